/**
 * How easy a French text is to read: the formula of Kandel & Moles (1958), Flesch's for French.
 * 100 and more: very easy. Only tests use this file; nothing of it ships.
 *
 * Words between « » are the site's own labels. We may not change them, so each counts as one word in
 * the length of a sentence, and none of its syllables is counted.
 */

const LABEL = /«[^»]*»/g;
const VOWEL = 'aeiouyàâäéèêëîïôöùûüœæ';

/** @returns 207 − 1.015 × words per sentence − 73.6 × syllables per word */
export function kandelMoles(text: string): number {
  const all = sentences(text);
  const ours = words(text.replace(LABEL, ' '));
  if (all.length === 0 || ours.length === 0) return 207;
  const length =
    all.reduce((sum, sentence) => sum + words(sentence.replace(LABEL, 'x')).length, 0) / all.length;
  const syllablesPerWord = ours.reduce((sum, word) => sum + syllables(word), 0) / ours.length;
  return 207 - 1.015 * length - 73.6 * syllablesPerWord;
}

/** @returns the sentences of a text; a full stop or question mark inside « » ends none */
export function sentences(text: string): string[] {
  const labels: string[] = [];
  const masked = text.replace(LABEL, (label) => `\ue000${labels.push(label) - 1}\ue001`);
  return masked
    .split(/[.!?…]+(?:\s|$)/)
    .map((part) =>
      part.replace(/\ue000(\d+)\ue001/g, (_, index: string) => labels[Number(index)] ?? '').trim(),
    )
    .filter((part) => words(part).length > 0);
}

/** @returns the words of a text: what stands between spaces and holds a letter or a digit */
export function words(text: string): string[] {
  return text.split(/[\s\u00a0]+/).filter((word) => /[\p{L}\d]/u.test(word));
}

/**
 * Counts the spoken syllables of a French word: groups of vowels, without the mute ending.
 * Where French hesitates it counts one more rather than one less (« -ent » is always spoken), so the
 * score errs on the strict side.
 */
export function syllables(word: string): number {
  const parts = word
    .replace(/([a-zà-ÿ])([A-Z])/g, '$1-$2')
    .split(/[-/]/)
    .flatMap((part) => part.match(/\p{L}[\p{L}’']*|\d+|\+/gu) ?? []);
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + partSyllables(part), 0),
  );
}

function partSyllables(part: string): number {
  if (part === '+') return 1;
  if (/^\d+$/.test(part)) return numberSyllables(Number(part));
  if (/^[A-Z]{2,}$/.test(part)) return part.length;
  const spoken = part
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/qu(?=[^bcdfghjklmnpqrstvwxz])/g, 'q')
    .replace(/gu(?=[eéèêiy])/g, 'g')
    // A y between vowels is a consonant: en-vo-yez.
    .replace(new RegExp(`([${VOWEL}])y(?=[${VOWEL}])`, 'g'), '$1j')
    // é and the dieresis never melt into the next vowel: vi-dé-o, cré-é.
    .replace(new RegExp(`é(?=[${VOWEL}])`, 'g'), 'é-')
    .replace(/(?<=[aeiou])(?=[ïëüé])/g, (_, offset: number, whole: string) =>
      whole[offset - 1] === 'i' ? '' : '-',
    )
    // ou-bli-er, cli-ent.
    .replace(new RegExp(`([bcdfgptv][lr]i)(?=[${VOWEL}])`, 'g'), '$1-');
  const count = (text: string) => text.match(new RegExp(`[${VOWEL}]+`, 'g'))?.length ?? 0;
  return count(spoken.replace(/es?$/, '')) || count(spoken);
}

/** 0 to 99 as they are said; a longer number digit by digit. */
function numberSyllables(value: number): number {
  const units = [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 2, 2, 2];
  const tens = [0, 0, 1, 1, 2, 2, 2, 2, 3, 3];
  if (value < 20) return units[value] ?? 2;
  if (value > 99) return String(value).length;
  const ten = Math.floor(value / 10);
  // 70 is 60 + 10, 90 is 80 + 10.
  const rest = ten === 7 || ten === 9 ? 10 + (value % 10) : value % 10;
  return (tens[ten] ?? 2) + (rest === 0 ? 0 : (units[rest] ?? 1));
}
