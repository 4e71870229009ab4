/**
 * Says what addresses are, by the code that the popup runs.
 *
 *   npm run where -- URL
 *   npm run where -- --list FILE      one address a line
 *
 * Prints one JSON line an address: {"url","verdict":"official"|"known"|"lookalike"|"other","host"}; host is null
 * when the line is no address of a site. --explain adds the trick and the words.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './setup.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'string' }, explain: { type: 'boolean' } },
});
const lines = values.list ? readFileSync(values.list, 'utf8').split(/\r?\n/) : [];
const urls = [...lines.filter((line) => line.trim() !== ''), ...positionals];
if (urls.length === 0) {
  console.error('Usage: npm run where -- URL   or   npm run where -- --list FILE');
  process.exit(2);
}
await ensureDependencies();
const { importTypeScript } = await import('./lib/bundle.mjs');
const { checkSite } = await importTypeScript('journey/site-check/index.ts');
for (const url of urls) {
  const { verdict, host, trick, words, open } = checkSite(url);
  console.log(JSON.stringify({ url, verdict, host, ...(values.explain && { trick, words, open }) }));
}
