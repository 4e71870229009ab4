/** The keys that lead to the card, in words. Pure: the words of a card are built where no browser is asked. */
import type { Texts } from '@/journey';

/** @returns « Alt+Shift+J », as the keyboard of the language has it */
export const keysInWords = (keys: string, ui: Texts['ui']): string =>
  keys.replace('Shift', ui('shiftKey')).replace(/(?<=.)\+(?=.)/g, ' + ');
