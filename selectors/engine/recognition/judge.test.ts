import { describe, expect, test } from 'vitest';
import concepts from '../../concepts.json';
import { judge } from './judge';
import { Vocabulary } from './vocabulary';

/** Scores that give these probabilities. */
const scoresOf = (...shares: number[]) => shares.map(Math.log);
const IDS = ['code-new', 'code-device', 'none'];
const at = (page: string) => ({ step: [page], near: [] });

describe('the step that the learner is at', () => {
  test('settles between two pages that look alike', () => {
    const alike = scoresOf(0.49, 0.48, 0.03);
    expect(judge(IDS, alike, null, null)).toMatchObject({ verdict: 'unknown', related: true });
    expect(judge(IDS, alike, at('code-device'), null)).toMatchObject({
      verdict: 'likely',
      page: 'code-device',
    });
  });

  test('never lifts a page that the evidence puts well behind', () => {
    const found = judge(IDS, scoresOf(0.7, 0.2, 0.1), at('code-device'), null);
    expect(found.page).not.toBe('code-device');
  });

  test('never lifts a page that has little for it', () => {
    expect(judge(IDS, scoresOf(0.001, 0.11, 0.889), at('code-device'), null).page).toBeNull();
    expect(judge(IDS, scoresOf(0.001, 0.13, 0.869), at('code-device'), null).verdict).toBe('likely');
    // The map's own words speak for it, or for the other.
    expect(judge(IDS, scoresOf(0.001, 0.19, 0.809), at('code-device'), 'code-device').page).toBeNull();
    expect(judge(IDS, scoresOf(0.001, 0.24, 0.759), at('code-device'), 'code-new').page).toBeNull();
  });

  test('asks less of its page than of others', () => {
    const half = scoresOf(0.02, 0.5, 0.48);
    expect(judge(IDS, half, at('code-device'), null).verdict).toBe('likely');
    expect(judge(IDS, half, at('code-new'), null).verdict).toBe('unknown');
    expect(judge(IDS, half, null, null).verdict).toBe('unknown');
    const beside = { step: [], near: ['code-device'] };
    expect(judge(IDS, scoresOf(0.02, 0.6, 0.38), beside, null).verdict).toBe('likely');
    expect(judge(IDS, scoresOf(0.02, 0.4, 0.58), beside, null).verdict).toBe('unknown');
  });

  test('does not make known what the evidence makes likely', () => {
    const found = judge(IDS, scoresOf(0.69, 0.2, 0.11), at('code-new'), null);
    expect(found).toMatchObject({ verdict: 'likely', page: 'code-new', related: false });
    expect(found.likeliest[0]?.withStep).toBeGreaterThan(0.93);
  });

  test('counts eight times, and a step beside it three times', () => {
    const { likeliest } = judge(['a', 'b', 'c'], scoresOf(0.2, 0.3, 0.5), { step: ['a'], near: ['b'] }, null);
    const sum = 8 * 0.2 + 3 * 0.3 + 0.5;
    expect(likeliest.map(({ page }) => page)).toEqual(['a', 'b', 'c']);
    for (const [at, odds] of [8 * 0.2, 3 * 0.3, 0.5].entries())
      expect(likeliest[at]?.withStep).toBeCloseTo(odds / sum, 9);
  });

  test('when it is another one, takes nothing from a page that is plainly there', () => {
    expect(judge(IDS, scoresOf(0.99, 0.005, 0.005), at('code-device'), null)).toMatchObject({
      verdict: 'known',
      page: 'code-new',
    });
  });
});

