/** The whole road in Chromium: other ways, two learners, a wait that outlives the browser. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchForTests } from '../../../scripts/browser/chromium.mjs';
import { panelOn } from '../support/panel';
import {
  EXPIRED,
  FACE_TO_FACE,
  faceToFace,
  NO_SMARTPHONE,
  otherWay,
  type Road,
  refusedVideo,
  twoLearners,
  waiting,
} from '../support/road';
import { sentence } from '../support/sentences';
import { test as base, EXTENSION, expect } from './test';

const test = base.extend<{ road: Road }>({
  road: async ({ guide, browserWithGuide }, use) => {
    const { context, extensionId } = browserWithGuide;
    const page = await context.newPage();
    await page.setViewportSize({ width: 400, height: 900 });
    await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
    const panel = panelOn({
      evaluate: (body, ...args) => page.evaluate(`(${body})(...${JSON.stringify(args)})`),
      click: (css) => page.click(css, { timeout: 3000 }),
      reload: async () => void (await page.reload()),
    });
    await use({
      panel,
      say: guide.say,
      store: (items) => guide.store(items, 'alone'),
      storage: guide.storage,
      open: guide.open,
      pointsAt: guide.pointsAt,
    });
    await page.close();
  },
});

test('a refused video: wait, or go to the post office; nothing done is lost', ({ road }) =>
  refusedVideo(road));
test('face to face, from the picture questions to the counter', ({ road }) => faceToFace(road, FACE_TO_FACE));
test('an expired card is shown to somebody', ({ road }) => otherWay(road, EXPIRED.answers, EXPIRED.branch));
test('no smartphone: the paper form', ({ road }) =>
  otherWay(road, NO_SMARTPHONE.answers, NO_SMARTPHONE.branch));
test('two learners on one computer, and what one leaves behind', ({ road }) => twoLearners(road));

test('a wait outlives the browser: then the badge says that it is time', async () => {
  const userDataDir = mkdtempSync(join(tmpdir(), 'jalon-'));
  const open = async () => {
    const browser = await launchForTests({ extension: EXTENSION, userDataDir });
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.extensionId}/sidepanel.html`);
    const badge = () => page.evaluate(() => chrome.action.getBadgeText({}));
    return { ...browser, page, badge };
  };
  const before = await open();
  await before.page.evaluate((items) => chrome.storage.local.set(items), { 'progress:1': waiting(2) });
  await before.page.reload();
  await expect(before.page.getByText(/Revenez voir/)).toBeVisible();
  expect(await before.badge()).toBe('');
  // Time passes while the browser is closed: the clock of the record is moved.
  await before.page.evaluate((items) => chrome.storage.local.set(items), { 'progress:1': waiting(25) });
  await before.close();

  const after = await open();
  await expect(after.page.getByText(sentence('waitDue'))).toBeVisible();
  await expect.poll(after.badge).not.toBe('');
  await after.close();
});

test('« Vous êtes là ? » on the page: the answer keeps the steps, and the card comes back', async ({
  guide,
  browserWithGuide,
}) => {
  await guide.begin();
  await guide.say({ type: 'settings', settings: { eraseAfter: 15 } });
  await guide.open('lidentitenumerique.laposte.fr/in-mobile');
  const { title } = await guide.pointsAt('form input');
  // The clock is moved: in half a minute all would be erased. The browser's alarm wakes the guide.
  const used = Date.now() - 15 * 60_000;
  await guide.store({ used });
  await browserWithGuide.panel.evaluate(() => chrome.alarms.create('idle-soon', { when: Date.now() + 100 }));
  await guide.says(/^Vous êtes là/);
  await guide.learner.press('here');
  await guide.says(title);
  expect((await guide.storage()).used).toBeGreaterThan(used);
});

test('an alarm that fires while the browser runs sets the badge', async ({ guide, browserWithGuide }) => {
  const { panel } = browserWithGuide;
  await guide.store({ 'progress:1': waiting(23) }, 'alone');
  await guide.say({ type: 'snapshot', window: null });
  await browserWithGuide.stopWorker();
  const badge = () => panel.evaluate(() => chrome.action.getBadgeText({}));
  expect(await badge()).toBe('');
  // The clock is moved, and the alarm of the browser wakes the guide.
  await guide.store({ 'progress:1': waiting(24.5) });
  await panel.evaluate(() => chrome.alarms.create('wait:1:result-mail', { when: Date.now() + 100 }));
  await expect.poll(badge, { timeout: 15_000 }).not.toBe('');
});
