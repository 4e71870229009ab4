/**
 * Shows what the shipped engine and maps make of saved pages, in a real Chromium.
 *
 *   npm run probe -- --url URL FILE.html [--explain]
 *   npm run probe -- --list LIST.json [--explain]      LIST.json: [{"file","url"}, …]
 *
 * Prints one JSON line a file: {"file","url","page","targets":{id:{"verdict","score","path","tag"}}}.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './setup.mjs';

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, list: { type: 'string' }, explain: { type: 'boolean' } },
  });
  const jobs = values.list
    ? JSON.parse(readFileSync(values.list, 'utf8')).map(({ file, url }) => ({
        name: file,
        // A list may stand anywhere: its files are looked for from here, then beside it.
        file: isAbsolute(file)
          ? file
          : ([resolve(file), resolve(dirname(values.list), file)].find(existsSync) ?? resolve(file)),
        url,
      }))
    : positionals.map((file) => ({ name: file, file: resolve(file), url: values.url }));
  if (jobs.length === 0 || jobs.some(({ url }) => !url)) {
    console.error('Usage: npm run probe -- --url URL FILE.html   or   npm run probe -- --list LIST.json');
    process.exit(2);
  }
  await ensureDependencies();
  const { openProbe } = await import('./lib/open-probe.mjs');
  const probe = await openProbe();
  let failed = 0;
  for (const { name, file, url } of jobs) {
    try {
      console.log(JSON.stringify({ file: name, url, ...(await probe.probe(file, url, values.explain)) }));
    } catch (error) {
      failed += 1;
      const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
      console.log(JSON.stringify({ file: name, url, page: null, targets: {}, error: reason }));
    }
  }
  await probe.close();
  process.exit(failed > 0 ? 1 : 0);
}

await main();
