/** Operators that put look-alikes beside the targets: some seen, some hidden. The targets stay what they are. */
import type { Operator } from './operator';
import { labelText, type TrackedPage } from './tracked-page';
import { NEWSLETTERS, SECOND_FIELD } from './vocabulary';

/** A field with a label, as most pages write it. */
export function labelledField(
  page: TrackedPage,
  words: string,
  attributes: Record<string, string>,
): HTMLElement {
  const id = `d-${page.random.token(5)}`;
  return page.make(
    'div',
    {},
    page.make('label', { for: id }, words),
    page.make('input', { id, ...attributes }),
  );
}

/** Puts a block at the top or at the bottom of the page. */
function addToPage(page: TrackedPage, block: Element): void {
  if (page.random.chance(0.4)) page.body.prepend(block);
  else page.body.append(block);
}

const newsletter: Operator = {
  id: 'newsletter',
  chance: [0.1, 0.4, 0.6],
  apply(page) {
    const [title, label, action] = page.random.pick(NEWSLETTERS[page.french ? 'fr' : 'en'][page.split]) as [
      string,
      string,
      string,
    ];
    const name = page.random.pick(['newsletter', 'email', 'mail', 'nl_email']);
    addToPage(
      page,
      page.make(
        'section',
        { class: 'newsletter' },
        page.make('h3', {}, title),
        labelledField(page, label, { type: 'email', name }),
        page.make('button', { type: 'button' }, action),
      ),
    );
  },
};

const search: Operator = {
  id: 'search',
  chance: [0.2, 0.4, 0.6],
  apply(page) {
    // Where a target is itself a search box, a second one could not be told from it.
    if (page.targets.some((one) => /search|recherche/i.test(`${labelText(one)} ${one.textContent}`))) return;
    const words = page.french ? 'Rechercher' : 'Search';
    const field = page.make('input', {
      type: page.random.pick(['search', 'text']),
      name: 'q',
      placeholder: words,
      'aria-label': words,
    });
    addToPage(
      page,
      page.make('form', { role: 'search' }, field, page.make('button', { type: 'submit' }, words)),
    );
  },
};

/** A second field that says almost the same: « E-mail de secours » beside « E-mail ». */
const secondField: Operator = {
  id: 'second-field',
  chance: [0, 0.15, 0.5],
  apply(page) {
    const worded = page.targets.filter(
      (one) => one.matches('input:not([type="checkbox"], [type="radio"])') && labelText(one),
    );
    if (worded.length === 0) return;
    const target = page.random.pick(worded);
    const words = labelText(target).replace(/\s*[:*]+\s*$/, '');
    if (words.length > 40) return;
    const frame = page.random.pick(SECOND_FIELD[page.french ? 'fr' : 'en'][page.split]);
    const attributes: Record<string, string> = { type: target.getAttribute('type') ?? 'text' };
    const name = target.getAttribute('name');
    if (name) attributes.name = `${name}2`;
    const field = labelledField(page, frame.replace('{}', words), attributes);
    const own = page.rowOf(target);
    if (own.matches('td, tr, li, label *')) page.body.append(field);
    else if (page.random.chance(0.5)) own.before(field);
    else own.after(field);
  },
};

/** The words of a target's button again, where they do something else: « Continuer » in the footer. */
const footerAction: Operator = {
  id: 'footer-action',
  chance: [0, 0.15, 0.4],
  apply(page) {
    const buttons = page
      .actions()
      .filter((one) => page.isTarget(one) || one.matches('button, [type="submit"]'));
    if (buttons.length === 0) return;
    const button = page.random.pick(buttons);
    const words = (button instanceof HTMLInputElement ? button.value : (button.textContent ?? ''))
      .replace(/\s+/g, ' ')
      .trim();
    if (words === '' || words.length > 60) return;
    const more = page.random.chance(0.5)
      ? words
      : `${words} ${page.french ? 'sans compte' : 'without an account'}`;
    page.body.append(page.make('footer', {}, page.make('a', { href: '#footer' }, more)));
  },
};

const HIDING_STYLES: Record<string, (block: HTMLElement) => void> = {
  display: (block) => block.style.setProperty('display', 'none', 'important'),
  hidden: (block) => {
    block.setAttribute('hidden', '');
    block.style.setProperty('display', 'none', 'important');
  },
  visibility: (block) => block.style.setProperty('visibility', 'hidden', 'important'),
  inert: (block) => {
    block.setAttribute('inert', '');
    block.style.opacity = '0';
  },
  aside: (block) => {
    block.style.cssText = 'position: absolute; left: -9999px; top: 0; width: 400px';
  },
};

/**
 * A copy with the same names and words. Half of the copies keep the ids as well; never where a tick is copied: its
 * label would then work for the hidden one, and the page would be broken for people, too.
 */
function copyOf(page: TrackedPage, element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  const all = [copy, ...copy.querySelectorAll('*')];
  const ticks = all.some((one) => one.matches('[type="checkbox"], [type="radio"]'));
  if (!ticks && page.random.chance(0.5)) return copy;
  const end = `-${page.random.token(3)}`;
  for (const one of all) {
    for (const name of ['id', 'for', 'aria-labelledby']) {
      const value = one.getAttribute(name);
      if (value) one.setAttribute(name, `${value}${end}`);
    }
  }
  return copy;
}

/** A block that nobody sees. */
function hiddenBlock(page: TrackedPage, ...content: Node[]): HTMLElement {
  const block = page.make('div', {}, ...content);
  const ways = Object.keys(HIDING_STYLES).filter(
    (way) => page.split !== 'tune' || (way !== 'inert' && way !== 'aside'),
  );
  const way = page.random.pick(ways);
  HIDING_STYLES[way]?.(block);
  return block;
}

const hiddenCopy: Operator = {
  id: 'hidden-copy',
  chance: [0.2, 0.5, 0.7],
  apply(page) {
    if (page.targets.length === 0) return;
    const target = page.random.pick(page.targets);
    const own = page.rowOf(target);
    const block = hiddenBlock(page, copyOf(page, own));
    if (own.matches('td, tr, li, label *')) page.body.prepend(block);
    else own.before(block);
  },
};

const previousStep: Operator = {
  id: 'previous-step',
  chance: [0.1, 0.3, 0.5],
  apply(page) {
    const rows = page.random
      .shuffle(page.fields())
      .slice(0, 3)
      .map((field) => copyOf(page, page.rowOf(field)));
    if (rows.length > 0) page.body.prepend(hiddenBlock(page, ...rows));
  },
};

/** The whole page once more for narrow screens, hidden on this one. */
const responsive: Operator = {
  id: 'responsive-duplicate',
  only: 'test',
  chance: [0.1, 0.3, 0.5],
  apply(page) {
    const content = [...page.body.children]
      .filter((one) => !one.matches('script, style'))
      .map((one) => copyOf(page, one));
    const block = page.make('div', { class: 'only-mobile' }, ...content);
    block.style.setProperty('display', 'none', 'important');
    page.body.prepend(block);
  },
};

export const DECOYS: Operator[] = [
  newsletter,
  search,
  secondField,
  footerAction,
  hiddenCopy,
  previousStep,
  responsive,
];
