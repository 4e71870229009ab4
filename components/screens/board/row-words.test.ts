/** What stands on the board of a learner, in words. */
import { describe, expect, test } from 'vitest';
import type { LinkRow, LinkState } from '@/extension/link/view';
import { createTexts, shippedJourney } from '@/journey';
import { lineWords, newsWords, rowWords, sentWords, sinceWords } from './row-words';
import { AT_MOBILE, rowAt } from './test-helpers';

const NOW = Date.UTC(2026, 10, 24, 9);
const texts = createTexts('fr');
const journey = shippedJourney();
const flat = (text: string) => text.replaceAll('\u00a0', ' ');
const wordsOf = (change: Partial<LinkRow>, state: Partial<LinkState> = {}) =>
  Object.fromEntries(
    Object.entries(rowWords({ texts }, rowAt(NOW, change, state), NOW)).map(([key, text]) => [
      key,
      flat(text),
    ]),
  );

test.each([
  [0, 'depuis 10 s'],
  [-5_000, 'depuis 10 s'],
  [47_000, 'depuis 40 s'],
  [60_000, 'depuis 1 min'],
  [3_599_000, 'depuis 59 min'],
  [3_900_000, 'depuis 1 h 05'],
])('since %d ms: %s', (ms, words) => {
  expect(flat(sinceWords(texts, ms))).toBe(words);
});

test('stage, step with its code, since when, and what the guide tells them', () => {
  expect(wordsOf({})).toEqual({
    kind: 'working',
    code: '2-2',
    step: texts.step('mobile'),
    stage: `2 sur 4 · ${texts.stage('identity')} · depuis 6 min`,
    state: 'avance',
    more: '',
    hint: texts.hint('in-mobile-number').do,
  });
});

describe('how they do', () => {
  const field = { filled: true, valid: true, checked: false, active: true };
  test.each<[string, Partial<LinkRow>, Partial<LinkState>, string, string]>([
    ['a hand', { handSince: NOW - 70_000 }, {}, 'lève la main depuis 1 min', ''],
    ['an error', { problemSince: NOW - 40_000 }, { problem: 'x' }, 'erreur sur la page depuis 40 s', ''],
    ['an error just now', { problemSince: NOW - 4_000 }, { problem: 'x' }, 'erreur sur la page', ''],
    ['nothing moves', { quietSince: NOW - 240_000 }, {}, 'rien ne bouge depuis 4 min', ''],
    ['cut off', { lost: true, heard: NOW - 130_000 }, {}, 'le lien est coupé depuis 2 min', ''],
    ['just come', { state: null }, {}, 'vient d’arriver', ''],
    ['finished', {}, { finished: true, page: null }, 'a tout fini', ''],
    ['waiting', {}, { wait: 'ar24-mail', days: 1, page: null }, 'attend', 'le mail d’AR24, encore 1 jour'],
    ['elsewhere', {}, { page: null }, 'pas sur une page du parcours', ''],
    ['filled', {}, { field }, 'c’est rempli', ''],
    [
      'filled, and not taken',
      {},
      { field: { ...field, valid: false } },
      'rempli, mais le site n’accepte pas',
      '',
    ],
    ['ticked', {}, { field: { ...field, checked: true } }, 'c’est coché', ''],
    ['not there', {}, { verdict: 'missing' }, 'le guide ne trouve pas ce qu’il cherche', ''],
    ['not sure', {}, { verdict: 'unsure' }, 'le guide n’est pas sûr', ''],
  ])('%s', (_, change, state, words, more) => {
    expect(wordsOf(change, state)).toMatchObject({ state: words, more });
  });

  test('every wait of the journey has words', () => {
    for (const { id } of journey.data.waits) {
      expect(wordsOf({}, { wait: id, page: null }).more, id).not.toBe('');
    }
  });
});

test('a step that only another version knows is said to be so', () => {
  expect(wordsOf({ other: true }, { step: null, stage: null }).step).toBe('étape inconnue (autre version)');
  expect(wordsOf({}, { step: null }).step).toBe('pas d’étape en cours');
});

test('a command is sent until it is shown', () => {
  const sent = { command: { k: 'say', line: 'take-time' } as const, at: NOW, shown: false };
  expect(flat(sentWords(texts, rowAt(NOW, { sent })))).toBe('Envoyé : Prenez votre temps.');
  expect(flat(sentWords(texts, rowAt(NOW, { sent: { ...sent, shown: true } })))).toBe(
    'Montré : Prenez votre temps.',
  );
  expect(sentWords(texts, rowAt(NOW, {}))).toBe('');
});

test('the log says ids of another version without their words', () => {
  expect(lineWords({ journey, texts }, AT_MOBILE)).toBe(`2-2 · ${texts.step('mobile')}`);
  expect(
    lineWords({ journey, texts }, { ...AT_MOBILE, step: 'not-ours', wait: 'not-ours', page: null }),
  ).toBe('2-2 · étape inconnue (autre version) · pas sur une page du parcours');
  expect(lineWords({ journey, texts }, { k: 'call' })).toBe(texts.ui('linkCall'));
  expect(lineWords({ journey, texts }, { k: 'step', step: 'not-ours' })).toBe(
    'étape inconnue (autre version)',
  );
});

test('what is new is read out once: a hand, an error, somebody who comes', () => {
  const owl = rowAt(NOW, { id: '2', sign: { animal: 'chouette', colour: 'violet' } });
  const before = new Map([['1', 'working' as const]]);
  expect(newsWords(texts, before, [rowAt(NOW, {})], NOW)).toBe('');
  expect(newsWords(texts, before, [rowAt(NOW, { handSince: NOW }), owl], NOW)).toBe(
    'Le renard orange demande de l’aide. La chouette violette est là.',
  );
  const asking = new Map([['1', 'hand' as const]]);
  expect(newsWords(texts, asking, [rowAt(NOW, { handSince: NOW })], NOW)).toBe('');
  expect(newsWords(texts, before, [rowAt(NOW, { problemSince: NOW - 40_000 })], NOW)).toBe(
    'Le renard orange a une erreur sur sa page.',
  );
});
