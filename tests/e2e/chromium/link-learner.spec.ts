/** The learner's screens of a link, in a whole browser over TLS: who helps, the digits, what is agreed to, the strip, the page, the end. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openClosedRoots } from '../../../scripts/browser/chromium.mjs';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { change, linkOf, openDoor, PLACE, pair, RELAY, until } from '../support/link';
import { plain, sentence } from '../support/sentences';
import { type Desk, expect, test } from './desks';
import { looksWell } from './looks';

const IN = 'https://lidentitenumerique.laposte.fr';
const button = (page: Page, key: string) => page.getByRole('button', { name: sentence(key), exact: true });

/** Both have a place; the adviser has their view. @returns the learner's panel, as wide as beside a page */
async function ready(adviser: Desk, learner: Desk): Promise<Page> {
  await adviser.store({ place: PLACE });
  await adviser.say({ type: 'settings', settings: { adviser: true } });
  await learner.store({ place: PLACE });
  await learner.say({ type: 'command', command: { type: 'start' } });
  const panel = await learner.open('sidepanel.html');
  await panel.setViewportSize({ width: 380, height: 700 });
  return panel;
}
async function toDigits(panel: Page) {
  await panel.getByText(sentence('toolsMine')).click();
  await button(panel, 'linkEntry').click();
  await button(panel, 'linkWhoKnown').click();
}
const rowOf = async (adviser: Desk) => (await linkOf(adviser)).adviser?.rows[0];

