import { call, get } from '@/selectors/engine/shared-runtime';
import type { CardParts, CardTools } from './card-tools-types.ts';
import { focusedIn } from './dom.ts';
import { boxOf, fixedAround, follow } from './follow.ts';
import { hitTest } from './hit-test.ts';
import { createHost } from './host.ts';
import { createLayout } from './layout.ts';
import { style } from './style.ts';
import type { Boxes, CardAction, CardContent, Overlay } from './types.ts';
import { createView, type Mode } from './view.ts';

/** A live region must be known to a screen reader before its words come. */
const ANNOUNCE_AFTER_MS = 200;
/** How long the place of an anchor that is gone is kept: longer than the next reading takes. */
const GRACE_MS = 300;

/** How often what was drawn is looked for, and how many times in a row it may be covered. */
const CHECK_MS = 800;
const MOST_COVERED = 3;

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
  onAction(action: CardAction): void;
  onWithdrawn(): void;
  /** Is the target still what it was when the page was read? Asked before each frame that keeps a ring. */
  isStill?(anchor: Element): boolean;
  /** The learner's pointer or keyboard has come to the card, for the first time: brings what it can do besides. */
  onUse?(): Promise<((parts: CardParts) => CardTools) | null>;
}): Overlay {
  const view = createView();
  const host = createHost(style, {
    onDialog: () => update(false),
    onWithdrawn() {
      stop();
      options.onWithdrawn();
    },
  });
  const { root } = host;
  root.append(view.frame);
  const layout = createLayout(host, view);
  const parts: CardParts = { view, root, host, moveTo, hitTest, boxOf, relook };

  let now: Shown | null = null;
  let mustAvoid: Boxes = () => [];
  let preferAvoid: Boxes = () => [];
  /** Where the focus was before it came into the card. */
  let before: HTMLElement | null = null;
  let announced = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let { onUse } = options;
  let tools: CardTools | undefined;
  /** Where the learner has put the card. */
  let moved: { x: number; y: number } | null = null;
  let checking: ReturnType<typeof setTimeout> | undefined;
  let covered = 0;

  function stop(): void {
    now?.following.stop();
    now = moved = null;
    layout.reset();
    tools?.refresh(null);
    clearTimeout(timer);
    clearTimeout(checking);
    covered = 0;
    view.status.textContent = announced = '';
  }

  function render(mode: Mode, content: CardContent | null, anchor: Element | null): void {
    const key = JSON.stringify([mode, content]);
    const isNew = key !== now?.key;
    const isMoved = anchor !== now?.anchor;
    // What the learner did for one step does not hold for another.
    if (content?.of !== now?.content?.of) moved = null;
    if (isNew) {
      const hadFocus = view.inside.contains(root.activeElement);
      view.render(mode, content);
      tools?.refresh(content);
      parts.guest?.refresh();
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
      following: kept ? kept.following : follow(anchor, look),
    };
    update(isNew || isMoved);
    if (content && mode !== 'tab') announce();
  }

  /** Says all that is shown, once, politely, to a screen reader. */
  function announce(): void {
    const text = [...view.inside.querySelectorAll('h2, p')].map((one) => one.textContent).join(' ');
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

  function relook(): void {
    layout.reset();
    look();
  }

  function lay(): void {
    if (now && host.open && !recheck())
      layout.look({
        ...now,
        peeking: now.peeking || now.content?.asked === true,
        moved,
        mustAvoid,
        preferAvoid,
        menu: 'menu' in view.frame.dataset,
      });
    clearTimeout(checking);
    checking = setTimeout(check, CHECK_MS);
  }

  /**
   * Something of the page lies on the card: taken away, rather than left where nobody sees it or takes it for the page's.
   * Out of the window, or on paper, it is not looked at.
   */
  function check(): void {
    const { left, top, width, height } = (
      view.frame.dataset.mode === 'tab' ? view.tab : view.card
    ).getBoundingClientRect();
    const isCovered =
      // Drawn above everything; it may let presses through.
      get(document, 'activeViewTransition') ||
      [0.2, 0.5, 0.8].some((part) => {
        const lies = width && call(document, 'elementFromPoint', left + width * part, top + height * part);
        return lies && lies !== host.element;
      });
    covered = isCovered ? covered + 1 : 0;
    if (covered === MOST_COVERED) host.withdraw();
    else if (covered) checking = setTimeout(check, CHECK_MS);
  }

  /** True when the ring was of the page before. */
  function recheck(): boolean {
    const isLeft = now?.anchor && options.isStill?.(now.anchor) === false;
    if (isLeft) layout.unmark();
    return Boolean(isLeft);
  }

  /** The first time that the learner comes to the card: pressed, moved or read it will be by what comes now. */
  function use(): void {
    const bring = onUse;
    onUse = undefined;
    bring?.().then((create) => {
      tools = create?.(parts);
      if (now) tools?.refresh(now.content);
    });
  }

  function moveTo(at: { x: number; y: number }): void {
    moved = at;
    lay();
  }

  function act(action: string): void {
    const { frame } = view;
    const isOpen = 'menu' in frame.dataset;
    if (action === 'menu' || isOpen) {
      frame.toggleAttribute('data-menu', !isOpen);
      const more = view.inside.querySelector<HTMLElement>('.more');
      more?.setAttribute('aria-expanded', String(!isOpen));
      if (isOpen && root.activeElement) more?.focus({ preventScroll: true });
      look();
      if (action === 'menu') return;
    }
    if (tools?.act(action) || parts.guest?.act(action)) return;
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
    parts,
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
    whereIs: (...asked) => tools?.whereIs(...asked) ?? null,
    handleEvent(event) {
      if (event.type === 'toggle') host.check();
      // The page keeps its focus while the learner presses a button of the card.
      if (event.type === 'mousedown' || event.type === 'dragstart') event.preventDefault();
      if (!event.isTrusted) return false;
      if (/^(pointerover|focusin|click)$/.test(event.type)) use();
      if (event.type === 'focusin') before = ((event as FocusEvent).relatedTarget as HTMLElement) ?? before;
      if (tools?.handle(event)) return true;
      if (event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape') {
        event.preventDefault();
        if (tools?.escape()) return true;
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
      const from = focusedIn();
      const target = view.frame.dataset.mode === 'tab' ? view.tab : view.card;
      target.focus({ preventScroll: true });
      // In an open root of the page the event names its host.
      before = from;
      return root.activeElement === target;
    },
    focusOut,
  };
}
