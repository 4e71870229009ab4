/** Which drawing stands for a screen: what its step asks for there. */
import { expect, test } from 'vitest';
import { guide } from '../test-helpers';
import { screenDrawing } from './screen-drawing';

const drawing = (page: string) => screenDrawing(guide.journey, page);

/** Screens that ask for the same kind of thing. */
const KINDS = {
  button: ['in-home', 'in-prerequisites', 'mcf-public'],
  choice: ['in-document-type', 'in-office-or-home', 'in-choice'],
  box: ['in-terms', 'ar24-video', 'mcf-first-sign-in'],
  field: ['in-mobile', 'idp-phone', 'in-address', 'compte-create-email'],
  fields: ['compte-login', 'compte-create-civil'],
  code: ['in-sms-code', 'compte-code', 'compte-create-code'],
  photo: ['ar24-photos'],
  phone: ['idp-wait', 'in-processing', 'ar24-done'],
};

test.each(Object.entries(KINDS))('%s: %j', (_, [first = '', ...others]) => {
  for (const page of others) expect(drawing(page), page).toBe(drawing(first));
});

test('no two kinds look the same, and each stands in the frame of a screen', () => {
  const all = Object.values(KINDS).map(([page = '']) => drawing(page));
  expect(new Set(all).size).toBe(all.length);
  for (const path of all) expect(path).toMatch(/^M2 2h44v28H2z\S/);
});

test('a page that no step has is drawn like one that asks nothing', () => {
  expect(drawing('never-heard-of')).toBe(drawing('in-home'));
});
