// What a test reads of a page and of the card, in the page's own world. Both browsers run the same functions.

/** The guide's element: nameless, with nothing but its popover; it says nothing of itself. */
export const HOST = ':is(html, dialog) > div[popover="manual"]:not([id])';

/**
 * What a person sees of the guide. The closed root has been opened to the test before.
 * @param {string} host
 */
export function readCard(host) {
  const root = document.querySelector(host)?.shadowRoot;
  const frame = root?.querySelector('.jalon');
  if (!root || !frame || /** @type {HTMLElement} */ (frame).dataset.mode === 'measure') return null;
  const boxOf = (/** @type {Element | null} */ element) => {
    if (!element?.checkVisibility()) return null;
    const { x, y, width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 ? { x, y, width, height } : null;
  };
  const card = boxOf(root.querySelector('.card'));
  const tab = boxOf(root.querySelector('.tab'));
  const box = card ?? tab;
  if (!box) return null;
  return {
    shape: frame.classList.contains('offer') ? 'pill' : card ? 'card' : 'tab',
    title: root.querySelector('#title')?.textContent ?? '',
    step: ['.stage', '.step'].map((one) => root.querySelector(one)?.textContent ?? '').join(', '),
    ring: boxOf(root.querySelector('.ring')),
    box,
  };
}

/** @param {string} css `host >>> css` looks into an open shadow root @returns the box of the only element that it names */
export function readBox(css) {
  /** @type {ParentNode | null | undefined} */
  let root = document;
  const path = css.split(' >>> ');
  for (const host of path.slice(0, -1)) root = root?.querySelector(host)?.shadowRoot;
  const all = root?.querySelectorAll(path[path.length - 1] ?? css) ?? [];
  if (all.length !== 1) return null;
  const { x, y, width, height } = /** @type {Element} */ (all[0]).getBoundingClientRect();
  return { x, y, width, height };
}

/** @param {string} css @returns the fields inside a form that can be typed in, as css of their place */
export function fieldsOf(css) {
  const form = document.querySelector(css);
  return [...(form?.querySelectorAll('input, select, textarea') ?? [])]
    .filter(
      (field) =>
        !field.matches('[type="hidden"], [type="submit"], [type="button"]') && field.checkVisibility(),
    )
    .map((field) => {
      const steps = [];
      for (
        let at = /** @type {Element | null} */ (field);
        at && at !== document.documentElement;
        at = at.parentElement
      ) {
        steps.unshift(`:nth-child(${[...(at.parentElement?.children ?? [])].indexOf(at) + 1})`);
      }
      return {
        css: `html > ${steps.join(' > ')}`,
        tag: field.tagName,
        type: field.getAttribute('type') ?? 'text',
      };
    });
}

/**
 * @param {{ x: number, y: number, width: number, height: number }} box the card
 * @returns the page's controls that it lies on, described for people
 */
export function controlsUnder(box) {
  const css = 'input:not([type="hidden"]), select, textarea, button, a[href], label, summary, h1';
  return [...document.querySelectorAll(css)]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => {
      // Of a label or a heading only the words count: the element is often as wide as the page, and a label may
      // hold its field, whose box is looked at by itself.
      const words = document.createRange();
      words.selectNodeContents(one);
      const boxes = one.matches('label, h1') ? words.getClientRects() : [one.getBoundingClientRect()];
      return [...boxes].some(
        (b) =>
          b.width > 1 &&
          b.height > 1 &&
          Math.min(b.right, box.x + box.width) - Math.max(b.left, box.x) > 1 &&
          Math.min(b.bottom, box.y + box.height) - Math.max(b.top, box.y) > 1,
      );
    })
    .map((one) => `${one.tagName.toLowerCase()} « ${(one.textContent ?? '').trim().slice(0, 30)} »`);
}
