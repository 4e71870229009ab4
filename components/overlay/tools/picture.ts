/** Draws what a thing looks like. It is decoration: the words beside it say where it is. */
import { svg } from '../dom.ts';
import type { Picture } from '../types.ts';

/** Puts the picture below the words that say where it is; without one, takes the last one away. */
export function drawPicture(inside: HTMLElement, picture: Picture | undefined): void {
  inside.querySelector('.picture')?.remove();
  if (!picture) return;
  const { width, height, shapes } = picture;
  const drawn = svg('svg', { class: 'picture', viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' });
  for (const { words, at } of shapes) {
    const shape = svg(words ? 'text' : 'rect', at);
    if (words) shape.append(words);
    drawn.append(shape);
  }
  inside.querySelector('.actions')?.before(drawn);
}
