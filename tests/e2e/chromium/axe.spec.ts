/** axe finds nothing to blame in the popup, nor in what the guide shows on a page, in any colours. */
import AxeBuilder from '@axe-core/playwright';
import { openClosedRoots } from '../../../scripts/browser/chromium.mjs';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { sentence, upTo } from '../support/sentences';
import { expect, type Guide, test } from './test';

const IN = 'lidentitenumerique.laposte.fr';
const COMPTE = 'moncompte.laposte.fr';

/** @returns violations, one line each; none when all is well */
async function blame(axe: AxeBuilder, mustPass: string): Promise<string[]> {
  const { violations, passes } = await axe.setLegacyMode(true).analyze();
  // Nothing found because nothing was looked at is no praise.
  expect(passes.map((one) => one.id)).toContain(mustPass);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => JSON.stringify(node.target))}`);
}

/**
 * axe cannot tell what lies behind the card, which stands above the page: here the colours are measured.
 * @returns each text of the card with its contrast on the first ground that is painted behind it
 */
function contrasts(host: string): [string, number][] {
  const root = document.querySelector(host)?.shadowRoot;
  const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour: string) =>
    numbers(colour)
      .slice(0, 3)
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  const ground = (element: Element | null): string => {
    if (!element) return 'rgb(128, 128, 128)';
    const colour = getComputedStyle(element).backgroundColor;
    const [, , , alpha = 1] = numbers(colour);
    return alpha === 1 ? colour : ground(element.parentElement);
  };
  return [...(root?.querySelectorAll('.jalon *') ?? [])]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1)
    .map((one): [Element, string] => [
      one,
      [...one.childNodes]
        .map((node) => (node.nodeType === 3 ? node.nodeValue : ''))
        .join('')
        .trim(),
    ])
    .filter(([, text]) => text !== '')
    .map(([one, text]) => {
      const [a = 0, b = 0] = [light(getComputedStyle(one).color), light(ground(one))].sort((x, y) => y - x);
      return [text, (a + 0.05) / (b + 0.05)];
    });
}

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

const LOOKS: [number, { colorScheme?: 'dark'; forcedColors?: 'active' }][] = [
  [1280, {}],
  [1280, { colorScheme: 'dark' }],
  [320, {}],
  [320, { forcedColors: 'active' }],
];

for (const [name, bring] of SHOWN) {
  test(`the ${name} on a page: wide and narrow, light, dark and forced colours`, async ({
    guide,
    browserWithGuide,
  }) => {
    const { page } = guide;
    await bring(guide);
    for (const [width, media] of LOOKS) {
      const look = `${width} ${JSON.stringify(media)}`;
      await page.setViewportSize({ width, height: 640 });
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
      await openClosedRoots(browserWithGuide.context, page, HOST);
      await expect.poll(async () => (await page.evaluate(contrasts, HOST)).length, look).toBeGreaterThan(0);
      const seen = await page.evaluate(contrasts, HOST);
      // Forced colours are the person's own: ours must only not make words vanish.
      const least = media.forcedColors ? 3 : 4.5;
      expect(
        seen.filter(([, ratio]) => ratio < least),
        look,
      ).toEqual([]);
      if (media.colorScheme) continue;
      const axe = new AxeBuilder({ page }).include({ fromShadowDom: [HOST, '.jalon'] });
      expect(await blame(axe.disableRules('color-contrast'), 'button-name'), look).toEqual([]);
    }
  });
}
