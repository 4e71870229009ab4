/** Operators on marks that nobody sees: ids, classes, names, test ids, autocomplete, types. */
import type { Operator } from './operator';
import { ACTION_CSS, FIELD_CSS, labelsOf, type Scene, wordsOf } from './tracked-page';

/** Attributes that name other elements by id. */
const POINTERS = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'list', 'form'];

/** What points at ids, by id: looked up once however many ids change. */
function pointersIn(scene: Scene): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  const add = (id: string, element: Element) => {
    const list = found.get(id);
    if (list) list.push(element);
    else found.set(id, [element]);
  };
  for (const element of scene.all(`${POINTERS.map((name) => `[${name}]`).join(', ')}, a[href^="#"]`)) {
    for (const name of POINTERS) for (const id of tokens(element.getAttribute(name))) add(id, element);
    const link = element.getAttribute('href');
    if (link?.startsWith('#')) add(link.slice(1), element);
  }
  return found;
}

const tokens = (value: string | null) => (value ?? '').split(/\s+/).filter(Boolean);

/** Changes an id and whatever points at it. */
export function renameId(scene: Scene, element: Element, fresh: string, pointers = pointersIn(scene)): void {
  // A form that holds a field called « id » gives that field for `form.id`.
  const old = element.getAttribute('id') ?? '';
  element.setAttribute('id', fresh);
  if (!old || scene.document.getElementById(old)) return;
  for (const other of pointers.get(old) ?? []) {
    for (const name of POINTERS) {
      const ids = tokens(other.getAttribute(name));
      if (ids.includes(old)) other.setAttribute(name, ids.map((id) => (id === old ? fresh : id)).join(' '));
    }
    if (other.getAttribute('href') === `#${old}`) other.setAttribute('href', `#${fresh}`);
  }
}

const words = (name: string) =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);

/** The same words spelled as another team would. */
function respelled(scene: Scene, name: string): string {
  const parts = words(name);
  if (parts.length === 0) return name;
  const camel = parts.map((part, at) => (at ? part.charAt(0).toUpperCase() + part.slice(1) : part)).join('');
  return scene.random.pick([
    parts.join('-'),
    parts.join('_'),
    camel,
    `${camel}Field`,
    `input-${parts.join('-')}`,
  ]);
}

/** What frameworks and build tools write. */
function generated(scene: Scene): string {
  const { random } = scene;
  const tune = [
    `mat-input-${random.below(40)}`,
    `:r${random.below(36).toString(36)}:`,
    `field_${random.token(8)}`,
  ];
  const test = [
    `mui-${random.below(9999)}`,
    `ctl00_Main_${random.token(4)}`,
    `x${random.token(7)}`,
    `ember${random.below(900)}`,
  ];
  return random.pick(scene.split === 'tune' ? tune : test);
}

/** No page has an id twice: labels would then name the wrong field for everybody. */
export function freeId(scene: Scene, make: () => string): string {
  for (let tries = 0; tries < 8; tries++) {
    const id = make();
    if (!scene.document.getElementById(id)) return id;
  }
  return `g${scene.random.token(9)}`;
}

const ids: Operator = {
  id: 'ids',
  chance: [0.5, 0.8, 0.95],
  apply(scene, share) {
    const pointers = pointersIn(scene);
    for (const element of scene.random.share(scene.all('body [id]'), share)) {
      const soft = scene.random.chance({ mild: 0.7, redesign: 0.4, hostile: 0.1 }[scene.strength]);
      renameId(
        scene,
        element,
        freeId(scene, () => (soft ? respelled(scene, element.getAttribute('id') ?? '') : generated(scene))),
        pointers,
      );
    }
  },
};

const classes: Operator = {
  id: 'classes',
  chance: [0.5, 0.9, 1],
  apply(scene, share) {
    // A class that the page's own style sheet names is renamed there too; here it is left alone instead.
    const styled = new Set(scene.all('style').flatMap((one) => one.textContent?.match(/\.[\w-]+/g) ?? []));
    const fresh = new Map<string, string>();
    for (const element of scene.random.share(scene.all('body [class]'), share)) {
      for (const name of [...element.classList]) {
        if (styled.has(`.${name}`)) continue;
        let other = fresh.get(name);
        if (!other) {
          other = scene.random.chance(0.5)
            ? `css-${scene.random.token()}`
            : `${scene.random.pick(['c', 'ui', 'v2'])}-${name}`;
          fresh.set(name, other);
        }
        element.classList.replace(name, other);
      }
    }
  },
};