/** axe finds nothing to blame. */
async function isClean(page: Page, what: string) {
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(passes.map(({ id }) => id)).toContain('button-name');
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`),
    what,
  ).toEqual([]);
}

test('by mouse: who was called finds no way on; « Non » sends nothing; « Oui », hand, log, stop', async ({
  adviser,
  learner,
  relay,
}) => {
  const panel = await ready(adviser, learner);
  await panel.getByText(sentence('toolsMine')).click();
  await button(panel, 'linkEntry').click();
  await isClean(panel, 'who');
  await button(panel, 'linkWhoCalled').click();
  await expect(panel.getByRole('textbox')).toHaveCount(0);
  await isClean(panel, 'called');
  await button(panel, 'back').click();
  await toDigits(panel);
  const field = panel.getByRole('textbox');
  await field.pressSequentially('48291');
  await button(panel, 'linkDigitsNext').click();
  await expect(panel.getByRole('alert')).toHaveText(sentence('linkNo-code'));
  await isClean(panel, 'digits');
  const digits = await openDoor(adviser);
  const before = relay.broker.packets.length;
  const clients = relay.broker.clients().length;
  await field.fill(digits);
  await button(panel, 'linkDigitsNext').click();
  await expect(button(panel, 'linkRefuse')).toBeFocused();
  await expect(panel.getByText(PLACE.name)).toBeVisible();
  await expect(panel.getByText(RELAY)).toBeVisible();
  await isClean(panel, 'agree');
  await button(panel, 'linkRefuse').click();
  await expect(panel.getByRole('status').filter({ hasText: sentence('linkRefused') })).toBeVisible();
  expect((await linkOf(learner)).learner).toBeNull();
  expect(relay.broker.packets.slice(before).filter(({ topic }) => topic.includes('room'))).toEqual([]);
  expect(relay.broker.clients()).toHaveLength(clients);

  await toDigits(panel);
  await panel.getByRole('textbox').fill(digits);
  await button(panel, 'linkDigitsNext').click();
  await button(panel, 'linkYes').click();
  const strip = panel.getByRole('region', { name: sentence('keptLink') });
  await expect(strip).toBeVisible();
  await isClean(panel, 'linked');
  await button(panel, 'linkGoOn').click();
  await button(panel, 'linkHandUp').click();
  await until(async () => (await rowOf(adviser))?.handSince, 'the hand is up on the board');
  await strip.getByRole('button', { name: sentence('linkSeen') }).click();
  await expect(panel.getByText(sentence('linkLogHand'))).toBeVisible();
  await expect(panel.getByText(RELAY)).toBeVisible();
  await panel.getByText(sentence('keptExact')).first().click();
  await expect(panel.locator('pre').first()).toContainText('"hand": true');
  await isClean(panel, 'log');
  expect(await change(adviser, { type: 'link-say', row: '1', line: 'take-time' })).toBeNull();
  await expect(panel.getByText(sentence('linkLine-take-time')).first()).toBeVisible();
  await until(async () => (await rowOf(adviser))?.sent?.shown, 'the adviser knows that it was seen');
  await button(panel, 'linkStop').click();
  await expect(panel.getByText(sentence('linkEnd-stopped'))).toBeVisible();
  await isClean(panel, 'ended');
  await until(async () => (await linkOf(adviser)).adviser?.rows.length === 0, 'the row has gone');
  await button(panel, 'linkUnderstood').click();
  await expect(panel.getByText(sentence('linkEnd-stopped'))).toHaveCount(0);
});

test('by keyboard alone: from the tools to the end', async ({ adviser, learner }) => {
  const panel = await ready(adviser, learner);
  const press = async (key: string) => {
    for (let presses = 0; presses < 40; presses += 1) {
      await panel.keyboard.press('Tab');
      const name = await panel.evaluate(() => document.activeElement?.textContent ?? '');
      if (plain(name).startsWith(plain(sentence(key)))) return panel.keyboard.press('Enter');
    }
    throw new Error(`The Tab key does not reach « ${sentence(key)} ».`);
  };
  await expect(panel.getByText(sentence('toolsMine'))).toBeVisible();
  await press('toolsMine');
  await press('linkEntry');
  await expect(panel.locator('main h2').first()).toBeFocused();
  await press('linkWhoKnown');
  await panel.keyboard.press('Tab');
  const digits = await openDoor(adviser);
  await panel.keyboard.type(digits);
  await expect(panel.getByRole('textbox')).toHaveValue(/^(\d\d ){4}\d\d$/);
  await panel.keyboard.press('Enter');
  await expect(button(panel, 'linkRefuse')).toBeFocused();
  await press('linkYes');
  await expect(panel.getByRole('heading', { name: sentence('linkLog') })).toBeFocused();
  await press('linkHandUp');
  await until(async () => (await rowOf(adviser))?.handSince, 'the hand is up on the board');
  await press('linkStop');
  await until(async () => (await linkOf(learner)).learner?.phase === 'ended', 'it is over');
  await expect(panel.getByText(sentence('linkEnd-stopped'))).toBeVisible();
});

/** A page of the journey, and eyes on what the guide shows there. */
async function onPage({ context }: Desk, name: string) {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${IN}/?rehearsal=${name}`, { waitUntil: 'domcontentloaded' });
  const look = async () => {
    await openClosedRoots(context, page, HOST);
    return page.locator(HOST);
  };
  const words = async () => {
    const host = await look();
    return plain(
      (await host
        .locator('.jalon')
        .innerText({ timeout: 1000 })
        .catch(() => '')) ?? '',
    );
  };
  return { page, look, words };
}

