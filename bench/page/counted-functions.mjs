// Functions of the built guide that are counted by their names, which the build keeps. A name that is gone would be
// counted as nought, the best of all figures: it is an error instead.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, SetupError } from '../../scripts/run.mjs';

/** Reads the whole page. */
export const READS = ['readPage'];
/** Writes the place of the card or of the marker. */
export const WRITES = ['write', 'put', 'mark', 'point'];

/** @throws {SetupError} that names what the build lacks */
export function refuseMissingFunctions() {
  const built = ['detect.js', 'overlay.js']
    .map((file) => readFileSync(join(ROOT, '.output/chrome-mv3', file), 'utf8'))
    .join('\n');
  const missing = [...READS, ...WRITES].filter((name) => !built.includes(`function ${name}(`));
  if (missing.length > 0)
    throw new SetupError(
      `The build has no function ${missing.join(', ')}. The bench counts calls by name: has it a new name? ` +
        'Then write that in bench/page/counted-functions.mjs. Is it gone? Then take it out there.',
    );
}
