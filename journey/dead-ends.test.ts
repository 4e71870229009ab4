/** Pages of the sign-in where nothing goes on: what the card says there, and that it names nothing that is not there. */
import { describe, expect, test } from 'vitest';
import type { PageContent, TargetReading } from '@/selectors';
import { newProgress, shippedJourney } from '.';

const { data, nextStep, progressAt } = shippedJourney();
const found: TargetReading = {
  verdict: 'found',
  score: 2,
  facts: {
    visible: true,
    enabled: true,
    filled: false,
    valid: true,
    checked: false,
    expanded: false,
    active: false,
  },
};
const on = (page: string, more: Partial<PageContent> = {}) =>
  nextStep({ page, wall: null, states: {}, targets: {}, ...more }, newProgress(0));

test('an error without a way back has its code noted; with one, that is the way', () => {
  expect(on('fcp-error')).toMatchObject({ hint: 'fcp-error-close', target: null });
  expect(on('fcp-error', { targets: { 'fcp-back-to-service': found } })).toMatchObject({
    hint: 'fcp-error',
    target: 'fcp-back-to-service',
  });
});

test.each(['idp-dead-end', 'compte-dead-end'])('%s: close, and begin again', (page) =>
  expect(on(page)).toMatchObject({ hint: page, target: null }),
);

test('a form that is shown anew is no wrong password', () => {
  const targets = { 'compte-email': found, 'compte-password': found };
  expect(on('compte-login', { states: { 'login-restarted': true }, targets })).toMatchObject({
    hint: 'login-restarted',
    target: 'compte-email',
  });
});

describe('somebody who is at a step', () => {
  test('has done all that comes before it, and nothing else', () => {
    const { steps, last } = progressAt('mobile', newProgress(0)) ?? newProgress(1);
    expect(last.step).toBe('mobile');
    expect(Object.keys(steps)).toContain('terms');
    expect(Object.keys(steps)).not.toContain('mobile');
    expect(Object.keys(steps)).not.toContain('rights');
  });

  test('is nowhere, when there is no such step', () =>
    expect(progressAt('nowhere', newProgress(0))).toBeNull());

  test('can be at each step', () => {
    for (const { id } of data.steps) expect(progressAt(id, newProgress(0))?.last.step).toBe(id);
  });
});