const names: Operator = {
  id: 'names',
  chance: [0.1, 0.5, 0.8],
  apply(scene, share) {
    const named = scene.all('input[name], select[name], textarea[name], button[name]');
    for (const element of scene.random.share(named, share)) {
      const old = element.getAttribute('name') ?? '';
      const soft = scene.random.chance({ mild: 0.8, redesign: 0.4, hostile: 0.1 }[scene.strength]);
      const prefix = scene.split === 'tune' ? 'user' : 'form';
      const name = soft
        ? respelled(scene, old)
        : scene.random.pick([`${prefix}[${old}]`, generated(scene), `p_${scene.random.token(4)}`]);
      for (const same of scene.all(`[type="radio"][name=${JSON.stringify(old)}]`))
        same.setAttribute('name', name);
      element.setAttribute('name', name);
    }
  },
};

const testIds: Operator = {
  id: 'test-ids',
  chance: [0.2, 0.5, 0.8],
  apply(scene, share) {
    for (const element of scene.random.share(
      scene.all('[data-testid], [data-test], [data-qa], [data-cy]'),
      share,
    )) {
      for (const name of ['data-testid', 'data-test', 'data-qa', 'data-cy']) {
        const old = element.getAttribute(name);
        if (old === null) continue;
        if (scene.random.chance(0.5)) element.removeAttribute(name);
        else element.setAttribute(name, `${old}-${scene.random.pick(['v2', 'new', 'b'])}`);
      }
    }
  },
};

const autocomplete: Operator = {
  id: 'autocomplete',
  chance: [0.05, 0.2, 0.4],
  apply(scene, share) {
    for (const field of scene.random.share(scene.all('[autocomplete]'), share)) {
      if (scene.random.chance(0.5)) field.removeAttribute('autocomplete');
      else field.setAttribute('autocomplete', 'off');
    }
  },
};

const types: Operator = {
  id: 'types',
  chance: [0.05, 0.2, 0.4],
  apply(scene, share) {
    const typed = scene.all(
      'input[type="email"], input[type="tel"], input[type="number"], input[type="text"]',
    );
    for (const field of scene.random.share(typed, share)) {
      const old = field.getAttribute('type');
      field.setAttribute('type', old === 'text' ? scene.random.pick(['text', 'search']) : 'text');
    }
  },
};

/** Two fields that a person tells apart by their words exchange what a machine reads. */
const swapNames: Operator = {
  id: 'swap-names',
  only: 'test',
  chance: [0, 0.05, 0.25],
  apply(scene) {
    const worded = scene
      .fields()
      .filter((field) => field.matches('input, select, textarea') && wordsOf(field));
    if (worded.length < 2) return;
    const [one, other] = scene.random.shuffle(worded) as [Element, Element];
    if (wordsOf(one) === wordsOf(other)) return;
    const [mine, theirs] = [one.getAttribute('name'), other.getAttribute('name')];
    if (theirs) one.setAttribute('name', theirs);
    if (mine) other.setAttribute('name', mine);
  },
};

/** The id of a target goes to something else; its own becomes another one. Its labels follow it. */
const reuseId: Operator = {
  id: 'reuse-id',
  only: 'test',
  chance: [0, 0.1, 0.3],
  apply(scene) {
    const target = scene.random.shuffle(scene.targets).find((one) => one.id);
    if (!target) return;
    const old = target.id;
    const labels = labelsOf(target);
    renameId(scene, target, `${old}-${scene.random.token(3)}`);
    for (const label of labels) if (label.getAttribute('for') === old) label.setAttribute('for', target.id);
    const others = scene
      .all(`${FIELD_CSS}, ${ACTION_CSS}, div, section`)
      .filter((one) => !one.id && !scene.isTarget(one));
    if (others.length > 0) scene.random.pick(others).id = old;
  },
};

export const MARKS: Operator[] = [ids, classes, names, testIds, autocomplete, types, swapNames, reuseId];
