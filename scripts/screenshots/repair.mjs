// The last part of the tour: an adviser repairs a page whose field has got another name. One picture a moment, for
// CONTRIBUTING.md. It ends with an error when the repair does not work.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchForTests } from '../browser/chromium.mjs';
import { chromiumLearner } from '../browser/chromium-learner.mjs';
import { waitForCard } from '../mock-sites/walk.mjs';

const PAGE = 'moncompte.laposte.fr/compte-login-2022';
const SETTINGS = { version: 1, shared: false, eraseAfter: 0, notify: false, large: false, adviser: true };
/** Words of buttons of the panel, in the order in which they are pressed. */
const TO_HEALTH = ['Pour l’accompagnant', 'Accompagner', 'Vérifier ou réparer une page', 'Vérifier la page'];

/**
 * The site gives its e-mail field another name, for people and for machines, and sets another beside it: neither is the only
 * one that it could be. Runs in the page.
 */
function redesign() {
  const field = /** @type {HTMLInputElement} */ (document.querySelector('#username'));
  const label = /** @type {HTMLLabelElement} */ (document.querySelector('label[for="username"]'));
  field.removeAttribute('aria-label');
  field.id = 'acces';
  field.name = 'acces';
  label.htmlFor = 'acces';
  label.textContent = 'Votre accès';
  const other = /** @type {HTMLInputElement} */ (field.cloneNode());
  other.id = 'acces-pro';
  other.name = 'acces-pro';
  const otherLabel = /** @type {HTMLLabelElement} */ (label.cloneNode());
  otherLabel.htmlFor = 'acces-pro';
  otherLabel.textContent = 'Votre accès professionnel';
  field.after(otherLabel, other);
}

/**
 * @param {object} options
 * @param {import('../mock-sites/server.mjs').RehearsalServer} options.server
 * @param {string} options.extension folder of the built extension
 * @param {string} options.outDir where the pictures go
 * @returns {Promise<void>}
 */
export async function tourOfRepair({ server, extension, outDir }) {
  mkdirSync(outDir, { recursive: true });
  const browser = await launchForTests({
    extension,
    server,
    context: { viewport: { width: 900, height: 560 }, reducedMotion: 'reduce' },
  });
  try {
    const panel = await browser.context.newPage();
    await panel.goto(`chrome-extension://${browser.extensionId}/sidepanel.html`);
    await panel.evaluate(async (settings) => {
      const api = /** @type {any} */ (globalThis).chrome;
      await api.storage.local.set({ settings });
      await api.runtime.sendMessage({ type: 'command', command: { type: 'start' } });
    }, SETTINGS);
    const page = await browser.context.newPage();
    const learner = chromiumLearner(browser.context, page);
    const [host = '', name = ''] = PAGE.split('/');
    const shoot = (/** @type {import('@playwright/test').Page} */ from, /** @type {string} */ what) =>
      from.screenshot({ path: join(outDir, `${what}.png`) });
    const press = async (/** @type {string} */ words) => {
      await panel.bringToFront();
      await panel.locator('button, summary').filter({ hasText: words, visible: true }).first().click();
    };

    await learner.goto(server.urlOf(host, name));
    await page.evaluate(redesign);
    await waitForCard(learner, null);
    await panel.setViewportSize({ width: 480, height: 760 });
    await panel.reload();
    for (const words of TO_HEALTH) await press(words);
    await panel.locator('[data-target="compte-email"] summary').click();
    await panel.locator('.screen h3').first().scrollIntoViewIfNeeded();
    await shoot(panel, '1-what-the-guide-finds');
    await press('Le champ est ici');
    // Until the picker is there.
    await page.waitForFunction(() => {
      const picker = document.querySelector('html > div[popover]');
      return picker !== null && picker.getBoundingClientRect().width > innerWidth / 2;
    });
    const box = await page.locator('#acces').boundingBox();
    if (!box) throw new Error('The field is not on the page.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x - 5, y);
    await page.mouse.move(x, y);
    await page.waitForTimeout(200);
    await shoot(page, '2-show-the-right-field');
    await page.mouse.click(x, y);
    await panel.getByRole('button', { name: 'Oui, c’est cet endroit' }).waitFor();
    await shoot(panel, '3-what-it-will-be-known-by');
    await press('Oui, c’est cet endroit');
    await page.bringToFront();
    await waitForCard(learner, '#acces');
    await shoot(page, '4-repaired');
    await press('Faire le relevé');
    await panel.getByRole('textbox').waitFor();
    await shoot(panel, '5-survey');
  } finally {
    await browser.close();
  }
  console.log(`The repair: 5 pictures. ${outDir}`);
}
