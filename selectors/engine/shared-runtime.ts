/**
 * What page recognition and target resolution have in common. The detector brings it to a page; the
 * overlay, which comes later into the same script world, uses the detector's copy instead of a second one.
 */

export { Reader, WRITTEN_IN } from './accessible-name';
export { landmarkShows, matchPage, variantOf } from './match-page';
export { matchesAny, normalise } from './normalise';
export { ACTIONS, FIELDS, HEADINGS, PageText } from './page-text';
export { CONSENT, FOOT, kindOf, TOP } from './recognition/page-features';
export { recognise, vocabularyOf } from './recognition/recognise';
export type { Vocabulary } from './recognition/vocabulary';
export { readWeights } from './recognition/weight-table';
export { isShown, isVisible, OWN_HOST } from './visible';
