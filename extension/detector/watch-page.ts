/** Tells when a page may have become another: its nodes, its states, its address. Shared by detector and overlay. */

/** At most one reading in this time, in milliseconds: a page that changes all the time costs no more. */
const PAUSE = 120;
const ATTRIBUTES = 'class style hidden disabled open aria-hidden aria-disabled aria-expanded role'.split(' ');

/**
 * Calls `changed` now, and after each burst of changes. It sleeps while the tab is hidden.
 * @param own the guide's own element: that it comes and goes is no change of the page
 * @returns a function that ends it
 */
export function watchPage(document: Document, changed: () => void, own?: Node): () => void {
  const window = document.defaultView as Window & typeof globalThis;
  const ended = new AbortController();
  const { signal } = ended;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -PAUSE;

  function run(): void {
    timer = undefined;
    if (document.hidden) {
      // Each time: `document.open()` may have thrown it away. Twice the same one is one.
      document.addEventListener('visibilitychange', back, { signal });
      return;
    }
    document.removeEventListener('visibilitychange', back);
    last = performance.now();
    changed();
  }
  function soon(): void {
    timer ??= setTimeout(run, Math.max(0, last + PAUSE - performance.now()));
  }
  /** A change was missed while the tab was hidden. */
  function back(): void {
    if (!document.hidden) soon();
  }

  function isOwn({ addedNodes, removedNodes }: MutationRecord): boolean {
    return addedNodes.length + removedNodes.length === 1 && (addedNodes[0] ?? removedNodes[0]) === own;
  }

  const observer = new MutationObserver((records) => {
    // A reading is already to come: what else has changed need not be looked at.
    if (timer === undefined && !records.every(isOwn)) soon();
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  // The address is read after these events, when the page has committed it.
  for (const name of ['popstate', 'hashchange', 'pageshow', 'DOMContentLoaded', 'load'])
    window.addEventListener(name, soon, { signal });
  const navigation = (window as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('navigatesuccess', soon, { signal });
  soon();

  return () => {
    ended.abort();
    observer.disconnect();
    clearTimeout(timer);
  };
}
