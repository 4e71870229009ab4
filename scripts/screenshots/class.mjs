// The tour of a class: an adviser and three learners with a relay on this machine, one picture a moment. It ends with an error when
// they do not come together.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchForTests } from '../browser/chromium.mjs';
import { LEARNERS, PLACE, startRoom, takePart } from '../class.mjs';
import { ROOT } from '../run.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const PAGE = 'lidentitenumerique.laposte.fr/in-mobile';
const words = Object.assign(
  {},
  ...['panel', 'link', 'board'].map((name) =>
    JSON.parse(readFileSync(join(ROOT, 'journey/texts/fr', `${name}.json`), 'utf8')),
  ),
);

/** @param {{ extension: string, outDir: string }} options */
export async function tourOfClass({ extension, outDir }) {
  mkdirSync(outDir, { recursive: true });
  const room = await startRoom();
  /** @type {(() => Promise<void>)[]} */
  const closes = [];
  const enter = async (/** @type {boolean} */ adviser) => {
    const { context, extensionId, close } = await launchForTests({
      extension,
      server: room.server,
      context: { viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' },
    });
    closes.push(close);
    const open = async (/** @type {string} */ name, width = 1280) => {
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 720 });
      await page.goto(`chrome-extension://${extensionId}/${name}`);
      return page;
    };
    const voice = await open('popup.html');
    await voice.evaluate(takePart, { adviser, place: PLACE });
    return { context, open, voice };
  };
  const shoot = async (/** @type {Page} */ page, /** @type {string} */ name) => {
    // What has just been clicked still changes its colour.
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(outDir, `${name}.png`) });
  };
  /** The first thing in view that can be pressed and says this. @param {Page} page @param {string} said */
  const press = (page, said) =>
    page.locator('button, summary').filter({ hasText: said, visible: true }).first().click();
  const follow = async (/** @type {string} */ digits, withPictures = false) => {
    const { context, open, voice } = await enter(false);
    await voice.evaluate(() =>
      /** @type {any} */ (globalThis).chrome.runtime.sendMessage({
        type: 'command',
        command: { type: 'start' },
      }),
    );
    const panel = await open('sidepanel.html', 380);
    const steps = /** @type {const} */ (['toolsMine', 'linkEntry', 'linkWhoKnown']);
    for (const key of steps) await press(panel, words[key]);
    await panel.locator('form input').fill(digits);
    if (withPictures) await shoot(panel, '2-the-digits');
    await press(panel, words.linkDigitsNext);
    await panel.getByRole('button', { name: words.linkYes }).waitFor();
    if (withPictures) await shoot(panel, '3-what-the-learner-agrees-to');
    await press(panel, words.linkYes);
    await panel.getByText(words.linkSeen).first().waitFor();
    const page = await context.newPage();
    const [host = '', name = ''] = PAGE.split('/');
    await page.goto(room.server.urlOf(host, name));
    return { panel, page };
  };
  try {
    const adviser = await enter(true);
    const board = await adviser.open('board.html');
    await press(board, words.boardWelcome);
    await board.getByText(words.boardDigitsHelp).waitFor();
    await shoot(board, '1-the-digits-for-the-room');
    const digits = (await board.locator('.digits').innerText()).replace(/\s/g, '');
    const first = await follow(digits, true);
    for (let more = 1; more < LEARNERS; more += 1) await follow(digits);
    await board
      .locator('[data-screen="in-mobile"]')
      .nth(LEARNERS - 1)
      .waitFor();
    await first.panel.bringToFront();
    await press(first.panel, words.linkHandUp);
    await shoot(first.panel, '4-what-the-learner-sees-of-the-link');
    await first.page.bringToFront();
    await board.getByText(words['boardState-hand']).waitFor();
    await board.locator('[data-kind="hand"] [data-target="in-mobile-number"]').waitFor();
    await press(board, words.boardShow);
    await board.locator('.option-list').waitFor();
    await shoot(board, '5-the-board');
    await board.locator('.option-list button').first().click();
    await board
      .getByText(words.boardSent.replace('{what}', ''))
      .or(board.getByText('Montré'))
      .first()
      .waitFor();
    await shoot(first.page, '6-what-the-adviser-shows-on-the-page');
  } finally {
    for (const close of closes) await close();
    await room.close();
  }
}
