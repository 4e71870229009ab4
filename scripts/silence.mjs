/**
 * `npm run silence -- FOLDER`: shows every HTML file of a folder at every address of the listed hosts, and checks that
 * the guide stays silent: no page recognised, nothing pointed at. Without a folder: the states and ordinary pages of
 * tests/pages/_unknown. A public collection of real forms: the folder test-forms/ of duckduckgo/duckduckgo-autofill on
 * GitHub, at commit af4a88bda37c6f8cde71c0a47d4e67bc42cfb7ed. Exit code 1 when something was recognised.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './run.mjs';
import { ensureDependencies } from './setup.mjs';

const folder = resolve(process.argv[2] ?? join(ROOT, 'tests/pages/_unknown'));
const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
await ensureDependencies();
const { openSilence } = await import('./lib/silence.mjs');
const silence = await openSilence();
let [readings, recognised, anchored] = [0, 0, 0];
for (const file of files) {
  const noise = await silence.noise(join(folder, file));
  readings += silence.addresses.length;
  recognised += noise.length;
  for (const { address, page, anchored: targets } of noise) {
    anchored += targets.length;
    console.log(`${file} at ${address}: taken for ${page}${targets.length ? `, points at ${targets}` : ''}`);
  }
}
await silence.close();
console.log(
  `${files.length} files at ${silence.addresses.length} addresses: ${readings} readings, ${recognised} recognised, ${anchored} anchored`,
);
process.exitCode = recognised > 0 || files.length === 0 ? 1 : 0;
