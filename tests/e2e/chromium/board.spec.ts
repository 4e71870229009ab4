/** The adviser's screens: the way to the board, the door, rows, what can be shown and said, the end. Over TLS, in a whole browser. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { BareLearner } from '../support/bare-learner';
import { change, linkOf, logOf, PLACE, until } from '../support/link';
import { sentence } from '../support/sentences';
import { type Desk, expect, type Join, test } from './desks';

/** A place, and the adviser's view. */
async function ready(adviser: Desk) {
  await adviser.store({ place: PLACE });
  await adviser.say({ type: 'settings', settings: { adviser: true } });
}
/** The board with an open door. @returns the page, and the digits on it */
async function welcome(adviser: Desk) {
  await ready(adviser);
  const board = await adviser.open('board.html');
  await button(board, sentence('boardWelcome')).click();
  return { board, digits: await digitsOn(board) };
}
/** The digits once somebody can come in with them. */
async function digitsOn(board: Page): Promise<string> {
  await expect(board.getByText(sentence('boardDigitsHelp'))).toBeVisible();
  const digits = (await board.locator('.digits').innerText()).replace(/\s/g, '');
  expect(digits).toMatch(/^[1-9]\d{9}$/);
  return digits;
}
async function joined(join: Join, digits: string): Promise<BareLearner> {
  const one = await join(digits);
  if (one === 'refused') throw new Error('Nobody is let in with these digits.');
  return one;
}
const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
const row = (board: Page, name: string) =>
  board.getByRole('listitem').filter({ has: board.getByRole('heading', { name, exact: true }) });
const of = (action: Parameters<typeof sentence>[0], name: string) => `${sentence(action)} ${name}`;
const names = (board: Page) =>
  board.locator('.learner-row h3').evaluateAll((all) => all.map(({ textContent }) => textContent));
const AT_MOBILE = {
  stage: 'identity',
  step: 'mobile',
  page: 'in-mobile',
  hint: 'in-mobile-number',
  wanted: 'in-mobile-number',
  verdict: 'found',
  stageAt: 2,
  stages: 4,
  stepAt: 2,
} as const;

test('nothing of it shows without a place, nor without the adviser’s view', async ({ adviser }) => {
  const { store, say, open } = adviser;
  const inPanel = async () => {
    const panel = await open('sidepanel.html');
    await panel.getByText(sentence('toolsHelper')).click();
    const way = button(panel, sentence('linkAdviser'));
    if (await way.count()) await way.click();
    await expect(panel.locator('main h2').first()).toBeVisible();
    return (await panel.locator('main').innerText()).includes(sentence('boardTitle'));
  };
  const board = await open('board.html');
  const isClosed = () => expect(button(board, sentence('boardWelcome'))).toHaveCount(0);
  await isClosed();
  await say({ type: 'settings', settings: { adviser: true } });
  await expect(board.getByText(sentence('boardOff'))).toBeVisible();
  await isClosed();
  expect(await inPanel(), 'the view, no place').toBe(false);
  await say({ type: 'settings', settings: { adviser: false } });
  await store({ place: PLACE });
  await expect(board.getByText(sentence('adviserOff'))).toBeVisible();
  await isClosed();
  expect(await inPanel(), 'a place, no view').toBe(false);
  await say({ type: 'settings', settings: { adviser: true } });
  await expect(button(board, sentence('boardWelcome'))).toBeVisible();
  expect(await inPanel(), 'both').toBe(true);
});

