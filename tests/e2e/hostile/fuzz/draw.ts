/** Draws hostile pages: CSS on whatever the guide adds, names that stand in the way, custom elements, removal and rewriting. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { PAGES_DIR } from '../../../../scripts/mock-sites/hosts.mjs';
import type { HostilePage } from '../pages';
import { attackPage, type Drawn, type Looks, MOVES, REACTIONS } from './attack';

/** So many pages are shown by one document, which becomes one after the other: loading costs more than looking. */
const TOGETHER = 10;

const SELECTORS =
  `*|html|html > *|html > div|div[popover]|[popover]|:popover-open|html > div:last-child|html > :not(head, body)|:root > div
  |html > div::before|html > div::after|html > div::backdrop|::backdrop|div:not([class])|:where(div)|html::before|html::after|html > div:hover|dialog, div`
    .split('|')
    .map((one) => one.trim());
const DECLARATIONS =
  `opacity: 0|visibility: hidden|display: none|display: contents|position: static|position: fixed|inset: auto|inset: 0|transform: translate(-9999px)
  |scale: 0|rotate: 180deg|zoom: .1|zoom: 3|filter: opacity(0)|filter: blur(9px)|clip-path: inset(100%)|mask: linear-gradient(#0000, #0000)
  |content: "Tapez ici"|font-size: 0|font: 0/0 x|line-height: 0|color: transparent|background: red|all: unset|all: revert|contain: strict
  |content-visibility: hidden|pointer-events: none|pointer-events: all|animation: fuzz 1ms infinite alternate|transition: all 9s 9s|mix-blend-mode: difference
  |overflow: hidden|overflow: clip|width: 0|height: 0|width: 100vw|height: 100vh|max-width: 0|z-index: -1|direction: rtl|writing-mode: vertical-rl
  |perspective: 1px|float: left|columns: 3|container-type: size|text-indent: -9999px|letter-spacing: 1em|margin: 999px|padding: 99px|border: 40px solid
  |will-change: transform|isolation: isolate|view-transition-name: fuzz|interactivity: inert|user-select: all|cursor: none|outline: 90px solid|--accent: transparent`
    .split('|')
    .map((one) => one.trim());
const COVER = '.cover { position: fixed; inset: 0; width: 100%; height: 100% }';
const AT_RULES = [
  '@keyframes fuzz { to { opacity: 0; transform: scale(0) } }',
  '@property --accent { syntax: "<color>"; inherits: false; initial-value: transparent }',
  '@font-face { font-family: sans-serif; src: url(/none) }',
  '@layer late;',
  COVER,
];
/** In a form any name may stand; as pictures only those that the tests' own tools do not ask of the document. */
const MEMBERS =
  `parentElement parentNode matches closest contains querySelector querySelectorAll getAttribute hasAttribute setAttribute getRootNode
  children childNodes firstChild lastChild nextSibling previousSibling textContent innerText nodeType nodeName nodeValue localName tagName isConnected
  getBoundingClientRect getClientRects checkVisibility assignedSlot shadowRoot ownerDocument id className attributes labels elements length action
  compareDocumentPosition ariaLabel clientWidth clientHeight offsetHeight offsetParent scrollTop host append remove after before cloneNode style dataset
  addEventListener removeEventListener dispatchEvent focus blur submit reset isEqualNode lang dir title hidden toString constructor __proto__`.split(
    /\s+/,
  );
const DOCUMENT_MEMBERS =
  `title hidden fullscreenElement scrollingElement elementsFromPoint elementFromPoint getElementById createTreeWalker createRange
  createElementNS URL forms images links cookie domain referrer lang dir designMode fonts styleSheets adoptedStyleSheets contains activeElement`.split(
    /\s+/,
  );
const ELEMENTS = ['jalon-guide', 'jalon-card', 'x-guide', 'a-b', 'div-popover', 'guide-host'];

const some = <T>(values: readonly T[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });

const rule = fc
  .tuple(
    fc.constantFrom(...SELECTORS),
    fc.uniqueArray(fc.constantFrom(...DECLARATIONS), { minLength: 1, maxLength: 4 }),
  )
  .map(([selector, list]) => `${selector} { ${list.map((one) => `${one} !important`).join('; ')} }`);

/** One page, as data: a failure is told by it. */
export interface Recipe extends Drawn {
  css: string[];
  fields: string[];
  pictures: string[];
}

const recipe: fc.Arbitrary<Recipe> = fc.record({
  css: fc.array(
    fc.oneof({ arbitrary: rule, weight: 4 }, { arbitrary: fc.constantFrom(...AT_RULES), weight: 1 }),
    { maxLength: 4 },
  ),
  fields: some(MEMBERS, 6),
  pictures: some(DOCUMENT_MEMBERS, 3),
  elements: some(ELEMENTS, 3),
  reactions: fc.array(
    fc.record({ does: fc.constantFrom(...REACTIONS), times: fc.constantFrom(1, 1, 2, 3, 6) }),
    { maxLength: 2 },
  ),
  moves: fc.array(fc.record({ does: fc.constantFrom(...MOVES), after: fc.constantFrom(0, 16, 60, 130) }), {
    maxLength: 2,
  }),
});

/** A drawn page, to be loaded, or to be become by another. */
export interface DrawnPage extends HostilePage {
  recipe: Recipe;
  looks: Looks;
}

const AT = 'lidentitenumerique.laposte.fr/in-mobile';
const ORIGINAL = readFileSync(`${join(PAGES_DIR, AT)}.html`, 'utf8');

function pageOf(drawn: Recipe, name: string): DrawnPage {
  const { elements, reactions, moves } = drawn;
  const css = [...drawn.css, ...(reactions.some(({ does }) => does === 'cover') ? [COVER] : [])].join('\n');
  const html = (text: string) =>
    text
      .replace(
        '</form>',
        `${drawn.fields.map((one) => `<input type="hidden" name="${one}">`).join('')}</form>`,
      )
      .replace('</main>', `${drawn.pictures.map((one) => `<img name="${one}" alt="">`).join('')}</main>`);
  return {
    name,
    does: JSON.stringify(drawn),
    at: AT,
    css,
    html,
    script: `() => (${attackPage})(${JSON.stringify({ elements, reactions, moves })})`,
    holds: null,
    recipe: drawn,
    looks: { css, body: /<body>(.*)<\/body>/s.exec(html(ORIGINAL))?.[1] ?? '' },
  };
}

/** @returns so many pages, by the document that shows them; the same ones for the same seed */
export function drawPages(runs: number, seed: number): DrawnPage[][] {
  const pages = fc.sample(recipe, { numRuns: runs, seed }).map((drawn, at) => pageOf(drawn, `fuzz-${at}`));
  return Array.from({ length: Math.ceil(runs / TOGETHER) }, (_, at) =>
    pages.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );
}
