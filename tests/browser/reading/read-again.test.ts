/**
 * After any change the guide has read the page again: what it last read is what a fresh reading says, element by element.
 * Whatever is kept from one reading to the next is held to this.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '@/selectors/all-synonyms';
import { watchPage } from '@/extension/detector/watch-page';
import type { LiveReading } from '@/selectors';
import { readPage } from '@/selectors/engine/read-with-evidence';
import { forgetSpans } from '@/selectors/engine/shared-runtime';
import { mapOf, PLACE, put } from '../selectors/page';
import { changes, clean, make, PAGE, QUIET, SCREEN, SEED } from './changes';

const RUNS = 150;
const CHANGES = 30;

const map = mapOf(SCREEN);

/** All that the card and the ring come from; facts of what is typed come by events. */
function told({ reading, elements }: LiveReading) {
  const { page, verdict, wall, states, targets } = reading;
  const verdicts = Object.entries(targets).map(([id, one]) => [id, one.verdict, one.name]);
  return { page, verdict, wall, states, verdicts, elements: [...elements] };
}

/** A reading that knows of none before. */
function fresh() {
  forgetSpans();
  return readPage(map, document, PLACE);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
});

afterEach(() => {
  clean();
  vi.useRealTimers();
});

test('after each of many changes, what was read last is what is there', async () => {
  await fc.assert(
    fc.asyncProperty(changes(CHANGES), async (all) => {
      clean();
      put(PAGE);
      let last: LiveReading | undefined;
      const stop = watchPage(document, () => {
        last = readPage(map, document, PLACE);
      });
      try {
        vi.advanceTimersByTime(QUIET);
        for (const change of all) {
          make(change);
          // Observers are told after the script.
          await Promise.resolve();
          vi.advanceTimersByTime(QUIET);
          expect(told(last as LiveReading), JSON.stringify(change)).toEqual(told(fresh()));
        }
      } finally {
        stop();
      }
    }),
    { numRuns: RUNS, seed: SEED },
  );
}, 120_000);
