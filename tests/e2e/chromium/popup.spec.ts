/** The popup, opened in a tab as phones do: every button of it, by keyboard alone, in two widths. */
import type { Page } from '@playwright/test';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { doneIn, hint, plain, sentence, stageTitle, stepTitle, upTo } from '../support/sentences';
import { expect, test } from './test';

/** @returns a popup of this width, and hands that know only the keyboard */
async function openPopup(page: Page, extensionId: string, width: number) {
  await page.setViewportSize({ width, height: 560 });
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  await expect(page.getByRole('button', { name: sentence('stuckScreen') })).toBeVisible();
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      return {
        name: (at.ariaLabel ?? at.textContent ?? '').replace(/\s+/g, ' ').trim(),
        ring: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      };
    });
  /** Goes to the control of this name with the Tab key. */
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const at = await focused();
      if (at.name !== name) continue;
      expect(at.ring, `« ${name} » shows that it has the focus`).toBeGreaterThan(0);
      return;
    }
    throw new Error(`the Tab key does not reach « ${name} »`);
  };
  return {
    focused,
    press: async (name: string) => {
      await tabTo(name);
      await page.keyboard.press('Enter');
    },
    title: () => page.locator('main section').first().getByRole('heading'),
    stages: async () => (await page.locator('.stage-list li').allInnerTexts()).map(plain),
    said: page.getByRole('status'),
    fits: () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
  };
}

for (const width of [380, 320]) {
  test(`at ${width} px, by keyboard alone: start, open the page, tick, undo, stop, erase`, async ({
    guide,
    browserWithGuide,
  }) => {
    const { page } = guide;
    const popup = await openPopup(page, browserWithGuide.extensionId, width);
    await expect(popup.title()).toHaveText(sentence('begunAsk'));
    expect(await popup.fits()).toBe(true);
    await popup.press(sentence('begunYes'));
    await popup.press(sentence('begunUnknown'));
    await expect(popup.title()).toHaveText(hint('go-start').do as string, { useInnerText: true });
    // The popup stays small: the stages and what is rarely needed are folded away.
    await expect(page.locator('.stage-list li').first()).toBeHidden();
    await expect(page.getByRole('button', { name: sentence('eraseAll') })).toBeHidden();
    await popup.press(sentence('more'));
    await popup.press(sentence('mySteps'));
    await expect(page.locator('.stage-list li')).toHaveCount(5);
    expect((await popup.stages())[0]).toContain(stageTitle('prepare'));
    await expect(page.locator('.stage-list [aria-current="step"]')).toContainText(stageTitle('prepare'));

    const opened = browserWithGuide.context.waitForEvent('page');
    await popup.press(plain(sentence('popupOpenPage').replace('{site}', 'L’Identité Numérique La Poste')));
    const site = await opened;
    await site.waitForURL('https://lidentitenumerique.laposte.fr/');
    // Once its card shows, the background has noted the page: it writes nothing more.
    await expect(site.locator(HOST)).toBeAttached();
    await site.close();

    await guide.store({ 'progress:1': upTo('app-install') });
    const install = hint('app-install');
    await expect(popup.title()).toHaveText(install.do as string);
    expect(await popup.fits()).toBe(true);
    await popup.press(install.done as string);
    await expect(popup.title()).toHaveText(hint('app-secret-code').do as string);
    await expect(popup.said).toHaveText(sentence('popupDone'));
    expect(doneIn(await guide.stored())).toContain('app-install');

    await popup.press(plain(sentence('undoHelp')));
    await popup.press(plain(sentence('undoStep').replace('{step}', stepTitle('app-install'))));
    await expect(popup.title()).toHaveText(install.do as string);
    await expect(popup.said).toHaveText(sentence('popupUndone'));
    expect(doneIn(await guide.stored())).not.toContain('app-install');

    await popup.press(sentence('stop'));
    await expect(popup.title()).toHaveText(sentence('popupStopped'));
    expect(doneIn(await guide.stored())).toContain('home');

    await popup.press(sentence('eraseAll'));
    // The safe answer has the focus; Escape is the safe answer too.
    await expect.poll(async () => (await popup.focused()).name).toBe(sentence('eraseNo'));
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await popup.focused()).name).toBe(sentence('eraseAll'));
    expect(doneIn(await guide.stored())).toContain('home');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await popup.focused()).name).toBe(sentence('eraseNo'));
    expect(await popup.fits()).toBe(true);
    await popup.press(sentence('eraseYes'));
    await expect(popup.said).toHaveText(sentence('eraseDone'));
    await expect(popup.title()).toHaveText(sentence('begunAsk'));
    expect(await guide.stored()).toBe(undefined);
  });
}
