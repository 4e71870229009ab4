// `npm run zip`: one zip for each store and one of the sources, in .output/. The same sources give the same bytes on
// every machine; the sums that it prints are there to compare.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipOfBuild, zipOfSources } from './lib/package.mjs';
import { fail, ROOT, runBin, SetupError } from './run.mjs';
import { ensureDependencies, ensureWxt } from './setup.mjs';

const OUT = join(ROOT, '.output');

/** @param {string[]} args */
async function build(args) {
  const { code, output } = await runBin('wxt', ['build', ...args]);
  if (code !== 0) throw new SetupError(`The build failed:\n${output}`);
}

/** @param {string} name @param {Buffer} data */
function save(name, data) {
  writeFileSync(join(OUT, name), data);
  const sum = createHash('sha256').update(data).digest('hex');
  console.log(`${sum}  .output/${name}  ${(data.length / 1000).toFixed(0)} kB`);
}

try {
  await ensureDependencies();
  await ensureWxt();
  await build([]);
  await build(['-b', 'firefox', '--mv3']);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  save(`jalon-${version}-chrome.zip`, zipOfBuild(join(OUT, 'chrome-mv3')));
  save(`jalon-${version}-firefox.zip`, zipOfBuild(join(OUT, 'firefox-mv3')));
  save(`jalon-${version}-sources.zip`, await zipOfSources());
} catch (error) {
  fail(error);
}
