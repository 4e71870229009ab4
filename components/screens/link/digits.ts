/** The ten digits of a link, as they are typed: in pairs, whatever stands between them. */

export const DIGITS = 10;

/** @returns the digits of a text, ten at most */
export const digitsIn = (text: string): string => text.replace(/\D/g, '').slice(0, DIGITS);

/** @returns « 48 29 1 » */
export const inPairs = (digits: string): string => digits.replace(/(\d\d)(?=\d)/g, '$1 ');

/** @returns where the caret stands in the pairs, after so many digits */
export const caretAfter = (count: number): number => count + Math.max(0, Math.ceil(count / 2) - 1);
