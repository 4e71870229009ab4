/**
 * The target is deleted, and something like it stays behind. Whatever a resolver then points at is wrong.
 * No look-alike shares every mark and every word of the target: a person who reads the page could tell.
 */
import { row } from './decoys';
import { ACTION_CSS, labelsOf, type Scene, type Strength, wordsOf } from './tracked-page';
import { LOOKALIKE, UNLIKE } from './vocabulary';

type Leave = (scene: Scene, target: Element, spot: Element) => void;

function typeOf(target: Element): string {
  const type = target.getAttribute('type') ?? 'text';
  return /^(submit|button|image|checkbox|radio)$/.test(type) ? 'text' : type;
}

const pickOf = (scene: Scene, list: typeof LOOKALIKE) =>
  scene.random.pick(list[scene.french ? 'fr' : 'en'][scene.split]);

/** What stays behind when a field goes. */
const AFTER_FIELD: Record<string, Leave> = {
  nothing() {},
  'orphan-label'(scene, target, spot) {
    spot.replaceWith(scene.make('p', {}, wordsOf(target)));
  },
  'hidden-copy'(scene, target, spot) {
    const copy = scene.make('div', { style: 'display: none' }, spot.cloneNode(true));
    copy.style.setProperty('display', 'none', 'important');
    void target;
    spot.replaceWith(copy);
  },
  /** Almost the same words, another name. */
  'similar-words'(scene, target, spot) {
    const words = wordsOf(target).replace(/\s*[:*]+\s*$/, '') || 'e-mail';
    spot.replaceWith(
      row(scene, pickOf(scene, LOOKALIKE).replace('{}', words), {
        type: typeOf(target),
        name: `x_${scene.random.token(4)}`,
      }),
    );
  },
  /** Another thing, which has taken over the marks that a machine reads. */
  'inherited-marks'(scene, target, spot) {
    const block = row(scene, pickOf(scene, UNLIKE), { type: typeOf(target) });
    const field = block.querySelector('input') as HTMLInputElement;
    const label = block.querySelector('label') as HTMLLabelElement;
    for (const name of ['id', 'name', 'class', 'autocomplete', 'data-testid']) {
      const value = target.getAttribute(name);
      if (value) field.setAttribute(name, value);
    }
    label.htmlFor = field.id;
    spot.replaceWith(block);
  },
  /** The search box inherits the placeholder. */
  'same-placeholder'(scene, target, spot) {
    const placeholder = target.getAttribute('placeholder') ?? wordsOf(target);
    const words = scene.french ? 'Rechercher' : 'Search';
    scene.body.prepend(
      scene.make(
        'div',
        {},
        scene.make('input', {
          type: 'search',
          name: 'q',
          placeholder,
          'aria-label': `${words} : ${placeholder}`,
        }),
      ),
    );
    spot.remove();
  },
};

/** What stays behind when a button, a link or a block goes. */
const AFTER_ACTION: Record<string, Leave> = {
  nothing() {},
  'dead-words'(scene, target, spot) {
    spot.replaceWith(scene.make('p', {}, (target.textContent ?? '').replace(/\s+/g, ' ').trim()));
  },
  'hidden-copy': AFTER_FIELD['hidden-copy'] as Leave,
  /** The words with more to them, which change what it does. */
  'similar-words'(scene, target, spot) {
    const words = (target instanceof HTMLInputElement ? target.value : (target.textContent ?? ''))
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 60);
    // What says « plus tard » already would only say it twice.
    const isLater = /plus tard|later/i.test(words);
    const more = scene.french
      ? isLater
        ? 'sans compte'
        : 'plus tard'
      : isLater
        ? 'without an account'
        : 'later';
    spot.replaceWith(scene.make('a', { href: '#other' }, `${words} ${more}`));
  },
  'inherited-marks'(scene, target, spot) {
    const fresh = scene.make('button', { type: 'button' }, pickOf(scene, UNLIKE));
    for (const name of ['id', 'class', 'data-testid', 'name']) {
      const value = target.getAttribute(name);
      if (value) fresh.setAttribute(name, value);
    }
    spot.replaceWith(fresh);
  },
};

/** A block is what it says: words left behind would be the block itself. */
const AFTER_REGION: Record<string, Leave> = {
  nothing() {},
  'hidden-copy': AFTER_FIELD['hidden-copy'] as Leave,
};

const HOW_HARD: Record<Strength, string[]> = {
  mild: ['nothing', 'orphan-label', 'dead-words', 'hidden-copy'],
  redesign: ['nothing', 'orphan-label', 'dead-words', 'hidden-copy', 'similar-words', 'same-placeholder'],
  hostile: ['similar-words', 'inherited-marks', 'same-placeholder', 'hidden-copy'],
};

function outermost(action: Element): Element {
  const around = action.parentElement?.closest(ACTION_CSS);
  return around && around.textContent?.trim() === action.textContent?.trim() ? outermost(around) : action;
}

/**
 * Deletes one target with its row.
 * @returns how, for the record
 */
export function remove(scene: Scene, id: string): string {
  const target = scene.truth(id);
  if (!target) return 'gone';
  const isField = target.matches(
    'input, select, textarea, [role="textbox"], [role="combobox"], [role="checkbox"]',
  );
  const ways = isField ? AFTER_FIELD : target.matches(ACTION_CSS) ? AFTER_ACTION : AFTER_REGION;
  const names = HOW_HARD[scene.strength].filter((name) => name in ways);
  const name = scene.random.pick(names);
  // A button inside a link goes with its link: what stays of it would do the same.
  const spot = isField ? scene.rowOf(target) : outermost(target);
  const labels = labelsOf(target).filter((label) => !label.contains(target) && !scene.holdsTarget(label));
  scene.forget(id);
  (ways[name] as Leave)(scene, target, spot);
  for (const label of labels) label.remove();
  // The row is in the way still when nothing replaced it.
  if (target.isConnected && target.checkVisibility()) spot.remove();
  return `deleted: ${name}`;
}
