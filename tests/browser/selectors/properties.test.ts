/**
 * What holds on any page: generated pages in a real layout, targets proposed by the generator on the page itself.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Reader } from '@/selectors/engine/accessible-name';
import { Scan } from '@/selectors/engine/dom-index';
import { PageText } from '@/selectors/engine/page-text';
import { ACTIONS, FIELDS, isVisible } from '@/selectors/engine/shared-runtime';
import { carries } from '@/selectors/engine/signals';
import { propose } from '@/selectors/propose';
import type { Target } from '@/selectors/schema';
import { find, put } from './page';

const RUNS = 120;

const LABELS = [
  'Prénom',
  'Nom de famille',
  'Adresse e-mail',
  'Téléphone mobile',
  'Code postal',
  'Ville',
  'Pays',
];
const NAMES = ['given', 'family', 'mail', 'mobile', 'postcode', 'town', 'land'];
const BUTTONS = ['Suivant', 'Retour', 'Annuler', 'Télécharger'];

interface Field {
  thing: number;
  way: 'for' | 'around' | 'aria' | 'placeholder' | 'beside';
}

/** One row of a form, the field named in one of the ways that pages use. */
function row({ thing, way }: Field): string {
  const [label, name] = [LABELS[thing], NAMES[thing]];
  const input = `<input name="${name}" id="${name}"`;
  if (way === 'for') return `<p><label for="${name}">${label} *</label> ${input}></p>`;
  if (way === 'around') return `<p><label>${label} ${input}></label></p>`;
  if (way === 'aria') return `<p>${input} aria-label="${label}"></p>`;
  if (way === 'placeholder') return `<p>${input} placeholder="${label}"></p>`;
  return `<p><span>${label}</span> ${input}></p>`;
}

const fields = fc
  .uniqueArray(fc.nat({ max: LABELS.length - 1 }), { minLength: 2, maxLength: 6 })
  .chain((things) =>
    fc.tuple(
      ...things.map((thing) =>
        fc.record({
          thing: fc.constant(thing),
          way: fc.constantFrom<Field['way']>('for', 'around', 'aria', 'placeholder', 'beside'),
        }),
      ),
    ),
  );
const buttons = fc.uniqueArray(fc.constantFrom(...BUTTONS), { minLength: 1, maxLength: 3 });
const page = fc.record({ fields, buttons });

const html = (rows: readonly string[], names: readonly string[]) =>
  `<main><h1>Votre dossier</h1><form>${rows.join('')}</form>
   <div id="actions">${names.map((name) => `<button type="button">${name}</button>`).join('')}</div></main>`;

/** Shows the page and proposes a target for each of its controls. */
function record(one: { fields: readonly Field[]; buttons: readonly string[] }): Map<Element, Target> {
  put(html(one.fields.map(row), one.buttons));
  const targets = new Map<Element, Target>();
  for (const element of document.querySelectorAll('main input, main button')) {
    const target = propose(element, 'it');
    if (!target) throw new Error(`nothing proposed for ${element.outerHTML}`);
    targets.set(element, target);
  }
  return targets;
}

/** Every target where it is. */
function expectAllFound(targets: ReadonlyMap<Element, Target>): void {
  for (const [element, target] of targets) expect(find(target).element, JSON.stringify(target)).toBe(element);
}

const check = <T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, property), { numRuns: RUNS });

