/** What may cross: ids, counts, booleans; the longest message has room; nothing else passes. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { createTexts, shippedJourney } from '@/journey';
import words from '@/journey/texts/fr/link.json';
import { rawMaps } from '@/scripts/lib/bundle.mjs';
import { utf8 } from './bytes';
import { LINES } from './lines';
import {
  CommandSchema,
  commandIn,
  FromAdviserSchema,
  FromLearnerSchema,
  fromWire,
  type LinkCommand,
  type LinkState,
  StateSchema,
  toWire,
} from './messages';
import { JSON_BYTES } from './seal';

const NOW = Date.UTC(2026, 10, 24, 9);
const { data: journey } = shippedJourney();

const longest = (ids: readonly string[]) => [...ids].sort((a, b) => b.length - a.length)[0] as string;
const maps = Object.values(rawMaps()) as { pages: { id: string; targets: { id: string }[] }[] }[];
const pages = maps.flatMap((map) => map.pages);

/** A state with the longest id that the package has at each place. */
const LONGEST: LinkState = {
  stage: longest(journey.stages.map(({ id }) => id)),
  step: longest(journey.steps.map(({ id }) => id)),
  page: longest(pages.map(({ id }) => id)),
  hint: longest(journey.steps.flatMap(({ hints }) => hints.map(({ text }) => text))),
  wanted: longest(pages.flatMap(({ targets }) => targets.map(({ id }) => id))),
  verdict: 'missing',
  field: { filled: false, valid: false, checked: false, active: false },
  problem: longest(journey.steps.flatMap(({ hints }) => hints.map(({ text }) => text))),
  wait: longest(journey.waits.map(({ id }) => id)),
  days: 99,
  done: 99,
  total: 99,
  stageAt: 99,
  stages: 99,
  stepAt: 99,
  finished: false,
  quiet: 90_000,
  hand: false,
};
const MORE = { n: Number.MAX_SAFE_INTEGER, re: Number.MAX_SAFE_INTEGER, ack: Number.MAX_SAFE_INTEGER };

test('the longest state of this package has room in a sealed message', () => {
  const wire = toWire(LONGEST, { ...MORE, v: '10.20.30.4000' });
  expect(v.is(FromLearnerSchema, wire)).toBe(true);
  expect(utf8(JSON.stringify(wire)).length).toBeLessThanOrEqual(JSON_BYTES);
});

const id = fc.stringMatching(/^[a-z0-9-]{1,30}$/);
const state: fc.Arbitrary<LinkState> = fc
  .record({
    stage: fc.option(id),
    step: fc.option(id),
    page: fc.option(id),
    hint: fc.option(id),
    wanted: fc.option(id),
    verdict: fc.constantFrom('found' as const, 'unsure' as const, 'missing' as const, null),
    field: fc.option(
      fc.record({ filled: fc.boolean(), valid: fc.boolean(), checked: fc.boolean(), active: fc.boolean() }),
    ),
    wait: fc.option(id),
    days: fc.option(fc.nat(99)),
    done: fc.nat(99),
    total: fc.nat(99),
    stageAt: fc.nat(99),
    stages: fc.nat(99),
    stepAt: fc.nat(99),
    finished: fc.boolean(),
    quiet: fc.nat(9000).map((tens) => tens * 10),
    hand: fc.boolean(),
  })
  .chain((one) => fc.constantFrom(null, one.hint).map((problem) => ({ ...one, problem })));

test('a state comes out as it went in', () => {
  fc.assert(
    fc.property(state, (one) => {
      const wire = toWire(one, { n: NOW, re: 0, ack: 0, v: '0.1.0' });
      const parsed = v.parse(FromLearnerSchema, JSON.parse(JSON.stringify(wire)));
      expect(v.is(StateSchema, one)).toBe(true);
      expect(parsed.k === 'state' && fromWire(parsed)).toEqual(one);
    }),
  );
});

