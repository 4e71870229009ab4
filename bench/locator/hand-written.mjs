/** The part of the report that people write: kept when the figures are made anew. */
import { existsSync, readFileSync } from 'node:fs';

/** From here on the page is written by hand, and kept. */
const HAND = '<!-- Written by hand from here on: the bench keeps it. -->';

/**
 * @param {string} file
 * @returns {string} from the mark to the end; the mark alone when there is nothing yet
 */
export function handWritten(file) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return text.includes(HAND) ? text.slice(text.indexOf(HAND)) : `${HAND}\n`;
}