test('on the page: the line, the adviser’s ring where the target is, words alone where it is not, and the end', async ({
  adviser,
  learner,
}) => {
  await ready(adviser, learner).then((panel) => panel.close());
  const { page, look, words } = await onPage(learner, 'in-mobile');
  const line = plain(sentence('linkSeen'));
  await expect.poll(words).toContain('mobile');
  expect(await words()).not.toContain(line);
  await pair(adviser, learner);
  await expect.poll(words).toContain(line);
  expect(await words()).toContain(sentence('linkStop'));
  const host = await look();
  const show = async (target: string, on = 'in-mobile') => {
    await until(
      async () => (await change(adviser, { type: 'link-show', row: '1', page: on, target })) === null,
      'it is sent',
    );
  };
  await show('in-mobile-next');
  const ring = host.locator('.link-ring');
  await expect(ring).toBeVisible();
  const [around, target] = [
    await ring.boundingBox(),
    await page.locator('form button').first().boundingBox(),
  ];
  expect(around && target && around.x < target.x && around.y < target.y).toBe(true);
  expect(around && target && around.x + around.width > target.x + target.width).toBe(true);
  await until(async () => (await rowOf(adviser))?.sent?.shown, 'the adviser knows that it was seen');
  await expect.poll(words).toContain(plain(sentence('linkAskedHere')));
  // The learner goes on: what was shown has been seen.
  await page.locator('form input').first().click();
  await expect(ring).toHaveCount(0);
  await expect.poll(words).not.toContain(plain(sentence('linkAskedHere')));

  // Below: the guide scrolls when the learner asks for it, and not before.
  await page.evaluate(() => {
    document.body.style.paddingBottom = '3000px';
    const form = document.querySelector('form');
    if (form) form.style.paddingTop = '1500px';
  });
  await show('in-mobile-number');
  const showMe = host.locator('[data-action="link-show-me"]');
  await expect(showMe).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await showMe.click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  await expect(ring).toBeVisible();
  await host.locator('[data-action="link-seen"]').click();
  await expect(ring).toHaveCount(0);

  await show('in-sms-code-next', 'in-sms-code');
  await expect.poll(words).toContain(plain(sentence('linkNotHere')));
  await expect(ring).toHaveCount(0);
  // It is never pointed at what sends: the adviser's side does not take it.
  expect(
    await change(adviser, { type: 'link-show', row: '1', page: 'in-terms', target: 'in-terms-continue' }),
  ).toBe('id');
  await host.locator('.link [data-action="link-stop"]').click();
  await expect.poll(words).not.toContain(line);
  expect(await host.locator('[class^="link"]').count()).toBe(0);
  expect((await linkOf(learner)).learner).toEqual({ phase: 'ended', reason: 'stopped' });
});

test('a document that comes while there is a link has the line from the start; what was seen elsewhere is no news there', async ({
  adviser,
  learner,
}) => {
  await ready(adviser, learner).then((panel) => panel.close());
  await pair(adviser, learner);
  const { page, words } = await onPage(learner, 'in-mobile');
  await expect.poll(words).toContain(plain(sentence('linkSeen')));
  expect(await change(adviser, { type: 'link-say', row: '1', line: 'read-error' })).toBeNull();
  await expect.poll(words).toContain(plain(sentence('linkLine-read-error')));
  await until(async () => (await rowOf(adviser))?.sent?.shown, 'the adviser knows that it was seen');
  await page.goto(`${IN}/?rehearsal=in-sms-code`, { waitUntil: 'domcontentloaded' });
  await expect.poll(words).toContain(plain(sentence('linkSeen')));
  expect(await words()).not.toContain(plain(sentence('linkLine-read-error')));
});

test('on the page in any colours, wide and narrow: the line, something asked, and the tab, which ends it too', async ({
  adviser,
  learner,
}) => {
  // Some forty looks.
  test.setTimeout(240_000);
  await ready(adviser, learner).then((panel) => panel.close());
  const { page, look } = await onPage(learner, 'in-mobile');
  await pair(adviser, learner);
  const line = new RegExp(`^${sentence('linkSeen')}`);
  await looksWell(learner.context, page, line);
  expect(await change(adviser, { type: 'link-say', row: '1', line: 'read-error' })).toBeNull();
  // On a narrow window, the tab says that there is something to read.
  await looksWell(learner.context, page, /Lisez\sce\squi|^Votre accompagnant vous dit/);
  const host = await look();
  await host.locator('[data-action="link-seen"]').click();
  // The card becomes smaller, and « Masquer » moves.
  await expect(host.locator('[data-action="link-seen"]')).toHaveCount(0);
  await host.locator('[data-action="hide"]').click();
  const end = host.locator('.link-end');
  await expect(end).toBeVisible();
  await looksWell(learner.context, page, line);
  await expect(end).toHaveAccessibleName(/^Arrêter\. Étape montrée\s: Chat bleu, \d+\smin$/);
  await end.click();
  await expect.poll(() => host.locator('[class^="link"]').count()).toBe(0);
  expect((await linkOf(learner)).learner).toEqual({ phase: 'ended', reason: 'stopped' });
});