describe('nothing passes', () => {
  const wire = toWire(LONGEST, { n: NOW, re: 0, ack: 0, v: '0.1.0' });
  const show = { k: 'show', n: NOW, re: 0, c: NOW, page: 'in-mobile', target: 'in-mobile-next' };

  test.each([
    'Camille Martin',
    'c@d.fr',
    '06 12 34 56 78',
    'https://example.org',
    '<b>',
    '',
    'É',
    'x'.repeat(61),
  ])('that could have been typed: %s', (typed) => {
    for (const key of ['stage', 'step', 'page', 'hint', 'wanted', 'wait', 'v'])
      expect(v.is(FromLearnerSchema, { ...wire, [key]: typed }), key).toBe(false);
    for (const key of ['page', 'target'])
      expect(v.is(FromAdviserSchema, { ...show, [key]: typed })).toBe(false);
    expect(v.is(FromAdviserSchema, { k: 'say', n: NOW, re: 0, c: NOW, line: typed })).toBe(false);
  });

  test('with a key more or less', () => {
    fc.assert(
      fc.property(fc.string(), fc.anything(), (key, value) => {
        fc.pre(!(key in wire) && !(key in show));
        expect(v.is(FromLearnerSchema, Object.fromEntries([...Object.entries(wire), [key, value]]))).toBe(
          false,
        );
        expect(v.is(FromAdviserSchema, Object.fromEntries([...Object.entries(show), [key, value]]))).toBe(
          false,
        );
      }),
    );
    for (const key of Object.keys(wire)) {
      const { [key as keyof typeof wire]: _, ...less } = wire;
      expect(v.is(FromLearnerSchema, less), key).toBe(false);
    }
  });

  test('of anything else, whoever has sealed it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(v.is(FromLearnerSchema, value)).toBe(false);
        expect(v.is(FromAdviserSchema, value)).toBe(false);
      }),
    );
    expect(v.is(FromAdviserSchema, wire)).toBe(false);
    expect(v.is(FromLearnerSchema, show)).toBe(false);
  });
});

test('of what an adviser sends, four kinds are commands', () => {
  const numbers = { n: NOW, re: 0 };
  const commands: LinkCommand[] = [
    { k: 'show', page: 'a', target: 'b' },
    { k: 'step', step: 'home' },
    { k: 'say', line: 'break' },
    { k: 'call' },
  ];
  for (const command of commands) {
    expect(v.is(CommandSchema, command)).toBe(true);
    expect(commandIn({ ...numbers, c: 7, ...command })).toEqual({ command, c: 7 });
  }
  expect(commandIn({ k: 'here', ...numbers })).toBeNull();
  expect(commandIn({ k: 'end', ...numbers })).toBeNull();
  expect(commandIn({ k: 'sign', ...numbers, sign: 3 })).toBeNull();
  expect(v.is(CommandSchema, { k: 'end' })).toBe(false);
});

/** What people who defraud others need somebody to do, or to tell. A choice of ours, after what banks and police warn of. */
const SCAM =
  /\d|code|mot de passe|carte (?:bancaire|bleue|de banque)|num[ée]ro|paye|payer|virement|argent|banque|rembours|t[ée]l[ée]charg|install|https?:|www\.|@|appelez|rappelez|valid|confirm|accept|sign(?:ez|er|ature)|identifiant|connect|\brib\b|iban|cliquez(?<!Ne cliquez)/iu;

describe('the ready-made sentences', () => {
  const { ui } = createTexts('fr');
  const said = [...LINES.map((line) => ui(`linkLine-${line}`)), ui('linkCall')];

  test('ask for nothing that somebody who defrauds others would need', () => {
    for (const sentence of said) expect(sentence).not.toMatch(SCAM);
  });

  test.each([
    'Donnez le code.',
    'Payez 3 euros.',
    'Téléchargez ce fichier.',
    'Validez dans votre banque.',
    'Acceptez la demande.',
    'Connectez-vous.',
    'Cliquez ici.',
  ])('the rule sees « %s »', (sentence) => expect(sentence).toMatch(SCAM));

  test('are those that have words, no more and no less', () => {
    const worded = Object.keys(words).filter((key) => key.startsWith('linkLine-'));
    expect(worded.sort()).toEqual(LINES.map((line) => `linkLine-${line}`).sort());
  });
});
