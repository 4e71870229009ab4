/**
 * Lets an adviser show an element of the page: hovered or walked to by keyboard, outlined, named, then clicked. While it
 * is there it lies over the whole page, so that no press and no key reaches the page; that is asked for by a click, and
 * Escape ends it. What lies under the pointer is the page's affair: `PickablePage` says it.
 */
import { make } from '../overlay/dom.ts';
import { createHost } from '../overlay/host.ts';
import tokens from '../tokens.css?inline';
import css from './picker.css?inline';

export type Direction = 'up' | 'down' | 'next' | 'previous';

/** What the picker asks about the page. */
export interface PickablePage {
  /** The element at a point of the window. */
  at(x: number, y: number): Element | null;
  /** Where a key leads from an element (null: from nowhere). */
  from(element: Element | null, direction: Direction): Element | null;
  /** What the element is, in a few words. */
  name(element: Element): string;
}

export interface PickerWords {
  lang: string;
  dir: 'ltr' | 'rtl';
  title: string;
  help: string;
  stop: string;
}

export interface Picker {
  readonly host: HTMLElement;
  /** Comes up. What happens on the host from now on must already reach `handleEvent`, and not the page. */
  open(): void;
  /** Receives what happens on the host. */
  handleEvent(event: Event): void;
  stop(): void;
}

const KEYS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
};

/** @param onEnd called once: with the element, or with null when it was ended */
export function startPicker(
  document: Document,
  words: PickerWords,
  page: PickablePage,
  onEnd: (element: Element | null) => void,
): Picker {
  const host = createHost(`${tokens}\n${css}`, { onWithdrawn: () => end(null), onDialog: open });
  const outline = make('div', { class: 'outline', hidden: true });
  const elementName = make('p', { class: 'element-name', role: 'status' });
  const title = make('p', { class: 'title', id: 'title' }, words.title);
  const help = make('p', { class: 'help', id: 'help' }, words.help);
  const stopButton = make('button', { type: 'button' }, words.stop);
  const bar = make(
    'div',
    {
      class: 'bar',
      role: 'group',
      tabindex: '0',
      'aria-labelledby': 'title',
      'aria-describedby': 'help',
    },
    title,
    elementName,
    help,
    stopButton,
  );
  const shield = make('div', { class: 'shield' });
  host.root.append(make('div', { class: 'jalon', lang: words.lang, dir: words.dir }, shield, outline, bar));

  let current: Element | null = null;
  let ended = false;
  /** What the key that is held down will end with: the page must not get its release. */
  let released: (() => void) | null = null;
  let frame = 0;

  /** An open dialog of the page makes everything else inert: then the picker goes into it. */
  function open(): void {
    if (ended) return;
    const dialogs = [...document.querySelectorAll('dialog')].filter((one) => one.matches(':modal'));
    if (!host.showFor(dialogs.at(-1) ?? null)) end(null);
  }

  function follow(): void {
    frame = requestAnimationFrame(follow);
    const box = current?.isConnected ? current.getBoundingClientRect() : null;
    outline.hidden = !box;
    if (!box) return;
    const style = { left: box.x - 4, top: box.y - 4, width: box.width + 8, height: box.height + 8 };
    for (const [name, value] of Object.entries(style))
      outline.style.setProperty(name, `${Math.round(value)}px`);
    // The bar makes way for what it would hide.
    const { height } = bar.getBoundingClientRect();
    bar.classList.toggle('top', box.bottom > innerHeight - height - 16 && box.top > height + 16);
  }

  function select(element: Element | null): void {
    if (element === current) return;
    current = element;
    elementName.textContent = element ? page.name(element) : '';
  }

  function end(element: Element | null): void {
    if (ended) return;
    ended = true;
    cancelAnimationFrame(frame);
    host.remove();
    onEnd(element);
  }

  function isOnBar(x: number, y: number): boolean {
    return host.root.elementFromPoint(x, y)?.closest('.bar') !== null;
  }

  function onMouse(event: MouseEvent): void {
    const { type, clientX, clientY } = event;
    const onBar = isOnBar(clientX, clientY);
    if (type === 'click') {
      if (onBar) {
        if (host.root.elementFromPoint(clientX, clientY)?.closest('button')) end(null);
      } else {
        select(page.at(clientX, clientY));
        if (current) end(current);
      }
    } else if (!onBar) select(page.at(clientX, clientY));
  }

  function onKey(event: KeyboardEvent): void {
    const direction = KEYS[event.key];
    const onButton = host.root.activeElement === stopButton;
    if (event.key === 'Escape') released = () => end(null);
    else if (direction) {
      select(page.from(current, direction));
      current?.scrollIntoView({ block: 'center' });
    } else if (event.key === 'Enter' || event.key === ' ') {
      const chosen = onButton ? null : current;
      if (chosen || onButton) released = () => end(chosen);
    } else return;
    event.preventDefault();
  }

  return {
    host: host.element,
    open() {
      open();
      if (ended) return;
      follow();
      bar.focus({ preventScroll: true });
    },
    handleEvent(event) {
      if (event.type === 'toggle') host.check();
      // The focus stays on the bar, and with it the keys.
      if (event.type === 'mousedown' || event.type === 'dragstart' || event.type === 'contextmenu')
        event.preventDefault();
      if (!event.isTrusted) return;
      if (event.type === 'mousemove' || event.type === 'click') onMouse(event as MouseEvent);
      else if (event.type === 'keydown') onKey(event as KeyboardEvent);
      else if (event.type === 'keyup') released?.();
    },
    stop: () => end(null),
  };
}
