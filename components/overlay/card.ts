import { call } from '@/selectors/engine/shared-runtime';
import { drawing, make, type Sign, sign, words } from './dom.ts';
import type { CardButton, CardContent } from './types.ts';

/** With more steps than this, dots say nothing: the words are enough. */
const MOST_DOTS = 9;

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

function header(document: Document, content: CardContent): HTMLElement {
  const { index = 0, total = 0, labels } = content;
  const dots = total <= MOST_DOTS ? make(document, 'span', { class: 'dots', 'aria-hidden': 'true' }) : null;
  for (let i = 1; dots && i <= total; i++) {
    dots.append(make(document, 'i', { class: i < index ? 'done' : i === index ? 'now' : 'todo' }));
  }
  return make(
    document,
    'header',
    {},
    make(
      document,
      'div',
      { class: 'where' },
      make(document, 'span', { class: 'stage' }, content.stage),
      index > 0 && total > 0 ? make(document, 'span', { class: 'step' }, dots, labels.step) : null,
    ),
    make(
      document,
      'button',
      {
        type: 'button',
        class: 'round',
        'data-action': 'hide',
        'aria-label': labels.hide,
        title: labels.hide,
      },
      sign(document, 'close'),
    ),
  );
}

function footer(document: Document, content: CardContent): HTMLElement {
  return make(document, 'footer', {}, sign(document, 'post'), content.labels.unofficial);
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

/** Builds what is inside the card. */
export function cardBody(document: Document, content: CardContent): DocumentFragment {
  const fragment = call(document, 'createDocumentFragment');
  const parts = [
    header(document, content),
    content.problem
      ? make(document, 'p', { class: 'alert' }, sign(document, 'warning'), content.labels.problem)
      : null,
    row(document, 'intro', 'question', content.intro),
    make(document, 'h2', { id: 'title' }, words(document, content.title)),
    row(document, 'place below', content.anchored ? 'down' : 'search', content.place),
    row(document, 'place above', 'down', content.placeAbove ?? content.place),
    row(document, 'note', 'info', content.why),
    row(document, 'look', 'search', content.look),
    content.after ? make(document, 'p', { class: 'after' }, words(document, content.after)) : null,
    content.question ? make(document, 'p', { class: 'ask' }, content.question) : null,
    actions(document, content),
    footer(document, content),
  ];
  for (const part of parts) if (part) fragment.append(part);
  return fragment;
}

/** Builds what is inside the small offer of a corner. */
export function pillBody(document: Document, content: CardContent): DocumentFragment {
  const fragment = call(document, 'createDocumentFragment');
  const parts = [
    make(document, 'h2', { id: 'title' }, words(document, content.title)),
    content.why ? make(document, 'p', { class: 'say' }, words(document, content.why)) : null,
    actions(document, content),
    footer(document, content),
  ];
  for (const part of parts) if (part) fragment.append(part);
  return fragment;
}
