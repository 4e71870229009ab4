/** Operators on the tree: wrappers, order, groups, unrelated neighbours, forms, tags, fresh copies, shadow, frames. */
import type { Operator } from './operator';
import { ACTION_CSS, FIELD_CSS, labelsOf, labelText } from './tracked-page';

const wrap: Operator = {
  id: 'wrap',
  chance: [0.6, 0.9, 1],
  apply(page, share) {
    for (const element of page.random.share(
      page.all(`body :is(${FIELD_CSS}, ${ACTION_CSS}, fieldset, form)`),
      share,
    )) {
      if (element.parentElement?.matches('ul, ol, dl, table, tr, select, tbody')) continue;
      const inline = element.matches('form, fieldset') ? 'div' : 'span';
      for (let depth = 1 + page.random.below(2); depth > 0; depth--) {
        const box = page.make(inline, { class: `w-${page.random.token(4)}` });
        element.replaceWith(box);
        box.append(element);
      }
    }
  },
};

const flatten: Operator = {
  id: 'flatten',
  chance: [0.3, 0.6, 0.9],
  apply(page, share) {
    const boxes = page
      .all('body div, body span')
      .filter(
        (box) =>
          !page.isTarget(box) &&
          !box.id &&
          !box.hasAttribute('style') &&
          !box.hasAttribute('role') &&
          !box.hasAttribute('hidden') &&
          box.children.length > 0 &&
          !tiesWords(box) &&
          box.checkVisibility(),
      );
    for (const box of page.random.share(boxes, share * 0.7)) box.replaceWith(...box.childNodes);
  },
};

/** Nothing but this box tells which words belong to its field. */
function tiesWords(box: Element): boolean {
  const fields = box.querySelectorAll(FIELD_CSS);
  return (
    fields.length === 1 && labelText(fields[0] as Element) === '' && (box.textContent ?? '').trim() !== ''
  );
}

const reorder: Operator = {
  id: 'reorder',
  chance: [0.1, 0.4, 0.7],
  apply(page, share) {
    const rows = page.fields().map((field) => page.rowOf(field));
    const parents = [...new Set(rows.map((row) => row.parentElement).filter((one) => one !== null))];
    for (const parent of page.random.share(parents, share)) {
      const own = rows.filter((row) => row.parentElement === parent);
      // What has its name outside would leave it behind: then the page would lie to people, too.
      if (own.length < 2 || !own.every((row) => bringsItsName(row))) {
        continue;
      }
      const placeholders = own.map((row) => {
        const placeholder = page.document.createComment('');
        row.before(placeholder);
        return placeholder;
      });
      for (const [at, row] of page.random.shuffle(own).entries()) placeholders[at]?.replaceWith(row);
    }
  },
};

/** The name of the row's field moves with it: a label inside, or an attribute, or a text. */
function bringsItsName(row: Element): boolean {
  const field = row.matches(FIELD_CSS) ? row : row.querySelector(FIELD_CSS);
  if (!field || labelsOf(field).some((label) => !row.contains(label) && !label.contains(row))) return false;
  return labelText(field) !== '' || (row.textContent ?? '').trim() !== '';
}

const moveGroup: Operator = {
  id: 'move-group',
  chance: [0, 0.3, 0.6],
  apply(page) {
    const groups = page
      .all('fieldset, section, aside, nav, ol, header')
      .filter((one) => one.parentElement && !one.closest('label'));
    for (const group of page.random.share(groups, 0.3)) {
      const siblings = [...(group.parentElement as Element).children].filter((one) => one !== group);
      if (siblings.length > 0) page.random.pick(siblings).before(group);
    }
  },
};

