/**
 * Invented screens, read with the shipped engine, maps and weights: a sample of each style is known or likely as itself and
 * never as another page; a page that is no part of the journey gets no card. The weights were fitted on them: what they are
 * worth on a style that they have not seen stands in docs/bench/pages.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProbe } from '../../scripts/lib/open-probe.mjs';

const FOLDER = import.meta.dirname;
/** Every so many pages of a style: all of them would take minutes. */
const STEP = 6;
const styles = readdirSync(FOLDER, { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() ? [one.name] : [],
);

let probe: Awaited<ReturnType<typeof openProbe>>;
beforeAll(async () => {
  probe = await openProbe();
});
afterAll(() => probe.close());

test.each(styles)('style %s: no screen is taken for another, and most are recognised', async (style) => {
  const all: { file: string; url: string; page: string | null }[] = JSON.parse(
    readFileSync(join(FOLDER, style, 'list.json'), 'utf8'),
  );
  const asked = all.filter((_, at) => at % STEP === 0);
  const wrong: string[] = [];
  let recognised = 0;
  for (const { file, url, page } of asked) {
    const seen = await probe.probe(join(FOLDER, style, file), url);
    if (seen.page !== null && seen.page !== page) wrong.push(`${file}: taken for ${seen.page}`);
    if (page !== null && seen.page === page) recognised += 1;
  }
  expect(wrong).toEqual([]);
  expect(recognised).toBeGreaterThanOrEqual(asked.filter(({ page }) => page !== null).length - 1);
});
