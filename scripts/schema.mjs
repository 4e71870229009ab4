// `npm run schema`: writes selectors/map.schema.json, the maps' schema as JSON Schema, from selectors/schema.ts. Editors
// read it through the "$schema" line of each map: they complete names and underline mistakes while one types.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { importTypeScript } from './lib/bundle.mjs';
import { fail, ROOT, runBin, SetupError } from './run.mjs';

/** Where the generated file stands. */
export const SCHEMA_FILE = join(ROOT, 'selectors', 'map.schema.json');

/**
 * The JSON Schema of a selector map.
 * @returns {Promise<Record<string, unknown>>}
 */
export async function mapSchema() {
  const { SourceSchema, LandmarkSchema, SignalSchema, TargetSchema, StateSchema, PageSchema, MapSchema } =
    await importTypeScript('selectors/schema.ts');
  const definitions = {
    source: SourceSchema,
    landmark: LandmarkSchema,
    signal: SignalSchema,
    target: TargetSchema,
    state: StateSchema,
    page: PageSchema,
  };
  const { $schema, ...schema } = toJsonSchema(MapSchema, { definitions, target: 'draft-07' });
  return {
    $schema,
    title: 'Selector map',
    description: 'Generated from selectors/schema.ts by "npm run schema". Do not edit.',
    ...schema,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    writeFileSync(SCHEMA_FILE, `${JSON.stringify(await mapSchema(), null, 2)}\n`);
    const { code, output } = await runBin('@biomejs/biome', ['format', '--write', SCHEMA_FILE], {
      bin: 'biome',
    });
    if (code !== 0) throw new SetupError(output);
    console.log(`Written: ${SCHEMA_FILE}`);
  } catch (error) {
    fail(error);
  }
}
