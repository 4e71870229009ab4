/**
 * The ratchet of recognition: two wording styles asked with weights that were fitted without them, now, by the present code.
 * So what generalises may not get worse unseen; the shipped weights have seen all styles and would say nothing of it.
 *
 * To fit takes the evidence of all pages, and to read them takes minutes: it is kept in evidence.json, by page, so that its
 * changes can be reviewed. The last tests hold that it is what the engine sees today. When they fail: `npm run fit:pages`, or
 * `npm run bench:pages -- --write` where the weights are to stay.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { count, judgeAll, type Prior, type Row } from '../../bench/pages/judge-styles.mjs';
import { readKept, write } from '../../bench/pages/keep-evidence.mjs';
import { byLandmarks, byWeights, fitPages } from '../../bench/pages/methods.mjs';
import { readEvidence } from '../../bench/pages/read-evidence.mjs';

const { examples, stale } = await readKept();

/** Of the screens of a style, so many are known or likely as themselves, at least. The others are silent, not wrong. */
const LEAST: Record<string, Record<Prior, number>> = {
  b: { right: 0.95, late: 0.85, none: 0.85, wrong: 0.85 },
  h: { right: 0.84, late: 0.7, none: 0.62, wrong: 0.62 },
};
/** Pages that are no part of the journey and get a soft card: in words, never a ring on what is not found. */
const MOST_SOFT = 1;

describe.each(Object.entries(LEAST))('style %s, kept out of the fit', (style, least) => {
  const asked = examples.filter((one) => one.style === style);
  let answer: (prior: Prior) => Row;
  beforeAll(() => {
    const scorer = byWeights(fitPages(examples.filter((one) => one.style !== style)));
    answer = (prior) => count(judgeAll(asked, scorer, prior));
  });

  test.each(Object.entries(least) as [Prior, number][])('with the step %s', (prior, share) => {
    const { screens, known, likely, taken, near, nearKnown, nearLikely } = answer(prior);
    expect(screens, 'screens of the journey').toBeGreaterThan(40);
    expect(near, 'pages that are no part of it').toBeGreaterThan(20);
    expect(taken, 'screens taken for another').toBe(0);
    expect(nearKnown, 'other pages that are known as a screen').toBe(0);
    expect(nearLikely, 'other pages that are likely a screen').toBeLessThanOrEqual(MOST_SOFT);
    expect((known + likely) / screens, 'screens that are known or likely').toBeGreaterThanOrEqual(share);
  });

  test('evidence knows at least twice as many as landmarks alone', () => {
    const [ours, landmarks] = [answer('none'), count(judgeAll(asked, byLandmarks, 'none'))];
    expect(ours.known + ours.likely).toBeGreaterThanOrEqual(2 * landmarks.known);
  });
});

/** Every so many pages are read again. */
const STEP = 45;

describe('the evidence that is kept', () => {
  test('is of the pages that there are, as they are', () => expect(stale).toEqual([]));

  test('is what the engine sees today, on a sample', async () => {
    const sample = examples.filter((_, at) => at % STEP === 0);
    const seen = await readEvidence(sample);
    expect(seen.map((one) => `${one.file}: ${write(one)}`)).toEqual(
      sample.map((one) => `${one.file}: ${write(one)}`),
    );
  }, 60_000);
});
