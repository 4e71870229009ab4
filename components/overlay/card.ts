import { call } from '@/selectors/engine/shared-runtime';
import { drawing, make, type Sign, sign, words } from './dom.ts';
import type { CardButton, CardContent } from './types.ts';

function button(document: Document, one: CardButton, main: boolean): HTMLButtonElement {
  return make(
    document,
    'button',
    {
      type: 'button',
      class: main ? 'main' : one.drawing ? 'plain screen' : 'plain',
      'data-action': one.action,
    },
    one.drawing && drawing(document, 'sign', '48 32', one.drawing),
    one.label,
  );
}

function row(document: Document, kind: string, drawn: Sign, text: string | undefined): HTMLElement | null {
  if (!text) return null;
  return make(
    document,
    'p',
    { class: kind },
    sign(document, drawn),
    make(document, 'span', {}, words(document, text)),
  );
}

/** Where the step stands, and the door to the menu. Never a <header>: the page has its own banner. */
function head(document: Document, { stage, index, labels, menu }: CardContent): HTMLElement {
  return make(
    document,
    'div',
    { class: 'head' },
    make(
      document,
      'span',
      { class: 'where' },
      make(document, 'b', { class: 'stage' }, stage),
      index ? make(document, 'span', { class: 'step' }, ' ', labels.step) : null,
    ),
    menu &&
      make(
        document,
        'button',
        {
          type: 'button',
          class: 'more',
          'data-action': 'menu',
          'aria-expanded': 'false',
          'aria-label': labels.menu,
        },
        sign(document, 'more'),
      ),
  );
}

/** Never a <footer>, for the same reason. */
function foot(document: Document, { labels }: CardContent, hides: boolean): HTMLElement {
  return make(
    document,
    'div',
    { class: 'foot' },
    make(document, 'span', {}, labels.unofficial),
    hides ? button(document, { action: 'hide', label: labels.hide }, false) : null,
  );
}

function actions(document: Document, content: CardContent): HTMLElement | null {
  const { main, actions: others } = content;
  if (!main && others.length === 0) return null;
  return make(
    document,
    'div',
    { class: 'actions' },
    main ? button(document, main, true) : null,
    ...others.map((each) => button(document, each, false)),
  );
}

function bodyOf(document: Document, parts: (Node | null | undefined)[]): DocumentFragment {
  const fragment = call(document, 'createDocumentFragment');
  for (const part of parts) if (part) fragment.append(part);
  return fragment;
}

const title = (document: Document, content: CardContent) =>
  make(document, 'h2', { id: 'title' }, words(document, content.title));

/** Builds what is inside the card: what it says, or its menu in the same place. */
export function cardBody(document: Document, content: CardContent): DocumentFragment {
  const { menu } = content;
  return bodyOf(document, [
    head(document, content),
    content.problem
      ? make(document, 'p', { class: 'alert' }, sign(document, 'warning'), content.labels.problem)
      : null,
    row(document, 'intro', 'question', content.intro),
    title(document, content),
    row(document, 'place below', content.anchored ? 'down' : 'search', content.place),
    row(document, 'place above', 'down', content.placeAbove ?? content.place),
    content.why
      ? make(document, 'p', { class: 'note' }, make(document, 'span', {}, words(document, content.why)))
      : null,
    row(document, 'look', 'search', content.look),
    content.question ? make(document, 'p', { class: 'ask' }, content.question) : null,
    actions(document, content),
    foot(document, content, true),
    menu && make(document, 'div', { class: 'menu' }, ...menu.map((each) => button(document, each, false))),
  ]);
}

/** Builds what is inside the small offer of a corner. */
export function pillBody(document: Document, content: CardContent): DocumentFragment {
  return bodyOf(document, [
    title(document, content),
    content.why ? make(document, 'p', { class: 'say' }, words(document, content.why)) : null,
    actions(document, content),
    foot(document, content, false),
  ]);
}