const noise: Operator = {
  id: 'noise',
  chance: [0.6, 0.8, 0.9],
  apply(page, share) {
    const spots = page
      .all('body form, body main, body section, body fieldset, body div')
      .filter((one) => one.checkVisibility() && !one.closest('a, button, label, [role="button"]'));
    if (spots.length === 0) return;
    for (let left = Math.ceil(6 * share); left > 0; left--) {
      const spot = page.random.pick(spots);
      const fresh = page.random.pick([
        () =>
          page.make(
            'p',
            {},
            page.french ? 'Vos données restent confidentielles.' : 'We keep your data private.',
          ),
        () => page.make('a', { href: '#info' }, page.french ? 'En savoir plus' : 'Learn more'),
        () => page.make('hr'),
        () => page.make('div', { role: 'status' }, page.french ? 'Service disponible' : 'Service available'),
        () => page.make('small', {}, page.french ? 'Champs obligatoires' : 'Required fields'),
      ])();
      const before = page.random.pick([...spot.children, null]);
      spot.insertBefore(fresh, before);
    }
  },
};

const forms: Operator = {
  id: 'forms',
  chance: [0.1, 0.4, 0.7],
  apply(page, share) {
    for (const form of page.random.share(page.all('form'), share)) {
      if (page.isTarget(form) || page.random.chance(0.5)) {
        const id = form.getAttribute('id');
        if (id) form.setAttribute('id', `${id}-${page.random.token(3)}`);
        form.setAttribute('action', `/${page.random.token(5)}`);
        form.removeAttribute('name');
      } else {
        const box = page.make('div', { class: form.className });
        box.append(...form.childNodes);
        form.replaceWith(box);
      }
    }
  },
};

const retag: Operator = {
  id: 'retag',
  only: 'test',
  chance: [0.2, 0.5, 0.8],
  apply(page, share) {
    const boxes = page
      .all('body div, body section, body p')
      .filter(
        (one) =>
          !page.isTarget(one) &&
          !one.closest('svg') &&
          (one.matches('div, section') || !one.querySelector('div')),
      );
    for (const box of page.random.share(boxes, share * 0.4)) {
      const tag = box.matches('div') ? page.random.pick(['section', 'article', 'x-block']) : 'div';
      const fresh = page.make(tag);
      for (const { name, value } of box.attributes) fresh.setAttribute(name, value);
      // An unknown element is inline; what is hidden stays hidden.
      if (tag === 'x-block' && !fresh.style.display) fresh.style.display = 'block';
      fresh.append(...box.childNodes);
      box.replaceWith(fresh);
    }
  },
};

const hydrate: Operator = {
  id: 'hydrate',
  chance: [0.1, 0.3, 0.5],
  apply(page) {
    const roots = page.all('body > *, form, main').filter((one) => page.holdsTarget(one) && one.isConnected);
    const root = roots.length > 0 ? page.random.pick(roots) : null;
    if (root) page.swapTree(root, root.cloneNode(true) as Element);
  },
};

/** The row of one target, with its label, behind an open shadow root. */
const shadow: Operator = {
  id: 'shadow',
  chance: [0, 0.03, 0.1],
  apply(page) {
    const targets = page.targets.filter((one) => one.matches(`${FIELD_CSS}, ${ACTION_CSS}`));
    if (targets.length === 0) return;
    const target = page.random.pick(targets);
    const row = page.rowOf(target);
    // A label outside would not reach through the border: its words would be lost for everybody.
    if (row.matches('tr, td, li, label *') || labelsOf(target).some((one) => !row.contains(one))) return;
    const host = page.make('x-field', { style: 'display: block' });
    row.replaceWith(host);
    host.attachShadow({ mode: 'open' }).append(row);
  },
};

/** A form in a frame of the same origin. */
const frame: Operator = {
  id: 'iframe',
  chance: [0, 0, 0.03],
  apply(page) {
    const form = page.all('form').find((one) => page.holdsTarget(one) && !page.isTarget(one));
    if (!form) return;
    const host = page.make('iframe', { width: '600', height: '600' }) as HTMLIFrameElement;
    form.replaceWith(host);
    host.contentDocument?.body.append(form);
  },
};

export const STRUCTURE: Operator[] = [wrap, flatten, reorder, moveGroup, noise, forms, retag];
/** These come last: what lies behind a border is out of the other operators' reach. */
export const BOUNDARIES: Operator[] = [hydrate, shadow, frame];
