/**
 * What page recognition and target resolution have in common. The detector brings it to a page; the
 * overlay, which comes later into the same script world, uses the detector's copy instead of a second one.
 */

export { Reader, WRITTEN_IN } from './accessible-name';
export { call, get } from './dom';
export { landmarkShows, variantOf } from './match-page';
export { matchesAny, normalise } from './normalise';
export { ACTIONS, FIELDS, HEADINGS, PageText } from './page-text';
export { recognise } from './recognition/recognise';
export { closest, holds, hostOf, rootsOf } from './roots';
export { forgetSpans, isInReach, isShown, isVisible, seenAs } from './visible';
