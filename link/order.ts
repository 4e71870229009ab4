/**
 * Which messages count: newer than all before, and not held back. Each message has a number that only grows, and names the
 * highest that has come from the other side; what names one that we sent more than a minute ago has been under way for too long.
 * So nobody's clock is compared with another's: a clock that is set back an hour cuts nobody off.
 */

/** Milliseconds after which a message no longer counts. */
export const EXPIRES_AFTER = 60_000;
/** What was sent in these milliseconds counts as one. */
const STEP = 5_000;

/** What is kept of both directions; it outlives the background's death. */
export interface Order {
  /** The last number that was sent. */
  n: number;
  /** The highest that has come. */
  seen: number;
  /** Numbers that were sent lately, and when; the oldest first. */
  sent: { n: number; at: number }[];
}

export const newOrder = (): Order => ({ n: 0, seen: 0, sent: [] });

/** @returns the order after one more message is sent; its number is `n` */
export function nextOrder(order: Order, now: number): Order {
  const n = Math.max(order.n + 1, Math.floor(now));
  const last = order.sent.at(-1);
  // A clock that was set back makes what was sent look like the future: it stays for as many steps as it would have.
  const isSoon = last !== undefined && now - last.at >= 0 && now - last.at < STEP;
  const sent = isSoon ? order.sent : [...order.sent, { n, at: now }];
  return {
    ...order,
    n,
    sent: sent.filter(({ at }) => now - at <= EXPIRES_AFTER).slice(-EXPIRES_AFTER / STEP - 1),
  };
}

/** `old`: a number that has come, or less. `late`: held back; the next message from here says so to an honest side. */
export type Verdict = 'good' | 'old' | 'late';

/** @param re the number that the message names; 0: the very first, when nothing could have come yet */
export function judge(order: Order, { n, re }: { n: number; re: number }, now: number): Verdict {
  if (n <= order.seen) return 'old';
  if (re === 0) return order.seen === 0 ? 'good' : 'late';
  const fresh = order.sent.find(({ at }) => now - at <= EXPIRES_AFTER);
  return fresh !== undefined && re >= fresh.n && re <= order.n ? 'good' : 'late';
}

/** @returns the order after a good message has come */
export const seenOrder = (order: Order, n: number): Order => ({ ...order, seen: n });
