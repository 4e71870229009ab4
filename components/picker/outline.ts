/** An outline that an adviser looks at, without any picking. */
import { make } from '../overlay/dom.ts';
import { createHost } from '../overlay/host.ts';
import tokens from '../tokens.css?inline';
import css from './picker.css?inline';

/** An outline around an element, which follows it; nothing else of the page is touched. */
export function createOutline(element: Element): { remove(): void } {
  const host = createHost(`${tokens}\n${css}\n:host { pointer-events: none !important; }`, {
    onWithdrawn: stop,
    onDialog: () => undefined,
  });
  const outline = make('div', { class: 'outline' });
  host.root.append(make('div', { class: 'jalon' }, outline));
  let frame = 0;
  function follow(): void {
    const { x, y, width, height } = element.getBoundingClientRect();
    const style = { left: x - 4, top: y - 4, width: width + 8, height: height + 8 };
    for (const [name, value] of Object.entries(style)) outline.style.setProperty(name, `${value}px`);
    frame = requestAnimationFrame(follow);
  }
  function stop(): void {
    cancelAnimationFrame(frame);
    host.remove();
  }
  if (host.showFor(element)) follow();
  return { remove: stop };
}
