/** How a way is chosen, and what is said with it, on rules as small as that needs. */
import { describe, expect, test } from 'vitest';
import { createRouteChooser } from './index';
import type { Rules } from './schema';

const origin = { source: 'somebody who knows', mark: 'certain', checked: '2026-11' } as const;
const yesNo = [
  { id: 'yes', sign: 'plus' },
  { id: 'unknown', sign: 'unknown' },
];
const rules: Rules = {
  version: 1,
  questions: [
    { id: 'camera', answers: yesNo },
    { id: 'light', when: { camera: ['yes'] }, answers: yesNo },
  ],
  ways: {
    online: { way: 'web' },
    office: { way: 'web', verification: 'face-to-face' },
    'france-identite': { way: 'fi' },
  },
  rules: [
    { id: 'camera', when: { camera: ['yes'], light: ['yes', '-'] }, way: 'online', ...origin },
    { id: 'dark', when: { light: ['unknown'] }, way: 'france-identite', ...origin, mark: 'probable' },
    { id: 'rest', when: {}, way: 'office', ...origin },
  ],
  advice: [
    { id: 'small-card', when: { card: ['small'] }, ...origin },
    { id: 'mailbox', when: { mailbox: ['no'] }, ...origin },
    { id: 'maybe', when: { abroad: ['yes'] }, ...origin, mark: 'unknown' },
  ],
  others: [
    { way: 'online', when: { camera: ['yes'] } },
    { way: 'office', when: {} },
  ],
};
const way = (title: string) => ({ title, time: `the time of ${title}` });
const { decide, nextQuestion } = createRouteChooser(rules, {
  questions: {
    camera: { title: 'A camera?', help: 'On top.', answers: { yes: 'Yes' } },
    light: { title: 'A light?', answers: { yes: 'Yes', unknown: 'No idea' } },
  },
  ways: { online: way('On line'), office: way('Office'), 'france-identite': way('The app') },
  reasons: { camera: 'You can be seen.', dark: 'It is dark.', rest: 'Somebody helps.' },
  advice: { 'small-card': 'The app too.', mailbox: 'Open one.', maybe: 'Perhaps.' },
});

describe('a question', () => {
  test('comes with its signs and words; an answer without words has its name', () => {
    expect(nextQuestion({})).toEqual({
      id: 'camera',
      title: 'A camera?',
      help: 'On top.',
      answers: [
        { id: 'yes', sign: 'plus', label: 'Yes' },
        { id: 'unknown', sign: 'unknown', label: 'unknown' },
      ],
    });
  });

  test('is asked only after the answers that make it matter, and without help where there is none', () => {
    const light = nextQuestion({ camera: 'yes' });
    expect(light).toMatchObject({ id: 'light' });
    expect(light).not.toHaveProperty('help');
    expect(nextQuestion({ camera: 'unknown' })).toBeNull();
    expect(nextQuestion({ camera: 'yes', light: 'yes' })).toBeNull();
  });
});

describe('the way', () => {
  test('is that of the first rule that fits, with its words and branches, and the other ways that are open', () => {
    expect(decide({ camera: 'yes' })).toEqual({
      way: 'online',
      branch: { way: 'web' },
      title: 'On line',
      time: 'the time of On line',
      reasons: ['You can be seen.'],
      soft: false,
      advice: [],
      others: [{ way: 'office', branch: { way: 'web', verification: 'face-to-face' }, title: 'Office' }],
    });
    expect(decide({})).toMatchObject({
      way: 'office',
      reasons: ['Somebody helps.'],
      soft: false,
      others: [],
    });
    expect(decide({ camera: 'yes', light: 'unknown' }).others.map(({ way }) => way)).toEqual([
      'online',
      'office',
    ]);
  });

  test('is said softly where its rule is only probable, or where an advice is not known for sure', () => {
    expect(decide({ light: 'unknown' })).toMatchObject({ way: 'france-identite', soft: true });
    expect(decide({ abroad: 'yes' })).toMatchObject({ way: 'office', soft: true, advice: ['Perhaps.'] });
    expect(decide({ mailbox: 'no' })).toMatchObject({ soft: false, advice: ['Open one.'] });
  });

  test('is no advice to somebody who is told to take it', () => {
    const answers = { card: 'small', mailbox: 'no' };
    expect(decide(answers).advice).toEqual(['The app too.', 'Open one.']);
    expect(decide({ ...answers, light: 'unknown' }).advice).toEqual(['Open one.']);
  });

  test('does not share its branches with the rules', () => {
    decide({}).branch.way = 'changed';
    expect(decide({}).branch.way).toBe('web');
  });
});

test('what has no words is found by a test rather than by a learner', () => {
  const mute = createRouteChooser(rules, { questions: {}, ways: {}, reasons: {}, advice: {} });
  expect(() => mute.nextQuestion({})).toThrow('No words for "camera"');
  expect(() => mute.decide({})).toThrow('No words for "office"');
});
