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
    expect(judge(IDS, scoresOf(0.02, 0.2, 0.78), at('code-device'), null).page).toBeNull();
  });

  test('asks less of its page than of others', () => {
    const half = scoresOf(0.02, 0.5, 0.48);
    expect(judge(IDS, half, at('code-device'), null).verdict).toBe('likely');
    expect(judge(IDS, half, at('code-new'), null).verdict).toBe('unknown');
    expect(judge(IDS, half, null, null).verdict).toBe('unknown');
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
    expect([0.95, 0.88, 0.8].map(verdictOf)).toEqual(['known', 'likely', 'unknown']);
  });

  test('whose landmarks stand is known with less, but not where the page speaks of something else', () => {
    expect(judge(IDS, scoresOf(0.4, 0.3, 0.3), null, 'code-new').verdict).toBe('known');
    expect(judge(IDS, scoresOf(0.1, 0.05, 0.85), null, 'code-new').verdict).toBe('unknown');
    expect(judge(IDS, scoresOf(0.1, 0.6, 0.3), null, 'code-new').page).not.toBe('code-new');
  });

  test('that is surely something else has no part in the journey; its likeliest pages are three at most', () => {
    expect(judge(IDS, scoresOf(0.01, 0.005, 0.985), null, null).related).toBe(false);
    const many = judge(['a', 'b', 'c', 'd', 'none'], scoresOf(0.2, 0.3, 0.1, 0.2, 0.2), null, null);
    expect(many.likeliest.map(({ page }) => page)).toEqual(['b', 'a', 'd']);
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

  test('hands on none of the page’s words', () => {
    expect(read('Bahia Moreau, 8 rue des Tanneurs, 0612345678')).toEqual(['postal']);
  });
});
