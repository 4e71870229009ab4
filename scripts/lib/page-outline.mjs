/**
 * The outline of a rebuilt page: what a person sees on it from top to bottom, reduced to what a small drawing can show.
 * The words are those of the rebuilt page; what stands in its fields is invented (`drawing-samples.json`).
 */
import { computeAccessibleName } from 'dom-accessibility-api';
import { parseHTML } from 'linkedom';

/**
 * @typedef {{ kind: 'title' | 'text' | 'field' | 'check' | 'radio' | 'action' | 'link', words?: string, sample?: string,
 *   targets?: string[] }} Row
 */

const UNSEEN =
  'script, style, template, noscript, [hidden], [aria-hidden="true"], dialog:not([open]), input[type="hidden"]';
const DIALOG = 'dialog, [role="dialog"], [role="alertdialog"]';
const FRAME = new Set(['header', 'nav', 'footer']);
const BOXES = new Map([
  ['checkbox', /** @type {const} */ ('check')],
  ['radio', /** @type {const} */ ('radio')],
]);
const BUTTONS = new Set(['submit', 'button', 'image']);

/** linkedom has no layout: nothing on a rebuilt page is named by a style sheet. */
const STYLE = { display: '', visibility: 'visible', content: '', getPropertyValue: () => '' };
/** @param {any} element */
const nameOf = (element) =>
  computeAccessibleName(element, { getComputedStyle: () => /** @type {any} */ (STYLE) }).replace(
    /^[\s*-]+|[\s*-]+$/g,
    '',
  );

/** @param {any} element @returns {Row['kind'] | null} */
function kindOf(element) {
  const tag = element.localName;
  const type = (element.getAttribute('type') ?? '').toLowerCase();
  if (/^h[1-6]$/.test(tag)) return 'title';
  if (tag === 'button' || element.getAttribute('role') === 'button') return 'action';
  if (tag === 'input') return BOXES.get(type) ?? (BUTTONS.has(type) ? 'action' : 'field');
  if (tag === 'select' || tag === 'textarea') return 'field';
  if (tag === 'a') return 'link';
  return null;
}

/** @param {any} element whether it holds words of its own, outside its children */
const hasOwnWords = (element) =>
  [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());

/**
 * @param {string} html a whole rebuilt page
 * @param {Record<string, string | null>} truth selectors of its targets by id; null: not there
 * @param {object} options
 * @param {string[] | null} options.only draw the dialog that holds these targets alone, if one does
 * @param {(target: string) => string | undefined} options.sampleOf what is drawn into the field of a target
 * @returns {Row[]} the page from top to bottom; paragraphs are rows without words
 * @throws {Error} when a selector of the truth finds nothing
 */
export function outlinePage(html, truth, { only, sampleOf }) {
  const { document } = parseHTML(html);
  for (const element of document.querySelectorAll(UNSEEN)) element.remove();
  /** @type {Map<any, string[]>} */
  const targetsAt = new Map();
  for (const [id, selector] of Object.entries(truth)) {
    if (selector === null) continue;
    const element = document.querySelector(selector);
    if (!element) throw new Error(`${id}: ${selector} finds nothing that is seen`);
    targetsAt.set(element, [...(targetsAt.get(element) ?? []), id]);
  }
  const holdsTarget = (/** @type {any} */ element) =>
    [...targetsAt.keys()].some((target) => element.contains(target));
  /** @type {Row[]} */
  const rows = [];
  const paragraph = () => {
    if (rows.at(-1)?.kind !== 'text' || rows.at(-1)?.targets) rows.push({ kind: 'text' });
  };

  /** @param {any} element */
  function walk(element) {
    if (FRAME.has(element.localName) && !holdsTarget(element)) return;
    const targets = targetsAt.get(element);
    const kind = kindOf(element);
    // A link that is not a target says nothing that a learner needs here.
    if (kind === 'link' && !targets) return;
    if (kind) {
      const words = nameOf(element);
      const sample = kind === 'field' && targets ? sampleOf(targets[0] ?? '') : undefined;
      rows.push({ kind, ...(words && { words }), ...(sample && { sample }), ...(targets && { targets }) });
      return;
    }
    const from = rows.length;
    if (element.localName !== 'label' && element.localName !== 'legend' && hasOwnWords(element)) paragraph();
    for (const child of element.children) walk(child);
    if (!targets) return;
    // A target around others, a form for example: each row of it is a part of it.
    if (rows.length === from) rows.push({ kind: 'text' });
    for (const row of rows.slice(from)) row.targets = [...(row.targets ?? []), ...targets];
  }

  const dialog = [...document.querySelectorAll(DIALOG)].find((element) =>
    [...targetsAt].some(([target, ids]) => ids.some((id) => only?.includes(id)) && element.contains(target)),
  );
  walk(dialog ?? document.body);
  return rows;
}
