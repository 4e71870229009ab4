/** The whole journey through all sites, typed and clicked as a learner would, and what is left of it. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchForTests, openClosedRoots } from '../../../scripts/browser/chromium.mjs';
import { chromiumLearner } from '../../../scripts/browser/chromium-learner.mjs';
import { controlsUnder, HOST } from '../../../scripts/browser/in-page.mjs';
import { STOPS, startFromPill, walk } from '../../../scripts/mock-sites/walk.mjs';
import { SECRETS, secretsIn } from '../support/secrets';
import { EXTENSION, expect, test } from './test';

/** The browser is closed and opened again before this screen. */
const MIDDLE = 'lidentitenumerique.laposte.fr/in-document-type';

test('the whole journey, over a restart, with the right anchor on each screen and no trace of what was typed', async ({
  server,
}) => {
  test.setTimeout(150_000);
  const userDataDir = mkdtempSync(join(tmpdir(), 'jalon-'));
  const pageAt = (at: string) => {
    const found = server.pages.get(at);
    if (!found) throw new Error(`no page at ${at}`);
    return { url: server.urlOf(found.host, found.name), truth: found.truth };
  };
  const trace: string[] = [];
  const foreign: string[] = [];
  const seen: string[] = [];
  let covered: string[] = [];

  const session = async (from: string | undefined, to: string | undefined) => {
    const browser = await launchForTests({ extension: EXTENSION, server, userDataDir });
    const { context } = browser;
    context.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (request.serviceWorker() || protocol === 'chrome-extension:' || !server.hosts.includes(host)) {
        foreign.push(`${request.method()} ${protocol}//${host}`);
      }
    });
    context.on('console', (message) => trace.push(`console: ${message.text()}`));
    context.on('weberror', (error) => trace.push(`error: ${error.error().message}`));
    await browser.worker.evaluate(() => {
      const heard: string[] = [];
      (globalThis as { heard?: string[] }).heard = heard;
      chrome.runtime.onMessage.addListener((message) => {
        heard.push(JSON.stringify(message));
      });
    });
    const page = await context.newPage();
    const learner = chromiumLearner(context, page);
    if (!from) await startFromPill(learner, pageAt);
    await walk(learner, {
      pageAt,
      values: SECRETS,
      from,
      to,
      onAct: async ({ at, act, card, error }) => {
        seen.push(`${at} ${act.target}`);
        if (error || !card) return;
        covered = [
          ...covered,
          ...(await page.evaluate(controlsUnder, card.box)).map((one) => `${at}: ${one}`),
        ];
        await openClosedRoots(context, page, HOST);
        trace.push(await page.locator(`${HOST} .jalon`).evaluate((one) => one.outerHTML));
      },
    });
    trace.push(await page.evaluate((host) => document.querySelector(host)?.outerHTML ?? '', HOST));
    const heard = await browser.worker.evaluate(() => (globalThis as { heard?: string[] }).heard ?? []);
    expect(heard.length, 'messages were heard').toBeGreaterThan(10);
    trace.push(...heard);
    const stored = JSON.stringify(await browser.worker.evaluate(() => chrome.storage.local.get(null)));
    trace.push(stored);
    await browser.close();
    return stored;
  };

  const before = await session(undefined, MIDDLE);
  const after = await session(MIDDLE, undefined);

  expect(seen.length).toBe(STOPS.reduce((sum, stop) => sum + stop.acts.length, 0));
  expect(covered, 'the card covers no control').toEqual([]);
  expect(before, 'progress before the restart').toContain('create-email');
  const done = (stored: string) =>
    Object.entries(JSON.parse(stored)['progress:1'].steps as Record<string, { state: string }>)
      .filter(([, step]) => step.state === 'done')
      .map(([id]) => id);
  expect(done(after), 'nothing is lost over the restart').toEqual(expect.arrayContaining(done(before)));
  expect(done(after)).toContain('consent');
  expect(foreign, 'requests that no page made').toEqual([]);
  expect(trace.join('\n').length, 'there is something to search').toBeGreaterThan(10_000);
  expect(secretsIn(trace.join('\n'))).toEqual([]);
});

test('the search for traces finds a trace', () => {
  expect(secretsIn('x9182x')).toEqual(['9182']);
  expect(secretsIn(`{"v":"${SECRETS.password}"}`)).toEqual([SECRETS.password]);
  expect(secretsIn('{"at":1794829182736}')).toEqual([]);
});
