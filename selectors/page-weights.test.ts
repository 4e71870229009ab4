import { expect, test } from 'vitest';
import { readWeights, type Weights } from './engine/recognition/weight-table';
import { parseWeights, tableOf, withWeights } from './page-weights';
import type { SiteMap } from './schema';

test('weights are read by feature', () => {
  expect([...parseWeights('bias -0.4 h:phone 1.2')]).toEqual([
    ['bias', -0.4],
    ['h:phone', 1.2],
  ]);
});

test('what travels is what was written, cut where it is out of all measure', () => {
  const read = readWeights(tableOf({ one: 'bias -0.4 h:phone 1.2', other: 'h:phone -99 k:tel 5.6' }));
  const near = (weights: Weights | undefined) =>
    ['bias', 'h:phone', 'k:tel', 'b:none'].flatMap((feature) => {
      const weight = weights?.get(feature);
      return weight === undefined ? [] : [[feature, Number(weight.toFixed(1))]];
    });
  expect(near(read.get('one'))).toEqual([
    ['bias', -0.4],
    ['h:phone', 1.2],
  ]);
  expect(near(read.get('other'))).toEqual([
    ['h:phone', -5.6],
    ['k:tel', 5.6],
  ]);
});

test('a table needs no escaping', () => {
  const all = Array.from({ length: 141 }, (_, at) => ((at - 70) / 5).toFixed(1));
  const { letters } = tableOf(Object.fromEntries(all.map((weight, at) => [`p${at}`, `f ${weight}`])));
  expect(JSON.stringify(letters)).toHaveLength(letters.length + 2);
});

test('a file that cannot be read leaves the map as it is', () => {
  const map = { site: 'one' } as SiteMap;
  expect(withWeights(map, undefined)).toBe(map);
  expect(withWeights(map, { fitted: '2026-11-29', examples: 1, pages: { one: 'bias' } })).toBe(map);
});
