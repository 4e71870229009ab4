/**
 * `guard.js`, before every script of a page while a journey runs (extension/injection/guard-pages.ts), and before the
 * overlay wherever that comes: the event shield.
 */
import { eventShield } from '@/extension/world';

/** What WXT's defineUnlistedScript would return, without its weight. */
export default { main: eventShield };
