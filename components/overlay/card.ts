import { call } from '@/selectors/engine/shared-runtime';
import { drawing, make, type Sign, sign, words } from './dom.ts';
import type { CardButton, CardContent } from './types.ts';

function button(one: CardButton, main: boolean): HTMLButtonElement {
  return make(
    'button',
    {
      type: 'button',
      class: main ? 'main' : one.drawing ? 'plain screen' : 'plain',
      'data-action': one.action,
    },
    one.drawing && drawing('sign', '48 32', one.drawing),
    one.label,
  );
}

function row(kind: string, drawn: Sign, text: string | undefined): HTMLElement | null {
  if (!text) return null;
  return make('p', { class: kind }, sign(drawn), make('span', {}, words(text)));
}

/** Where the step stands, and the door to the menu. Never a <header>: the page has its own banner. */
function head({ stage, index, labels, menu }: CardContent): HTMLElement {
  return make(
    'div',
    { class: 'head' },
    make(
      'span',
      { class: 'where' },
      make('b', { class: 'stage' }, stage),
      index ? make('span', { class: 'step' }, ' ', labels.step) : null,
    ),
    menu &&
      make(
        'button',
        {
          type: 'button',
          class: 'more',
          'data-action': 'menu',
          'aria-expanded': 'false',
          'aria-label': labels.menu,
        },
        sign('more'),
      ),
  );
}

/** Never a <footer>, for the same reason. */
function foot({ labels }: CardContent, hides: boolean): HTMLElement {
  return make(
    'div',
    { class: 'foot' },
    make('span', {}, labels.unofficial),
    hides ? button({ action: 'hide', label: labels.hide }, false) : null,
  );
}

function actions(content: CardContent): HTMLElement | null {
  const { main, actions: others } = content;
  if (!main && others.length === 0) return null;
  return make(
    'div',
    { class: 'actions' },
    main ? button(main, true) : null,
    ...others.map((each) => button(each, false)),
  );
}

function bodyOf(parts: (Node | null | undefined)[]): DocumentFragment {
  const fragment = call(document, 'createDocumentFragment');
  for (const part of parts) if (part) fragment.append(part);
  return fragment;
}

const title = (content: CardContent) => make('h2', { id: 'title' }, words(content.title));

/** Builds what is inside the card: what it says, or its menu in the same place. */
export function cardBody(content: CardContent): DocumentFragment {
  const { menu } = content;
  return bodyOf([
    head(content),
    content.problem ? make('p', { class: 'alert' }, sign('warning'), content.labels.problem) : null,
    row('intro', 'question', content.intro),
    title(content),
    row('place', 'search', content.place),
    content.why ? make('p', { class: 'note' }, make('span', {}, words(content.why))) : null,
    row('look', 'search', content.look),
    content.question ? make('p', { class: 'ask' }, content.question) : null,
    content.keys ? make('p', { class: 'note intro' }, content.keys) : null,
    actions(content),
    foot(content, true),
    menu && make('div', { class: 'menu' }, ...menu.map((each) => button(each, false))),
  ]);
}

/** Builds what is inside the small offer of a corner. */
export function pillBody(content: CardContent): DocumentFragment {
  return bodyOf([
    title(content),
    content.why ? make('p', { class: 'say' }, words(content.why)) : null,
    actions(content),
    foot(content, false),
  ]);
}
