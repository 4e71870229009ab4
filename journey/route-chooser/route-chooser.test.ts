/** « Quelle solution pour moi ? »: every combination of answers leads to an honest way, and the rules are sound. */
import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import rawHand from '@/journey/preparation/at-hand.json';
import { AtHandSchema, PreparationTextsSchema } from '@/journey/preparation/schema';
import { shippedPreparation } from '@/journey/preparation/shipped';
import { kandelMoles, sentences, words } from '@/journey/readability';
import type { Answers } from '@/journey/route-chooser';
import raw from '@/journey/route-chooser/rules.json';
import { RouteChooserTextsSchema, RulesSchema } from '@/journey/route-chooser/schema';
import { routeRules as rules, shippedRouteChooser } from '@/journey/route-chooser/shipped';
import { shippedJourney } from '@/journey/shipped';
import preparation from '@/journey/texts/fr/preparation.json';
import routeChooser from '@/journey/texts/fr/route-chooser.json';

const { stepOf, data: journey } = shippedJourney();
const { decide, nextQuestion } = shippedRouteChooser('fr');
const { atHand, bringList } = shippedPreparation('fr', { stepOf });
const fr = { ...routeChooser, ...preparation };

/** Every way through the questions, as a learner meets them. */
function* walks(answers: Answers = {}, depth = 0): Generator<{ answers: Answers; depth: number }> {
  const question = nextQuestion(answers);
  if (!question) yield { answers, depth };
  else for (const { id } of question.answers) yield* walks({ ...answers, [question.id]: id }, depth + 1);
}
const all = [...walks()];

const READY: Answers = {
  age: 'adult',
  document: 'card-old',
  valid: 'yes',
  smartphone: 'recent',
  mobile: 'french',
  mailbox: 'yes',
  address: 'france',
};

describe('a person with', () => {
  it.each<[string, Answers, string]>([
    ['a camera here', { ...READY, now: 'online' }, 'online'],
    ['a post office near by', { ...READY, now: 'office' }, 'office'],
    ['a postman', { ...READY, now: 'home' }, 'home'],
    ['a telephone only', { ...READY, now: 'phone' }, 'app'],
    [
      'the small card, and a town hall',
      { ...READY, document: 'card-new', now: 'town-hall' },
      'france-identite',
    ],
    ['the old card, and a town hall', { ...READY, now: 'town-hall' }, 'office'],
    ['no idea where', { ...READY, now: 'unknown' }, 'office'],
    ['an expired card', { ...READY, valid: 'expired' }, 'office'],
    [
      'an expired card, who would rather make a video',
      { ...READY, valid: 'expired', now: 'online' },
      'office',
    ],
    ['less than 18 years', { age: 'minor' }, 'france-services'],
    ['a foreign document', { age: 'adult', document: 'foreign' }, 'paper'],
    ['no document', { age: 'adult', document: 'none' }, 'france-services'],
    ['a short residence permit', { ...READY, document: 'permit', permit: 'short' }, 'paper'],
    ['a long residence permit', { ...READY, document: 'permit', permit: 'long', now: 'online' }, 'online'],
    ['no smartphone', { ...READY, smartphone: 'none' }, 'paper'],
    ['no mobile number', { ...READY, mobile: 'none' }, 'paper'],
    [
      'no mobile number but the small card',
      { ...READY, document: 'card-new', mobile: 'none' },
      'france-identite',
    ],
    ['no idea at all', {}, 'office'],
  ])('%s', (_, answers, way) => {
    expect(decide(answers).way).toBe(way);
  });

  it('no mailbox is told to open one first, whatever the way', () => {
    const { advice } = decide({ ...READY, mailbox: 'no', now: 'online' });
    expect(advice).toContain(fr.advice.mailbox);
  });

  it('« Je ne sais pas » everywhere is sent to somebody', () => {
    let answers: Answers = {};
    for (let next = nextQuestion(answers); next; next = nextQuestion(answers)) {
      answers = { ...answers, [next.id]: 'unknown' };
    }
    expect(decide(answers)).toMatchObject({ way: 'france-services', soft: true });
  });
});