test('the road, with a learner’s whole browser: welcome, follow, show, say, log, remove, close', async ({
  adviser,
  learner,
}) => {
  await ready(adviser);
  const panel = await adviser.open('sidepanel.html');
  await panel.getByText(sentence('toolsHelper')).click();
  await button(panel, sentence('linkAdviser')).click();
  const board = await adviser.opened(() => button(panel, sentence('boardWelcome')).click());
  const digits = await digitsOn(board);
  await expect(board.getByText(sentence('boardNobody'))).toBeVisible();

  await learner.store({ place: PLACE });
  await learner.say({ type: 'command', command: { type: 'start' } });
  await change(learner, { type: 'link-join', code: digits });
  await change(learner, { type: 'link-agree' });
  const cat = row(board, 'Chat bleu');
  await expect(cat).toBeVisible();
  await expect(board.getByText('1 sur 12')).toBeVisible();
  const page = await learner.open('popup.html');
  await page.goto('https://lidentitenumerique.laposte.fr/?rehearsal=in-mobile');
  await expect(cat.locator('[data-screen="in-mobile"][data-target="in-mobile-number"]')).toBeVisible();
  const { state } = (await linkOf(adviser)).adviser?.rows[0] ?? {};
  await expect(cat.getByText(`${state?.stageAt}-${state?.stepAt}`, { exact: true })).toBeVisible();

  await button(cat, of('boardShow', 'Chat bleu')).click();
  // What the learner is at comes first, by the words that the page has for it.
  await expect(cat.locator('.option-list button').first()).toHaveText('«\u00a0Numéro de mobile +33\u00a0»');
  await cat.locator('.option-list button').first().click();
  await until(async () => {
    const log = await logOf(learner, null);
    return log.some(({ said }) => 'k' in said && said.k === 'show' && said.target === 'in-mobile-number');
  }, 'the learner is asked to look');
  await expect(cat.getByText(/^(Envoyé|Montré)\s:/)).toBeVisible();
  await expect(button(cat, of('boardShow', 'Chat bleu'))).toBeFocused();
  // Too soon: nothing goes out, and the board says why.
  await button(cat, of('boardComing', 'Chat bleu')).click();
  await expect(board.getByRole('status').getByText(sentence('boardNo-soon'))).toBeVisible();
  // On the page, or in the panel, which is not open here: then by its voice.
  const mine = (await linkOf(learner)).learner;
  if (mine?.phase === 'linked' && mine.pending) await learner.say({ type: 'link-shown', n: mine.pending.n });
  await expect(cat.getByText('Montré :', { exact: false })).toBeVisible();

  await change(learner, { type: 'link-hand', up: true });
  await expect(cat.getByText('lève la main', { exact: false })).toBeVisible();
  await expect(board.locator('[aria-live]')).toHaveText('Le chat bleu demande de l’aide.');

  const sayAll = button(board, of('boardSay', sentence('boardAll')));
  await until(async () => {
    if ((await sayAll.getAttribute('aria-expanded')) === 'false') await sayAll.click();
    await button(board, sentence('linkLine-break')).click();
    const said = cat.getByText(`Envoyé : ${sentence('linkLine-break')}`);
    const tooSoon = board.getByRole('status').getByText(sentence('boardNo-soon'));
    await expect(said.or(tooSoon).first()).toBeVisible();
    return (await said.count()) > 0;
  }, 'three seconds have passed, and it goes to everybody');

  await button(cat, of('boardLog', 'Chat bleu')).click();
  await expect(cat.getByText(sentence('linkLine-break'), { exact: true })).toBeVisible();
  await cat.getByText(sentence('keptExact')).first().click();
  await expect(cat.locator('pre').first()).toContainText('"');

  await button(cat, sentence('boardRemove')).click();
  await button(cat, sentence('boardRemoveYes')).click();
  await expect(cat).toHaveCount(0);
  await expect(board.getByRole('heading', { name: sentence('boardPeople') })).toBeFocused();
  await until(async () => (await linkOf(learner)).learner?.phase === 'ended', 'the learner’s link has ended');
  expect((await linkOf(learner)).learner).toEqual({ phase: 'ended', reason: 'adviser' });
  await button(board, sentence('boardClose')).click();
  await expect(board.getByText(sentence('boardHelp'))).toBeVisible();
  expect((await linkOf(adviser)).adviser).toBeNull();
});