describe('what is not there for a person is never returned', () => {
  const HIDINGS: ((element: HTMLElement) => void)[] = [
    (element) => element.style.setProperty('display', 'none'),
    (element) => element.style.setProperty('visibility', 'hidden'),
    (element) => element.style.setProperty('opacity', '0'),
    (element) => element.setAttribute('hidden', ''),
    (element) => element.setAttribute('inert', ''),
    (element) => element.setAttribute('style', 'position: absolute; left: -9999px'),
    (element) => element.remove(),
    (element) => {
      const host = document.createElement('x-part');
      host.setAttribute('inert', '');
      element.replaceWith(host);
      host.attachShadow({ mode: 'open' }).append(element);
    },
  ];
  const where = fc.record({
    page,
    hiding: fc.constantFrom(...HIDINGS),
    level: fc.nat({ max: 2 }),
    at: fc.nat(),
  });

  test('hidden, detached or inert', () => {
    check(where, ({ page, hiding, level, at }) => {
      const targets = record(page);
      const all = [...targets.keys()];
      let hidden = all[at % all.length] as HTMLElement;
      for (let up = level; up > 0; up--) hidden = hidden.parentElement as HTMLElement;
      hiding(hidden);
      for (const [element, target] of targets) {
        const found = find(target).element;
        if (hidden.contains(element)) expect(found).toBeNull();
        if (!found) continue;
        expect(hidden.contains(found)).toBe(false);
        expect(
          found.isConnected && found.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        ).toBe(true);
      }
    });
  });
});

describe('what changes nothing for a person changes no verdict', () => {
  test('another order of siblings', () => {
    check(
      fc.record({ page, keys: fc.array(fc.nat(), { minLength: 10, maxLength: 10 }) }),
      ({ page, keys }) => {
        const targets = record(page);
        for (const css of ['form', '#actions']) {
          const parent = document.querySelector(css) as Element;
          const order = [...parent.children].map((child, at) => ({ child, key: keys[at] as number }));
          parent.append(...order.sort((a, b) => a.key - b.key).map(({ child }) => child));
        }
        expectAllFound(targets);
      },
    );
  });

  test('boxes around anything', () => {
    check(
      fc.record({ page, depths: fc.array(fc.nat({ max: 3 }), { minLength: 30, maxLength: 30 }) }),
      (one) => {
        const targets = record(one.page);
        for (const [at, element] of [...document.querySelectorAll('main *')].entries()) {
          for (let depth = one.depths[at % 30] as number; depth > 0; depth--) {
            const box = document.createElement(element.matches('p, form, div, h1') ? 'div' : 'span');
            element.replaceWith(box);
            box.append(element);
          }
        }
        expectAllFound(targets);
      },
    );
  });

  test('nodes that have nothing to do with it', () => {
    const UNRELATED = [
      '<p>Vos données restent ici.</p>',
      '<hr>',
      '<a href="#cgu">Mentions légales</a>',
      '<section><h2>Actualités</h2><p>Rien de neuf.</p><a href="#n">Lire</a></section>',
      '<form role="search"><input type="search" aria-label="Rechercher"><button>OK</button></form>',
      '<select aria-label="Langue"><option>FR</option></select>',
      '<div style="display: none"><label>Adresse e-mail <input type="email"></label><button>Suivant</button></div>',
    ];
    const more = fc.array(fc.record({ what: fc.constantFrom(...UNRELATED), first: fc.boolean() }), {
      maxLength: 8,
    });
    check(fc.record({ page, more }), ({ page, more }) => {
      const targets = record(page);
      for (const { what, first } of more) {
        document.body.insertAdjacentHTML(first ? 'afterbegin' : 'beforeend', what);
      }
      expectAllFound(targets);
    });
  });

  test('reading the same page again', () => {
    check(page, (one) => {
      const targets = record(one);
      const first = [...targets.values()].map((target) => find(target));
      const again = [...targets.values()].map((target) => find(target));
      expect(again).toEqual(first);
      const elements = new Map([...targets].map(([element]) => [element.outerHTML, element]));
      const copy = document.body.cloneNode(true);
      document.body.replaceWith(copy);
      for (const [element, target] of targets) {
        expect(find(target).element?.outerHTML).toBe(element.outerHTML);
        expect(find(target).element).not.toBe(elements.get(element.outerHTML));
      }
    });
  });
});

