import { call, get } from '@/selectors/engine/shared-runtime';
import { focusedIn } from './dom.ts';
import { fixedAround, follow } from './follow.ts';
import { createHost } from './host.ts';
import { createLayout } from './layout.ts';
import { style } from './style.ts';
import type { Boxes, CardAction, CardContent, Overlay } from './types.ts';
import { createView, type Mode } from './view.ts';

/** A live region must be known to a screen reader before its words come. */
const ANNOUNCE_AFTER_MS = 200;
/** How long the place of an anchor that is gone is kept: longer than the next reading takes. */
const GRACE_MS = 300;

/** What is shown now. */
interface Shown {
  mode: Mode;
  content: CardContent | null;
  anchor: Element | null;
  scrolls: boolean;
  key: string;
  peeking: boolean;
  following: ReturnType<typeof follow>;
}

/** Creates the overlay of a document. Nothing touches the page before the first show(). */
export function createOverlay(options: {
  document: Document;
  onAction(action: CardAction): void;
  onWithdrawn(): void;
  /** Is the target still what it was when the page was read? Asked before each frame that keeps a ring. */
  isStill?(anchor: Element): boolean;
}): Overlay {
  const { document } = options;
  const view = createView(document);
  const host = createHost(document, style, {
    onDialog: () => update(false),
    onWithdrawn() {
      stop();
      options.onWithdrawn();
    },
  });
  const { root } = host;
  root.append(view.frame);
  const layout = createLayout(document, host, view);

  let now: Shown | null = null;
  let mustAvoid: Boxes = () => [];
  let preferAvoid: Boxes = () => [];
  /** Where the focus was before it came into the card. */
  let before: HTMLElement | null = null;
  let announced = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    now?.following.stop();
    now = null;
    layout.reset();
    clearTimeout(timer);
    view.status.textContent = announced = '';
  }

  function render(mode: Mode, content: CardContent | null, anchor: Element | null): void {
    const key = JSON.stringify([mode, content]);
    const isNew = key !== now?.key;
    const isMoved = anchor !== now?.anchor;
    if (isNew) {
      const hadFocus = view.inside.contains(root.activeElement);
      view.render(mode, content);
      if (hadFocus) view.card.focus({ preventScroll: true });
    }
    if (isNew || isMoved) layout.reset();
    if (isMoved) now?.following.stop();
    const kept = now && !isMoved ? now : null;
    now = {
      mode,
      content,
      anchor,
      key,
      peeking: !isNew && kept?.peeking === true,
      scrolls: kept ? kept.scrolls : anchor !== null && !fixedAround(anchor),
      following: kept ? kept.following : follow(document, anchor, look),
    };
    update(isNew || isMoved);
    if (content && mode !== 'tab') announce([content.title, content.why].filter(Boolean).join(' '));
  }

  /** Says a step once, politely, to a screen reader. */
  function announce(text: string): void {
    if (text === announced) return;
    announced = text;
    clearTimeout(timer);
    timer = setTimeout(() => {
      view.status.textContent = text;
    }, ANNOUNCE_AFTER_MS);
  }

  /** The host goes where it belongs; then everything finds its place, at once or with the next frame. */
  function update(atOnce: boolean): void {
    if (!now || !host.showFor(now.anchor)) return;
    if (atOnce) look();
    else now?.following.soon();
  }

  function look(): void {
    const gone = now?.anchor;
    if (!gone || get(gone, 'isConnected')) lay();
    // A page that draws itself anew took the anchor away: whoever asked for the card soon knows the new one.
    else setTimeout(() => now?.anchor === gone && lay(), GRACE_MS);
  }

  function lay(): void {
    if (now && host.open && !recheck())
      layout.look({ ...now, mustAvoid, preferAvoid, menu: 'menu' in view.frame.dataset });
  }

  /** True when the ring was of the page before. */
  function recheck(): boolean {
    const isLeft = now?.anchor && options.isStill?.(now.anchor) === false;
    if (isLeft) layout.unmark();
    return Boolean(isLeft);
  }

  function act(action: string): void {
    const { frame } = view;
    const isOpen = 'menu' in frame.dataset;
    if (action === 'menu' || isOpen) {
      frame.toggleAttribute('data-menu', !isOpen);
      view.inside.querySelector('.more')?.setAttribute('aria-expanded', String(!isOpen));
      look();
      if (action === 'menu') return;
    }
    if (now && (action === 'peek' || (action === 'hide' && now.peeking))) {
      now.peeking = action === 'peek';
      look();
    } else {
      options.onAction(action as CardAction);
    }
  }

  function focusOut(): void {
    const focused = root.activeElement as HTMLElement | null;
    const back = before;
    before = null;
    if (!focused) return;
    focused.blur();
    if (back && get(back, 'isConnected')) call(back, 'focus', { preventScroll: true });
  }

  function buttonOf({ detail, clientX, clientY }: MouseEvent): HTMLElement | null | undefined {
    const pointed = detail > 0 || clientX !== 0 || clientY !== 0;
    const element = pointed ? root.elementFromPoint(clientX, clientY) : root.activeElement;
    // Some assistive tools press a button that has no focus, and tell no place.
    return element?.closest('button') ?? root.querySelector<HTMLElement>('button:active');
  }

  return {
    host: host.element,
    get shown() {
      return now !== null && host.open;
    },
    show(content, anchor, must, prefer = () => []) {
      mustAvoid = must;
      preferAvoid = prefer;
      render('card', content, content.anchored ? anchor : null);
    },
    pill(content, must = () => [], prefer = () => []) {
      mustAvoid = must;
      preferAvoid = prefer;
      render(content.soft ? 'line' : 'pill', content, null);
    },
    collapse() {
      if (now) render('tab', now.content, null);
    },
    recheck,
    remove() {
      focusOut();
      stop();
      host.remove();
    },
    isOwn: (node) => node === host.element || root.contains(node),
    handleEvent(event) {
      if (event.type === 'toggle') host.check();
      // The page keeps its focus while the learner presses a button of the card.
      if (event.type === 'mousedown' || event.type === 'dragstart') event.preventDefault();
      if (!event.isTrusted) return false;
      if (event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape') {
        event.preventDefault();
        if ('menu' in view.frame.dataset) act('menu');
        else if (now?.peeking) act('hide');
        else focusOut();
        return true;
      }
      const action = event.type === 'click' && buttonOf(event as MouseEvent)?.dataset.action;
      if (action) act(action);
      return Boolean(action);
    },
    focusIn() {
      if (!now || !host.open || root.activeElement) return false;
      before = focusedIn(document);
      const target = view.frame.dataset.mode === 'tab' ? view.tab : view.card;
      target.focus({ preventScroll: true });
      return root.activeElement === target;
    },
    focusOut,
  };
}
