import { call, closest, get, holds, rootsOf } from '@/selectors/engine/shared-runtime';
import { makeHost } from './own-host.ts';

const MOST_RETURNS = 3;
const RETURN_WINDOW_MS = 5000;

/** The element that holds the overlay, and what keeps it open. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly open: boolean;
  /** Opens the host, or moves it, or hides it when a modal dialog stands in front. True when it shows. */
  showFor(anchor: Element | null): boolean;
  /** Looks whether the page closed the host; called for the popover's own `toggle` event. */
  check(): void;
  /** More style for what is inside. */
  addStyle(css: string): void;
  /** Takes the host off the page. */
  remove(): void;
  /** The page does not let it stand. */
  withdraw(): void;
}

/**
 * Where the host belongs: a child of <html>, never of <body> and never beside a page node (it breaks frameworks that
 * rebuild the page). An open modal dialog makes everything outside inert: then inside the dialog that holds the
 * anchor (in an open shadow root too), or nowhere. What fills the screen makes the rest inert too: the guide is silent meanwhile.
 */
function homeOf(anchor: Element | null): Element | null {
  const full = get(document, 'fullscreenElement');
  if (full && get(full, 'parentElement')) return null;
  const modals = rootsOf(document).flatMap((root) => [...call(root, 'querySelectorAll', 'dialog:modal')]);
  if (modals.length === 0) return get(document, 'documentElement');
  if (!anchor || modals.some((modal) => !holds(modal, anchor))) return null;
  return closest(anchor, 'dialog:modal');
}

/** What the browser draws for the host itself, a page could fill, and lay over the card. */
const NO_PSEUDO_ELEMENTS =
  ':host::before, :host::after, :host::backdrop { content: none !important; display: none !important; }';

/**
 * Creates the host: a nameless element opened as a manual popover, with a closed root.
 * When the page removes or closes it, it comes back a few times, then `onWithdrawn` is called: the guide is a guest.
 */
export function createHost(css: string, events: { onWithdrawn(): void; onDialog(): void }): Host {
  const { element, root } = makeHost();
  /** A page that registers our custom properties (`@property`) could end their inheritance: each document has names of its own. */
  const own = `--${Math.random().toString(36).slice(2)}-`;
  function addStyle(css: string): void {
    const style = call(document, 'createElement', 'style');
    style.textContent = css.replaceAll('--', own);
    root.append(style);
  }
  addStyle(`${css}${NO_PSEUDO_ELEMENTS}`);

  let wanted: Element | null = null;
  let returns: number[] = [];
  const isOpen = () => element.isConnected && element.matches(':popover-open');

  const watch = new MutationObserver(check);
  const dialogs = new MutationObserver(events.onDialog);
  element.addEventListener('toggle', check);

  /** False when the page will not have a popover. */
  function open(parent: Element): boolean {
    watch.disconnect();
    for (const { name } of [...element.attributes]) if (name !== 'popover') element.removeAttribute(name);
    element.setAttribute('popover', 'manual');
    try {
      if (element.parentNode !== parent) parent.append(element);
      if (!element.matches(':popover-open')) element.showPopover();
    } catch {
      return false;
    }
    watch.observe(parent, { childList: true });
    watch.observe(element, { attributes: true });
    return true;
  }

  function check(): void {
    // An animation of the page does nothing against our style, but Firefox may draw nothing meanwhile.
    for (const one of element.getAnimations()) one.cancel();
    if (!wanted || (isOpen() && element.parentNode === wanted && !element.hasAttribute('inert'))) return;
    const home = wanted;
    if (!home.isConnected) {
      // The dialog that held us went away: not a fight. Whoever asked for the card knows better.
      hide();
      events.onDialog();
      return;
    }
    const now = performance.now();
    returns = returns.filter((time) => now - time < RETURN_WINDOW_MS);
    returns.push(now);
    if (returns.length > MOST_RETURNS || !open(home)) withdraw();
  }

  function withdraw(): void {
    remove();
    events.onWithdrawn();
  }

  function hide(): void {
    wanted = null;
    watch.disconnect();
    element.remove();
  }

  function remove(): void {
    hide();
    dialogs.disconnect();
  }

  return {
    element,
    root,
    get open() {
      return isOpen();
    },
    showFor(anchor) {
      for (const root of rootsOf(document))
        dialogs.observe(root, { subtree: true, attributeFilter: ['open'] });
      const home = homeOf(anchor);
      if (!home) {
        hide();
      } else if (home === wanted) {
        check();
      } else {
        hide();
        wanted = home;
        if (!open(home)) withdraw();
      }
      return wanted !== null;
    },
    check,
    addStyle,
    remove,
    withdraw,
  };
}
