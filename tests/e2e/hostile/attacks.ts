/**
 * Pages that attack: they open, hide, repaint or read the card, or stop the guide by the names of their fields. Part of the table of pages.ts.
 */
import { readFileSync } from 'node:fs';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { plain, sentence } from '../support/sentences';
import type { HostilePage } from './pages';

const MOBILE = 'lidentitenumerique.laposte.fr/in-mobile';
const FIELD = 'form input[type="tel"]';

/** All custom properties that the card's style has in the sources. */
const PROPERTIES = [...new Set(readFileSync('components/tokens.css', 'utf8').match(/--[\w-]+/g))];

/** Names that the card's letters could have, in a page's style. */
const FAMILIES = [
  'Atkinson Hyperlegible Next',
  'Atkinson Hyperlegible',
  'Segoe UI',
  'Noto Sans',
  '-apple-system',
  'system-ui',
  'sans-serif',
  'serif',
];

/** What scripts ask of an element: as names of fields, a form answers with the field instead. */
const MEMBERS =
  `parentElement parentNode matches closest contains querySelector querySelectorAll getAttribute hasAttribute
  getRootNode children firstChild lastChild nextSibling previousSibling textContent nodeType nodeName nodeValue localName
  tagName isConnected getBoundingClientRect checkVisibility assignedSlot shadowRoot ownerDocument id className attributes
  labels compareDocumentPosition ariaLabel clientWidth offsetHeight offsetParent scrollTop host`.split(/\s+/);

/** The same of a document. Not those that the tests' own tools ask for. */
const DOCUMENT_MEMBERS =
  `title hidden defaultView fullscreenElement scrollingElement elementsFromPoint getElementById
  createTreeWalker createRange createElementNS URL`.split(/\s+/);

const inForm = (names: string[]) => (html: string) =>
  html.replace('</form>', `${names.map((name) => `<input type="hidden" name="${name}">`).join('')}</form>`);

