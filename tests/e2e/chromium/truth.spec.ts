/** One truth: card, panel and popup say the same, on every screen, after each act, whoever and whatever is in front. */
import type { Page } from '@playwright/test';
import { chromiumLearner } from '../../../scripts/browser/chromium-learner.mjs';
import { STOPS, startFromPill, walk } from '../../../scripts/mock-sites/walk.mjs';
import { sentence } from '../support/sentences';
import { agree, saidThere } from '../support/truth';
import { expect, test } from './test';

const IN = 'lidentitenumerique.laposte.fr';

/** Panel and popup, in tabs behind the page: their window has the page in front, as beside a side panel. */
async function screensOf(panel: Page, popup: Page) {
  await popup.reload();
  return { panel: () => panel.evaluate(saidThere), popup: () => popup.evaluate(saidThere) };
}

test('on every screen of the walk, after each act', async ({ guide, browserWithGuide, server }) => {
  test.setTimeout(240_000);
  const { context, extensionId } = browserWithGuide;
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  const screens = await screensOf(panel, browserWithGuide.panel);
  await guide.page.bringToFront();
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
  await panel.close();
});

test('after switching tabs, windows and learners', async ({ guide, browserWithGuide, server }) => {
  const { context, extensionId } = browserWithGuide;
  await guide.begin();
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  const screens = await screensOf(panel, browserWithGuide.panel);
  await guide.page.bringToFront();
  await guide.open(`${IN}/in-mobile`);
  await guide.pointsAt('form input');
  await agree(guide.learner.card, screens);

  const other = await context.newPage();
  await other.bringToFront();
  const second = chromiumLearner(context, other);
  await second.goto(server.urlOf(IN, 'in-terms'));
  await agree(second.card, screens);
  await guide.page.bringToFront();
  await agree(guide.learner.card, screens);
  await other.close();

  // Another window comes to the front: this one's panel goes on speaking of this one's page.
  const opened = context.waitForEvent('page');
  await panel.evaluate((url) => chrome.windows.create({ url }), server.urlOf(IN, 'in-prerequisites'));
  const elsewhere = await opened;
  const third = chromiumLearner(context, elsewhere);
  await expect.poll(async () => (await third.card().catch(() => null))?.title ?? '').not.toBe('');
  await agree(guide.learner.card, screens);
  await elsewhere.close();

  await guide.say({ type: 'learner-new' });
  await guide.say({ type: 'command', command: { type: 'start' } });
  await agree(guide.learner.card, screens);
  await guide.say({ type: 'command', command: { type: 'branch', key: 'way', value: 'france-identite' } });
  await agree(guide.learner.card, screens);
  await guide.say({ type: 'learner-switch', learner: '1' });
  await agree(guide.learner.card, screens);
  await guide.say({ type: 'command', command: { type: 'tick', step: 'mobile' } });
  await agree(guide.learner.card, screens, true);
  await guide.say({ type: 'command', command: { type: 'undo', step: 'mobile' } });
  await agree(guide.learner.card, screens);
  await panel.close();
});

test('the way to the page leads to the tab that has it', async ({ guide, browserWithGuide }) => {
  const { context, extensionId } = browserWithGuide;
  await guide.begin();
  await guide.page.bringToFront();
  await guide.open(`${IN}/in-mobile`);
  await guide.pointsAt('form input');
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await panel.bringToFront();
  const tabs = context.pages().length;
  await panel.getByRole('button', { name: sentence('popupShowTab') }).click();
  await expect.poll(() => guide.page.evaluate(() => document.visibilityState)).toBe('visible');
  await expect
    .poll(() =>
      panel.evaluate(
        async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.url ?? '',
      ),
    )
    .toContain('lidentitenumerique.laposte.fr');
  expect(context.pages().length).toBe(tabs);
  await panel.close();
});
