/** Operators on how a field gets its name: six ways to label, and the markup of three frameworks. */
import { freeId, renameId } from './attributes';
import type { Operator } from './operator';
import { isVisible, labelsOf, labelText, type TrackedPage } from './tracked-page';

const TYPED = 'input:not([type="checkbox"], [type="radio"]), select, textarea';

/** Takes every name off a field; its label's element goes, unless it holds the field. */
function unname(page: TrackedPage, field: Element): void {
  for (const label of labelsOf(field)) {
    if (label.contains(field)) {
      const block = page.make('div', { class: label.className });
      // Without its words: only the control and what belongs to it stay.
      label.replaceWith(block);
      block.append(field);
    } else if (!page.holdsTarget(label) && !pointedAt(page, label, field)) label.remove();
  }
  for (const name of ['aria-label', 'aria-labelledby', 'title']) field.removeAttribute(name);
}

/** Words that name another control as well have to stay. */
function pointedAt(page: TrackedPage, label: Element, field: Element): boolean {
  return (
    label.id !== '' && page.all(`[aria-labelledby~=${JSON.stringify(label.id)}]`).some((one) => one !== field)
  );
}

type LabelMethod = (page: TrackedPage, field: Element, words: string) => void;

const LABEL_METHODS: Record<string, LabelMethod> = {
  for(page, field, words) {
    if (!field.id) field.id = `f-${page.random.token(5)}`;
    field.before(page.make('label', { for: field.id }, words));
  },
  wrapping(page, field, words) {
    const label = page.make('label');
    field.replaceWith(label);
    label.append(page.make('span', {}, words), ' ', field);
  },
  'aria-label'(_scene, field, words) {
    field.setAttribute('aria-label', words);
  },
  labelledby(page, field, words) {
    const id = `l-${page.random.token(5)}`;
    field.before(page.make('span', { id }, words));
    field.setAttribute('aria-labelledby', id);
  },
  placeholder(_scene, field, words) {
    field.setAttribute('placeholder', words);
  },
  floating(page, field, words) {
    if (!field.id) field.id = `f-${page.random.token(5)}`;
    const box = page.make('div', { style: 'position: relative' });
    field.replaceWith(box);
    box.append(
      field,
      page.make('label', { for: field.id, style: 'position: absolute; left: 8px; top: 2px' }, words),
    );
    field.setAttribute('placeholder', ' ');
  },
};

/** Markup after the published structure of Angular Material, MUI and Keycloak. */
const FRAMEWORK_MARKUP: Record<string, LabelMethod> = {
  material(page, field, words) {
    renameId(
      page,
      field,
      freeId(page, () => `mat-input-${page.random.below(60)}`),
    );
    const box = page.make('mat-form-field', { class: 'mat-mdc-form-field', style: 'display: inline-block' });
    const label = page.make(
      'label',
      { for: field.id, class: 'mdc-floating-label' },
      page.make('mat-label', {}, words),
    );
    field.replaceWith(box);
    box.append(
      page.make(
        'div',
        { class: 'mat-mdc-text-field-wrapper' },
        page.make('div', { class: 'mat-mdc-form-field-flex' }, label, field),
      ),
    );
    field.classList.add('mat-mdc-input-element');
  },
  mui(page, field, words) {
    renameId(
      page,
      field,
      freeId(page, () => `:r${page.random.below(36).toString(36)}${page.random.below(9)}:`),
    );
    const box = page.make('div', { class: 'MuiFormControl-root MuiTextField-root' });
    const label = page.make(
      'label',
      { for: field.id, class: 'MuiInputLabel-root', 'data-shrink': 'false' },
      words,
    );
    const set = page.make(
      'fieldset',
      { 'aria-hidden': 'true' },
      page.make('legend', {}, page.make('span', {}, words)),
    );
    field.replaceWith(box);
    box.append(label, page.make('div', { class: 'MuiInputBase-root' }, field, set));
  },
  keycloak(page, field, words) {
    if (!field.id) field.id = `kc-${page.random.token(4)}`;
    const box = page.make('div', { class: 'pf-c-form__group form-group' });
    const label = page.make(
      'label',
      { for: field.id, class: 'pf-c-form__label' },
      page.make('span', { class: 'pf-c-form__label-text' }, words),
    );
    field.replaceWith(box);
    box.append(label, field);
    field.classList.add('pf-c-form-control');
  },
};

function rename(page: TrackedPage, share: number, ways: Record<string, LabelMethod>): void {
  const worded = page
    .fields()
    .filter((field) => field.matches(TYPED) && named(field) && !sharesItsLabel(page, field));
  for (const field of page.random.share(worded, share)) {
    const words = labelText(field);
    const names = Object.keys(ways).filter(
      (name) =>
        (name !== 'placeholder' && name !== 'floating') ||
        field.matches('input:not([type="date"]), textarea'),
    );
    const way = ways[
      page.random.pick(names.filter((name) => name !== 'floating' || page.split !== 'tune'))
    ] as LabelMethod;
    unname(page, field);
    way(page, field, words);
  }
}

function sharesItsLabel(page: TrackedPage, field: Element): boolean {
  return labelsOf(field).some((label) => page.targets.some((one) => one !== field && label.contains(one)));
}

/** Words that a person sees or hears, and that are short enough to be a name. */
function named(field: Element): boolean {
  const words = labelText(field);
  return (
    /\p{L}{2}/u.test(words) &&
    !words.includes('@') &&
    words.length < 80 &&
    (labelsOf(field).some(isVisible) || !labelsOf(field).length)
  );
}

const labelling: Operator = {
  id: 'labelling',
  chance: [0.1, 0.5, 0.8],
  apply: (page, share) => rename(page, share, LABEL_METHODS),
};

const frameworks: Operator = {
  id: 'framework',
  chance: [0, 0.15, 0.3],
  apply: (page) =>
    rename(page, 0.9, {
      one: FRAMEWORK_MARKUP[page.random.pick(Object.keys(FRAMEWORK_MARKUP))] as LabelMethod,
    }),
};

export const LABELLING: Operator[] = [labelling, frameworks];