test('in the panel as well: the door and a row, and from there to a tab of its own', async ({
  adviser,
  join,
}) => {
  await ready(adviser);
  const panel = await adviser.open('sidepanel.html');
  await panel.setViewportSize({ width: 380, height: 700 });
  await panel.getByText(sentence('toolsHelper')).click();
  await button(panel, sentence('linkAdviser')).click();
  await button(panel, sentence('boardHere')).click();
  await button(panel, sentence('boardWelcome')).click();
  const one = await joined(join, await digitsOn(panel));
  await one.show({ ...AT_MOBILE, hand: true });
  await expect(row(panel, 'Chat bleu').getByText('lève la main', { exact: false })).toBeVisible();
  await button(panel, of('boardComing', 'Chat bleu')).click();
  await until(async () => one.commands.length === 1, 'it has come');
  expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
    0,
  );
  const board = await adviser.opened(() => button(panel, sentence('boardWide')).click());
  await expect(row(board, 'Chat bleu')).toBeVisible();
  // Another panel finds the way to a board that is open.
  const another = await adviser.open('sidepanel.html');
  await another.getByText(sentence('toolsHelper')).click();
  await button(another, sentence('linkAdviser')).click();
  await expect(button(another, sentence('boardOpen'))).toBeVisible();
  await another.close();
});

test('twelve at once, a thirteenth is refused; no row moves under the pointer', async ({ adviser, join }) => {
  const { board, digits } = await welcome(adviser);
  const all: BareLearner[] = [];
  for (let n = 1; n <= 12; n += 1) {
    all.push(await joined(join, digits));
    await all.at(-1)?.show(AT_MOBILE);
  }
  await expect(board.getByText('12 sur 12')).toBeVisible();
  await expect(board.getByText(sentence('boardClosed-full'))).toBeVisible();
  expect(await join(digits)).toBe('refused');
  await button(board, sentence('boardWelcome')).click();
  await expect(board.getByRole('status').getByText(sentence('boardNo-full'))).toBeVisible();
  const before = await names(board);
  expect(before).toHaveLength(12);
  await board.locator('.learner-row').first().hover();
  const last = before.at(-1) as string;
  await all.at(-1)?.show({ hand: true });
  await expect(row(board, last).getByText('lève la main', { exact: false })).toBeVisible();
  // Longer than rows rest.
  await board.waitForTimeout(11_000);
  expect(await names(board)).toEqual(before);
  await board.mouse.move(5, 5);
  await expect.poll(async () => (await names(board))[0], { timeout: 20_000 }).toBe(last);
  expect((await names(board)).slice(1)).toEqual(before.slice(0, -1));

  await board.getByRole('button', { name: sentence('boardEnd') }).click();
  await button(board, sentence('boardEndYes')).click();
  await expect(board.locator('.learner-row')).toHaveCount(0);
  await until(async () => all.every((one) => one.isEnded()), 'all have been told');
});

test('by keyboard alone: a row’s choice opens, Escape closes it, and the focus comes back', async ({
  adviser,
  join,
}) => {
  const { board, digits } = await welcome(adviser);
  const one = await joined(join, digits);
  await one.show(AT_MOBILE);
  const say = button(board, of('boardSay', 'Chat bleu'));
  await expect(say).toBeVisible();
  for (let tabs = 0; tabs < 20 && !(await say.evaluate((it) => it === document.activeElement)); tabs += 1)
    await board.keyboard.press('Tab');
  await board.keyboard.press('Enter');
  await expect(say).toHaveAttribute('aria-expanded', 'true');
  await board.keyboard.press('Tab');
  await board.keyboard.press('Escape');
  // Focus was on the next button of the row: Escape there is not the choice's.
  await expect(say).toHaveAttribute('aria-expanded', 'true');
  const take = button(board, sentence('linkLine-take-time'));
  for (let tabs = 0; tabs < 20 && !(await take.evaluate((it) => it === document.activeElement)); tabs += 1)
    await board.keyboard.press('Tab');
  await board.keyboard.press('Escape');
  await expect(say).toBeFocused();
  await expect(say).toHaveAttribute('aria-expanded', 'false');
  await board.keyboard.press('Enter');
  for (let tabs = 0; tabs < 20 && !(await take.evaluate((it) => it === document.activeElement)); tabs += 1)
    await board.keyboard.press('Tab');
  await board.keyboard.press('Enter');
  await until(async () => one.commands.length === 1, 'it has come');
  expect(one.commands).toEqual([{ k: 'say', line: 'take-time' }]);
  await expect(say).toBeFocused();
});

