/** What learner and adviser say to each other by telephone: the code of a step, and all that it says. */
import { describe, expect, it } from 'vitest';
import { isCounted } from './lookups';
import { newProgress } from './progress';
import { shippedJourney } from './shipped';

const {
  apply,
  branchesOf,
  codeOf,
  data,
  hintsOf,
  nextStep,
  overview,
  positionOf,
  routeOf,
  stepCode,
  stepOf,
} = shippedJourney();

/** Every answer to every fork. */
const ways = Object.entries(data.branches).reduce<Record<string, string>[]>(
  (all, [key, { values }]) => all.flatMap((one) => values.map((value) => ({ ...one, [key]: value }))),
  [{}],
);
/** A learner on this way. */
const on = (way: Record<string, string>) =>
  Object.entries(way).reduce(
    (progress, [key, value]) => apply(progress, { type: 'branch', key, value }, 2),
    apply(newProgress(1), { type: 'start' }, 1),
  );
const named = (id: string) => {
  const step = stepOf(id);
  if (!step) throw new Error(`no step ${id}`);
  return step;
};

describe('the code of a step', () => {
  it('is the stage, then the step as it is counted; on each way no two counted steps share one', () => {
    for (const way of ways) {
      const codes = routeOf(way)
        .filter(isCounted)
        .map((step) => {
          const stage = overview(on(way)).findIndex((one) => one.stage === step.stage) + 1;
          expect(codeOf(step, way)).toBe(`${stage}-${positionOf(step, way).index}`);
          return codeOf(step, way);
        });
      const next = nextStep(null, on(way));
      expect(stepCode(on(way), next)).toBe(codeOf(named(next.step), way));
      expect(new Set(codes).size).toBe(codes.length);
      expect([...codes].sort(new Intl.Collator('en', { numeric: true }).compare)).toEqual(codes);
    }
  });

  it('is short and fixed on the usual way', () => {
    const usual = branchesOf({});
    expect(codeOf(named('home'), usual)).toBe('1-1');
    expect(codeOf(named('mobile'), usual)).toBe('3-2');
    // A text is waited for beside the page of its code, and a dead end stands beside its step.
    expect(codeOf(named('sms'), usual)).toBe(codeOf(named('sms-code'), usual));
    expect(codeOf(named('fcp-error'), usual)).toBe(codeOf(named('fcp-choice'), usual));
  });
});

describe('the hints of a step', () => {
  it('are those of the way, each once, where they stand; what went wrong comes last', () => {
    const usual = branchesOf({});
    expect(hintsOf(named('mobile'), usual)).toEqual([
      { text: 'in-mobile-number', page: 'in-mobile', target: 'in-mobile-number', problem: false },
      { text: 'in-mobile-next', page: 'in-mobile', target: 'in-mobile-next', problem: false },
    ]);
    expect(hintsOf(named('sms'), usual)).toEqual([
      { text: 'sms', page: 'in-sms-code', target: null, problem: false },
    ]);
    const signIn = hintsOf(named('sign-in'), usual).map(({ text, problem }) => `${text} ${problem}`);
    expect(signIn.slice(-2)).toEqual(['login-error true', 'login-restarted true']);
    for (const step of data.steps) {
      for (const way of ways.slice(0, 8)) {
        const texts = hintsOf(step, way).map(({ text }) => text);
        expect(new Set(texts).size, step.id).toBe(texts.length);
      }
    }
  });
});
