/** A form and a document answer by the names of what is in them: the browser is asked instead. */
import { expect, test } from 'vitest';
import { call, get } from '@/selectors/engine/dom';
import { findRoots } from '@/selectors/engine/roots';

/** Also what is asked to know that it is a form. */
const NAMES = [
  'nodeName',
  'parentElement',
  'localName',
  'firstChild',
  'textContent',
  'shadowRoot',
  'matches',
];

test('a form with fields named after what is asked of it', () => {
  document.body.innerHTML = `<form>${NAMES.map((name) => `<input name="${name}">`).join('')}</form>`;
  const form = document.querySelector('form') as HTMLFormElement;
  expect(form.parentElement).toBeInstanceOf(HTMLInputElement);
  expect(get(form, 'parentElement')).toBe(document.body);
  expect(get(form, 'textContent')).toBe('');
  expect(get(form, 'localName')).toBe('form');
  expect(call(form, 'matches', 'form')).toBe(true);
  expect(findRoots(document)).toEqual([document]);
});

test('a document with pictures named after what is asked of it', () => {
  document.body.innerHTML = '<img name="nodeName"><img name="title"><img name="querySelector">';
  expect(get(document, 'title')).toBeTypeOf('string');
  expect(call(document, 'querySelector', 'body')).toBe(document.body);
});
