/** A page says its language on <html>, and its screens get what the page gives, or an error that tells what is missing. */
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useGlossary, useTexts } from '@/components/screens/app/guide';
import { startPage } from '@/components/screens/app/start-page';
import type { Texts } from '@/journey';
import { guide, texts } from './guide';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const html = document.documentElement;
const told = () => document.getElementById('root')?.textContent;

beforeEach(() => {
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
});
afterEach(() => {
  document.getElementById('root')?.remove();
  html.removeAttribute('dir');
});

function Title() {
  return useTexts().ui('popupTitle');
}

test('a page speaks French, from left to right', async () => {
  html.lang = 'en';
  await act(() => startPage(guide, <Title />));
  expect([html.lang, html.dir]).toEqual(['fr', 'ltr']);
  expect(told()).toBe('Mon parcours');
});

test('a page in another language is written as that language is', async () => {
  const arabic = { ...texts, lang: 'ar', dir: 'rtl', ui: () => 'مساري' } as unknown as Texts;
  await act(() => startPage({ ...guide, texts: arabic }, <Title />));
  expect([html.lang, html.dir]).toEqual(['ar', 'rtl']);
  expect(told()).toBe('مساري');
  expect(getComputedStyle(document.body).direction).toBe('rtl');
});

test('a screen that asks for what its page does not give says what is missing', async () => {
  const { glossary: _, ...popup } = guide;
  const errors: string[] = [];
  function Explained() {
    try {
      useGlossary();
    } catch (error) {
      errors.push((error as Error).message);
    }
    return null;
  }
  await act(() => startPage(popup, <Explained />));
  expect(errors[0]).toMatch(/asks for "glossary".*main\.tsx/);
});
