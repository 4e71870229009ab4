/** One truth, in Firefox: card, panel and popup say the same, on every screen, after each act, whoever is in front. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { firefoxLearner } from '../../../scripts/browser/firefox-learner.mjs';
import { type RehearsalServer, start } from '../../../scripts/mock-sites/server.mjs';
import { STOPS, startFromPill, walk } from '../../../scripts/mock-sites/walk.mjs';
import { agree, saidThere } from '../support/truth';
import { openFirefox, WIDE } from './browser';

const IN = 'lidentitenumerique.laposte.fr';

let server: RehearsalServer;
let guide: Awaited<ReturnType<typeof openFirefox>>;
/** In tabs behind the page: their window has the page in front, as beside a sidebar. */
let screens: Parameters<typeof agree>[1];

beforeAll(async () => {
  server = await start();
  guide = await openFirefox(server, { viewport: WIDE });
  const panel = await guide.firefox.extensionPage('sidepanel.html');
  await guide.page.bringToFront();
  screens = {
    panel: () => panel.evaluate(saidThere),
    popup: () => guide.panel.evaluate(saidThere),
  };
});
afterAll(async () => {
  await guide?.close();
  await server.close();
});
beforeEach(async () => {
  await guide.learner.goto('about:blank');
  await guide.store({});
});

test('on every screen of the walk, after each act', async () => {
  const pageAt = (at: string) => {
    const found = server.pages.get(at);
    if (!found) throw new Error(`no page at ${at}`);
    return { url: server.urlOf(found.host, found.name), truth: found.truth };
  };
  await startFromPill(guide.learner, pageAt);
  let compared = 0;
  await walk(guide.learner, {
    pageAt,
    onAct: async ({ at, act, error }) => {
      if (error) return;
      compared += 1;
      // What is asked on a page that comes too early has its way back.
      await agree(guide.learner.card, screens, act.act === 'tick').catch((wrong: Error) => {
        throw new Error(`${at} ${act.target}: ${wrong.message}`);
      });
    },
  });
  expect(compared).toBe(STOPS.reduce((sum, stop) => sum + stop.acts.length, 0));
}, 240_000);

test('after switching tabs and learners', async () => {
  await guide.begin();
  await guide.open(`${IN}/in-mobile`);
  await guide.pointsAt('form input');
  await agree(guide.learner.card, screens);

  const other = await guide.firefox.newPage();
  await other.bringToFront();
  const second = firefoxLearner(other);
  await second.goto(server.urlOf(IN, 'in-terms'));
  await agree(second.card, screens);
  await guide.page.bringToFront();
  await agree(guide.learner.card, screens);
  await other.close();

  await guide.say({ type: 'learner-new' });
  await guide.begin();
  await agree(guide.learner.card, screens);
  await guide.say({ type: 'learner-switch', learner: '1' });
  await agree(guide.learner.card, screens);
  await guide.say({ type: 'command', command: { type: 'tick', step: 'mobile' } });
  await agree(guide.learner.card, screens, true);
  await guide.say({ type: 'command', command: { type: 'undo', step: 'mobile' } });
  await agree(guide.learner.card, screens);
});
