/** The door for the adviser's tools: what they need of the engine beyond a reading. No page with a card gets it. */

import './all-synonyms';

export { roleOf } from './engine/candidates';
export { Scan } from './engine/dom-index';
export { judgePages } from './engine/judge-pages';
export { readPage } from './engine/read-page';
export { type Resolution, resolve } from './engine/resolve';
export { ACTIONS, FIELDS, isVisible, matchPage, OWN_HOST, PageText, Reader } from './engine/shared-runtime';
export { carries } from './engine/signals';
export { FOUND } from './engine/weights';
export { controlOf, propose } from './propose';
export type { Signal, Target } from './schema';
export { Mask } from './survey/mask';
