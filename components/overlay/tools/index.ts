/**
 * What a card can do besides, once the learner's pointer or keyboard has come to it: be moved, be read aloud, say where
 * something is and draw it. It comes in a script of its own (`card-tools.js`), so that no page pays for it before.
 */
import type { CardParts, CardTools, CardToolsWords } from '../card-tools-types.ts';
import { make } from '../dom.ts';
import { createMove } from './move.ts';
import { drawPicture } from './picture.ts';
import { createReader } from './read-aloud.ts';
import css from './tools.css?inline';
import { whereIs } from './where-is.ts';

/** @returns the tools of one card */
export function createCardTools(parts: CardParts, words: CardToolsWords): CardTools {
  parts.host.addStyle(css);
  const { inside } = parts.view;
  const button = (action: string, label: string) =>
    make('button', { type: 'button', 'data-action': action }, label);
  const read = button('read', words.read);
  const move = createMove(parts, words.moving);
  const reader = createReader(parts, words, read);
  return {
    refresh(content) {
      reader.stop();
      move.end();
      inside.querySelector('.menu [data-action="stop"]')?.before(read, button('move', words.move));
      drawPicture(inside, content?.picture);
    },
    act: (action) => reader.act(action) || move.act(action),
    handle: move.handle,
    // The voice first: it is what disturbs.
    escape: () => reader.stop() || move.end(),
    whereIs: (...asked) => whereIs(parts, ...asked),
  };
}
