/** Numbers that look random and are the same for the same seed, so that every figure can be made again. */

/** @returns a 32-bit hash of a text (FNV-1a) */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

/** A seeded source of choices (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: string) {
    this.state = hash(seed);
  }

  /** @returns a number from 0 to 1, 1 excluded */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** @returns true with this probability */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @returns an integer from 0 to `below`, `below` excluded */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** @returns one of the list, which must not be empty */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('nothing to pick from');
    return list[this.below(list.length)] as T;
  }

  /** @returns the list in another order */
  shuffle<T>(list: readonly T[]): T[] {
    const out = [...list];
    for (let at = out.length - 1; at > 0; at--) {
      const other = this.below(at + 1);
      [out[at], out[other]] = [out[other] as T, out[at] as T];
    }
    return out;
  }

  /** @returns about this share of the list; at least one when the list is not empty */
  share<T>(list: readonly T[], share: number): T[] {
    const kept = list.filter(() => this.chance(share));
    return kept.length > 0 || list.length === 0 ? kept : [this.pick(list)];
  }

  /** @returns letters and digits as build tools write them */
  token(length = 6): string {
    let out = '';
    while (out.length < length) out += this.pick([...'abcdefghjkmnpqrstuvwxyz0123456789']);
    return out;
  }
}
