/** What may stay of an element: lists of what HTML and ARIA define, never what a page has put there by itself. */

import { WRITTEN_IN } from '../engine/accessible-name';

const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Elements that stay by their name; others become a div. */
export const TAGS = list(`
  a abbr address article aside b blockquote body br button caption cite code dd details dialog div dl dt em fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr i iframe img input label legend li main mark menu meter
  nav ol output p picture pre progress s search section select small span strong sub summary sup table tbody td textarea
  tfoot th thead time tr u ul
`);

/** Elements that go with all that is in them. */
export const GONE =
  'script, style, noscript, template, link, meta, base, svg, math, object, embed, canvas, video, audio, map, datalist, option, optgroup, input[type="hidden"]';

/** Elements whose content is somebody's: the element stays, empty. */
export const EMPTY = `select, iframe, progress, meter, ${WRITTEN_IN}`;
export const VOID = list('br hr img input');

/** Texts in these stay: labels, headings, legends, buttons, links, messages. */
export const WORDS = `label, legend, caption, h1, h2, h3, h4, h5, h6, button, a, summary, output,
  [role="heading"], [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="switch"], [role="checkbox"],
  [role="radio"], [role="alert"], [role="status"], [aria-live]:not([aria-live="off"])`;

const ROLES = list(`
  alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo
  definition dialog document feed figure form generic grid gridcell group heading img image link list listbox listitem log
  main menu menubar menuitem menuitemcheckbox menuitemradio navigation none note option presentation progressbar radio
  radiogroup region row rowgroup rowheader search searchbox separator slider spinbutton status switch tab table tablist
  tabpanel term textbox timer toolbar tooltip tree treeitem
`);
const TYPES = list(`
  button checkbox color date datetime-local email file image month number password radio range reset search submit tel
  text time url week
`);
const PURPOSES = list(`
  on off name honorific-prefix given-name additional-name family-name honorific-suffix nickname email username
  new-password current-password one-time-code organization-title organization street-address address-line1 address-line2
  address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code cc-name
  cc-given-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type transaction-currency
  transaction-amount language bday bday-day bday-month bday-year sex url photo tel tel-country-code tel-national
  tel-area-code tel-local tel-extension impp home work mobile fax pager shipping billing webauthn
`);
const WAYS: Record<string, Set<string>> = {
  role: ROLES,
  type: TYPES,
  inputmode: list('none text decimal numeric tel search email url'),
  method: list('get post dialog'),
  dir: list('ltr rtl auto'),
  popover: list('auto manual hint'),
  'aria-expanded': list('true false'),
  'aria-hidden': list('true false'),
  'aria-required': list('true false'),
  'aria-disabled': list('true false'),
  'aria-modal': list('true false'),
  'aria-busy': list('true false'),
  'aria-live': list('polite assertive off'),
  'aria-haspopup': list('true false menu listbox tree grid dialog'),
  'aria-current': list('page step location true false'),
  'aria-level': list('1 2 3 4 5 6'),
};

export const BOOLEANS = list('required disabled readonly hidden multiple open inert');
/** They name elements of the page. */
export const IDS = list(
  'id name for aria-labelledby aria-describedby aria-controls aria-errormessage aria-owns',
);
/** They hold words for people. */
export const TEXTS = list('aria-label placeholder aria-placeholder title alt');

/** They take one of the values that HTML or ARIA define. */
export const CHOICES = new Set([...Object.keys(WAYS), 'lang', 'maxlength', 'autocomplete']);

/** @returns the attribute's value when it is one of those that HTML or ARIA define, else null */
export function choiceOf(name: string, raw: string): string | null {
  const value = raw.trim().toLowerCase();
  if (name === 'lang') return /^[a-z]{2}(-[a-z]{2})?$/.test(value) ? value : null;
  if (name === 'maxlength') return /^[1-9]\d?$/.test(value) ? value : null;
  if (name === 'autocomplete') {
    return value !== '' && value.split(/\s+/).every((part) => PURPOSES.has(part)) ? value : null;
  }
  return Object.hasOwn(WAYS, name) && WAYS[name]?.has(value) ? value : null;
}