describe(`each of ${all.length} ways through the questions`, () => {
  it('is at most nine questions long, asks nothing twice, and ends', () => {
    expect(all.length).toBeGreaterThan(500);
    expect(Math.max(...all.map(({ depth }) => depth))).toBeLessThanOrEqual(9);
    expect(all.every(({ answers, depth }) => Object.keys(answers).length === depth)).toBe(true);
  });

  it('leads to a way with a reason, a time, and branches that the journey has', () => {
    const known = new Set(
      Object.entries(journey.branches).flatMap(([key, { values }]) =>
        values.map((value) => `${key}: ${value}`),
      ),
    );
    const wrong = all.filter(({ answers }) => {
      const { branch, title, reasons, time, others, way } = decide(answers);
      const pairs = [branch, ...others.map((one) => one.branch)].flatMap(Object.entries);
      return !(
        title &&
        time &&
        reasons.length > 0 &&
        others.every((one) => one.way !== way) &&
        pairs.every(([key, value]) => known.has(`${key}: ${value}`))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('never offers La Poste to somebody whom La Poste refuses', () => {
    for (const { answers } of all) {
      const refused =
        answers.age === 'minor' ||
        ['foreign', 'none'].includes(answers.document ?? '') ||
        answers.permit === 'short' ||
        answers.smartphone === 'none' ||
        answers.mobile === 'none';
      if (!refused) continue;
      const { way, others } = decide(answers);
      const offered = [way, ...others.map((one) => one.way)];
      expect(offered.filter((one) => ['online', 'office', 'home', 'app'].includes(one))).toEqual([]);
    }
  });

  it('never sends an expired document on line', () => {
    for (const { answers } of all.filter((one) => one.answers.valid === 'expired')) {
      const { way, others } = decide(answers);
      expect([way, ...others.map((one) => one.way)].filter((one) => ['online', 'app'].includes(one))).toEqual(
        [],
      );
    }
  });

  it('what nobody knows for sure changes no way, and is said softly', () => {
    const unknown = rules.advice.filter(({ mark }) => mark === 'unknown');
    expect(unknown.length).toBeGreaterThan(2);
    for (const { id, when } of unknown) {
      expect(fr.advice[id as keyof typeof fr.advice]).toMatch(/En 2026|marche aussi|liste des pays/);
      for (const [question, values] of Object.entries(when)) {
        const answers: Answers = { ...READY, now: 'online', [question]: values[0] ?? '' };
        expect(decide(answers)).toMatchObject({ way: 'online', soft: true });
      }
    }
  });
});

describe('the rules', () => {
  it('are what the schema says, each used, each with its words', () => {
    expect(v.parse(RulesSchema, raw)).toEqual(rules);
    const reached = new Set(all.map(({ answers }) => decide(answers).reasons[0]));
    expect(rules.rules.length - reached.size, 'rules that no answers reach').toBeLessThanOrEqual(1);
    expect(Object.keys(fr.reasons).toSorted()).toEqual(rules.rules.map(({ id }) => id).toSorted());
    expect(Object.keys(fr.advice).toSorted()).toEqual(rules.advice.map(({ id }) => id).toSorted());
  });

  it.each<[string, (draft: typeof raw) => unknown]>([
    ['a rule without a source', (draft) => Object.assign(draft.rules[0] as object, { source: '' })],
    ['a rule of unknown truth', (draft) => Object.assign(draft.rules[0] as object, { mark: 'unknown' })],
    ['a rule without a date', (draft) => Object.assign(draft.rules[0] as object, { checked: 'lately' })],
    ['nothing for everybody', (draft) => draft.rules.pop()],
    ['a question without « Je ne sais pas »', (draft) => draft.questions[0]?.answers.pop()],
    ['an unknown way', (draft) => Object.assign(draft.rules[0] as object, { way: 'by-boat' })],
  ])('refused: %s', (_, spoil) => {
    const draft = structuredClone(raw);
    spoil(draft);
    expect(v.safeParse(RulesSchema, draft).success).toBe(false);
  });
});

describe('what to have at hand', () => {
  it('is what the schema says, for steps and stages that exist', () => {
    v.parse(AtHandSchema, rawHand);
    expect(v.parse(PreparationTextsSchema, preparation)).toEqual(preparation);
    expect(v.parse(RouteChooserTextsSchema, routeChooser)).toEqual(routeChooser);
    const steps = journey.steps.map(({ id }) => id);
    expect(Object.keys(rawHand.steps).filter((id) => !steps.includes(id))).toEqual([]);
    expect(Object.keys(rawHand.stages)).toEqual(journey.stages.map(({ id }) => id));
  });

  it('is said for each step, and for no step that is none', () => {
    for (const { id } of journey.steps) expect(() => atHand(id, {})).not.toThrow();
    expect(atHand('ar24-video', {})).toEqual([fr.hand.document, fr.hand.camera, fr.hand.light]);
    expect(atHand('nonsense', {})).toEqual([]);
  });

  it('is written down for each appointment', () => {
    for (const branch of Object.values(rules.ways)) {
      expect(bringList(branch).length, JSON.stringify(branch)).toBeGreaterThan(1);
    }
    expect(bringList({ way: 'paper' }).map(({ item }) => item)).toContain(fr.hand.vitale);
  });
});

const texts = Object.entries(fr).flatMap(([section, content]) =>
  Object.entries(content).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[`${section}.${key}`, value]]
      : Object.entries(value as Record<string, unknown>)
          .filter((one): one is [string, string] => typeof one[1] === 'string')
          .map(([part, text]) => [`${section}.${key}.${part}`, text]),
  ),
);

test.each(texts)('%s is short', (_, text) => {
  expect(sentences(text).length).toBeLessThanOrEqual(3);
  for (const one of sentences(text)) expect(words(one).length).toBeLessThanOrEqual(12);
  expect(words(text).length).toBeLessThanOrEqual(30);
});

/** Titles of one or two words cannot be measured one by one. */
const whole = texts.filter(([key]) => /^(reasons|advice)\.|\.time$/.test(key));
test.each(whole)('%s is easy', (_, text) => {
  expect(kandelMoles(text)).toBeGreaterThanOrEqual(80);
});
test('they are easy on average', () => {
  expect(whole.reduce((sum, [, text]) => sum + kandelMoles(text), 0) / whole.length).toBeGreaterThanOrEqual(
    90,
  );
});
test('answers are short', () => {
  const labels = Object.values(fr.questions).flatMap(({ answers }) => Object.values(answers));
  expect(labels.filter((label) => words(label).length > 6)).toEqual([]);
});
