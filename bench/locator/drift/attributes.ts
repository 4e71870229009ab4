/** Operators on attributes that nobody sees: ids, classes, names, test ids, autocomplete, types. */
import type { Operator } from './operator';
import { ACTION_CSS, FIELD_CSS, labelsOf, labelText, type TrackedPage } from './tracked-page';

/** Attributes that name other elements by id. */
const POINTERS = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'list', 'form'];

/** What points at ids, by id: looked up once however many ids change. */
function pointersIn(page: TrackedPage): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  const add = (id: string, element: Element) => {
    const list = found.get(id);
    if (list) list.push(element);
    else found.set(id, [element]);
  };
  for (const element of page.all(`${POINTERS.map((name) => `[${name}]`).join(', ')}, a[href^="#"]`)) {
    for (const name of POINTERS) for (const id of tokens(element.getAttribute(name))) add(id, element);
    const link = element.getAttribute('href');
    if (link?.startsWith('#')) add(link.slice(1), element);
  }
  return found;
}

const tokens = (value: string | null) => (value ?? '').split(/\s+/).filter(Boolean);

/** Changes an id and whatever points at it. */
export function renameId(
  page: TrackedPage,
  element: Element,
  fresh: string,
  pointers = pointersIn(page),
): void {
  // A form that holds a field called « id » gives that field for `form.id`.
  const old = element.getAttribute('id') ?? '';
  element.setAttribute('id', fresh);
  if (!old || page.document.getElementById(old)) return;
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
function respelled(page: TrackedPage, name: string): string {
  const parts = words(name);
  if (parts.length === 0) return name;
  const camel = parts.map((part, at) => (at ? part.charAt(0).toUpperCase() + part.slice(1) : part)).join('');
  return page.random.pick([
    parts.join('-'),
    parts.join('_'),
    camel,
    `${camel}Field`,
    `input-${parts.join('-')}`,
  ]);
}

/** What frameworks and build tools write. */
function generated(page: TrackedPage): string {
  const { random } = page;
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
  return random.pick(page.split === 'tune' ? tune : test);
}

/** No page has an id twice: labels would then name the wrong field for everybody. */
export function freeId(page: TrackedPage, make: () => string): string {
  for (let tries = 0; tries < 8; tries++) {
    const id = make();
    if (!page.document.getElementById(id)) return id;
  }
  return `g${page.random.token(9)}`;
}

const ids: Operator = {
  id: 'ids',
  chance: [0.5, 0.8, 0.95],
  apply(page, share) {
    const pointers = pointersIn(page);
    for (const element of page.random.share(page.all('body [id]'), share)) {
      const soft = page.random.chance({ mild: 0.7, redesign: 0.4, hostile: 0.1 }[page.strength]);
      renameId(
        page,
        element,
        freeId(page, () => (soft ? respelled(page, element.getAttribute('id') ?? '') : generated(page))),
        pointers,
      );
    }
  },
};

const classes: Operator = {
  id: 'classes',
  chance: [0.5, 0.9, 1],
  apply(page, share) {
    // A class that the page's own style sheet names is renamed there too; here it is left alone instead.
    const styled = new Set(page.all('style').flatMap((one) => one.textContent?.match(/\.[\w-]+/g) ?? []));
    const fresh = new Map<string, string>();
    for (const element of page.random.share(page.all('body [class]'), share)) {
      for (const name of [...element.classList]) {
        if (styled.has(`.${name}`)) continue;
        let other = fresh.get(name);
        if (!other) {
          other = page.random.chance(0.5)
            ? `css-${page.random.token()}`
            : `${page.random.pick(['c', 'ui', 'v2'])}-${name}`;
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
  apply(page, share) {
    const named = page.all('input[name], select[name], textarea[name], button[name]');
    for (const element of page.random.share(named, share)) {
      const old = element.getAttribute('name') ?? '';
      const soft = page.random.chance({ mild: 0.8, redesign: 0.4, hostile: 0.1 }[page.strength]);
      const prefix = page.split === 'tune' ? 'user' : 'form';
      const name = soft
        ? respelled(page, old)
        : page.random.pick([`${prefix}[${old}]`, generated(page), `p_${page.random.token(4)}`]);
      for (const same of page.all(`[type="radio"][name=${JSON.stringify(old)}]`))
        same.setAttribute('name', name);
      element.setAttribute('name', name);
    }
  },
};

const testIds: Operator = {
  id: 'test-ids',
  chance: [0.2, 0.5, 0.8],
  apply(page, share) {
    for (const element of page.random.share(
      page.all('[data-testid], [data-test], [data-qa], [data-cy]'),
      share,
    )) {
      for (const name of ['data-testid', 'data-test', 'data-qa', 'data-cy']) {
        const old = element.getAttribute(name);
        if (old === null) continue;
        if (page.random.chance(0.5)) element.removeAttribute(name);
        else element.setAttribute(name, `${old}-${page.random.pick(['v2', 'new', 'b'])}`);
      }
    }
  },
};

const autocomplete: Operator = {
  id: 'autocomplete',
  chance: [0.05, 0.2, 0.4],
  apply(page, share) {
    for (const field of page.random.share(page.all('[autocomplete]'), share)) {
      if (page.random.chance(0.5)) field.removeAttribute('autocomplete');
      else field.setAttribute('autocomplete', 'off');
    }
  },
};

const types: Operator = {
  id: 'types',
  chance: [0.05, 0.2, 0.4],
  apply(page, share) {
    const typed = page.all(
      'input[type="email"], input[type="tel"], input[type="number"], input[type="text"]',
    );
    for (const field of page.random.share(typed, share)) {
      const old = field.getAttribute('type');
      field.setAttribute('type', old === 'text' ? page.random.pick(['text', 'search']) : 'text');
    }
  },
};

/** Two fields that a person tells apart by their words exchange what a machine reads. */
const swapNames: Operator = {
  id: 'swap-names',
  only: 'test',
  chance: [0, 0.05, 0.25],
  apply(page) {
    const worded = page
      .fields()
      .filter((field) => field.matches('input, select, textarea') && labelText(field));
    if (worded.length < 2) return;
    const [one, other] = page.random.shuffle(worded) as [Element, Element];
    if (labelText(one) === labelText(other)) return;
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
  apply(page) {
    const target = page.random.shuffle(page.targets).find((one) => one.id);
    if (!target) return;
    const old = target.id;
    const labels = labelsOf(target);
    renameId(page, target, `${old}-${page.random.token(3)}`);
    for (const label of labels) if (label.getAttribute('for') === old) label.setAttribute('for', target.id);
    const others = page
      .all(`${FIELD_CSS}, ${ACTION_CSS}, div, section`)
      .filter((one) => !one.id && !page.isTarget(one));
    if (others.length > 0) page.random.pick(others).id = old;
  },
};

export const ATTRIBUTES: Operator[] = [ids, classes, names, testIds, autocomplete, types, swapNames, reuseId];
