/** The words of the adviser's tools: as simple as the learner's. */
import { describe, expect, it } from 'vitest';
import { kandelMoles, sentences, words } from '@/journey/readability';
import repair from '@/journey/texts/fr/repair.json';

const all = Object.entries(repair);
/** What is read as a sentence; titles and buttons have no stop. */
const texts = all.filter(([, text]) => /[.?!]$/.test(text));

describe('the words of the tools', () => {
  it.each(texts)('%s is easy to read', (_, text) => {
    expect(kandelMoles(text)).toBeGreaterThanOrEqual(80);
    expect(sentences(text).length).toBeLessThanOrEqual(3);
    expect(words(text).length).toBeLessThanOrEqual(30);
    for (const sentence of sentences(text)) expect(words(sentence).length).toBeLessThanOrEqual(12);
  });

  it('are easy on the whole', () => {
    expect(texts.length).toBeGreaterThan(30);
    const mean = texts.reduce((sum, [, text]) => sum + kandelMoles(text), 0) / texts.length;
    expect(mean).toBeGreaterThanOrEqual(90);
  });

  it.each(all)('%s has French marks, no foreign word and no acronym', (_, text) => {
    const ours = text.replace(/«[^»]*»/g, '');
    expect(text).not.toMatch(/['"“”]| {2}|^ | $/);
    expect(ours).not.toMatch(/\b[A-Z]{2,}\b/);
    expect(ours).not.toMatch(/\b(SMS|courriel|mél|e-mails|smartphone|portable|notification)\b/i);
  });
});
