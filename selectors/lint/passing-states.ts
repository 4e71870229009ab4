/** States and places that a site tells in attributes and classes: true now, and in a moment no longer. */
const WORDS =
  'active|inactive|open|opened|closed|expanded|collapsed|selected|checked|unchecked|disabled|enabled|hidden|visible|current|' +
  'focus|focused|focus-visible|hover|hovered|pressed|loading|loaded|busy|invalid|valid|validated|touched|untouched|dirty|' +
  'pristine|empty|indeterminate|highlighted|dragging|readonly';
/** Attributes of HTML and ARIA that scripts and people change. */
const NAMES = new RegExp(
  `^(?:aria-(?:busy|checked|current|disabled|expanded|grabbed|hidden|invalid|pressed|selected)` +
    `|checked|disabled|hidden|inert|open|selected|readonly|data-(?:[a-z0-9]+-)*(?:state|status|${WORDS}))$`,
);
/**
 * `is-active`, `btn--disabled`, `ng-invalid`, `isOpen`; bare `show` and `in`, as Bootstrap writes them. What is hidden from
 * the eye only stays so.
 */
const CLASSES = new RegExp(`^(?!visually-)(?:.*[-_]|is|has)?(?:${WORDS})$|^(?:show|shown|showing|in)$`, 'i');
const PLACES =
  /^(?:aria-(?:posinset|setsize|(?:row|col)(?:index|count))|tabindex|data-(?:[a-z0-9]+-)*(?:index|idx|position|order|nth|row|col|column))$/;

/** @returns whether an attribute of this name tells a state */
export function isStateAttribute(name: string): boolean {
  return NAMES.test(name.toLowerCase());
}

/** @returns whether a class tells a state */
export function isStateClass(name: string): boolean {
  return CLASSES.test(name);
}

/** @returns whether the values of an attribute count places */
export function countsPlaces(name: string): boolean {
  return PLACES.test(name.toLowerCase());
}
