/** The keys that lead to the card: told on the first cards, and in the panel. */
import browser from 'webextension-polyfill';
import { FOCUS_CARD } from './to-overlay';

/** @returns the keys, as they are set in this browser; '' when none are */
export async function focusKeys(): Promise<string> {
  // Firefox on a phone has no such keys, and nothing to ask.
  const all = (await browser.commands?.getAll().catch(() => [])) ?? [];
  return all.find(({ name }) => name === FOCUS_CARD)?.shortcut ?? '';
}
