/**
 * Shows what the shipped engine and maps make of saved pages, in a real Chromium.
 *
 *   npm run probe -- --url URL FILE.html [--step ID] [--explain]
 *   npm run probe -- --list LIST.json [--explain]      LIST.json: [{"file","url","step"?}, …]
 *
 * `--step`, `step`: where the learner is, a step of the journey or one of its pages; without, nothing is expected.
 *
 * Prints one JSON line a file: {"file","url","page","verdict","likeliest":[{"page","p"}],"show","ring",
 * "targets":{id:{"verdict","score","path","tag"}}}. `show`: card, soft-card, pill or nothing; `ring`: the target that is
 * ringed in the page as it stands.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './setup.mjs';

/** Pages shown at once: most of a page's time is waiting. */
const AT_ONCE = 3;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      list: { type: 'string' },
      step: { type: 'string' },
      explain: { type: 'boolean' },
    },
  });
  const jobs = values.list
    ? JSON.parse(readFileSync(values.list, 'utf8')).map(({ file, url, step = values.step }) => ({
        name: file,
        // A list may stand anywhere: its files are looked for from here, then beside it.
        file: isAbsolute(file)
          ? file
          : ([resolve(file), resolve(dirname(values.list), file)].find(existsSync) ?? resolve(file)),
        url,
        step: step ?? undefined,
      }))
    : positionals.map((file) => ({ name: file, file: resolve(file), url: values.url, step: values.step }));
  if (jobs.length === 0 || jobs.some(({ url }) => !url)) {
    console.error('Usage: npm run probe -- --url URL FILE.html   or   npm run probe -- --list LIST.json');
    process.exit(2);
  }
  await ensureDependencies();
  const { openProbes } = await import('./lib/open-probe.mjs');
  const probes = await openProbes(Math.min(AT_ONCE, jobs.length));
  const lines = [];
  let [failed, next, printed] = [0, 0, 0];
  const work = async (probe) => {
    for (let index = next++; index < jobs.length; index = next++) {
      const { name, file, url, step } = jobs[index];
      try {
        lines[index] = { file: name, url, ...(await probe.probe(file, url, values.explain, step)) };
      } catch (error) {
        failed += 1;
        const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
        lines[index] = {
          file: name,
          url,
          page: null,
          verdict: 'unknown',
          likeliest: [],
          show: 'nothing',
          ring: null,
          targets: {},
          error: reason,
        };
      }
      // In the order of the list, each as soon as it can be.
      while (lines[printed]) console.log(JSON.stringify(lines[printed++]));
    }
  };
  await Promise.all(probes.map(work));
  await probes[0].close();
  process.exit(failed > 0 ? 1 : 0);
}

await main();
