import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../scripts/run.mjs';
import { mapSchema, SCHEMA_FILE } from '../../../scripts/schema.mjs';

const json = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8'));

test('map.schema.json says what schema.ts says; if not, run "npm run schema"', async () => {
  expect(json(SCHEMA_FILE)).toEqual(JSON.parse(JSON.stringify(await mapSchema())));
});

test('every map names its schema, for editors', () => {
  const folder = join(ROOT, 'selectors/maps');
  const names = readdirSync(folder).map((file) => [file, json(join(folder, file)).$schema]);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter(([, schema]) => schema !== '../map.schema.json')).toEqual([]);
});
