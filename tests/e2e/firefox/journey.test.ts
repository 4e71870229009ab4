/** The whole journey in Firefox, over a restart, and what is left of it. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { controlsUnder, HOST } from '../../../scripts/browser/in-page.mjs';
import { type RehearsalServer, start } from '../../../scripts/mock-sites/server.mjs';
import { STOPS, startFromPill, walk } from '../../../scripts/mock-sites/walk.mjs';
import { SECRETS, secretsIn } from '../support/secrets';
import { openFirefox } from './browser';

/** The browser is closed and opened again before this screen. */
const MIDDLE = 'lidentitenumerique.laposte.fr/in-document-type';

let server: RehearsalServer;
beforeAll(async () => {
  server = await start();
});
afterAll(() => server.close());

test('the whole journey, over a restart, with the right anchor on each screen and no trace of what was typed', async () => {
  // Firefox drops a temporary add-on's storage at its end unless the profile says to keep it.
  const profile = mkdtempSync(join(tmpdir(), 'jalon-'));
  const pageAt = (at: string) => {
    const found = server.pages.get(at);
    if (!found) throw new Error(`no page at ${at}`);
    return { url: server.urlOf(found.host, found.name), truth: found.truth };
  };
  const trace: string[] = [];
  const covered: string[] = [];
  const refused: string[] = [];
  let acts = 0;

  const session = async (from?: string, to?: string) => {
    const guide = await openFirefox(server, { profile });
    if (!from) await startFromPill(guide.learner, pageAt);
    await walk(guide.learner, {
      pageAt,
      values: SECRETS,
      from,
      to,
      onAct: async ({ at, card, error }) => {
        acts += 1;
        if (error || !card) return;
        covered.push(...(await guide.page.evaluate(controlsUnder, card.box)).map((one) => `${at}: ${one}`));
        trace.push(
          await guide.page.evaluate(
            (host) => document.querySelector(host)?.shadowRoot?.querySelector('.jalon')?.outerHTML ?? '',
            HOST,
          ),
        );
      },
    });
    const heard = await guide.heard();
    expect(heard.length, 'messages were heard').toBeGreaterThan(10);
    const stored = await guide.storage();
    trace.push(...heard, ...guide.console, JSON.stringify(stored));
    refused.push(...guide.firefox.refused);
    await guide.close();
    return stored['progress:1'] as { steps: Record<string, { state: string }> };
  };
  const done = (progress: { steps: Record<string, { state: string }> }) =>
    Object.keys(progress.steps).filter((id) => progress.steps[id]?.state === 'done');

  const before = await session(undefined, MIDDLE);
  const after = await session(MIDDLE);

  expect(acts).toBe(STOPS.reduce((sum, stop) => sum + stop.acts.length, 0));
  expect(covered, 'the card covers no control').toEqual([]);
  expect(done(before)).toContain('create-email');
  expect(done(after), 'nothing is lost over the restart').toEqual(expect.arrayContaining(done(before)));
  expect(done(after)).toContain('consent');
  // Firefox itself asks for its own services; the guide asks for nobody.
  expect(refused.filter((host) => !/mozilla\.(com|org|net)|firefox\.com/.test(host))).toEqual([]);
  expect(trace.join('\n').length, 'there is something to search').toBeGreaterThan(10_000);
  expect(secretsIn(trace.join('\n'))).toEqual([]);
}, 240_000);
