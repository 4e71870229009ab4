// The pages of the bench: rebuilt ones of the rehearsal, and synthetic ones of three sizes.
import { readFileSync } from 'node:fs';
import { loadPages } from '../../scripts/mock-sites/pages.mjs';
import { inPage } from './in-page.mjs';
import { JALON_HOST } from './variants.mjs';

/**
 * @typedef {object} BenchPage
 * @property {string} name
 * @property {string} host where Jalon meets it
 * @property {string} path
 * @property {string} html
 * @property {string | null} target the field to point at; null: the guide does not know this page
 */

/** Elements and fields of the synthetic pages. */
const SIZES = /** @type {const} */ ([
  [100, 5],
  [1000, 60],
  [10_000, 300],
]);
/** @type {[string, string][]} rebuilt page → field to point at */
const REBUILT = [
  ['lidentitenumerique.laposte.fr/in-mobile', 'form input'],
  ['auth.franceconnect.gouv.fr/fcp-choice', '[id="idp-69b95460-9c83-413f-ab45-8b333d7f7daa"]'],
  ['moncompte.laposte.fr/compte-login-2024', '#username'],
];
const UNKNOWN = 'lidentitenumerique.laposte.fr/unknown-contact';

const STYLE = `body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:#222;background:#f3f3f3}
main,header,footer{max-width:42rem;margin:0 auto;padding:1rem}label{display:block}input{font:inherit}`;

const WORDS =
  'rubrique aide pratique service public information courrier colis suivi tarif bureau horaire formulaire demande dossier réponse question exemple modèle notice'.split(
    ' ',
  );
/** @param {number} n @param {number} [length] */
const words = (n, length = 3) =>
  Array.from({ length }, (_, i) => WORDS[(n * 7 + i * 3) % WORDS.length]).join(' ');

/** Four elements. @param {number} n */
const field = (n) =>
  `<div class="row"><label for="r${n}">Renseignement ${n}</label><input id="r${n}" name="r${n}"><p>Au sujet de ${words(n)}.</p></div>`;

/** Ten elements. @param {number} n */
const section = (n) =>
  `<section class="block"><h3>Rubrique ${n} : ${words(n, 2)}</h3><p>Ici, <strong>${words(n + 1)}</strong> et <span>${words(n + 2, 6)}</span>.</p><ul><li><a href="#s${n}">Voir ${words(n + 3)}</a></li><li><span>${words(n + 4, 5)}</span></li></ul></section>`;

/** @param {number} elements @param {number} fields */
function filler(elements, fields) {
  const rows = Array.from({ length: fields }, (_, n) => field(n + 1));
  const rest = Math.max(0, Math.round((elements - 4 * fields - 20) / 10));
  const sections = Array.from({ length: rest }, (_, n) => section(n + 1));
  return `<form>${rows.join('\n')}</form>\n${sections.join('\n')}`;
}

/** The screen that the guide knows, as the rebuilt page has it. */
export const SCREEN = `<h1>Renseignez votre numéro de mobile</h1>
<p>Il vous sera utile à plusieurs étapes : lors de votre vérification avec un postier.</p>
<form method="post"><label><span>Numéro de mobile</span> <span>+33</span> <input type="tel" id="wanted"></label>
<button type="submit">SUIVANT</button></form>`;

/** @param {string} main @param {string} rest @param {string} [script] */
const whole = (main, rest, script = '') =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>L'Identité Numérique La Poste</title><style>${STYLE}</style>${script && `<script>${script}</script>`}</head><body><main id="main">${main}</main><footer>${rest}</footer></body></html>`;

/** @param {string} name @param {string} html @param {string | null} target @returns {BenchPage} */
const synthetic = (name, html, target) => ({ name, host: JALON_HOST, path: `/bench/${name}`, html, target });

/** @returns {BenchPage[]} */
export function benchPages() {
  const rehearsal = loadPages();
  /** @param {string} id @param {string | null} target @returns {BenchPage} */
  const rebuilt = (id, target) => {
    const page = rehearsal.get(id);
    if (!page?.html) throw new Error(`No rebuilt page ${id}.`);
    return {
      name: page.name,
      host: page.host,
      path: new URL(page.truth.url).pathname,
      html: page.html,
      target,
    };
  };
  const wanted = '#wanted';
  return [
    ...REBUILT.map(([id, target]) => rebuilt(id, target)),
    { ...rebuilt(UNKNOWN, null), path: '/contact' },
    ...SIZES.flatMap(([elements, fields]) => [
      synthetic(`card-${elements}`, whole(SCREEN, filler(elements, fields)), wanted),
      synthetic(`unknown-${elements}`, whole('<h1>Nous contacter</h1>', filler(elements, fields)), null),
    ]),
    synthetic('life', whole(SCREEN, filler(1000, 60), inPage('life')), wanted),
    synthetic('appear', whole('<p>Patientez.</p>', filler(1000, 60), inPage('appear', SCREEN)), wanted),
  ];
}

/** Style sheet of the rebuilt pages. */
export const rebuiltStyle = (/** @type {string} */ folder) =>
  readFileSync(`${folder}/_behaviour/rehearsal.css`);
