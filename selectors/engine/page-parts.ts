/** Parts that most pages have. Small, and not needed to look out for a page: each script that asks for them has its own. */

/** Consent tools speak of consent on every page, and belong to none. */
export const CONSENT = ['cookie', 'tarteaucitron', 'didomi', 'onetrust', 'axeptio']
  .map((tool) => `[id*="${tool}" i], [class*="${tool}" i]`)
  .join();
const INNER = ':is(main, article, section, form, dialog, [role="dialog"]) *';
/** The foot of the page; that of a form or a dialog may hold the button to press. */
export const FOOT = `footer:not(${INNER}), [role="contentinfo"]`;
export const TOP = `nav, [role="navigation"], [role="banner"], header:not(${INNER})`;
