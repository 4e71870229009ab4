/** `detect.js`, on every page of the listed hosts: see extension/detector/detector.ts. */
import { detect } from '@/extension/detector/detector';

/** What WXT's defineUnlistedScript would return, without its weight. */
export default { main: detect };
