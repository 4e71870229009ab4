/** Screens of the kept-out style: a whole set that the rehearsal can show, and that no weights are fitted on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allScreens } from '../../../bench/pages/screens.mjs';
import { loadPages } from '../../../scripts/mock-sites/pages.mjs';
import { KEPT_OUT } from '../../e2e/support/kept-out';

const pages = loadPages(undefined, KEPT_OUT);
const own = pages.all.filter(({ truth }) => truth.mark === 'invented');
const stops: { at: string }[] = JSON.parse(readFileSync(join(KEPT_OUT, 'stops.json'), 'utf8'));

test('they stand in for the rebuilt pages of the same name; the other pages stay', () => {
  expect(own.length).toBe(13);
  expect(pages.get('lidentitenumerique.laposte.fr/in-home')?.html).toContain('data-truth="in-create"');
  expect(loadPages().get('lidentitenumerique.laposte.fr/in-home')?.html).not.toContain('data-truth');
  expect(pages.get('auth.franceconnect.gouv.fr/fcp-choice')?.truth.mark).toBe('documented');
  expect(pages.all.length).toBe(loadPages().all.length);
  expect(pages.problems()).toEqual([]);
});

test('each leads to the next one of the walk, and each truth is marked in its page', () => {
  for (const [index, { at }] of stops.entries()) {
    const { html, truth } = pages.get(at) ?? {};
    const to = [...(truth?.next ?? []).map((one) => one.to), ...Object.values(truth?.links ?? {})];
    if (stops[index + 1]) expect(to, at).toContain(stops[index + 1]?.at);
    if (truth?.mark !== 'invented') continue;
    const marks = [...(html ?? '').matchAll(/data-truth="([^"]+)"/g)].map(([, id]) => id);
    expect(Object.keys(truth.targets ?? {}).sort(), at).toEqual(marks.sort());
  }
});

test('nothing is fitted on them', () => {
  const read = allScreens().map(({ file }) => file);
  expect(read.filter((file) => file.startsWith(KEPT_OUT))).toEqual([]);
  const texts = new Set(read.map((file) => readFileSync(file, 'utf8')));
  expect(own.filter(({ html }) => texts.has(html ?? '')).map(({ id }) => id)).toEqual([]);
});
