/** Who speaks: from what the browser itself says of a sender, never from what the message says. */
import browser, { type Runtime } from 'webextension-polyfill';
import { mapOf } from '../injection/site-maps';
import type { Role } from './message';

/** @returns in which roles this sender may speak; none: it is not one of ours */
export function rolesOf({ id, url }: Runtime.MessageSender): readonly Role[] {
  if (id !== browser.runtime.id) return [];
  // A page of the extension may stand in a tab, as on phones.
  if (url?.startsWith(browser.runtime.getURL(''))) return ['own'];
  return mapOf(url) ? ['page', 'tools'] : [];
}
