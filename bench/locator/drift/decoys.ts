/** Operators that put look-alikes beside the targets: some seen, some hidden. The targets stay what they are. */
import type { Operator } from './operator';
import { type Scene, wordsOf } from './tracked-page';
import { OFFERS, SECOND } from './vocabulary';

/** A field with a label, as most pages write it. */
export function row(scene: Scene, words: string, attributes: Record<string, string>): HTMLElement {
  const id = `d-${scene.random.token(5)}`;
  return scene.make(
    'div',
    {},
    scene.make('label', { for: id }, words),
    scene.make('input', { id, ...attributes }),
  );
}

/** Puts a block at the top or at the bottom of the page. */
function place(scene: Scene, block: Element): void {
  if (scene.random.chance(0.4)) scene.body.prepend(block);
  else scene.body.append(block);
}

const newsletter: Operator = {
  id: 'newsletter',
  chance: [0.1, 0.4, 0.6],
  apply(scene) {
    const [title, label, action] = scene.random.pick(OFFERS[scene.french ? 'fr' : 'en'][scene.split]) as [
      string,
      string,
      string,
    ];
    const name = scene.random.pick(['newsletter', 'email', 'mail', 'nl_email']);
    place(
      scene,
      scene.make(
        'section',
        { class: 'newsletter' },
        scene.make('h3', {}, title),
        row(scene, label, { type: 'email', name }),
        scene.make('button', { type: 'button' }, action),
      ),
    );
  },
};

const search: Operator = {
  id: 'search',
  chance: [0.2, 0.4, 0.6],
  apply(scene) {
    // Where a target is itself a search box, a second one could not be told from it.
    if (scene.targets.some((one) => /search|recherche/i.test(`${wordsOf(one)} ${one.textContent}`))) return;
    const words = scene.french ? 'Rechercher' : 'Search';
    const field = scene.make('input', {
      type: scene.random.pick(['search', 'text']),
      name: 'q',
      placeholder: words,
      'aria-label': words,
    });
    place(
      scene,
      scene.make('form', { role: 'search' }, field, scene.make('button', { type: 'submit' }, words)),
    );
  },
};

/** A second field that says almost the same: « E-mail de secours » beside « E-mail ». */
const twin: Operator = {
  id: 'second-field',
  chance: [0, 0.15, 0.5],
  apply(scene) {
    const worded = scene.targets.filter(
      (one) => one.matches('input:not([type="checkbox"], [type="radio"])') && wordsOf(one),
    );
    if (worded.length === 0) return;
    const target = scene.random.pick(worded);
    const words = wordsOf(target).replace(/\s*[:*]+\s*$/, '');
    if (words.length > 40) return;
    const frame = scene.random.pick(SECOND[scene.french ? 'fr' : 'en'][scene.split]);
    const attributes: Record<string, string> = { type: target.getAttribute('type') ?? 'text' };
    const name = target.getAttribute('name');
    if (name) attributes.name = `${name}2`;
    const field = row(scene, frame.replace('{}', words), attributes);
    const own = scene.rowOf(target);
    if (own.matches('td, tr, li, label *')) scene.body.append(field);
    else if (scene.random.chance(0.5)) own.before(field);
    else own.after(field);
  },
};

/** The words of a target's button again, where they do something else: « Continuer » in the footer. */
const footerAction: Operator = {
  id: 'footer-action',
  chance: [0, 0.15, 0.4],
  apply(scene) {
    const buttons = scene
      .actions()
      .filter((one) => scene.isTarget(one) || one.matches('button, [type="submit"]'));
    if (buttons.length === 0) return;
    const button = scene.random.pick(buttons);
    const words = (button instanceof HTMLInputElement ? button.value : (button.textContent ?? ''))
      .replace(/\s+/g, ' ')
      .trim();
    if (words === '' || words.length > 60) return;
    const more = scene.random.chance(0.5)
      ? words
      : `${words} ${scene.french ? 'sans compte' : 'without an account'}`;
    scene.body.append(scene.make('footer', {}, scene.make('a', { href: '#footer' }, more)));
  },
};

const HIDINGS: Record<string, (block: HTMLElement) => void> = {
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
function copyOf(scene: Scene, element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  const all = [copy, ...copy.querySelectorAll('*')];
  const ticks = all.some((one) => one.matches('[type="checkbox"], [type="radio"]'));
  if (!ticks && scene.random.chance(0.5)) return copy;
  const end = `-${scene.random.token(3)}`;
  for (const one of all) {
    for (const name of ['id', 'for', 'aria-labelledby']) {
      const value = one.getAttribute(name);
      if (value) one.setAttribute(name, `${value}${end}`);
    }
  }
  return copy;
}

/** A block that nobody sees. */
function hiddenBlock(scene: Scene, ...content: Node[]): HTMLElement {
  const block = scene.make('div', {}, ...content);
  const ways = Object.keys(HIDINGS).filter(
    (way) => scene.split !== 'tune' || (way !== 'inert' && way !== 'aside'),
  );
  const way = scene.random.pick(ways);
  HIDINGS[way]?.(block);
  return block;
}

const hiddenCopy: Operator = {
  id: 'hidden-copy',
  chance: [0.2, 0.5, 0.7],
  apply(scene) {
    if (scene.targets.length === 0) return;
    const target = scene.random.pick(scene.targets);
    const own = scene.rowOf(target);
    const block = hiddenBlock(scene, copyOf(scene, own));
    if (own.matches('td, tr, li, label *')) scene.body.prepend(block);
    else own.before(block);
  },
};

const previousStep: Operator = {
  id: 'previous-step',
  chance: [0.1, 0.3, 0.5],
  apply(scene) {
    const rows = scene.random
      .shuffle(scene.fields())
      .slice(0, 3)
      .map((field) => copyOf(scene, scene.rowOf(field)));
    if (rows.length > 0) scene.body.prepend(hiddenBlock(scene, ...rows));
  },
};

/** The whole page once more for narrow screens, hidden on this one. */
const responsive: Operator = {
  id: 'responsive-duplicate',
  only: 'test',
  chance: [0.1, 0.3, 0.5],
  apply(scene) {
    const content = [...scene.body.children]
      .filter((one) => !one.matches('script, style'))
      .map((one) => copyOf(scene, one));
    const block = scene.make('div', { class: 'only-mobile' }, ...content);
    block.style.setProperty('display', 'none', 'important');
    scene.body.prepend(block);
  },
};

export const DECOYS: Operator[] = [
  newsletter,
  search,
  twin,
  footerAction,
  hiddenCopy,
  previousStep,
  responsive,
];
