/** What a page is told of a link: nothing but words, and only while an adviser sees the step. */
import { describe, expect, test } from 'vitest';
import { LINES, type LinkCommand } from '@/link';
import { guide } from '../test-helpers';
import { linkOnPage } from './on-page';
import type { LearnerLink } from './view';

type Linked = Extract<LearnerLink, { phase: 'linked' | 'lost' }>;

const { ui, hint, step } = guide.texts;
const linked = (more: Partial<Linked> = {}): Linked => ({
  phase: 'linked',
  sign: { animal: 'tortue', colour: 'vert' },
  until: 0,
  minutes: 52,
  hand: false,
  pending: null,
  ...more,
});
const asked = (command: LinkCommand, shown = false) =>
  linkOnPage(guide, linked({ pending: { n: 7, command, shown } }))?.asked;

test.each([
  null,
  { phase: 'asking' },
  { phase: 'dialling' },
  { phase: 'meeting' },
  { phase: 'ended', reason: 'time' },
] satisfies (LearnerLink | null)[])('nothing of %j', (learner) => {
  expect(linkOnPage(guide, learner)).toBeNull();
});

test('by which sign, how long still, and what the buttons say', () => {
  expect(linkOnPage(guide, linked())).toEqual({
    what: 'Étape montrée\u00a0:',
    who: 'Tortue verte, 52 min',
    asked: null,
    labels: {
      stop: 'Arrêter',
      seen: ui('linkAskedSeen'),
      showMe: ui('showMe'),
      higher: ui('higher'),
      lower: ui('lower'),
      askedTab: ui('linkAskedTab'),
    },
  });
});

test('cut off: it does not say that the step is seen', () => {
  const told = linkOnPage(guide, linked({ phase: 'lost' }));
  expect(told).toMatchObject({ what: 'Lien coupé\u00a0:', who: 'Tortue verte, 52 min' });
  expect(JSON.stringify(told)).not.toContain('montrée');
});

describe('what the adviser asks', () => {
  test('a sentence of the list, as the adviser’s words', () => {
    for (const line of LINES)
      expect(asked({ k: 'say', line })).toEqual({
        n: 7,
        shown: false,
        words: ui('linkAskedSay', { words: ui(`linkLine-${line}`) }),
        target: null,
      });
  });

  test('to speak with the learner', () => {
    expect(asked({ k: 'call' })).toMatchObject({ words: ui('linkCall'), target: null });
  });

  test('a step, by its name; one of another version by none', () => {
    expect(asked({ k: 'step', step: 'mobile' })).toMatchObject({
      words: ui('linkAskedStep', { step: step('mobile') }),
      target: null,
    });
    expect(asked({ k: 'step', step: 'step-of-tomorrow' })).toMatchObject({ words: ui('linkAskedPage') });
  });

  test('something on a page: the hint’s own words, and others for where it is not', () => {
    const found = asked({ k: 'show', page: 'in-mobile', target: 'in-mobile-number' });
    const words = ui('linkAskedShow', { words: hint('in-mobile-number').do });
    expect(found).toEqual({
      n: 7,
      shown: false,
      words,
      target: {
        page: 'in-mobile',
        id: 'in-mobile-number',
        here: ui('linkAskedHere'),
        notHere: `${words} ${ui('linkNotHere')}`,
      },
    });
  });

  test('something that no hint speaks of, or not on that page: in words that promise nothing', () => {
    for (const [page, target] of [
      ['in-mobile', 'target-of-tomorrow'],
      ['page-of-tomorrow', 'in-mobile-number'],
      ['in-sms-code', 'in-mobile-number'],
    ] as const)
      expect(asked({ k: 'show', page, target })).toMatchObject({
        words: ui('linkAskedPage'),
        target: { page, id: target },
      });
  });

  test('a page is told whether the learner has had it before their eyes somewhere', () => {
    expect(asked({ k: 'call' }, true)).toMatchObject({ n: 7, shown: true });
  });
});
