/** The keys that lead to the card: told on the first cards, and in the panel. */
import browser from 'webextension-polyfill';
import type { Texts } from '@/journey';
import { FOCUS_CARD } from './to-overlay';

/** @returns the keys, as they are set in this browser; '' when none are */
export async function focusKeys(): Promise<string> {
  // Firefox on a phone has no such keys, and nothing to ask.
  const all = (await browser.commands?.getAll().catch(() => [])) ?? [];
  return all.find(({ name }) => name === FOCUS_CARD)?.shortcut ?? '';
}

/** @returns « Alt+Shift+J », as the keyboard of the language has it */
export const keysInWords = (keys: string, ui: Texts['ui']): string =>
  keys.replace('Shift', ui('shiftKey')).replace(/(?<=.)\+(?=.)/g, ' + ');
