/** axe finds nothing to blame in the popup, nor in what the guide shows on a page, in any colours. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openClosedRoots } from '../../../scripts/browser/chromium.mjs';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { sentence, upTo } from '../support/sentences';
import { expect, type Guide, test } from './test';

const IN = 'lidentitenumerique.laposte.fr';
const COMPTE = 'moncompte.laposte.fr';

/** Colours alone, for what differs in nothing else. */
const COLOURS = ['color-contrast'];

/** @returns violations, one line each; none when all is well */
async function look(page: Page, inside?: string[], rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (inside) axe.include({ fromShadowDom: inside } as never);
  if (rules) axe.withRules(rules);
const t=Date.now();  const { violations, passes, incomplete } = await axe.analyze();
console.log('INC', JSON.stringify(incomplete.map(o=>[o.id, o.nodes.map(n=>n.target)])), Date.now()-t);
  // Nothing found because nothing was looked at is no praise.
  expect(passes.map((one) => one.id)).toContain('color-contrast');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => JSON.stringify(node.target))}`);
}

/** A shade says that a card scrolls. It is a picture, and axe measures no colour in front of a picture. */
const withoutShade = (host: string) => {
  const inside = document.querySelector(host)?.shadowRoot?.querySelector<HTMLElement>('.in');
  if (inside) inside.style.backgroundImage = 'none';
};

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
      await expect(page.getByRole('heading', { name: sentence('popupStages') })).toBeVisible();
      // What is folded away counts too, and the question before everything is erased.
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      const erase = page.getByRole('button', { name: sentence('eraseAll') });
      if (await erase.count()) await erase.click();
      expect(await look(page, undefined, colorScheme === 'dark' ? COLOURS : undefined), name).toEqual([]);
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
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 640 });
      for (const media of [
        { colorScheme: 'light' },
        { colorScheme: 'dark' },
        { forcedColors: 'active' },
      ] as const) {
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
        await openClosedRoots(browserWithGuide.context, page, HOST);
        await page.evaluate(withoutShade, HOST);
        const rules = width === 320 && 'colorScheme' in media ? COLOURS : undefined;
        expect(await look(page, [HOST, '.jalon'], rules), `${width} ${JSON.stringify(media)}`).toEqual([]);
      }
    }
  });
}
