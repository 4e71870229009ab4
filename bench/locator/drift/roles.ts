/** Operators on what an element is: buttons become links, selects become boxes to type in, ticks become drawings. */
import type { Operator } from './operator';
import type { TrackedPage } from './tracked-page';

const KEPT = /^(id|class|data-.*|aria-.*|title)$/;

function copyAttributes(from: Element, to: Element): void {
  for (const { name, value } of from.attributes) if (KEPT.test(name)) to.setAttribute(name, value);
}

type Make = (page: TrackedPage, words: string) => HTMLElement;

const SHAPES: Make[] = [
  (page) => page.make('button', { type: 'button' }),
  (page) => page.make('a', { href: '#next' }),
  (page) => page.make('div', { role: 'button', tabindex: '0' }),
  (page, words) => page.make('input', { type: 'submit', value: words }),
];

const actions: Operator = {
  id: 'actions',
  chance: [0.05, 0.4, 0.8],
  apply(page, share) {
    for (const old of page.random.share(page.actions(), share)) {
      if (old.closest('label') || old.querySelector('input, select, button, a')) continue;
      const words = (old instanceof HTMLInputElement ? old.value : (old.textContent ?? ''))
        .replace(/\s+/g, ' ')
        .trim();
      // An input has no room for a picture, and a control without words has only its picture.
      const shapes = words !== '' && !old.querySelector('img, svg') ? SHAPES : SHAPES.slice(0, 3);
      const fresh = page.random.pick(shapes)(page, words);
      if (!fresh.matches('input')) {
        if (old instanceof HTMLInputElement) fresh.append(words);
        else fresh.append(...[...old.childNodes].map((node) => node.cloneNode(true)));
      }
      copyAttributes(old, fresh);
      page.swap(old, fresh);
    }
  },
};

const choices: Operator = {
  id: 'choices',
  only: 'test',
  chance: [0, 0.1, 0.3],
  apply(page, share) {
    const boxes = page.fields().filter((one) => one.matches('input[type="checkbox"]')) as HTMLInputElement[];
    for (const old of page.random.share(boxes, share)) {
      const words = [...(old.labels ?? [])]
        .map((label) => label.textContent ?? '')
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
      if (words === '' || words.length > 200) continue;
      const fresh = page.make('span', {
        role: 'checkbox',
        tabindex: '0',
        'aria-checked': 'false',
        'aria-label': words,
      });
      fresh.style.cssText = 'display: inline-block; width: 16px; height: 16px; border: 1px solid';
      copyAttributes(old, fresh);
      page.swap(old, fresh);
    }
  },
};

const selects: Operator = {
  id: 'selects',
  chance: [0, 0.1, 0.3],
  apply(page, share) {
    const lists = page.fields().filter((one) => one.matches('select'));
    for (const old of page.random.share(lists, share)) {
      const fresh = page.make('input', { type: 'text', role: 'combobox', 'aria-expanded': 'false' });
      copyAttributes(old, fresh);
      const name = old.getAttribute('name');
      if (name) fresh.setAttribute('name', name);
      page.swap(old, fresh);
    }
  },
};

export const ROLES: Operator[] = [actions, choices, selects];
