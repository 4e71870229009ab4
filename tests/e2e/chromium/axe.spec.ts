/** axe finds nothing to blame in the popup, nor in what the guide shows on a page, in any colours. */
import AxeBuilder from '@axe-core/playwright';
import { sentence, upTo } from '../support/sentences';
import { blame, looksWell } from './looks';
import { expect, type Guide, test } from './test';

const IN = 'lidentitenumerique.laposte.fr';
const COMPTE = 'moncompte.laposte.fr';

/** Every part of the popup stands in one of these. */
const STATES: [string, Record<string, unknown>][] = [
  ['not started', {}],
  ['a page to open, and the fork', { 'progress:1': upTo('mobile') }],
  ['a step to tick off, and a notice', { 'progress:1': { ...upTo('app-install'), last: 'half' } }],
  ['finished', { 'progress:1': upTo('fcp-error') }],
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the popup, ${colorScheme}`, async ({ guide, browserWithGuide }) => {
    const { page } = guide;
    await page.setViewportSize({ width: 380, height: 560 });
    await page.emulateMedia({ colorScheme });
    for (const [name, items] of STATES) {
      await guide.store(items, 'alone');
      await page.goto(`chrome-extension://${browserWithGuide.extensionId}/popup.html`);
      await expect(page.getByRole('button', { name: sentence('stuckScreen') })).toBeVisible();
      // What is folded away counts too, and the question before everything is erased.
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      const erase = page.getByRole('button', { name: sentence('eraseAll') });
      if (await erase.count()) await erase.click();
      const axe = new AxeBuilder({ page });
      // Dark differs in colours only.
      if (colorScheme === 'dark') axe.withRules('color-contrast');
      expect(await blame(axe, 'color-contrast'), name).toEqual([]);
    }
  });
}

/** What the guide shows on a page, and how to bring it there. */
const SHOWN: [string, (guide: Guide) => Promise<unknown>][] = [
  [
    'card',
    async (guide) => {
      await guide.begin();
      await guide.open(`${IN}/in-mobile`);
      await guide.pointsAt('form input');
    },
  ],
  [
    'problem',
    async (guide) => {
      await guide.begin();
      await guide.open(`${COMPTE}/compte-login-error`);
      await guide.says(/mot de passe/i);
    },
  ],
  [
    'pill',
    async (guide) => {
      await guide.open(`${IN}/in-home`);
      await expect.poll(async () => (await guide.learner.card().catch(() => null))?.shape).toBe('pill');
    },
  ],
];

for (const [name, bring] of SHOWN) {
  test(`the ${name} on a page: wide and narrow, light, dark and forced colours`, async ({
    guide,
    browserWithGuide,
  }) => {
    const { page } = guide;
    await bring(guide);
    await looksWell(browserWithGuide.context, page);
  });
}
