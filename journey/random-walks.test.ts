/** Pages in any order: a visit proves what data say it proves, and no more. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCounted } from '@/journey/lookups';
import { isDone, type Progress } from '@/journey/progress';
import { shippedJourney } from '@/journey/shipped';
import { after, allPages, found, REACH, reading, seen, someProgress, tick } from './test-helpers';

const { apply, branchesOf, data, isFinished, nextStep, orderOf, overview, routeOf, stepOfPage } =
  shippedJourney();

const walks = fc.array(fc.constantFrom(...allPages), { minLength: 1, maxLength: 12 });
const stageAt = (stage: string) => data.stages.findIndex(({ id }) => id === stage);
/** The stages whose pages anybody can open. */
const OPEN = data.stages.filter(({ asks }) => asks).map(({ id }) => id);

/** The counted steps before a stage that are still to do, on a route that comes by it. */
function missingBefore(stage: string, progress: Progress): string[] {
  const route = routeOf(branchesOf(progress.branch)).filter(isCounted);
  if (!route.some((step) => step.stage === stage)) return [];
  return route
    .filter((step) => stageAt(step.stage) < stageAt(stage) && !isDone(progress, step.id))
    .map(({ id }) => id);
}

/** Calls `look` for each visit of a walk, with the record before and after it. */
function along(
  pages: readonly string[],
  start: Progress,
  look: (page: string, before: Progress, after: Progress) => void,
): Progress {
  return pages.reduce((before, page, n) => {
    const next = apply(before, seen(page), 100 + n);
    look(page, before, next);
    return next;
  }, start);
}

describe('on a walk over any pages', () => {
  it('nothing that was done is undone', () => {
    fc.assert(
      fc.property(walks, someProgress, (pages, start) => {
        const end = along(pages, start, () => undefined);
        for (const id of Object.keys(start.steps)) {
          if (isDone(start, id)) expect(isDone(end, id), id).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('a visit settles steps before its own, and none of an earlier stage where anybody can go', () => {
    fc.assert(
      fc.property(walks, someProgress, (pages, start) => {
        along(pages, start, (page, before, next) => {
          const owner = stepOfPage(page);
          if (!owner) throw new Error(`${page} has no step`);
          for (const id of Object.keys(next.steps)) {
            if (isDone(before, id) || !isDone(next, id)) continue;
            expect(orderOf(id), id).toBeLessThanOrEqual(orderOf(owner.id));
            if (id === owner.id) expect(owner.doneWhenSeen, id).toBe(true);
            const stage = data.steps.find((step) => step.id === id)?.stage;
            if (OPEN.includes(owner.stage)) expect(stage, id).toBe(owner.stage);
          }
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('a visit out of order changes nothing, asks, and points at nothing', () => {
    let asked = 0;
    fc.assert(
      fc.property(walks, someProgress, (pages, start) => {
        along(pages, start, (page, before, next) => {
          const owner = stepOfPage(page);
          if (!owner || owner.aside || !OPEN.includes(owner.stage)) return;
          if (missingBefore(owner.stage, before).length === 0) return;
          asked += 1;
          expect(next).toBe(before);
          const targets = Object.fromEntries(
            owner.hints.flatMap(({ target }) => (target ? [[target, found()]] : [])),
          );
          const shown = nextStep(reading(page, targets), before);
          expect(shown).toMatchObject({ target: null, tick: true, reach: owner.stage });
          expect(shown.step).toBe(nextStep(null, before).step);
        });
      }),
      { numRuns: 1000 },
    );
    expect(asked).toBeGreaterThan(500);
  });

  it('no stage of a learner on the site of La Poste is finished by what comes after it', () => {
    fc.assert(
      fc.property(walks, (pages) => {
        const start = after({ type: 'start' }, seen('in-mobile'));
        const open = pages.filter((page) => OPEN.includes(stepOfPage(page)?.stage ?? ''));
        const end = along(open, start, () => undefined);
        expect(overview(end).map(({ state }) => state)).toEqual(overview(start).map(({ state }) => state));
        expect(isFinished(end)).toBe(false);
      }),
    );
  });
});

describe('« Avez-vous déjà une Identité Numérique ? »', () => {
  const AT_MOBILE = after({ type: 'start' }, seen('in-mobile'));

  it('is asked on FranceConnect+ and on « Mes droits » of whoever is at the mobile number', () => {
    for (const page of ['fcp-choice', 'mcf-rights'])
      expect(nextStep(reading(page), AT_MOBILE)).toMatchObject({ hint: 'ask-identity', step: 'mobile' });
  });

  it('once answered, the page is what it is, and what came before is done', () => {
    const reached = apply(AT_MOBILE, REACH, 9000);
    expect(nextStep(reading('fcp-choice', { 'fcp-laposte': found() }), reached)).toMatchObject({
      hint: 'fcp-laposte',
      target: 'fcp-laposte',
      reach: null,
    });
    expect(missingBefore('connect', reached)).toEqual([]);
    expect(isFinished(apply(reached, seen('mcf-rights'), 9001))).toBe(true);
  });

  it('is another one for « France Identité », and none on a way that does not come by there', () => {
    const way = (value: string) => after({ type: 'branch', key: 'way', value });
    expect(nextStep(reading('fcp-choice'), way('france-identite')).hint).toBe('ask-france-identite');
    expect(nextStep(reading('fcp-choice'), way('paper')).reach).toBeNull();
    const ready = apply(way('france-identite'), tick('fi-check'), 9000);
    expect(nextStep(reading('fcp-choice'), ready).reach).toBe('connect');
  });
});
