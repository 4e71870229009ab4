/** Random changes of a page, of all the kinds by which what a person sees on it can become another. */
import fc from 'fast-check';
import { EMAIL, LOGIN, NEXT } from '../selectors/page';

/** The same pages each time: who looks for more takes it out. */
export const SEED = 20_261_130;
/** Longer than a beat, a pause and a beat: whatever is noticed has been read. In milliseconds. */
export const QUIET = 400;

/** What the changed page is, as a map says it. */
export const SCREEN = {
  id: 'login',
  min: 2,
  any: [
    { heading: ['Se connecter'] },
    { field: ['Adresse e-mail'] },
    { action: ['Suivant'] },
    { title: ['Bienvenue'] },
    { css: 'input[type="password"]' },
  ],
  none: [{ heading: ['Bienvenue'] }],
  states: [{ id: 'wrong', any: [{ text: ['Code incorrect'] }] }],
  targets: [EMAIL, NEXT],
};
/** … and before any change. */
export const PAGE = `${LOGIN}<div class="panel"><p>Un texte</p><button>Retour</button></div><div></div>`;

export interface Change {
  kind: keyof typeof KINDS;
  /** Which of the elements, and which of the values. */
  at: number;
  with: number;
}

const pick = <T>(list: ArrayLike<T>, at: number): T => list[at % list.length] as T;

const WORDS = [
  'Suivant',
  'Adresse e-mail',
  'Retour',
  'Code incorrect',
  'Se connecter',
  'Bienvenue',
  'Rechercher',
];
const CLASSES = ['far', 'open', 'gone', 'faint', 'off'];
const ATTRIBUTES = [
  ['hidden', ''],
  ['inert', ''],
  ['aria-hidden', 'true'],
  ['aria-label', 'Suivant'],
  ['role', 'button'],
  ['style', 'display: none'],
  ['style', 'visibility: hidden'],
  ['type', 'text'],
  ['placeholder', 'Adresse e-mail'],
  ['disabled', ''],
  ['id', 'username'],
  ['name', 'username'],
] as const;
const PIECES = [
  '<p>Code incorrect</p>',
  '<button>Suivant</button>',
  '<h2>Se connecter</h2>',
  '<label>Adresse e-mail <input name="username"></label>',
  '<div></div>',
  '<dialog><p>Code incorrect</p><button>Suivant</button></dialog>',
  '<form><input type="password"><button>Retour</button></form>',
];
/** Rules that show or hide an element because of another one. */
export const RULES = [
  '.far .panel { display: none }',
  '.open + * { visibility: hidden }',
  'form:has(.off) button { display: none }',
  '.gone { display: none }',
  '.faint { opacity: 0 }',
  'main:has(> .open) h1 { visibility: hidden }',
  '.off ~ form { display: none }',
  'p { visibility: hidden }',
];

const all = () => document.body.querySelectorAll('*');
/** Shadow roots that the changes have made: what is in them changes, too. */
const roots: ShadowRoot[] = [];

/** Takes back all that the changes have done to the document. */
export function clean(): void {
  document.adoptedStyleSheets = [];
  for (const one of document.querySelectorAll('.late')) one.remove();
  for (const one of document.getAnimations()) one.cancel();
  for (const name of ['class', 'style']) document.documentElement.removeAttribute(name);
  document.title = '';
  scrollTo(0, 0);
  document.body.replaceChildren();
  roots.length = 0;
}

/** By name, what it does to an element. */
const KINDS = {
  text(element: Element, value: number) {
    const text = Array.from(element.childNodes).find((node) => node instanceof Text);
    if (text) text.nodeValue = pick(WORDS, value);
  },
  add: (element: Element, value: number) => element.insertAdjacentHTML('beforeend', pick(PIECES, value)),
  before: (element: Element, value: number) => element.insertAdjacentHTML('beforebegin', pick(PIECES, value)),
  remove: (element: Element) => element.remove(),
  move: (element: Element, value: number) => {
    const to = pick(all(), value);
    if (!element.contains(to)) to.append(element);
  },
  attribute(element: Element, value: number) {
    const [name, text] = pick(ATTRIBUTES, value);
    if (element.hasAttribute(name)) element.removeAttribute(name);
    else element.setAttribute(name, text);
  },
  class: (element: Element, value: number) => element.classList.toggle(pick(CLASSES, value)),
  classOfAll: (_: Element, value: number) => document.documentElement.classList.toggle(pick(CLASSES, value)),
  styleSheet(_: Element, value: number) {
    const style = document.createElement('style');
    style.className = 'late';
    style.textContent = pick(RULES, value);
    document.head.append(style);
  },
  /** Tells no observer. */
  adoptedSheet(_: Element, value: number) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pick(RULES, value));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  },
  /** Tells no observer. */
  noSheet() {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(1);
  },
  /** A part with words of its own that gets a root late tells nobody, not even a beat (MATTERS in watch-page.ts). */
  shadow(element: Element, value: number) {
    if (!element.matches('div:empty') || element.shadowRoot) return;
    const root = element.attachShadow({ mode: 'open' });
    root.innerHTML = pick(PIECES, value);
    roots.push(root);
  },
  inShadow(_: Element, value: number) {
    const root = roots[value % Math.max(1, roots.length)];
    if (root) root.innerHTML = pick(PIECES, value);
  },
  dialog(_: Element, value: number) {
    const dialogs = document.querySelectorAll('dialog');
    const one = dialogs[value % Math.max(1, dialogs.length)];
    if (one?.open) one.close();
    else if (one?.isConnected) one.showModal();
  },
  /** Tells no observer. */
  animation: (element: Element, value: number) =>
    element.animate([{ opacity: value % 2 ? 0 : 1 }], { duration: 1e9, fill: 'both' }),
  title: (_: Element, value: number) => {
    document.title = pick(WORDS, value);
  },
  scroll: (_: Element, value: number) => scrollTo(0, value % 500),
  width: (_: Element, value: number) => {
    document.documentElement.style.width = value % 2 ? '320px' : '';
  },
} satisfies Record<string, (element: Element, value: number) => unknown>;

const names = Object.keys(KINDS) as Change['kind'][];
/** Those of which no observer is told. */
const SILENT: Change['kind'][] = ['adoptedSheet', 'noSheet', 'animation'];

const changeOf = (kinds: Change['kind'][]) =>
  fc.record<Change>({
    kind: fc.constantFrom(...kinds),
    at: fc.nat({ max: 200 }),
    with: fc.nat({ max: 200 }),
  });

export const changes = (most: number) => fc.array(changeOf(names), { minLength: 1, maxLength: most });
/** Any, and then some that tell no observer: what follows them would else be noticed with what comes after. */
export const endingSilently = (most: number) =>
  fc
    .tuple(changes(most), fc.array(changeOf(SILENT), { maxLength: 2 }))
    .map(([all, silent]) => [...all, ...silent]);

export function make({ kind, at, with: value }: Change): void {
  const elements = all();
  if (elements.length > 0) KINDS[kind](pick(elements, at), value);
}
