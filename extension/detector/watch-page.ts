/** Tells when a page may have become another: its nodes, its words, its states, its address, how it looks. Shared by detector and overlay. */
import {
  call,
  FIELDS,
  forgetSpans,
  get,
  HEADINGS,
  isInReach,
  rootsOf,
} from '@/selectors/engine/shared-runtime';

/** At most one reading in this time, in milliseconds: a page that changes all the time costs no more. */
const PAUSE = 120;
/** How often it is looked whether what matters still shows: a style may hide it for reasons that nobody tells. */
const PULSE = 80;
/** Of so many elements that matter: where one step goes and another comes, one of them is among the first. */
const MOST = 99;
const ATTRIBUTES =
  'class style hidden disabled open role inert type inputmode maxlength autocomplete placeholder id name for href alt title aria-label aria-labelledby aria-hidden aria-disabled aria-expanded aria-invalid'.split(
    ' ',
  );
const OPTIONS = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ATTRIBUTES,
};
/** What is on the page, however far one scrolls: what a part cuts off, or what lies beside it, is not. */
const WHOLE_PAGE = { rootMargin: '1000000px 0px' };
const LOOKS = { visibilityProperty: true, opacityProperty: true };
/** An element that gets an open shadow root late tells nobody. */
const BARE = ':not(:defined), div:empty';
/** A form could answer in its own way; the others are asked directly, since it happens often. */
const MATTERS = `:is(button, ${HEADINGS}, ${FIELDS}, ${BARE}):not(form)`;

/**
 * Calls `changed` now, and after each burst of changes. It sleeps while the tab is hidden.
 * @param own the guide's own element: that it comes and goes is no change of the page
 * @param atOnce called before the next frame, when something has changed
 * @returns a function that ends it
 */
export function watchPage(
  document: Document,
  changed: () => void,
  own: Node | null = null,
  atOnce?: () => void,
): () => void {
  const window = get(document, 'defaultView') as Window;
  const ended = new AbortController();
  const { signal } = ended;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -PAUSE;
  let few: HTMLDivElement[] = [];
  /** Of these, the ones that may get a root of their own. */
  let bare: HTMLDivElement[] = [];
  let looks = '';
  const reached = new WeakMap<Element, boolean>();

  function run(): void {
    timer = undefined;
    // A change is missed while the tab is hidden: then nothing looks as it did.
    looks = '';
    if (get(document, 'hidden')) return;
    last = performance.now();
    changed();
    // What has changed may have ended it.
    if (signal.aborted) return;
    // Twice the same root is watched once.
    for (const root of rootsOf(document)) observer.observe(root, OPTIONS);
    few = rootsOf(document)
      .flatMap((root) => Array.from(call(root, 'querySelectorAll', MATTERS) as NodeListOf<HTMLDivElement>))
      .slice(0, MOST);
    reach.disconnect();
    for (const one of few) reach.observe(one);
    bare = few.filter((one) => one.matches(BARE));
    looks = lookOf();
  }
  function soon(): void {
    timer ??= setTimeout(run, Math.max(0, last + PAUSE - performance.now()));
  }
  /**
   * The address is looked at, too: when a page has committed it, and whatever it has used. It happens often: nothing is asked
   * here that the browser does not have at hand.
   */
  function lookOf(): string {
    const body = get(document, 'body');
    return [
      get(document, 'URL'),
      body && get(body, 'offsetHeight'),
      few.map((one) => one.checkVisibility(LOOKS)),
      bare.map((one) => one.shadowRoot !== null),
    ].join();
  }
  function beat(): void {
    forgetSpans();
    if (get(document, 'hidden') || timer !== undefined || lookOf() === looks) return;
    atOnce?.();
    soon();
  }

  /** A browser tells unasked where something moves to, or is cut off: that is not asked at each look. */
  const reach = new IntersectionObserver((entries) => {
    forgetSpans();
    const isNews = entries.map(({ target, isIntersecting }) => {
      const before = reached.get(target);
      // Scrolled out of a part, it is still in reach.
      const now = isIntersecting || isInReach(target);
      reached.set(target, now);
      return before !== undefined && before !== now;
    });
    if (!isNews.includes(true)) return;
    atOnce?.();
    soon();
  }, WHOLE_PAGE);

  const isOwn = ({ addedNodes, removedNodes }: MutationRecord) => (addedNodes[0] ?? removedNodes[0]) === own;

  const observer = new MutationObserver((records) => {
    forgetSpans();
    atOnce?.();
    // A reading is already to come: what else has changed need not be looked at.
    if (timer === undefined && !records.every(isOwn)) soon();
  });
  observer.observe(document, OPTIONS);
  // What has moved may have come to lie on something; what was clicked may look like itself and be another. A page could
  // measure that somebody listens: only where there is a card.
  for (const name of own ? ['click', 'transitionend', 'animationend'] : [])
    window.addEventListener(name, soon, { signal, capture: true });
  const pulse = setInterval(beat, PULSE);
  soon();

  return () => {
    ended.abort();
    observer.disconnect();
    reach.disconnect();
    clearTimeout(timer);
    clearInterval(pulse);
  };
}
