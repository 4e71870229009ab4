import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newProgress } from '@/journey/progress';
import { shippedJourney } from '@/journey/shipped';
import { createTexts } from '@/journey/texts/create-texts';
import { after, allPages, REACH, seen, someProgress, tick } from './test-helpers';

const { apply, expectedPages, isFinished, needOf, nextStep, stepOfPage, stepOf, data } = shippedJourney();

/** A learner who has ticked off everything. */
const finished = (branch: Record<string, string> = {}) =>
  after(
    ...Object.entries(branch).map(([key, value]) => ({ type: 'branch' as const, key, value })),
    ...data.steps.map(({ id }) => tick(id)),
  );

describe('the pages to expect', () => {
  it('nothing is done yet: the first page, then the one after it', () => {
    expect(expectedPages(newProgress(0))).toEqual({ step: ['in-home'], near: ['in-prerequisites'] });
  });

  it('the step, the one before, the one after', () => {
    expect(expectedPages(after(seen('in-mobile')))).toEqual({
      step: ['in-mobile'],
      near: ['in-terms', 'in-sms-code'],
    });
  });

  it('what is done beside a page: that page waits', () => {
    const { step } = expectedPages(after(seen('in-sms-code')));
    expect(step).toEqual(['in-sms-code']);
  });

  it('at the fork, both branches; behind it, the one that was taken', () => {
    const fork = expectedPages(after(seen('in-choice')));
    expect(fork.step).toEqual(['in-choice']);
    expect(fork.near).toEqual(expect.arrayContaining(['in-document-data', 'in-ar24-terms', 'in-address']));
    const online = expectedPages(after(seen('in-choice'), seen('in-ar24-terms')));
    expect(online.step).toEqual(['in-ar24-terms']);
    expect(online.near).not.toContain('in-address');
    const facing = expectedPages(after(seen('in-choice'), seen('in-address')));
    expect(facing).toEqual({ step: ['in-address'], near: ['in-choice', 'in-office-or-home'] });
  });

  it('pages that not everybody sees do not hide the next one that everybody sees', () => {
    expect(expectedPages(after(seen('compte-login'))).near).toEqual(
      expect.arrayContaining(['compte-code', 'compte-add-mobile', 'compte-trusted-device', 'in-terms']),
    );
  });

  it('a step without a page: those before and after it', () => {
    const { step, near } = expectedPages(after(seen('ar24-done'), tick('result-mail')));
    expect(stepOf('app-install')?.pages).toBeUndefined();
    expect(step).toEqual([]);
    expect(near).toEqual(expect.arrayContaining(['ar24-done', 'mcf-public']));
  });

  it('back on an earlier page: there too', () => {
    const back = apply(after(seen('in-mobile')), { type: 'undo', step: 'terms' }, 9000);
    expect(expectedPages(back).step).toEqual(['in-terms', 'in-mobile']);
  });

  it('off the route: there, and where it stands', () => {
    const { step, near } = expectedPages(after(REACH, seen('mcf-sign-in'), seen('mcf-create-code')));
    expect(step).toContain('mcf-create-code');
    expect(near).toEqual(expect.arrayContaining(['mcf-create-contact', 'fcp-choice']));
  });

  it('off the route, beside a page that is long behind: that one may follow', () => {
    const { step, near } = expectedPages(after(REACH, seen('fcp-consent'), seen('fc-choice')));
    expect(step).toEqual(['fcp-consent', 'fc-choice']);
    expect(near).toContain('mcf-sign-in');
  });

  it('a step that the learner has said is done is not where they are', () => {
    expect(expectedPages(after(seen('in-mobile'), tick('mobile'))).step).toEqual(['in-sms-code']);
  });

  it.each([
    ['training', 'mcf-rights'],
    ['elu', 'mcf-elu'],
  ])('all is done: the last page of %s', (space, page) => {
    const progress = finished({ space });
    expect(isFinished(progress)).toBe(true);
    expect(expectedPages(progress).step).toEqual([page]);
  });

  it('whatever has been done: pages of the journey, each once, in one list', () => {
    fc.assert(
      fc.property(someProgress, (progress) => {
        const { step, near } = expectedPages(progress);
        const all = [...step, ...near];
        expect(new Set(all).size).toBe(all.length);
        expect(allPages).toEqual(expect.arrayContaining(all));
      }),
    );
  });
});

describe('what a step asks for', () => {
  it('in place of words that send away, those of its own page, without pointing', () => {
    const progress = after(seen('in-mobile'));
    expect(nextStep(null, progress).hint).toBe('go-identity');
    expect(needOf(progress)).toMatchObject({ step: 'mobile', hint: 'in-mobile-number', target: null });
  });

  it('a step that happens elsewhere: as ever', () => {
    const progress = after(seen('ar24-done'), tick('result-mail'));
    expect(needOf(progress)).toEqual(nextStep(null, progress));
  });

  it('all is done: as ever', () => {
    expect(needOf(finished()).hint).toBe('finished');
  });

  it('never points, never sends away a learner whose step has a page', () => {
    fc.assert(
      fc.property(someProgress, (progress) => {
        const next = needOf(progress);
        expect(next.target).toBeNull();
        const step = stepOf(next.step);
        if (step?.pages && step.away) expect(next.hint).not.toBe(step.away);
      }),
    );
  });
});

it('every page has a short title that no other page of its stage has', () => {
  const { step: titleOf } = createTexts('fr');
  const titles = allPages.map((page) => {
    const { id = '', stage } = stepOfPage(page) ?? {};
    return `${stage}: ${titleOf(id)}`;
  });
  expect(titles.length).toBeGreaterThan(40);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});
