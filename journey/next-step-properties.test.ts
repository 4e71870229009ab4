import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Progress } from '@/journey/progress';
import { shippedJourney } from '@/journey/shipped';
import { createTexts } from '@/journey/texts/create-texts';
import { after, allPages, reading, someProgress, someReading, tick } from './test-helpers';

const { nextStep, questionAt, stepOfPage, data: journey } = shippedJourney();

/** The learner has ticked the step off, its page being the last that was seen. */
const saidDone = ({ steps, last }: Progress, step: string) =>
  last.step === step && steps[step]?.state === 'done' && steps[step].by === 'learner';

const { hint: hintText } = createTexts('fr');

describe('for any page and any progress', () => {
  it('there is one thing to do, in words that exist', () => {
    fc.assert(
      fc.property(someReading, someProgress, (page, progress) => {
        const next = nextStep(page, progress);
        expect(hintText(next.hint).do.length).toBeGreaterThan(5);
        expect(next.index).toBeGreaterThanOrEqual(1);
        expect(next.index).toBeLessThanOrEqual(next.total);
        expect(next.why).not.toBe('');
        if (!next.onPage) {
          const words = hintText(next.hint);
          // Elsewhere, the learner needs an address, a button, or words that say where to go.
          expect(next.open !== null || next.tick || words.why !== undefined).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('it never points at what is not surely there', () => {
    fc.assert(
      fc.property(someReading, someProgress, (page, progress) => {
        const { target, wanted } = nextStep(page, progress);
        if (target === null) return;
        expect(target).toBe(wanted);
        expect(page?.targets[target]?.verdict).toBe('found');
      }),
      { numRuns: 3000 },
    );
  });

  it('a page of the journey keeps its own hint, whatever was done before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allPages), someProgress, (page, progress) => {
        const owner = stepOfPage(page);
        if (owner?.kind !== 'page' || questionAt(owner, progress) || saidDone(progress, owner.id)) return;
        expect(nextStep(reading(page), progress)).toMatchObject({ step: owner.id, onPage: true });
      }),
    );
  });

  it('it changes neither the reading nor the progress', () => {
    fc.assert(
      fc.property(someReading, someProgress, (page, progress) => {
        const before = JSON.stringify([page, progress]);
        nextStep(page, progress);
        expect(JSON.stringify([page, progress])).toBe(before);
      }),
    );
  });

  it('ticking what may be ticked always goes on, to the end', () => {
    fc.assert(
      fc.property(someProgress, (start) => {
        let progress = start;
        for (let i = 0; i < journey.steps.length + 1; i += 1) {
          const next = nextStep(null, progress);
          if (journey.finished.some(({ text }) => text === next.hint)) return;
          progress = after(
            ...Object.keys(progress.steps)
              .filter((id) => progress.steps[id]?.state === 'done')
              .map(tick),
            tick(next.step),
          );
        }
        throw new Error('the journey does not end');
      }),
    );
  });
});
