/** Operators on how a field gets its name: six ways to label, and the markup of three frameworks. */
import { freeId, renameId } from './attributes';
import type { Operator } from './operator';
import { labelsOf, type Scene, shows, wordsOf } from './tracked-page';

const TYPED = 'input:not([type="checkbox"], [type="radio"]), select, textarea';

/** Takes every name off a field; its label's element goes, unless it holds the field. */
function unname(scene: Scene, field: Element): void {
  for (const label of labelsOf(field)) {
    if (label.contains(field)) {
      const block = scene.make('div', { class: label.className });
      // Without its words: only the control and what belongs to it stay.
      label.replaceWith(block);
      block.append(field);
    } else if (!scene.holdsTarget(label) && !pointedAt(scene, label, field)) label.remove();
  }
  for (const name of ['aria-label', 'aria-labelledby', 'title']) field.removeAttribute(name);
}

/** Words that name another control as well have to stay. */
function pointedAt(scene: Scene, label: Element, field: Element): boolean {
  return (
    label.id !== '' &&
    scene.all(`[aria-labelledby~=${JSON.stringify(label.id)}]`).some((one) => one !== field)
  );
}

type Way = (scene: Scene, field: Element, words: string) => void;

const WAYS: Record<string, Way> = {
  for(scene, field, words) {
    if (!field.id) field.id = `f-${scene.random.token(5)}`;
    field.before(scene.make('label', { for: field.id }, words));
  },
  wrapping(scene, field, words) {
    const label = scene.make('label');
    field.replaceWith(label);
    label.append(scene.make('span', {}, words), ' ', field);
  },
  'aria-label'(_scene, field, words) {
    field.setAttribute('aria-label', words);
  },
  labelledby(scene, field, words) {
    const id = `l-${scene.random.token(5)}`;
    field.before(scene.make('span', { id }, words));
    field.setAttribute('aria-labelledby', id);
  },
  placeholder(_scene, field, words) {
    field.setAttribute('placeholder', words);
  },
  floating(scene, field, words) {
    if (!field.id) field.id = `f-${scene.random.token(5)}`;
    const box = scene.make('div', { style: 'position: relative' });
    field.replaceWith(box);
    box.append(
      field,
      scene.make('label', { for: field.id, style: 'position: absolute; left: 8px; top: 2px' }, words),
    );
    field.setAttribute('placeholder', ' ');
  },
};

/** Markup after the published structure of Angular Material, MUI and Keycloak. */
const FRAMEWORKS: Record<string, Way> = {
  material(scene, field, words) {
    renameId(
      scene,
      field,
      freeId(scene, () => `mat-input-${scene.random.below(60)}`),
    );
    const box = scene.make('mat-form-field', { class: 'mat-mdc-form-field', style: 'display: inline-block' });
    const label = scene.make(
      'label',
      { for: field.id, class: 'mdc-floating-label' },
      scene.make('mat-label', {}, words),
    );
    field.replaceWith(box);
    box.append(
      scene.make(
        'div',
        { class: 'mat-mdc-text-field-wrapper' },
        scene.make('div', { class: 'mat-mdc-form-field-flex' }, label, field),
      ),
    );
    field.classList.add('mat-mdc-input-element');
  },
  mui(scene, field, words) {
    renameId(
      scene,
      field,
      freeId(scene, () => `:r${scene.random.below(36).toString(36)}${scene.random.below(9)}:`),
    );
    const box = scene.make('div', { class: 'MuiFormControl-root MuiTextField-root' });
    const label = scene.make(
      'label',
      { for: field.id, class: 'MuiInputLabel-root', 'data-shrink': 'false' },
      words,
    );
    const set = scene.make(
      'fieldset',
      { 'aria-hidden': 'true' },
      scene.make('legend', {}, scene.make('span', {}, words)),
    );
    field.replaceWith(box);
    box.append(label, scene.make('div', { class: 'MuiInputBase-root' }, field, set));
  },
  keycloak(scene, field, words) {
    if (!field.id) field.id = `kc-${scene.random.token(4)}`;
    const box = scene.make('div', { class: 'pf-c-form__group form-group' });
    const label = scene.make(
      'label',
      { for: field.id, class: 'pf-c-form__label' },
      scene.make('span', { class: 'pf-c-form__label-text' }, words),
    );
    field.replaceWith(box);
    box.append(label, field);
    field.classList.add('pf-c-form-control');
  },
};

function rename(scene: Scene, share: number, ways: Record<string, Way>): void {
  const worded = scene
    .fields()
    .filter((field) => field.matches(TYPED) && named(field) && !sharesItsLabel(scene, field));
  for (const field of scene.random.share(worded, share)) {
    const words = wordsOf(field);
    const names = Object.keys(ways).filter(
      (name) =>
        (name !== 'placeholder' && name !== 'floating') ||
        field.matches('input:not([type="date"]), textarea'),
    );
    const way = ways[
      scene.random.pick(names.filter((name) => name !== 'floating' || scene.split !== 'tune'))
    ] as Way;
    unname(scene, field);
    way(scene, field, words);
  }
}

function sharesItsLabel(scene: Scene, field: Element): boolean {
  return labelsOf(field).some((label) => scene.targets.some((one) => one !== field && label.contains(one)));
}

/** Words that a person sees or hears, and that are short enough to be a name. */
function named(field: Element): boolean {
  const words = wordsOf(field);
  return (
    /\p{L}{2}/u.test(words) &&
    !words.includes('@') &&
    words.length < 80 &&
    (labelsOf(field).some(shows) || !labelsOf(field).length)
  );
}

const labelling: Operator = {
  id: 'labelling',
  chance: [0.1, 0.5, 0.8],
  apply: (scene, share) => rename(scene, share, WAYS),
};

const frameworks: Operator = {
  id: 'framework',
  chance: [0, 0.15, 0.3],
  apply: (scene) =>
    rename(scene, 0.9, { one: FRAMEWORKS[scene.random.pick(Object.keys(FRAMEWORKS))] as Way }),
};

export const LABELLING: Operator[] = [labelling, frameworks];
