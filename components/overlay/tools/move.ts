/** Moves the card: by its head with the mouse or a finger, by the arrow keys after « Déplacer ». */
import type { CardParts } from '../card-tools-types.ts';
import { make } from '../dom.ts';

/** How far one press of an arrow key goes, in pixels. */
const STRIDE = 24;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STRIDE, 0],
  ArrowRight: [STRIDE, 0],
  ArrowUp: [0, -STRIDE],
  ArrowDown: [0, STRIDE],
};

/** Creates what moves the card. */
export function createMove({ view, root, host, moveTo }: CardParts, words: string) {
  const { card, inside, status } = view;
  /** What tells how to move it stands on the card as long as the arrow keys do. */
  let help: HTMLElement | null = null;
  let held: { pointer: number; x: number; y: number } | null = null;

  /** True when the arrow keys moved it. */
  function end(): boolean {
    const was = help !== null;
    help?.remove();
    help = null;
    return was;
  }

  return {
    end,
    act(action: string): boolean {
      end();
      if (action !== 'move') return false;
      help = make('p', { class: 'moving' }, words);
      inside.querySelector('.head')?.after(help);
      status.textContent = words;
      const { x, y } = card.getBoundingClientRect();
      moveTo({ x, y });
      card.focus({ preventScroll: true });
      return true;
    },
    handle(event: Event): boolean {
      if (help && event instanceof KeyboardEvent && event.type === 'keydown') {
        const { key } = event;
        const way = ARROWS[key];
        if (!way && key !== 'Enter') return false;
        event.preventDefault();
        const { x, y } = card.getBoundingClientRect();
        if (way) moveTo({ x: x + way[0], y: y + way[1] });
        else end();
        return true;
      }
      if (!(event instanceof PointerEvent)) return false;
      const { type, pointerId, clientX, clientY, button } = event;
      if (type === 'pointerdown') {
        const on = root.elementFromPoint(clientX, clientY);
        if (button !== 0 || !on?.closest('.head') || on.closest('button')) return false;
        const { x, y } = card.getBoundingClientRect();
        held = { pointer: pointerId, x: x - clientX, y: y - clientY };
        host.element.setPointerCapture(pointerId);
      } else if (held?.pointer !== pointerId) return false;
      else if (type === 'pointermove') moveTo({ x: held.x + clientX, y: held.y + clientY });
      else if (/up$|cancel$|^lost/.test(type)) held = null;
      return true;
    },
  };
}
