import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rawMaps } from '@/scripts/lib/bundle.mjs';
import { mapSchema, SCHEMA_FILE } from '@/scripts/schema.mjs';

const json = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8'));

test('map.schema.json says what schema.ts says; if not, run "npm run schema"', async () => {
  expect(json(SCHEMA_FILE)).toEqual(JSON.parse(JSON.stringify(await mapSchema())));
});

test('every map names its schema, for editors', () => {
  const names = Object.entries(rawMaps()).map(([file, map]) => [file, map.$schema]);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter(([, schema]) => schema !== '../../map.schema.json')).toEqual([]);
});
