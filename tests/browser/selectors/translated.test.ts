/** Whether a browser has translated the page. */
import { afterEach, expect, test } from 'vitest';
import { isTranslated } from '@/selectors/engine/translated';
import { put } from './page';

const html = document.documentElement;
afterEach(() => {
  html.lang = 'fr';
  html.className = '';
  put('');
});

test.each([
  ['Chrome, from left to right', () => html.classList.add('translated-ltr')],
  ['Chrome, from right to left', () => html.classList.add('translated-rtl')],
  ['Chrome, a part of the page', () => put('<p><font dir="auto"><font>Next</font></font></p>')],
  ['Edge', () => put('<p _msttexthash="12">Next</p>')],
  [
    'Firefox, by the language',
    () => {
      html.lang = 'uk';
    },
  ],
])('%s', (_, translate) => {
  html.lang = 'fr';
  expect(isTranslated(document, 'fr')).toBe(false);
  translate();
  expect(isTranslated(document, 'fr')).toBe(true);
});

test.each([
  ['fr', 'fr-FR', '<p>Suivant</p>'],
  ['', 'fr', '<p><font color="red">Suivant</font></p>'],
  ['en', 'en', '<p>Next</p>'],
  ['', 'en', '<p>Next</p>'],
  ['fr', '', '<p>Suivant</p>'],
])('a page in its own language is not: « %s », then « %s »', (before, now, body) => {
  html.lang = now;
  put(body);
  expect(isTranslated(document, before)).toBe(false);
});
