/** A reading with all that the engine has: for tests, the probe and the adviser's tools, which bring it all themselves. */
import type { Place } from './match-page';
import { type LiveReading, type ReadableMap, readPage as read } from './read-page';
import { evidence } from './recognition/evidence';
import type { Expected } from './recognition/recognise';

/**
 * @param map the map of the site at `location`
 * @param expected the pages of the learner's step and of those beside it; null when no journey runs
 * @returns verdicts and booleans, and the elements of the targets that were found
 */
export const readPage = (
  map: ReadableMap,
  document: Document,
  location: Place,
  expected: Expected | null = null,
): LiveReading => read(map, document, location, expected, evidence);
