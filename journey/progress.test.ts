import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '@/journey/commands';
import { isDone, merge, newProgress, type Progress } from '@/journey/progress';
import { shippedJourney } from '@/journey/shipped';
import { after, allPages, REACH, seen, someCommand, someProgress, tick, undo } from './test-helpers';

const { apply, isFinished, orderOf, overview, stepOfPage } = shippedJourney();

const done = (progress: Progress) => Object.keys(progress.steps).filter((step) => isDone(progress, step));

describe('a page tells which way the learner takes', () => {
  const paper: Command = { type: 'branch', key: 'way', value: 'paper' };

  it('when nothing was answered, or when they go on to another page', () => {
    expect(after(seen('in-address')).branch.verification?.value).toBe('face-to-face');
    expect(after(seen('in-terms'), paper, seen('in-mobile')).branch.way?.value).toBe('web');
  });

  it('but not when it merely stood open while they chose', () => {
    expect(after(paper, { type: 'start' }, seen('in-mobile')).branch.way?.value).toBe('paper');
    expect(after(seen('in-mobile'), paper, seen('in-mobile')).branch.way?.value).toBe('paper');
  });
});

describe('commands', () => {
  it('start and stop', () => {
    expect(newProgress(5)).toMatchObject({
      version: 2,
      started: 5,
      status: { value: 'idle' },
      last: { step: null },
    });
    expect(after({ type: 'start' }).status).toEqual({ value: 'running', at: 2000 });
    expect(after({ type: 'start' }, { type: 'stop' }).status).toEqual({ value: 'stopped', at: 3000 });
  });

  it('tick and undo, the learner’s own word', () => {
    expect(after(tick('sms')).steps).toEqual({ sms: { state: 'done', at: 2000, by: 'learner' } });
    expect(after(tick('sms'), undo('sms')).steps.sms).toEqual({ state: 'todo', at: 3000, by: 'learner' });
  });

  it('ignore steps, pages and branches that the journey does not have', () => {
    const before = newProgress(1);
    const commands: Command[] = [
      tick('__proto__'),
      tick('nothing'),
      undo('nothing'),
      seen('nothing'),
      { type: 'branch', key: 'verification', value: 'by-pigeon' },
      { type: 'branch', key: 'constructor', value: 'online' },
    ];
    for (const command of commands) expect(apply(before, command, 2)).toBe(before);
  });

  it('give back the same object when nothing changes, so that nothing is written', () => {
    const once = after({ type: 'start' }, seen('in-mobile'), tick('sms'));
    expect(apply(once, { type: 'start' }, 9000)).toBe(once);
    expect(apply(once, seen('in-mobile'), 9000)).toBe(once);
    expect(apply(once, tick('sms'), 9000)).toBe(once);
  });

  it('keep their order when the clock goes backwards', () => {
    const ticked = apply(newProgress(1), tick('sms'), 5000);
    const undone = apply(ticked, undo('sms'), 10);
    expect(undone.steps.sms).toMatchObject({ state: 'todo', at: 5001 });
    expect(merge(ticked, undone)).toEqual(undone);
  });

  it('never change the record they start from', () => {
    fc.assert(
      fc.property(someProgress, someCommand, (progress, command) => {
        const before = JSON.stringify(progress);
        apply(progress, command, 7);
        expect(JSON.stringify(progress)).toBe(before);
      }),
    );
  });
});

