/** A page that becomes another without a node that comes or goes: it is heard within 200 ms, and looked at no more often. */
import { afterEach, expect, test, vi } from 'vitest';
import { watchPage } from '@/extension/detector/watch-page';
import { findRoots } from '@/selectors/engine/roots';

let stop: (() => void) | undefined;
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
const one = <T extends Element = HTMLElement>(css: string) => document.querySelector(css) as T;
const HEARD = 200;

const STEPS = `<main class="page"><input type="radio" name="step" id="second">
  <section class="first"><h1>Votre numéro</h1><label>Numéro <input></label></section>
  <section class="next"><h2>Votre code</h2><label>Code <input></label></section></main>`;
/** One of the two steps shows, by what stands before it. */
const BY = (state: string, hidden: string) =>
  `${state} .first { ${hidden} } :not(${state}) > .next { ${hidden} }`;

const rootOf = (html: string) => {
  const host = document.body.appendChild(document.createElement('app-form'));
  host.attachShadow({ mode: 'open' }).innerHTML = html;
  return host.shadowRoot as ShadowRoot;
};
const sheet = new CSSStyleSheet();

interface Change {
  html?: string;
  css?: string;
  before?: () => void;
  change: () => void;
}

const CHANGES: Record<string, Change> = {
  'words in place': { change: () => Object.assign(one('h1').firstChild as Text, { data: 'Votre code' }) },
  type: { change: () => Object.assign(one('.first input'), { type: 'password' }) },
  inputmode: { change: () => Object.assign(one('.first input'), { inputMode: 'numeric' }) },
  placeholder: { change: () => Object.assign(one('.first input'), { placeholder: '6 chiffres' }) },
  inert: { change: () => one('.first').toggleAttribute('inert') },
  'a data attribute, and what is not displayed': {
    css: BY('[data-step="2"]', 'display: none'),
    change: () => Object.assign(one('main').dataset, { step: '2' }),
  },
  'a data attribute, and what is invisible': {
    css: BY('[data-step="2"]', 'visibility: hidden'),
    change: () => Object.assign(one('main').dataset, { step: '2' }),
  },
  'a data attribute, and what is transparent': {
    css: BY('[data-step="2"]', 'opacity: 0'),
    change: () => Object.assign(one('main').dataset, { step: '2' }),
  },
  'a data attribute, and where it lies': {
    css: BY('[data-step="2"]', 'position: absolute; left: -9999px'),
    change: () => Object.assign(one('main').dataset, { step: '2' }),
  },
  'a choice that a style looks at': {
    css: BY(':has(:checked)', 'display: none'),
    change: () => Object.assign(one('#second'), { checked: true }),
  },
  'a class of the whole page': {
    css: BY('.two', 'display: none'),
    change: () => document.documentElement.classList.add('two'),
  },
  'a style sheet that comes late': {
    before: () => {
      document.adoptedStyleSheets = [sheet];
    },
    change: () => sheet.replaceSync('.first { display: none }'),
  },
  'an animation': {
    css: '@keyframes grow { to { opacity: 1 } } .next { opacity: 0 } .grow { animation: grow 0.05s both }',
    change: () => one('.next').setAttribute('class', 'grow'),
  },
  'an address of its own': { change: () => history.replaceState(null, '', '#/suite') },
  'words inside an open root': {
    before: () => rootOf('<h2>Votre numéro</h2>'),
    change: () =>
      Object.assign(one('app-form').shadowRoot?.querySelector('h2') as Element, { innerHTML: 'Code' }),
  },
  'an attribute inside a root inside a root': {
    before: () => {
      const inner = rootOf('<app-field></app-field>').firstChild as Element;
      inner.attachShadow({ mode: 'open' }).innerHTML = '<input>';
    },
    change: () =>
      one('app-form')
        .shadowRoot?.querySelector('app-field')
        ?.shadowRoot?.querySelector('input')
        ?.toggleAttribute('disabled'),
  },
  'an open root that comes late': {
    html: '<app-late></app-late>',
    change: () => Object.assign(one('app-late').attachShadow({ mode: 'open' }), { innerHTML: '<i></i>' }),
  },
  'an open root that comes late to a plain box': {
    html: '<div id="late"></div>',
    change: () => one('#late').attachShadow({ mode: 'open' }),
  },
};

afterEach(() => {
  stop?.();
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
  document.documentElement.className = '';
  one('#page-style')?.remove();
  history.replaceState(null, '', location.pathname + location.search);
});

/** Starts watching and lets the first reading pass. */
async function watched({ html = STEPS, css = '', before }: Partial<Change> = {}, atOnce?: () => void) {
  document.body.innerHTML = html;
  const style = Object.assign(document.createElement('style'), { id: 'page-style', textContent: css });
  document.head.append(style);
  before?.();
  // A reading looks for the open roots that there are.
  const changed = vi.fn(() => void findRoots(document));
  stop = watchPage(document, changed, null, atOnce);
  await wait(HEARD);
  changed.mockClear();
  return changed;
}

test.each(Object.entries(CHANGES))('%s', async (_, it) => {
  const changed = await watched(it);
  await wait(HEARD);
  expect(changed, 'nothing has changed').not.toHaveBeenCalled();
  it.change();
  await wait(HEARD);
  expect(changed).toHaveBeenCalled();
});

test('once heard, it is quiet again', async () => {
  const changed = await watched(CHANGES['a data attribute, and what is transparent']);
  CHANGES['a data attribute, and what is transparent']?.change();
  await wait(5 * HEARD);
  expect(changed).toHaveBeenCalledTimes(1);
});

test('1,000 changes inside a root are read once', async () => {
  const changed = await watched({ before: () => rootOf('<p>Un</p>') });
  for (let n = 0; n < 1000; n++) one('app-form').shadowRoot?.append(`${n}`);
  await wait(HEARD);
  expect(changed).toHaveBeenCalledTimes(1);
});

test('whoever keeps a ring is told before the next frame', async () => {
  const told = vi.fn();
  await watched({}, told);
  told.mockClear();
  const framed = new Promise(requestAnimationFrame);
  one('.first input').setAttribute('type', 'password');
  await framed;
  expect(told).toHaveBeenCalled();
});

test('ended by what it tells, it is deaf', async () => {
  const changed = vi.fn(() => stop?.());
  stop = watchPage(document, changed);
  await wait(HEARD);
  document.body.append('more');
  await wait(HEARD);
  expect(changed).toHaveBeenCalledTimes(1);
});