describe('a page', () => {
  test('is known by far, likely by less, unknown below', () => {
    const verdictOf = (share: number) =>
      judge(IDS, scoresOf(share, (1 - share) / 2, (1 - share) / 2), null, null).verdict;
    expect([0.95, 0.88, 0.55].map(verdictOf)).toEqual(['known', 'likely', 'unknown']);
  });

  test('is likely with less where it is far ahead of every other page of the journey', () => {
    const verdictOf = (best: number, second: number, byLandmarks: string | null = null) =>
      judge(IDS, scoresOf(best, second, 1 - best - second), null, byLandmarks).verdict;
    expect(verdictOf(0.7, 0.05)).toBe('likely');
    expect(verdictOf(0.7, 0.2)).toBe('unknown');
    // The map's own words speak of another.
    expect(verdictOf(0.7, 0.05, 'code-device')).toBe('unknown');
    expect(verdictOf(0.58, 0.01)).toBe('unknown');
  });

  test('whose landmarks stand is known with less, but not where the page speaks of something else', () => {
    expect(judge(IDS, scoresOf(0.82, 0.1, 0.08), null, 'code-new').verdict).toBe('known');
    expect(judge(IDS, scoresOf(0.82, 0.1, 0.08), null, null).verdict).toBe('likely');
    expect(judge(IDS, scoresOf(0.44, 0.02, 0.54), null, 'code-new').verdict).toBe('unknown');
    expect(judge(IDS, scoresOf(0.48, 0.18, 0.34), null, 'code-new').verdict).toBe('unknown');
    expect(judge(IDS, scoresOf(0.1, 0.05, 0.85), null, 'code-new').verdict).toBe('unknown');
    expect(judge(IDS, scoresOf(0.1, 0.6, 0.3), null, 'code-new').page).not.toBe('code-new');
    // Evidence alone would make this one likely.
    expect(judge(IDS, scoresOf(0.9, 0.05, 0.05), null, 'code-new')).toMatchObject({
      verdict: 'known',
      page: 'code-new',
      related: false,
    });
  });

  test('where the landmarks of another stand, is likely at most, and where it is far ahead with the step', () => {
    const alike = scoresOf(0.8, 0.15, 0.05);
    expect(judge(IDS, alike, at('code-new'), null).verdict).toBe('known');
    expect(judge(IDS, alike, at('code-new'), 'code-device').verdict).toBe('likely');
    expect(judge(IDS, alike, null, 'code-device').verdict).toBe('unknown');
    expect(judge(IDS, scoresOf(0.3, 0.65, 0.05), at('code-new'), 'code-device').verdict).toBe('unknown');
  });

  test('that would only be likely is not, where the page of the step comes close behind', () => {
    const likely = scoresOf(0.88, 0.03, 0.09);
    expect(judge(IDS, likely, at('elsewhere'), null).verdict).toBe('likely');
    expect(judge(IDS, likely, at('code-device'), null).verdict).toBe('unknown');
    expect(judge(IDS, scoresOf(0.97, 0.015, 0.015), at('code-device'), null).verdict).toBe('likely');
  });

  test('is as probable as its odds, however high the scores are', () => {
    const found = judge(IDS, scoresOf(7, 2, 1), null, null);
    expect(found.likeliest.map(({ p }) => Math.round(100 * p))).toEqual([70, 20]);
  });

  test('is known where a site has no other, and « no part of it » is not asked for; of none, none is', () => {
    expect(judge(['code-new'], [0], null, null)).toMatchObject({ verdict: 'known', page: 'code-new' });
    expect(judge([], [], null, null)).toMatchObject({ verdict: 'unknown', page: null, related: false });
  });

  test('that is surely something else has no part in the journey; its likeliest pages are three at most', () => {
    expect(judge(IDS, scoresOf(0.03, 0.01, 0.96), null, null).related).toBe(true);
    expect(judge(IDS, scoresOf(0.02, 0.005, 0.975), null, null).related).toBe(false);
    expect(judge(IDS, scoresOf(0.001, 0.002, 0.997), at('elsewhere'), null).related).toBe(false);
    const many = judge(['a', 'b', 'c', 'd', 'none'], scoresOf(0.2, 0.3, 0.1, 0.2, 0.2), null, null);
    expect(many.likeliest.map(({ page }) => page)).toEqual(['b', 'a', 'd']);
  });

  test('of the site where the learner is due is passed over in silence only where it is all but certainly another', () => {
    const little = scoresOf(0.001, 0.009, 0.99);
    expect(judge(IDS, little, null, null).related).toBe(false);
    expect(judge(IDS, little, at('elsewhere'), null).related).toBe(false);
    expect(judge(IDS, little, at('code-new'), null).related).toBe(true);
    const least = scoresOf(0.0003, 0.0027, 0.997);
    expect(judge(IDS, least, at('code-new'), null).related).toBe(false);
    // Of the journey's pages it would be theirs.
    expect(judge(IDS, least, at('code-device'), null).related).toBe(true);
  });

  test('of a site whose pages are all ruled out is unknown', () => {
    expect(judge(['none'], [1], null, null)).toEqual({
      page: null,
      verdict: 'unknown',
      likeliest: [],
      related: false,
    });
  });
});

describe('the vocabulary', () => {
  const read = (text: string) => [...new Vocabulary(concepts).read(text)];

  test('knows words by their beginning, whatever the accents, and two that follow each other', () => {
    expect(read('Votre TÉLÉPHONE')).toContain('phone');
    expect(read('Le mot de passe')).toContain('password');
    expect(read('numéro de sécurité sociale')).toContain('nir');
    expect(read('la sécurité, et la vie sociale')).not.toContain('nir');
  });

  test('takes the longest beginning; « $ » is for a whole word, « + » for two that follow but for little words', () => {
    const words = (text: string) => [
      ...new Vocabulary({ code: 'code', postal: 'codep', card: 'carte+vital', id: 'id$', yes: 'ok' }).read(
        text,
      ),
    ];
    expect(words('codepostal')).toEqual(['postal']);
    expect(words('codes')).toEqual(['code']);
    expect(words('id')).toEqual(['id']);
    expect(words('idee')).toEqual([]);
    expect(words('okay')).toEqual(['yes']);
    expect(words('La carte de la Vitale')).toEqual(['card']);
    expect(words('carte verte, vitale')).toEqual([]);
    expect(words('… !')).toEqual([]);
  });

  test('leaves out little words, and no others', () => {
    const isLittle = (word: string) =>
      new Vocabulary({ card: 'carte+vital' }).read(`carte ${word} vitale`).has('card');
    const little =
      'l d le les la du de des un une et ou au aux en dans pour sur avec vous votre vos mon moi ma mes sa se son the of to you your ' +
      'my our is are for in on with by be or and it this that a';
    expect(little.split(' ').filter((word) => !isLittle(word))).toEqual([]);
    const others = 'i verte lettre table lot dos unes mot ses nos sept';
    expect(others.split(' ').filter(isLittle)).toEqual([]);
  });

  test('hands on none of the page’s words', () => {
    expect(read('Bahia Moreau, 8 rue des Tanneurs, 0612345678')).toEqual(['postal']);
  });
});
