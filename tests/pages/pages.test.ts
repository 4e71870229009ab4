/**
 * Every page of this folder, shown in a real Chromium at its URL and read with the shipped engine and
 * maps: recognised as itself and as no other, each target on the right element, absent ones missing.
 * The truth stands in the JSON beside each page, where the engine cannot see it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadMaps } from '../../scripts/lib/bundle.mjs';
import { openProbe } from '../../scripts/lib/open-probe.mjs';

interface Truth {
  page: string | null;
  url: string;
  mark: string;
  source: string;
  states?: string[];
  targets?: Record<string, string | null>;
}

const FOLDER = import.meta.dirname;
const files = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  .flatMap(({ name: host }) =>
    readdirSync(join(FOLDER, host))
      .filter((file) => file.endsWith('.html'))
      .map((file) => `${host}/${file}`),
  );
const truthOf = (file: string): Truth =>
  JSON.parse(readFileSync(join(FOLDER, file.replace(/\.html$/, '.json')), 'utf8'));

let probe: Awaited<ReturnType<typeof openProbe>>;
const maps = await loadMaps();
const pages = maps.flatMap((map) => map.pages);

beforeAll(async () => {
  probe = await openProbe();
});
afterAll(() => probe.close());

describe.each(files)('%s', (file) => {
  const truth = truthOf(file);
  const targets = Object.entries(truth.targets ?? {});

  test(`is ${truth.page ?? 'no known page'}, and every target is right`, async () => {
    const seen = await probe.probe(join(FOLDER, file), truth.url);
    expect(await probe.matches(), 'pages that claim it').toEqual(truth.page === null ? [] : [truth.page]);
    expect(seen.page).toBe(truth.page);
    expect([...seen.states].sort(), 'states').toEqual([...(truth.states ?? [])].sort());
    for (const [id, css] of targets) {
      const target = seen.targets[id];
      expect(target?.verdict, id).toBe(css === null ? 'missing' : 'found');
      if (css !== null) expect(await probe.same(target?.path as string, css), `${id} on ${css}`).toBe(true);
    }
  });
});

test('every truth speaks of every target of its page', () => {
  for (const file of files) {
    const truth = truthOf(file);
    const page = pages.find((one) => one.id === truth.page);
    expect(Object.keys(truth.targets ?? {}).sort(), file).toEqual(
      (page?.targets ?? []).map((one) => one.id).sort(),
    );
  }
});

test('every page of the maps has a page here, with its mark and source', () => {
  const shown = new Set(files.map((file) => truthOf(file).page));
  expect(pages.map((page) => page.id).filter((id) => !shown.has(id))).toEqual([]);
  for (const file of files) {
    expect(['captured', 'documented', 'reconstructed'], file).toContain(truthOf(file).mark);
    expect(truthOf(file).source.length, file).toBeGreaterThan(5);
  }
});
