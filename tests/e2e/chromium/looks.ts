/** How what the guide shows on a page looks: axe has nothing to blame, and all words stand out, in any colours. */
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { openClosedRoots } from '../../../scripts/browser/chromium.mjs';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { expect } from './test';

/** @returns violations, one line each; none when all is well */
export async function blame(axe: AxeBuilder, mustPass: string): Promise<string[]> {
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

const LOOKS: [number, { colorScheme?: 'dark'; forcedColors?: 'active' }][] = [
  [1280, {}],
  [1280, { colorScheme: 'dark' }],
  [320, {}],
  [320, { forcedColors: 'active' }],
];

/** @param has what must be in sight in each look */
export async function looksWell(context: BrowserContext, page: Page, has = /./): Promise<void> {
  for (const [width, media] of LOOKS) {
    const look = `${has} ${width} ${JSON.stringify(media)}`;
    await page.setViewportSize({ width, height: 640 });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
    await openClosedRoots(context, page, HOST);
    const seen = async () => page.evaluate(contrasts, HOST);
    await expect
      .poll(async () => (await seen()).map(([text]) => text), look)
      .toContainEqual(expect.stringMatching(has));
    // Forced colours are the person's own: ours must only not make words vanish.
    const least = media.forcedColors ? 3 : 4.5;
    expect(
      (await seen()).filter(([, ratio]) => ratio < least),
      look,
    ).toEqual([]);
    if (media.colorScheme) continue;
    const axe = new AxeBuilder({ page }).include({ fromShadowDom: [HOST, '.jalon'] });
    expect(await blame(axe.disableRules('color-contrast'), 'button-name'), look).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 640 });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
}