test('somebody takes the digits for another computer: the door closes and says so; new digits open it', async ({
  adviser,
  join,
  relay,
}) => {
  const { board, digits } = await welcome(adviser);
  relay.broker.cut(`room${digits.slice(0, 4)}`);
  await expect(board.getByText(sentence('boardClosed-taken'))).toBeVisible();
  await button(board, sentence('boardWelcome')).click();
  const others = await digitsOn(board);
  expect(others).not.toBe(digits);
  await button(board, sentence('boardNewDigits')).click();
  await expect.poll(() => digitsOn(board)).not.toBe(others);
  expect(await join(others)).toBe('refused');
  await joined(join, await digitsOn(board));
  await expect(row(board, 'Chat bleu')).toBeVisible();
});

test('axe finds nothing to blame on the board: wide, narrow, at 400 %, dark, in forced colours, right to left, with every choice open', async ({
  adviser,
  join,
}) => {
  const { board, digits } = await welcome(adviser);
  const blame = async () => {
    const { violations, passes } = await new AxeBuilder({ page: board }).setLegacyMode(true).analyze();
    expect(passes.map(({ id }) => id)).toContain('button-name');
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`);
  };
  /** Rows with an edge, and those that need somebody: they grow in number with the time. */
  const edges = () =>
    board.locator('.learner-row').evaluateAll((rows) => {
      const names = (some: Element[]) => some.map((row) => row.querySelector('h3')?.textContent).join();
      return {
        drawn: names(
          rows.filter(
            (row) =>
              !/^(rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\))$/.test(
                getComputedStyle(row).borderInlineStartColor,
              ),
          ),
        ),
        needed: names(
          rows.filter((row) => row.matches('[data-kind=hand], [data-kind=problem], [data-kind=quiet]')),
        ),
      };
    });
  expect(await blame(), 'nobody').toEqual([]);
  for (const state of [
    AT_MOBILE,
    { ...AT_MOBILE, hand: true },
    { ...AT_MOBILE, problem: 'in-mobile-number' },
  ])
    await (await joined(join, digits)).show(state);
  await (await joined(join, digits)).show({ ...AT_MOBILE, quiet: 400 });
  const gone = await joined(join, digits);
  await gone.show({ ...AT_MOBILE, page: null, wait: 'ar24-mail', days: 1 });
  await expect(board.locator('.learner-row')).toHaveCount(5);
  for (const [width, height, media, dir] of [
    [1280, 640, {}, 'ltr'],
    [1280, 640, { colorScheme: 'dark' }, 'ltr'],
    [1280, 640, {}, 'rtl'],
    [320, 640, {}, 'ltr'],
    // A window of 1280 by 720, at 400 %.
    [320, 180, { forcedColors: 'active' }, 'rtl'],
  ] as const) {
    await board.setViewportSize({ width, height });
    await board.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
    await board.evaluate((to) => {
      document.documentElement.dir = to;
    }, dir);
    const look = `${width} ${JSON.stringify(media)} ${dir}`;
    // Who needs somebody has an edge, whatever the colours; the others have none.
    const { drawn, needed } = await edges();
    expect(needed, look).not.toBe('');
    expect(drawn, look).toBe(needed);
    for (const what of ['boardShow', 'boardSay', 'boardLog'] as const) {
      await button(board, of(what, 'Chat bleu')).click();
      await expect(board.locator('.choice h4').first()).toBeVisible();
      expect(await blame(), `${look} ${what}`).toEqual([]);
      expect(
        await board.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
    await button(board, of('boardLog', 'Chat bleu')).click();
  }
});
