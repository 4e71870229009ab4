/** Pages whose source says one thing and whose screen another: nothing is pointed at. Part of the table of pages.ts. */
import { HOST } from '../../../scripts/browser/in-page.mjs';
import type { HostilePage } from './pages';

const MOBILE = 'lidentitenumerique.laposte.fr/in-mobile';
const FIELD = 'form input[type="tel"]';
const CARD = 'Numéro de carte bancaire';
const LABEL = /<label>[\s\S]*?<\/label>/;

/** The page with something else where its one field stands. */
const instead = (name: string, does: string, form: string, css = ''): HostilePage => ({
  name,
  does,
  at: MOBILE,
  html: (html) => html.replace(LABEL, form),
  css,
  holds: null,
});
/**
 * The page as it is, with a style that hides its field. Two checks hold: the engine says that the field is not there, or the hit
 * test that nobody can reach it; then the card quotes the name as the page writes it. Which one holds is looked at, so that
 * neither hides that the other is broken.
 */
const hidden = (
  name: string,
  does: string,
  css: string,
  by: 'engine' | 'hit test' = 'engine',
): HostilePage => ({
  name,
  does,
  at: MOBILE,
  css,
  holds: null,
  async next(on) {
    await on.says('Cherchez la case');
    const words = await on.evaluate(
      (host) => document.querySelector(host)?.shadowRoot?.querySelector('.card')?.textContent ?? '',
      HOST,
    );
    const held = words.includes('+33') ? 'hit test' : 'engine';
    return held === by ? [] : [`it was held by the ${held}, not by the ${by}`];
  },
});
/** The page whose button shows other words. */
const button = (name: string, does: string, inside: string, css: string, over = ''): HostilePage => ({
  name,
  does,
  at: MOBILE,
  html: (html) => html.replace('SUIVANT</button>', `${inside}</button>${over}`),
  css,
  holds: FIELD,
  field: FIELD,
  async next(on) {
    await on.pointsAt(null);
    return [];
  },
});

export const LIES: HostilePage[] = [
  instead(
    'labels-swapped',
    'has labels that point at each other’s fields',
    `<label for="b">Numéro de mobile</label><input type="tel" id="a"><label for="a">${CARD}</label><input type="tel" id="b">`,
  ),
  instead(
    'labelledby-swapped',
    'has fields that are named by each other’s words',
    `<p><span id="x">Numéro de mobile</span><br><input type="tel" aria-labelledby="y"></p>
     <p><span id="y">${CARD}</span><br><input type="tel" aria-labelledby="x"></p>`,
  ),
  instead(
    'legends-swapped',
    'has fields that are named by each other’s legends',
    `<fieldset><legend id="x">Numéro de mobile</legend><input type="tel" aria-labelledby="y"></fieldset>
     <fieldset><legend id="y">${CARD}</legend><input type="tel" aria-labelledby="x"></fieldset>`,
  ),
  instead(
    'label-far-away',
    'has the label far away, and another word beside the field',
    `<label for="b">Numéro de mobile</label><div style="height: 200px"></div><p><span>${CARD}</span><br><input type="tel" id="b"></p>`,
  ),
  instead(
    'name-unseen',
    'calls a field in its source what it does not call it on the screen',
    `<p><span>${CARD}</span><br><input type="tel" aria-label="Numéro de mobile"></p>`,
  ),
  instead(
    'words-over-label',
    'lays other words over the label',
    `<p style="position: relative"><label for="b">Numéro de mobile</label><span class="over">${CARD}</span><input type="tel" id="b"></p>`,
    '.over { position: absolute; left: 0; top: 0; background: #fff; pointer-events: none }',
  ),
  instead(
    'order-by-style',
    'changes places by a style',
    `<div class="flex"><label for="b">Numéro de mobile</label><input type="tel" id="b"><span class="three">${CARD}</span><input type="tel" class="two"></div>`,
    '.flex { display: flex; flex-direction: column; align-items: start } .two { order: 1 } .three { order: 2 } #b { order: 3 }',
  ),
  hidden('field-clipped', 'cuts the field off', 'form input { clip-path: inset(100%) }', 'hit test'),
  hidden('form-clipped', 'cuts the whole form off', 'form { clip-path: circle(0) }', 'hit test'),
  hidden('form-folded', 'folds the form to nothing', 'form { height: 0; overflow: hidden }'),
  hidden('field-faint', 'makes the field almost transparent', 'form input { opacity: 0.01 }'),
  hidden('main-faint', 'makes all around the field almost transparent', 'main { opacity: 0.05 }'),
  hidden('form-filtered', 'takes the ink away by a filter', 'form { filter: opacity(3%) }'),
  button(
    'button-by-style',
    'writes other words on its button by a style',
    'SUIVANT',
    'form button { font-size: 0 } form button::before { content: "Supprimer mon compte"; font-size: 16px }',
  ),
  button(
    'button-inside-by-style',
    'writes other words into its button by a style',
    '<span>SUIVANT</span><i></i>',
    'form button span { font-size: 0 } form button i::after { content: "Payer"; font-size: 16px }',
  ),
  button(
    'button-covered',
    'lays other words over its button',
    'SUIVANT',
    'form { position: relative } .over { position: absolute; left: 4px; bottom: 4px; background: #fff; pointer-events: none }',
    '<b class="over">Supprimer mon compte</b>',
  ),
];
