/** Newer than all before, and not held back; whatever the clocks say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXPIRES_AFTER, judge, newOrder, nextOrder, type Order, seenOrder } from './order';

const NOW = Date.UTC(2026, 10, 24, 9);
const HOUR = 3_600_000;

/** Two sides with clocks of their own; `say` sends from one to the other after a while. */
function pair() {
  const at = { a: NOW, b: NOW };
  const of: Record<'a' | 'b', Order> = { a: newOrder(), b: newOrder() };
  const other = { a: 'b', b: 'a' } as const;
  const write = (from: 'a' | 'b') => {
    of[from] = nextOrder(of[from], at[from]);
    return { from, n: of[from].n, re: of[from].seen };
  };
  const read = ({ from, n, re }: ReturnType<typeof write>) => {
    const to = other[from];
    const verdict = judge(of[to], { n, re }, at[to]);
    if (verdict === 'good') of[to] = seenOrder(of[to], n);
    return verdict;
  };
  const pass = (ms: number) => {
    at.a += ms;
    at.b += ms;
  };
  return { at, of, write, read, pass, say: (from: 'a' | 'b') => read(write(from)) };
}

describe('what counts', () => {
  test('the first, which can name nothing, and all that follow in turn', () => {
    const { say, pass } = pair();
    for (let turn = 0; turn < 50; turn += 1) {
      expect(say('a')).toBe('good');
      pass(100);
      expect(say('b')).toBe('good');
      pass(20_000);
    }
  });

  test('numbers grow, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -HOUR, max: HOUR })), (jumps) => {
        let order = newOrder();
        let now = NOW;
        for (const jump of jumps) {
          now += jump;
          const next = nextOrder(order, now);
          expect(next.n).toBeGreaterThan(order.n);
          expect(next.sent.length).toBeLessThanOrEqual(13);
          order = next;
        }
      }),
    );
  });
});

describe('what does not count', () => {
  test('the same again, and what was before it', () => {
    const { write, read, say } = pair();
    say('a');
    say('b');
    const first = write('a');
    const second = write('a');
    expect(read(second)).toBe('good');
    expect(read(second)).toBe('old');
    expect(read(first)).toBe('old');
  });

  test('what was held back for more than a minute, though nothing newer has come', () => {
    const { write, read, say, pass } = pair();
    say('a');
    say('b');
    const held = write('a');
    for (let turn = 0; turn < 4; turn += 1) {
      pass(20_000);
      write('b');
    }
    expect(read(held)).toBe('late');
    expect(EXPIRES_AFTER).toBeLessThan(80_000);
  });

  test('a first message, once another was first; a number that was never sent', () => {
    const { of, say } = pair();
    say('a');
    say('b');
    expect(judge(of.b, { n: of.b.seen + 1, re: 0 }, NOW)).toBe('late');
    expect(judge(of.b, { n: of.b.seen + 1, re: of.b.n + 1 }, NOW)).toBe('late');
  });
});

describe.each([
  ['back an hour', -HOUR],
  ['on an hour', HOUR],
  ['back a day', -24 * HOUR],
])('a clock that is set %s', (_, jump) => {
  test.each(['a', 'b'] as const)('cuts nobody off for longer than one beat (%s)', (who) => {
    const { at, write, read, say, pass } = pair();
    say('a');
    say('b');
    pass(20_000);
    say('a');
    say('b');
    at[who] += jump;
    // One message each way may be lost; then both count again, for good.
    read(write('a'));
    read(write('b'));
    for (let turn = 0; turn < 10; turn += 1) {
      pass(20_000);
      expect(say('a')).toBe('good');
      expect(say('b')).toBe('good');
    }
  });
});
