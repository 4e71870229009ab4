/** The adviser's tools in Chromium: health, repair, survey. */
import AxeBuilder from '@axe-core/playwright';
import { openClosedRoots } from '../../../scripts/browser/chromium.mjs';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import {
  ADVISER,
  byKeyboard,
  forged,
  LOGIN,
  muted,
  off,
  onWall,
  openTools,
  redesign,
  repairs,
  survey,
} from '../support/repair';
import { hint, plain, sentence } from '../support/sentences';
import { teaches } from '../support/teach';
import { expect, test } from './shop';

/** What the worker has of the browser, as far as it is used here. */
interface Chrome {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

test('a page that has changed is repaired, the repair is handed on and taken over', ({ shop }) =>
  repairs(shop));
test('an unknown screen is taught, used at once, handed on and undone', ({ shop }) => teaches(shop));
test('forged repairs lead nobody to the wrong thing', ({ shop }) => forged(shop));
test('the picker by keyboard alone', ({ shop }) => byKeyboard(shop));
test('what is pointed at wrongly can be silenced', ({ shop }) => muted(shop));
test('a window that lies on top is repaired like a page', ({ shop }) => onWall(shop));
test('the tools are off until somebody switches them on', ({ shop }) => off(shop));

test('a survey is saved as it was shown', async ({ shop }) => {
  const shown = await survey(shop);
  await expect.poll(() => shop.downloads.length).toBe(1);
  expect(shop.downloads[0]?.name).toMatch(/^releve-compte-la-poste-compte-login-.*\.html$/);
  expect(plain(shop.downloads[0]?.text ?? '')).toBe(shown);
});

/** @returns what axe blames, one line each */
async function blame(axe: AxeBuilder): Promise<string[]> {
  const { violations, passes } = await axe.setLegacyMode(true).analyze();
  expect(passes.length).toBeGreaterThan(5);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => JSON.stringify(node.target))}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to blame in the tools, ${colorScheme}`, async ({
    shop,
    guide,
    browserWithGuide,
  }) => {
    const { tab, panel } = shop;
    const { page } = guide;
    await tab.emulateMedia({ colorScheme });
    await page.emulateMedia({ colorScheme });
    await shop.store(ADVISER);
    await shop.say({ type: 'command', command: { type: 'start' } });
    await shop.open(LOGIN);
    await shop.inPage(redesign);
    await openTools(shop);
    await tab.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    expect(await blame(new AxeBuilder({ page: tab })), 'health').toEqual([]);
    await panel.press(`${sentence('repairHere-field')} : ${hint('compte-email').do}`);
    // The card's element leaves first, then the picker's comes.
    const hasPicker = async () => {
      await openClosedRoots(browserWithGuide.context, page, HOST);
      return page.evaluate(
        (host) => Boolean(document.querySelector(host)?.shadowRoot?.querySelector('.shield')),
        HOST,
      );
    };
    await expect.poll(hasPicker).toBe(true);
    const picker = new AxeBuilder({ page }).include({ fromShadowDom: [HOST, '.jalon'] });
    // What lies behind the bar is the page: its colours are measured by the bar's own, which is opaque.
    expect(await blame(picker.disableRules('color-contrast')), 'picker').toEqual([]);
    const box = await page.locator('#acces').boundingBox();
    await shop.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 10);
    await panel.sees(sentence('repairsConfirm'));
    expect(await blame(new AxeBuilder({ page: tab })), 'proposal').toEqual([]);
    await panel.press(sentence('repairsConfirm'));
    await panel.sees(sentence('repairKept'));
    await panel.press(sentence('surveyMake'));
    await panel.sees(sentence('surveyRead'));
    expect(await blame(new AxeBuilder({ page: tab })), 'survey').toEqual([]);
  });
}

test('the background asks the panel in view to show the screen that teaches a page', async ({
  shop,
  browserWithGuide,
}) => {
  const { tab, panel } = shop;
  await shop.store(ADVISER);
  await shop.open(LOGIN);
  await panel.reload();
  const [worker] = browserWithGuide.context.serviceWorkers();
  const ask = (window: number | null) =>
    worker?.evaluate(
      (one) =>
        (globalThis as unknown as { chrome: Chrome }).chrome.runtime
          .sendMessage({ type: 'show-teach', window: one })
          .catch(() => 'nobody'),
      window,
    );
  await tab.bringToFront();
  expect(await ask(-1)).not.toBe(true);
  expect(await ask(null)).toBe(true);
  await panel.sees(sentence('teachTitle'));
});

test('the tools by keyboard alone: every deed can be reached and done', async ({ shop }) => {
  const { tab, panel } = shop;
  await shop.store(ADVISER);
  await shop.open(LOGIN);
  await panel.reload();
  await panel.press(sentence('toolsHelper'));
  await panel.press(sentence('linkAdviser'));
  await tab.bringToFront();
  const reach = async (name: string) => {
    for (let n = 0; n < 60; n += 1) {
      await tab.keyboard.press('Tab');
      const focused = await tab.evaluate(
        () => (document.activeElement as HTMLElement | null)?.innerText ?? '',
      );
      if (plain(focused) === plain(sentence(name))) return tab.keyboard.press('Enter');
    }
    throw new Error(`the keyboard does not reach « ${sentence(name)} »`);
  };
  await reach('repairOpen');
  await panel.sees(sentence('repairIntro'));
  await reach('repairCheck');
  await panel.sees(sentence('repairAgain'));
  await reach('surveyMake');
  await panel.sees(sentence('surveyRead'));
  await reach('surveyDrop');
  await panel.sees(sentence('repairAgain'));
  await tab.keyboard.press('Escape');
  await panel.sees(sentence('repairIntro'));
});