describe('seeing a page', () => {
  it('makes its step the last one, and does the steps that lead to it', () => {
    const progress = after(seen('compte-create-password'));
    expect(progress.last).toEqual({ step: 'create-password', at: 2000 });
    expect(done(progress)).toEqual(['home', 'prerequisites', 'app-or-web', 'create-email']);
    expect(progress.steps.home).toEqual({ state: 'done', at: 2000, by: 'page' });
  });

  it('does not do the step that happens beside it: the code is still in the mailbox', () => {
    expect(done(after(seen('in-sms-code')))).not.toContain('sms');
    expect(done(after(seen('in-sms-code'), seen('in-document-type')))).toContain('sms');
  });

  it('of an earlier step changes only the last one', () => {
    const far = after(seen('in-choice'));
    const back = apply(far, seen('compte-login'), 9000);
    expect(back).toEqual({ ...far, last: { step: 'sign-in', at: 9000 } });
  });

  it('proves nothing where anybody can go, until the learner says that what comes before is done', () => {
    for (const page of allPages.filter((one) => stepOfPage(one)?.stage === 'connect')) {
      const step = stepOfPage(page);
      if (step?.aside || step?.branch?.space) continue;
      expect(after(seen('in-mobile'), seen(page)), page).toEqual(after(seen('in-mobile')));
      expect(done(after(seen('in-mobile'), REACH, seen(page))), page).toContain('app-secret-code');
    }
    expect(after({ type: 'reach', stage: 'no such stage' }).steps).toEqual({});
  });

  it('of a page off the route does nothing', () => {
    expect(after(seen('fcp-error'))).toMatchObject({ steps: {}, last: { step: 'fcp-error' } });
    expect(after(seen('mcf-create-identity')).steps).toEqual({});
  });

  it('tells which branch the learner took', () => {
    const faceToFace = after(seen('in-choice'), seen('in-address'));
    expect(faceToFace.branch).toEqual({ verification: { value: 'face-to-face', at: 3000 } });
    expect(done(faceToFace)).toContain('choice');
    expect(after(seen('in-choice'), seen('ar24-video')).branch).toEqual({});
    expect(apply(faceToFace, seen('ar24-video'), 9000).branch.verification?.value).toBe('online');
  });

  it('does not do the steps of the other branch', () => {
    expect(done(after(seen('in-office-or-home')))).not.toContain('ar24-terms');
    expect(done(after(seen('ar24-done')))).not.toContain('address');
  });

  it('leaves alone what the learner has undone', () => {
    const undone = after(seen('in-choice'), undo('sign-in'));
    expect(isDone(apply(undone, seen('in-ar24-terms'), 9000), 'sign-in')).toBe(false);
  });

  it('lets a step be done again once its own page came back', () => {
    const again = after(seen('in-choice'), undo('sign-in'), seen('compte-login'));
    expect(again.steps['sign-in']).toMatchObject({ state: 'todo', by: 'page' });
    expect(isDone(apply(again, seen('in-ar24-terms'), 9000), 'sign-in')).toBe(true);
  });

  it('of the rights ends the journey', () => {
    const end = after(REACH, seen('mcf-rights'));
    expect(isFinished(end)).toBe(true);
    expect(isFinished(after(REACH, seen('mcf-first-sign-in')))).toBe(false);
    expect(isDone(after(REACH, seen('mcf-rights'), undo('rights'), seen('mcf-rights')), 'rights')).toBe(
      false,
    );
    const again = after(REACH, seen('mcf-rights'), undo('rights'), seen('mcf-sign-in'), seen('mcf-rights'));
    expect(isDone(again, 'rights')).toBe(true);
  });

  it('never undoes anything', () => {
    fc.assert(
      fc.property(someProgress, fc.constantFrom(...allPages), (progress, page) => {
        const later = apply(progress, seen(page), 100);
        for (const step of done(progress)) expect(isDone(later, step)).toBe(true);
        for (const step of done(later)) {
          const own = stepOfPage(page)?.id === step;
          if (isDone(progress, step) || own) continue;
          expect(progress.steps[step]).not.toMatchObject({ by: 'learner' });
          expect(orderOf(step)).toBeLessThan(orderOf(stepOfPage(page)?.id ?? ''));
        }
      }),
    );
  });
});

describe('two copies of a record', () => {
  it('keep what each has, the newest where they differ', () => {
    const common = after(seen('in-mobile'));
    const a = apply(common, tick('sms'), 10_000);
    const b = apply(apply(common, undo('home'), 11_000), { type: 'stop' }, 12_000);
    expect(merge(a, b)).toMatchObject({
      status: { value: 'stopped' },
      steps: { sms: { state: 'done' }, home: { state: 'todo' } },
    });
  });

  it('keep the earlier beginning, and one that is known before one that is not', () => {
    const at = (started: number) => ({ ...newProgress(1), started });
    expect([merge(at(5), at(9)).started, merge(at(9), at(5)).started]).toEqual([5, 5]);
    expect([merge(at(0), at(9)).started, merge(at(9), at(0)).started]).toEqual([9, 9]);
  });

  it('of two learners are one learner’s, always the same', () => {
    const [one, two] = [newProgress(1, '1'), newProgress(1, '2')];
    expect([merge(one, two).learner, merge(two, one).learner]).toEqual(['1', '1']);
  });

  it('merge the same whichever comes first', () => {
    fc.assert(
      fc.property(someProgress, someProgress, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });

  it('merge the same however they are grouped', () => {
    fc.assert(
      fc.property(someProgress, someProgress, someProgress, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it('merge with themselves into themselves', () => {
    fc.assert(
      fc.property(someProgress, (a) => {
        expect(merge(a, a)).toEqual(a);
      }),
    );
  });

  it('do not lose what was done after they parted', () => {
    fc.assert(
      fc.property(someProgress, someCommand, (progress, command) => {
        const later = apply(progress, command, 3);
        expect(merge(progress, later)).toEqual(later);
      }),
    );
  });
});

describe('the overview', () => {
  it('has one current stage, and counts what everybody sees', () => {
    const stages = overview(after(seen('in-mobile')));
    expect(stages.map((stage) => stage.state)).toEqual(['done', 'done', 'current', 'todo', 'todo']);
    expect(stages[2]).toMatchObject({ stage: 'identity', done: 1, total: 6, undoable: ['terms'] });
  });

  it('has none left at the end', () => {
    expect(overview(after(REACH, seen('mcf-rights'))).every((stage) => stage.state === 'done')).toBe(true);
  });
});
