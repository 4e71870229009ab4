/** Whether somebody has done something on the page: what a page does to itself is nobody's doing. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type LearnerWatch, watchLearner } from '@/extension/overlay-session/learner-activity';
import { find, page } from './helpers';

let learner: LearnerWatch;
beforeEach(() => {
  page('<input id="go"><label><input type="checkbox" id="box"> J’accepte</label>');
  learner = watchLearner(document, () => {});
});
afterEach(() => learner.stop());

test('a page that fills and clicks by itself has not been touched', () => {
  const field = find<HTMLInputElement>('#go');
  field.value = 'x';
  for (const type of ['input', 'change', 'click']) field.dispatchEvent(new Event(type, { bubbles: true }));
  find('#box').click();
  expect(learner.touched()).toBe(false);
});

test('typing counts', async () => {
  find('#go').focus();
  expect(learner.touched()).toBe(false);
  await userEvent.keyboard('a');
  expect(learner.touched()).toBe(true);
});

test('so does a click', async () => {
  await userEvent.click(find('#box'));
  expect(learner.touched()).toBe(true);
});
