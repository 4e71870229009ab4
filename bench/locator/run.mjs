/** Runs the bench in real Chromium: each page is parsed once, recorded once, then drifts as often as asked. */
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { ROOT } from '../../scripts/lib/bundle.mjs';
import { ensureBrowser } from '../../scripts/setup.mjs';

/** @typedef {import('./corpora.mjs').BenchJob} BenchJob */
/** @typedef {import('./in-page').Row & { corpus: string, split: string, site: string, page: string, meaning: string, kinds: string[] }} BenchRow */

export const STRENGTHS = /** @type {const} */ (['mild', 'redesign', 'hostile']);

/**
 * The bench as one script for a page.
 * @param {Pick<Options, 'selectors' | 'oursOnly'>} options
 * @returns {Promise<string>} its functions stand in `JalonBench`
 */
async function benchScript({ selectors = resolve(ROOT, 'selectors'), oursOnly = false }) {
  const entry = oursOnly ? 'index.ts' : 'with-baselines.ts';
  const result = await build({
    entryPoints: [join(import.meta.dirname, 'in-page', entry)],
    bundle: true,
    write: false,
    target: 'es2022',
    format: 'iife',
    globalName: 'JalonBench',
    logLevel: 'error',
    alias: { '@/selectors': resolve(selectors), '@': ROOT },
  });
  return result.outputFiles[0].text;
}

/**
 * @typedef {object} Options
 * @property {number} seeds how many drifts of each strength a page goes through
 * @property {number} deletions how many drifts of each strength a target's deletion goes through
 * @property {number} [mostDeleted] how many targets of a page are deleted, one at a time
 * @property {string} [selectors] a folder of selectors to measure instead of the shipped one
 * @property {boolean} [oursOnly] leave the baselines out
 * @property {boolean} [evidence] write down what the weights are fitted on
 * @property {string[]} [strengths]
 * @property {string} [only] one operator alone
 * @property {number} [workers]
 * @property {(done: number, all: number) => void} [progress]
 */

/**
 * @param {BenchJob[]} jobs
 * @param {Options} options
 * @returns {Promise<{ rows: BenchRow[], facts: { corpus: string, split: string, seen: number, unseen: number, identical: number, unproposed: number, twinned: number, pages: number }[], proposed: import('../../selectors/schema').Target[], failed: string[], legend?: ReturnType<typeof import('./in-page').legend> }>}
 */
export async function runBench(jobs, options) {
  const script = await benchScript(options);
  const executablePath = await ensureBrowser('chromium');
  const browser = await chromium.launch({
    executablePath,
    // No page of a corpus may reach the network, nor wait for it.
    args: [
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--blink-settings=imagesEnabled=false',
    ],
  });
  /** @type {Awaited<ReturnType<typeof runBench>>} */
  const out = { rows: [], facts: [], proposed: [], failed: [] };
  // The large pages first: the last worker then has little left to do alone.
  const queue = [...jobs].sort((a, b) => b.html.length - a.html.length);
  let next = 0;
  const work = async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR' });
    const page = await context.newPage();
    await page.setContent('<!doctype html><title></title><body></body>');
    await page.evaluate(`${script};globalThis.JalonBench = JalonBench;`);
    out.legend ??= await page.evaluate(() => globalThis.JalonBench.legend());
    for (let at = next++; at < queue.length; at = next++) {
      const job = /** @type {BenchJob} */ (queue[at]);
      try {
        await runJob(page, job, options, out);
      } catch (error) {
        out.failed.push(`${job.name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
      }
      options.progress?.(at + 1, queue.length);
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: options.workers ?? 2 }, work));
  await browser.close();
  return out;
}

/** Pages with very many fields shall not outweigh the others: this many targets of each are deleted, evenly spread. */
const MOST_DELETED = 5;

/** @template T @param {T[]} list @param {number} most */
const spread = (list, most) =>
  list.filter(
    (_, at) =>
      list.length <= most ||
      Math.floor((at * most) / list.length) !== Math.floor(((at - 1) * most) / list.length),
  );

/** What runs in the page. */
const openJob = (/** @type {BenchJob} */ job) => globalThis.JalonBench.openPage(job);
const runTrials = (/** @type {object[]} */ trials) =>
  trials.flatMap((trial) => globalThis.JalonBench.runTrial(trial));

/**
 * @param {import('@playwright/test').Page} page
 * @param {BenchJob} job
 * @param {Options} options
 * @param {Awaited<ReturnType<typeof runBench>>} out
 */
async function runJob(page, job, { deletions, strengths = [...STRENGTHS], ...more }, out) {
  // The blind split is a second look at the same pages.
  const seeds = job.split === 'blind' ? Math.ceil(more.seeds / 4) : more.seeds;
  const most = more.mostDeleted ?? MOST_DELETED;
  const opened = await page.evaluate(openJob, job);
  const common = {
    split: job.split,
    only: more.only,
    evidence: more.evidence,
  };
  const numbers = (/** @type {number} */ count) =>
    Array.from({ length: count }, (_, at) => `${job.name}#${at}`);
  const trials = strengths.flatMap((strength) => [
    ...numbers(seeds).map((seed) => ({ ...common, strength, seed })),
    ...spread(
      opened.targets.filter((one) => !one.twinned),
      most,
    ).flatMap(({ id }) =>
      numbers(deletions).map((seed) => ({ ...common, strength, seed: `${seed}-${id}`, deleted: id })),
    ),
    ...Object.keys(job.redrawn ?? {}).flatMap((redrawn) => {
      const seen = opened.targets.filter(
        (one) => !one.twinned && job.redrawn?.[redrawn]?.includes(`"${one.id}"`),
      );
      return [
        ...numbers(Math.ceil(seeds / 2)).map((seed) => ({
          ...common,
          strength,
          redrawn,
          seed: `${seed}-${redrawn}`,
        })),
        ...spread(seen, 1).map(({ id }) => ({
          ...common,
          strength,
          redrawn,
          seed: `${redrawn}-${id}`,
          deleted: id,
        })),
      ];
    }),
  ]);
  const about = new Map(opened.targets.map((one) => [one.id, one]));
  for (const row of await page.evaluate(runTrials, trials)) {
    const { meaning, kinds } = about.get(row.id);
    out.rows.push({
      ...row,
      corpus: row.redrawn ? 'frameworks' : job.corpus,
      split: job.split,
      site: row.redrawn ?? job.site,
      page: job.name,
      meaning,
      kinds,
    });
  }
  out.proposed.push(
    ...opened.targets.flatMap((one) => (job.corpus === 'public' && one.proposed ? [one.proposed] : [])),
  );
  out.facts.push({
    corpus: job.corpus,
    split: job.split,
    pages: 1,
    seen: opened.targets.length,
    unseen: opened.unseen,
    identical: opened.identical,
    unproposed: opened.targets.filter((one) => one.proposed === null).length,
    twinned: opened.targets.filter((one) => one.twinned).length,
  });
}
