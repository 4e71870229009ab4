import { describe, expect, it } from 'vitest';
import { newProgress } from '@/journey/progress';
import { shippedJourney } from '@/journey/shipped';
import { after, found, REACH, reading, seen, tick, undo } from './test-helpers';

const { branchesOf, nextStep, routeOf, data: journey } = shippedJourney();

const fresh = newProgress(1000);

describe('away from the pages of the journey', () => {
  it('begins with the first site', () => {
    for (const page of [null, reading(null), reading('never-heard-of')]) {
      expect(nextStep(page, fresh)).toMatchObject({
        step: 'home',
        hint: 'go-start',
        target: null,
        onPage: false,
        open: 'https://lidentitenumerique.laposte.fr/',
      });
    }
  });

  it('says where the learner left off', () => {
    expect(nextStep(null, after(seen('in-mobile')))).toMatchObject({
      step: 'mobile',
      hint: 'go-identity',
      index: 2,
      total: 6,
    });
  });

  it('looks for the code in the mailbox while the page of the code waits', () => {
    const waiting = after(seen('compte-create-code'));
    expect(nextStep(null, waiting)).toMatchObject({
      step: 'create-mail',
      hint: 'create-mail',
      tick: true,
      index: 4,
      total: 5,
    });
    expect(nextStep(reading('compte-create-code', { 'create-code-field': found() }), waiting).target).toBe(
      'create-code-field',
    );
    expect(nextStep(null, after(seen('compte-create-code'), tick('create-mail')))).toMatchObject({
      step: 'create-code',
      hint: 'go-code-page',
      tick: false,
    });
  });

  it('does not ask for a page that not everybody sees, unless it was the last one', () => {
    expect(nextStep(null, after(seen('compte-login'))).step).toBe('sign-in');
    expect(nextStep(null, after(seen('compte-login'), tick('sign-in'))).step).toBe('terms');
    expect(nextStep(null, after(seen('compte-code'))).step).toBe('new-device-mail');
    expect(nextStep(null, after(seen('compte-code'), tick('new-device-mail'))).step).toBe('new-device-code');
    expect(nextStep(null, after(seen('compte-trusted-device'), seen('in-terms'))).step).toBe('terms');
  });

  it('lets off-page steps be ticked one after the other', () => {
    const steps: string[] = [];
    let progress = after(seen('ar24-done'));
    for (let i = 0; i < 3; i += 1) {
      const next = nextStep(null, progress);
      expect(next).toMatchObject({ onPage: false, tick: true });
      steps.push(next.step);
      progress = after(seen('ar24-done'), ...steps.map(tick));
    }
    expect(steps).toEqual(['result-mail', 'app-install', 'app-secret-code']);
    expect(nextStep(null, progress)).toMatchObject({ step: 'mcf-public', hint: 'go-mcf', tick: false });
  });

  it('goes on from the page of a wait once the learner has ticked it off', () => {
    const page = reading('ar24-done');
    expect(nextStep(page, after(seen('ar24-done')))).toMatchObject({
      hint: 'result-mail',
      onPage: true,
      tick: true,
    });
    expect(nextStep(page, after(seen('ar24-done'), tick('result-mail')))).toMatchObject({
      step: 'app-install',
      onPage: false,
    });
  });

  it('sends the learner from « en cours de traitement » to the mailbox, then to what is left', () => {
    const page = reading('in-processing');
    const waiting = after(seen('in-ar24-terms'), seen('in-processing'));
    expect(waiting.steps['ar24-terms']?.state).toBe('done');
    expect(nextStep(page, waiting)).toMatchObject({ step: 'ar24-mail', hint: 'in-processing', tick: true });
    expect(nextStep(page, after(seen('ar24-done')))).toMatchObject({ step: 'result-mail', onPage: false });
  });

  it('shows « look at your phone » again at the next sign-in', () => {
    const page = reading('idp-wait', { 'idp-wait-message': found() });
    expect(nextStep(page, after(REACH, tick('phone-approve')))).toMatchObject({
      hint: 'idp-wait',
      onPage: true,
      tick: false,
    });
  });

  it('goes back to what the learner has undone, and lets them tick it again', () => {
    const progress = after(seen('in-choice'), undo('sign-in'));
    expect(nextStep(null, progress)).toMatchObject({ step: 'sign-in', tick: true });
    expect(nextStep(null, after(seen('in-choice'), undo('sign-in'), tick('sign-in'))).step).toBe('choice');
  });

  it('ends on the rights', () => {
    const end = after(REACH, seen('mcf-rights'));
    expect(nextStep(reading('mcf-rights', { 'mcf-rights-amount': found() }), end).hint).toBe(
      'mcf-rights-amount',
    );
    expect(nextStep(null, end)).toMatchObject({
      hint: 'finished',
      onPage: false,
      tick: false,
      open: 'https://www.moncompteformation.gouv.fr/espace-prive/html/#/droits',
    });
  });
});

it.each([
  ['way', 'web', 'finished'],
  ['way', 'app', 'finished'],
  ['way', 'paper', 'finished-paper'],
  ['way', 'france-services', 'finished-services'],
  ['space', 'elu', 'finished-elu'],
])('who has done everything (%s: %s) hears the end of their own way: %s', (key, value, hint) => {
  const answer = { type: 'branch', key, value } as const;
  const route = routeOf(branchesOf(after(answer).branch)).map(({ id }) => tick(id));
  expect(nextStep(null, after(answer, ...route)).hint).toBe(hint);
});

describe('face to face', () => {
  it('is no dead end: from the choice to the end of the stage', () => {
    const steps = [
      'address',
      'office-or-home',
      'appointment',
      'postman-code',
      'app-install',
      'app-secret-code',
    ];
    const commands = [
      seen('in-choice'),
      tick('choice'),
      { type: 'branch', key: 'verification', value: 'face-to-face' },
    ] as const;
    steps.forEach((step, index) => {
      const next = nextStep(null, after(...commands, ...steps.slice(0, index).map(tick)));
      expect(next).toMatchObject({ step, stage: 'verification', index: index + 1, total: steps.length });
    });
    expect(nextStep(null, after(...commands, ...steps.map(tick))).step).toBe('mcf-public');
  });
});

describe('« étape 2 sur 5 »', () => {
  it('counts the steps that everybody sees', () => {
    const totals = journey.stages.map(({ id }) => {
      const first = routeOf(branchesOf({})).find((step) => step.stage === id);
      return nextStep(reading(first?.pages?.[0] ?? null), after(REACH)).total;
    });
    expect(totals).toEqual([3, 5, 6, 10, 8]);
  });

  it('gives a page off the route the number of the step it stands next to', () => {
    expect(nextStep(reading('fcp-error'), fresh)).toMatchObject({
      stage: 'connect',
      step: 'fcp-error',
      index: 3,
      total: 8,
    });
    expect(nextStep(reading('compte-code'), fresh)).toMatchObject({
      step: 'new-device-code',
      index: 5,
      total: 5,
    });
  });
});
