/** The door for the adviser's tools: what they need of the engine beyond a reading. No page with a card gets it. */

import './all-synonyms';

export { roleOf } from './engine/candidates';
export { Scan } from './engine/dom-index';
export { judgePages } from './engine/judge-pages';
export { readPage } from './engine/read-with-evidence';
export { type Resolution, resolve } from './engine/resolve';
export {
  ACTIONS,
  FIELDS,
  isVisible,
  landmarkShows,
  PageText,
  Reader,
  recognise,
  variantOf,
} from './engine/shared-runtime';
export { carries } from './engine/signals';
export { FOUND } from './engine/weights';
export { isAvoided, isDestructive } from './lint/lint-map';
export { controlOf, propose, proposeScreen } from './propose';
export type { Landmark, Signal, Target } from './schema';
export { Mask } from './survey/mask';