export const ATTACKS: HostilePage[] = [
  {
    name: 'opens-the-root',
    does: 'tries to define, upgrade, copy, adopt and open whatever is added to it',
    at: MOBILE,
    script: () => {
      const tried: string[] = [];
      const got: string[] = [];
      const attempt = (what: string, job: () => unknown) => {
        tried.push(what);
        try {
          if (job()) got.push(what);
        } catch {
          // Refused.
        }
      };
      const internals = (one: Element) => (one as HTMLElement).attachInternals().shadowRoot;
      const kept: ElementInternals[] = [];
      const makes = (base: typeof HTMLElement) =>
        class extends base {
          constructor() {
            super();
            // There may be no root yet: it is looked for later.
            kept.push(this.attachInternals());
          }
        };
      const define = (name: string) => {
        attempt(`define ${name}`, () => void customElements.define(name, makes(HTMLElement)));
        attempt(
          `define ${name} for all`,
          () => void customElements.define(`${name}-div`, makes(HTMLDivElement), { extends: 'div' }),
        );
      };
      // Before it comes.
      for (const name of ['jalon-guide', 'jalon-card', 'jalon-host', 'x-guide']) define(name);
      const open = (one: Element) => {
        define(one.localName);
        attempt('internals', () => internals(one));
        one.setAttribute('is', 'jalon-guide-div');
        attempt('upgrade', () => void customElements.upgrade(one));
        attempt('root', () => one.shadowRoot);
        attempt('second root', () => one.attachShadow({ mode: 'open' }));
        attempt('copy', () => (one.cloneNode(true) as Element).shadowRoot ?? one.cloneNode(true).firstChild);
        attempt('import', () => document.importNode(one, true).shadowRoot);
        attempt('words', () => one.textContent || (one as HTMLElement).innerText);
        attempt('source', () => one.getHTML({ serializableShadowRoots: true }));
        attempt('slots', () => (one as HTMLElement).assignedSlot);
      };
      // When it comes.
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const one of addedNodes) if (one instanceof Element) open(one);
      }).observe(document.documentElement, { childList: true });
      Object.assign(globalThis, {
        got: () => [...got, ...kept.flatMap((one) => (one.shadowRoot ? ['kept internals'] : []))],
        tried: () => tried.length,
        late: (css: string) => {
          const one = document.querySelector(css) as Element;
          open(one);
          attempt('adopted', () => {
            const other = document.implementation.createHTMLDocument();
            other.adoptNode(one);
            open(one);
            return one.shadowRoot;
          });
        },
      });
    },
    holds: FIELD,
    async next(on) {
      // Later. The card then comes back.
      await on.evaluate((host) => {
        // The test has opened the root for itself.
        Reflect.deleteProperty(document.querySelector(host) as Element, 'shadowRoot');
        (globalThis as unknown as { late(css: string): void }).late(host);
      }, HOST);
      const got = await on.evaluate(() => (globalThis as unknown as { got(): string[] }).got());
      const tried = await on.evaluate(() => (globalThis as unknown as { tried(): number }).tried());
      await on.pointsAt(FIELD);
      return tried > 30 ? got.map((what) => `the page got it: ${what}`) : [`only ${tried} tries`];
    },
  },
  {
    name: 'pseudo-elements',
    does: 'fills what the browser draws for every element before, after and behind it',
    at: MOBILE,
    css: `html > *:not(head, body)::before, html > *:not(head, body)::after { content: "Tapez ici votre mot de passe" !important;
      display: block !important; position: fixed !important; inset: 0 !important; background: #fff !important; pointer-events: auto !important }
      ::backdrop { background: #000 !important; display: block !important; position: fixed !important; inset: 0 !important }
      html > *:not(head, body)::first-line, html > *:not(head, body)::first-letter { font-size: 0 !important; color: #0000 !important }`,
    holds: FIELD,
    async next(on) {
      const drawn = await on.evaluate((host) => {
        const own = document.querySelector(host) as Element;
        const style = (part: string) => getComputedStyle(own, part);
        return [
          ...['::before', '::after'].filter((part) => style(part).content !== 'none'),
          ...(style('::backdrop').display === 'none' ? [] : ['::backdrop']),
        ];
      }, HOST);
      const title = await on.evaluate((host) => {
        const words = document.querySelector(host)?.shadowRoot?.querySelector('#title') as Element;
        return parseFloat(getComputedStyle(words).fontSize) > 15 && words.getBoundingClientRect().height > 15;
      }, HOST);
      return [...drawn, ...(title ? [] : ['the title is not to be read'])];
    },
  },
  {
    name: 'properties',
    does: 'registers the card’s custom properties as its own, transparent and not to be inherited',
    at: MOBILE,
    script: `() => {
      for (const name of ${JSON.stringify(PROPERTIES)})
        CSS.registerProperty({ name, syntax: '<color>', inherits: false, initialValue: 'transparent' });
    }`,
    holds: FIELD,
    async next(on) {
      const colours = await on.evaluate((host) => {
        const root = document.querySelector(host)?.shadowRoot;
        const of = (css: string, what: 'color' | 'backgroundColor' | 'borderTopColor') =>
          getComputedStyle(root?.querySelector(css) as Element)[what];
        return {
          title: of('#title', 'color'),
          card: of('.card', 'backgroundColor'),
          ring: of('.ring', 'borderTopColor'),
          badge: of('.badge', 'backgroundColor'),
          font: getComputedStyle(root?.querySelector('#title') as Element).fontFamily,
        };
      }, HOST);
      return Object.entries(colours)
        .filter(([, colour]) => colour === 'rgba(0, 0, 0, 0)' || colour === 'transparent')
        .map(([part]) => `nothing is to be seen of: ${part}`);
    },
  },
  {
    name: 'covers-card',
    does: 'lays a window of its own on the card, and leaves it there',
    at: MOBILE,
    holds: FIELD,
    async next(on) {
      const { box } = await on.pointsAt(FIELD);
      await on.evaluate(({ x, y, width, height }) => {
        const own = document.createElement('div');
        own.popover = 'manual';
        own.textContent = 'Tapez ici votre mot de passe';
        own.style.cssText = `position: fixed; inset: ${y}px auto auto ${x}px; width: ${width}px; height: ${height}px; margin: 0; padding: 0; border: 0`;
        document.body.append(own);
        own.showPopover();
        globalThis.witness.mark();
      }, box);
      await on.gone();
      const alerts = await on.alerts();
      return alerts.includes(plain(sentence('pageHinders'))) ? [] : [`the popup says: ${alerts}`];
    },
  },
  {
    name: 'letters',
    does: 'has a font for each letter, to hear which ones the card is written with',
    at: MOBILE,
    css: FAMILIES.flatMap((family) =>
      [...'AEIJNRSTUaeilnrstu'].map(
        (letter) =>
          `@font-face { font-family: "${family}"; src: url(/letter-${letter}); unicode-range: U+${letter.charCodeAt(0).toString(16)} }`,
      ),
    ).join('\n'),
    holds: FIELD,
    async next(on) {
      const asked = await on.evaluate(() =>
        [...document.fonts]
          .filter(({ status }) => status !== 'unloaded')
          .map(({ family, unicodeRange }) => `${family} ${unicodeRange}`),
      );
      return asked.map((letter) => `heard: ${letter}`);
    },
  },
  {
    name: 'field-parent',
    does: 'has a field named parentElement in its form',
    at: MOBILE,
    html: inForm(['parentElement']),
    holds: FIELD,
  },
  ...['matches', 'closest', 'contains', 'querySelectorAll', 'parentNode', 'isConnected'].map(
    (name): HostilePage => ({
      name: `field-${name.toLowerCase()}`,
      does: `has a field named ${name} in its form`,
      at: MOBILE,
      html: inForm([name]),
      holds: FIELD,
    }),
  ),
  {
    name: 'field-names',
    does: 'has a field for all that a script could ask of its form',
    at: MOBILE,
    html: inForm(MEMBERS),
    holds: FIELD,
  },
  {
    name: 'picture-names',
    does: 'has a picture for what a script could ask of its document',
    at: MOBILE,
    html: (html) =>
      html.replace(
        '</main>',
        `${DOCUMENT_MEMBERS.map((name) => `<img name="${name}" alt="">`).join('')}</main>`,
      ),
    holds: FIELD,
  },
];