test('a deleted target is found nowhere, unless a twin carries every recorded signal', () => {
  const LEFT = [
    '<p>Ville</p>',
    '<p><label>Ancienne adresse e-mail <input name="old" type="email"></label></p>',
    '<p><label>Téléphone mobile d’un proche <input name="mobile2"></label></p>',
    '<p><label>Commentaire <input name="given" id="given"></label></p>',
    '<p><label>Code promo <input name="postcode" id="postcode"></label></p>',
    '<div hidden><label>Pays <input name="land" id="land"></label></div>',
    '<button type="button">Annuler plus tard</button>',
  ];
  const change = fc.record({ page, at: fc.nat(), left: fc.subarray(LEFT), twin: fc.boolean() });
  let twins = 0;
  check(change, ({ page, at, left, twin }) => {
    const targets = [...record(page)];
    const [element, target] = targets[at % targets.length] as [Element, Target];
    const spot = element.closest('p') ?? element;
    const copy = twin ? (spot.cloneNode(true) as Element) : null;
    spot.insertAdjacentHTML('afterend', left.join(''));
    spot.replaceWith(...(copy ? [copy] : []));
    const { verdict, element: found } = find(target);
    if (verdict !== 'found') return;
    const text = new PageText(document, new Reader());
    const scan = Scan.of(text);
    expect(
      target.signals.every((signal) => carries(signal, found as Element, text, scan) === 'exact'),
      `${JSON.stringify(target)} is now ${found?.outerHTML}`,
    ).toBe(true);
    twins += 1;
  });
  // The sample had twins in it, and they were found: the exception was not what made the rule hold.
  expect(twins).toBeGreaterThan(10);
});

describe('the cost grows with the candidates, not with their square', () => {
  /** Counts what the engine asks of the page. */
  function operations(work: () => void): number {
    let calls = 0;
    const undo: (() => void)[] = [];
    const count = (owner: object, name: string) => {
      const own = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor;
      const method = own.value as (...args: unknown[]) => unknown;
      Object.defineProperty(owner, name, {
        ...own,
        value(...args: unknown[]) {
          calls += 1;
          return method.apply(this, args);
        },
      });
      undo.push(() => Object.defineProperty(owner, name, own));
    };
    for (const name of ['matches', 'closest', 'getAttribute', 'querySelectorAll', 'querySelector'])
      count(Element.prototype, name);
    for (const name of ['checkVisibility', 'getBoundingClientRect']) count(Element.prototype, name);
    for (const name of ['contains', 'compareDocumentPosition', 'getRootNode']) count(Node.prototype, name);
    count(Document.prototype, 'querySelectorAll');
    count(String.prototype, 'normalize');
    count(Array.prototype, 'some');
    count(Array.prototype, 'find');
    try {
      work();
    } finally {
      for (const one of undo) one();
    }
    return calls;
  }

  const cost = (size: number, shape: (at: number) => string, css: string): number => {
    put(
      `<main><h1>Liste</h1><form>${Array.from({ length: size }, (_, at) => shape(at)).join('')}</form></main>`,
    );
    const target = propose(document.querySelector(css) as Element, 'it') as Target;
    return operations(() => find(target));
  };

  test.each([
    [
      'fields with a label each',
      (at: number) => `<p><label>Champ ${at} <input name="n${at}"></label></p>`,
      'input',
    ],
    ['fields with words beside them', (at: number) => `<p>Champ ${at} <input name="n${at}"></p>`, 'input'],
    [
      'buttons that all share a word',
      (at: number) => `<button>Choisir <b>la ligne</b> ${at}</button>`,
      'button',
    ],
  ])('%s', (_what, shape, css) => {
    const [one, two, four] = [100, 200, 400].map((size) => cost(size, shape, css)) as [
      number,
      number,
      number,
    ];
    expect(one).toBeGreaterThan(50);
    // Twice the candidates, twice the work: a constant part makes it less, a square would make it four times.
    expect(two / one).toBeLessThan(2.3);
    expect(four / two).toBeLessThan(2.3);
  });
});

test('the pages of these properties are worth it: every control is a candidate and visible', () => {
  check(page, (one) => {
    for (const element of record(one).keys())
      expect(element.matches(`${FIELDS}, ${ACTIONS}`) && isVisible(element)).toBe(true);
  });
});
