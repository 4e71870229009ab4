/** How far two short texts are from each other, as slips of fingers and eyes go. */

/** Keys that touch on the keyboards in use in France (AZERTY) and beyond (QWERTY). */
const ROWS = ['azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const NEIGHBOURS = new Set(ROWS.flatMap((row) => [...row].slice(1).map((key, n) => (row[n] ?? '') + key)));

/**
 * Insertions, omissions, other letters and swaps of two neighbours, each counting one.
 * @returns the distance, or `limit + 1` when it is more than that
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** One slip of a finger: a letter too many, too few, swapped with the next, or its neighbour on the keyboard. */
export function isSlip(typed: string, meant: string): boolean {
  if (distance(typed, meant, 1) !== 1) return false;
  if (typed.length !== meant.length) return true;
  const off = [...typed].map((_, n) => n).filter((n) => typed[n] !== meant[n]);
  if (off.length === 2) return true;
  const [x, y] = [typed[off[0] ?? 0] ?? '', meant[off[0] ?? 0] ?? ''];
  return NEIGHBOURS.has(x + y) || NEIGHBOURS.has(y + x);
}
