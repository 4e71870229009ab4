/** What the panel says of a page whose step is behind the learner. */
import { describe, expect, test } from 'vitest';
import type { TabReading } from '@/extension/messages/protocol';
import { createTexts, newProgress, type Progress, shippedJourney } from '@/journey';
import { stepWords } from './step-words';

const journey = shippedJourney();
const texts = createTexts('fr');
const { apply, nextStep } = journey;
const HERE: TabReading = {
  page: 'in-terms',
  problem: false,
  verdict: 'known',
  related: true,
  hint: 'in-terms-continue',
};
const say = (progress: Progress, reading = HERE) =>
  stepWords({ journey, texts }, nextStep(null, progress), reading, progress);

const started = apply(newProgress(0), { type: 'start' }, 1);
const onTerms = apply(started, { type: 'seen', page: 'in-terms' }, 2);
const ticked = apply(onTerms, { type: 'tick', step: 'terms' }, 3);

describe('on the page of a step that is not the one to do', () => {
  test('ticked off there: the next step, and the way to it', () => {
    const next = nextStep(null, ticked);
    expect(next.step).toBe('mobile');
    expect(say(ticked)).toEqual({ hint: texts.hint(next.hint), isHere: false, isNext: true });
  });

  test('come back to later: the words of its card', () => {
    const onMobile = apply(ticked, { type: 'seen', page: 'in-mobile' }, 4);
    const back = apply(onMobile, { type: 'seen', page: 'in-terms' }, 5);
    for (const progress of [onMobile, back])
      expect(say(progress)).toMatchObject({ hint: texts.hint('in-terms-continue'), isNext: false });
  });

  test('proved by a later page, never ticked: the words of its card', () => {
    const onMobile = apply(onTerms, { type: 'seen', page: 'in-mobile' }, 3);
    expect(say(onMobile)).toMatchObject({ hint: texts.hint('in-terms-continue'), isNext: false });
  });

  test('what went wrong there is said, whatever was ticked', () => {
    const wrong = { ...HERE, problem: true, hint: 'error-session' };
    expect(say(ticked, wrong)).toMatchObject({ hint: texts.hint('error-session'), isHere: true });
  });
});
