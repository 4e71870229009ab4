/**
 * The target is deleted, and something like it stays behind. Whatever a resolver then points at is wrong.
 * No look-alike shares every attribute and every word of the target: a person who reads the page could tell.
 */
import { labelledField } from './decoys';
import { ACTION_CSS, labelsOf, labelText, type Strength, type TrackedPage } from './tracked-page';
import { LOOKALIKE, UNLIKE } from './vocabulary';

type Replace = (page: TrackedPage, target: Element, spot: Element) => void;

function typeOf(target: Element): string {
  const type = target.getAttribute('type') ?? 'text';
  return /^(submit|button|image|checkbox|radio)$/.test(type) ? 'text' : type;
}

const pickOf = (page: TrackedPage, list: typeof LOOKALIKE) =>
  page.random.pick(list[page.french ? 'fr' : 'en'][page.split]);

/** What stays behind when a field goes. */
const AFTER_FIELD: Record<string, Replace> = {
  nothing() {},
  'orphan-label'(page, target, spot) {
    spot.replaceWith(page.make('p', {}, labelText(target)));
  },
  'hidden-copy'(page, target, spot) {
    const copy = page.make('div', { style: 'display: none' }, spot.cloneNode(true));
    copy.style.setProperty('display', 'none', 'important');
    void target;
    spot.replaceWith(copy);
  },
  /** Almost the same words, another name. */
  'similar-words'(page, target, spot) {
    const words = labelText(target).replace(/\s*[:*]+\s*$/, '') || 'e-mail';
    spot.replaceWith(
      labelledField(page, pickOf(page, LOOKALIKE).replace('{}', words), {
        type: typeOf(target),
        name: `x_${page.random.token(4)}`,
      }),
    );
  },
  /** Another thing, which has taken over the attributes that a machine reads. */
  'inherited-attributes'(page, target, spot) {
    const block = labelledField(page, pickOf(page, UNLIKE), { type: typeOf(target) });
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
  'same-placeholder'(page, target, spot) {
    const placeholder = target.getAttribute('placeholder') ?? labelText(target);
    const words = page.french ? 'Rechercher' : 'Search';
    page.body.prepend(
      page.make(
        'div',
        {},
        page.make('input', {
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
const AFTER_ACTION: Record<string, Replace> = {
  nothing() {},
  'dead-words'(page, target, spot) {
    spot.replaceWith(page.make('p', {}, (target.textContent ?? '').replace(/\s+/g, ' ').trim()));
  },
  'hidden-copy': AFTER_FIELD['hidden-copy'] as Replace,
  /** The words with more to them, which change what it does. */
  'similar-words'(page, target, spot) {
    const words = (target instanceof HTMLInputElement ? target.value : (target.textContent ?? ''))
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 60);
    // What says « plus tard » already would only say it twice.
    const isLater = /plus tard|later/i.test(words);
    const more = page.french
      ? isLater
        ? 'sans compte'
        : 'plus tard'
      : isLater
        ? 'without an account'
        : 'later';
    spot.replaceWith(page.make('a', { href: '#other' }, `${words} ${more}`));
  },
  'inherited-attributes'(page, target, spot) {
    const fresh = page.make('button', { type: 'button' }, pickOf(page, UNLIKE));
    for (const name of ['id', 'class', 'data-testid', 'name']) {
      const value = target.getAttribute(name);
      if (value) fresh.setAttribute(name, value);
    }
    spot.replaceWith(fresh);
  },
};

/** A block is what it says: words left behind would be the block itself. */
const AFTER_REGION: Record<string, Replace> = {
  nothing() {},
  'hidden-copy': AFTER_FIELD['hidden-copy'] as Replace,
};

const BY_STRENGTH: Record<Strength, string[]> = {
  mild: ['nothing', 'orphan-label', 'dead-words', 'hidden-copy'],
  redesign: ['nothing', 'orphan-label', 'dead-words', 'hidden-copy', 'similar-words', 'same-placeholder'],
  hostile: ['similar-words', 'inherited-attributes', 'same-placeholder', 'hidden-copy'],
};

function outermost(action: Element): Element {
  const around = action.parentElement?.closest(ACTION_CSS);
  return around && around.textContent?.trim() === action.textContent?.trim() ? outermost(around) : action;
}

/**
 * Deletes one target with its row.
 * @returns how, for the record
 */
export function deleteTarget(page: TrackedPage, id: string): string {
  const target = page.truth(id);
  if (!target) return 'gone';
  const isField = target.matches(
    'input, select, textarea, [role="textbox"], [role="combobox"], [role="checkbox"]',
  );
  const ways = isField ? AFTER_FIELD : target.matches(ACTION_CSS) ? AFTER_ACTION : AFTER_REGION;
  const names = BY_STRENGTH[page.strength].filter((name) => name in ways);
  const name = page.random.pick(names);
  // A button inside a link goes with its link: what stays of it would do the same.
  const spot = isField ? page.rowOf(target) : outermost(target);
  const labels = labelsOf(target).filter((label) => !label.contains(target) && !page.holdsTarget(label));
  page.forget(id);
  (ways[name] as Replace)(page, target, spot);
  for (const label of labels) label.remove();
  // The row is in the way still when nothing replaced it.
  if (target.isConnected && target.checkVisibility()) spot.remove();
  return `deleted: ${name}`;
}
