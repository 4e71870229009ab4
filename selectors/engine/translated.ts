/** Has the browser translated the page? Its words are then not those of the map. */

import { call, get } from './shared-runtime';

/** What Chrome and Edge leave on a page that they translate. */
const MARKS = 'html.translated-ltr, html.translated-rtl, font > font, [_msttexthash]';

const FRENCH = /^fr\b/i;

/**
 * @param before language of the page when it was first read
 * @returns true when a browser has put other words in the place of the page's own
 */
export function isTranslated(document: Document, before: string): boolean {
  const lang = get(get(document, 'documentElement'), 'lang');
  // A page may say only late that it is in French.
  const isOther = FRENCH.test(before) && lang !== '' && !FRENCH.test(lang);
  return isOther || call(document, 'querySelector', MARKS) !== null;
}
