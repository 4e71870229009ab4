/** The similarity functions of Similo, as its published code computes them: each from 0 to 1. */

const letters = (text: string) => text.replace(/[^\p{L}\p{Nd}]+/gu, '');

function levenshtein(first: string, second: string): number {
  let [a, b] = [letters(first), letters(second)];
  // What both begin and end with costs nothing.
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  [a, b] = [a.slice(start), b.slice(start)];
  let end = 0;
  while (end < a.length && end < b.length && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  [a, b] = [a.slice(0, a.length - end), b.slice(0, b.length - end)];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + same));
    }
    row = next;
  }
  return row[b.length] as number;
}

const texts = new Map<string, number>();

/** @returns 1 less the edit distance as a share of the longer text */
export function byLetters(a: string, b: string): number {
  if (a === b) return 1;
  const key = a < b ? `${a}\n${b}` : `${b}\n${a}`;
  let known = texts.get(key);
  if (known === undefined) {
    const longest = Math.max(a.length, b.length);
    known = Math.max(0, (longest - levenshtein(a, b)) / longest);
    if (texts.size > 200_000) texts.clear();
    texts.set(key, known);
  }
  return known;
}

/** @returns how near two numbers are, as a share of the larger */
export function byNumber(a: number, b: number): number {
  const most = Math.max(a, b);
  return most <= 0 ? 0 : Math.max(0, most - Math.abs(a - b)) / most;
}

/** @returns 1 at the same place, 0 from 100 pixels away */
export function byPlace(a: DOMRectReadOnly, b: DOMRectReadOnly): number {
  return Math.max(0, 100 - Math.hypot(a.x - b.x, a.y - b.y)) / 100;
}

/** @returns the share of letters that stand in words which both have, beginnings and endings included */
export function byWords(a: readonly string[], b: readonly string[]): number {
  const lengthOf = (words: readonly string[]) => words.reduce((sum, word) => sum + word.length, 0);
  const longest = Math.max(lengthOf(a), lengthOf(b));
  if (longest === 0) return 0;
  const akin = (one: string, other: string) =>
    one === other ||
    (one.length < other.length && (other.startsWith(one) || other.endsWith(one))) ||
    (other.length < one.length && (one.startsWith(other) || one.endsWith(other)));
  const shared = a.filter((word) => b.some((other) => akin(word, other)));
  return Math.min(1, lengthOf(shared) / longest);
}
