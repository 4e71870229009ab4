/** The words of the pages about people: learners, adviser, settings, print. */
import { describe, expect, it } from 'vitest';
import { kandelMoles, sentences, words } from '@/journey/readability';
import { ui } from '@/journey/texts';
import people from '@/journey/texts/fr/people.json';

const all = Object.entries(people);
/** What is read as a sentence; titles and buttons have no stop. */
const texts = all.filter(([, text]) => /[.?!]$/.test(text));

describe('the words about people', () => {
  it.each(texts)('%s is easy to read', (_, text) => {
    expect(kandelMoles(text)).toBeGreaterThanOrEqual(80);
    expect(sentences(text).length).toBeLessThanOrEqual(3);
    expect(words(text).length).toBeLessThanOrEqual(30);
    for (const sentence of sentences(text)) expect(words(sentence).length).toBeLessThanOrEqual(12);
  });

  it('are easy on the whole', () => {
    expect(texts.length).toBeGreaterThan(40);
    const mean = texts.reduce((sum, [, text]) => sum + kandelMoles(text), 0) / texts.length;
    expect(mean).toBeGreaterThanOrEqual(90);
  });

  it.each(all)('%s has French marks, no foreign word and no acronym', (_, text) => {
    const ours = text.replace(/«[^»]*»/g, '');
    expect(text).not.toMatch(/['"“”]| {2}|^ | $/);
    expect(ours).not.toMatch(/\b[A-Z]{2,}\b/);
    expect(ours).not.toMatch(/\b(SMS|courriel|mél|e-mails|smartphone|portable|notification)\b/i);
  });

  it('names every animal in every colour, in agreement', () => {
    expect(ui('colour-vert')).toBe('vert');
    expect(ui('colour-vert-she')).toBe('verte');
    expect(all.filter(([key]) => key.startsWith('animal-')).length).toBe(12);
    expect(all.filter(([key]) => key.startsWith('colour-')).length).toBe(12);
  });
});
