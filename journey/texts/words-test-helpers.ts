/** The gate for words, as CONTRIBUTING.md gives it: how easy a text is to read, and how long it may be. */
import { expect } from 'vitest';
import { kandelMoles, sentences, words } from '@/journey/readability';

export type Named = [path: string, text: string];

/** Each text scores 80 or more, 90 on average; 12 words a sentence, 3 sentences, 30 words. */
export function expectEasy(texts: readonly Named[]): void {
  for (const [path, text] of texts) {
    expect(kandelMoles(text), `${path}: ${text}`).toBeGreaterThanOrEqual(80);
  }
  expect(mean(texts)).toBeGreaterThanOrEqual(90);
  expectShort(texts);
}

/** What is too short to be scored alone (a title, a button): 12 words a sentence, and easy on average. */
export function expectShort(texts: readonly Named[]): void {
  expect(texts.length).toBeGreaterThan(0);
  expect(mean(texts)).toBeGreaterThanOrEqual(85);
  for (const [path, text] of texts) {
    for (const sentence of sentences(text))
      expect(words(sentence).length, `${path}: ${sentence}`).toBeLessThanOrEqual(12);
    expect(sentences(text).length, path).toBeLessThanOrEqual(3);
    expect(words(text).length, path).toBeLessThanOrEqual(30);
  }
}

/**
 * French marks, no acronym outside the sites’ own labels. One word for one thing: `one-word.test.ts`.
 * @param names words in capitals that are allowed all the same
 */
export function expectOurStyle(texts: readonly Named[], names = ['AR24', 'QR code']): void {
  for (const [path, text] of texts) {
    expect(text, path).not.toMatch(/['"“”]| {2}|^ | $/);
    expect((text.match(/« /g) ?? []).length, path).toBe((text.match(/ »/g) ?? []).length);
    const ours = names.reduce((left, name) => left.replaceAll(name, ''), text.replace(/«[^»]*»/g, ''));
    expect(ours, path).not.toMatch(/\b[A-Z]{2,}\b/);
  }
}

function mean(texts: readonly Named[]): number {
  return texts.reduce((sum, [, text]) => sum + kandelMoles(text), 0) / texts.length;
}
