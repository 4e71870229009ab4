/** The sheets to print: one A4 page on every way, black on white, with nobody’s name. */
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PrintBring } from '@/components/screens/print/PrintBring';
import { PrintWhere } from '@/components/screens/print/PrintWhere';
import { newProgress, type Progress } from '@/journey';
import * as guide from '../panel/guide';
import { clear, give, show, smallTexts } from '../panel/helpers';
import { doneSteps, reset, TWO } from './fake-extension';

vi.mock('webextension-polyfill', async () => {
  const { browser } = await import('./fake-extension');
  return { ...browser, default: browser };
});

const { apply, data: journey } = guide.journey;
const { step: stepTitle, ui } = guide.texts;

/** Inside the margins of A4, in px of paper. */
const WIDTH = Math.floor((210 - 24) * (96 / 25.4));
const HEIGHT = Math.floor((297 - 24) * (96 / 25.4));

/** Every answer to every fork. */
const ways = Object.entries(journey.branches).reduce<Record<string, string>[]>(
  (all, [key, { values }]) => all.flatMap((one) => values.map((value) => ({ ...one, [key]: value }))),
  [{}],
);

/** What a printer gets: the rules for print hold on the screen. */
function asPrinted(): void {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
    }
  }
}

/** What the sheet needs, in px; it is drawn at least nearly as long as the paper. */
function heightOfContent(): number {
  const sheet = document.querySelector<HTMLElement>('.sheet');
  if (!sheet) return Number.POSITIVE_INFINITY;
  sheet.style.minHeight = '0';
  return sheet.scrollHeight;
}

async function open(Sheet: () => ReactNode, progress: Progress | null): Promise<HTMLElement> {
  reset({ progress, learners: TWO });
  await show(<Sheet />, WIDTH);
  asPrinted();
  await expect.poll(() => document.querySelector('.sheet')).toBeTruthy();
  return document.querySelector<HTMLElement>('.sheet') as HTMLElement;
}

const on = (branch: Record<string, string>, from: Progress) =>
  Object.entries(branch).reduce(
    (progress, [key, value]) => apply(progress, { type: 'branch', key, value }, 3000),
    from,
  );

const SHEETS: [string, () => ReactNode][] = [
  ['what to bring', PrintBring],
  ['where I am', PrintWhere],
];

afterEach(clear);

describe.each(SHEETS)('the sheet « %s »', (_, Sheet) => {
  test('is one page on every way, at the start and in the midst', async () => {
    expect(ways.length).toBeGreaterThan(30);
    const begun = apply(newProgress(1000), { type: 'start' }, 1000);
    const heights: number[] = [];
    for (const way of ways) {
      for (const from of [
        begun,
        doneSteps('create-email', 'new-device-mail', 'add-mobile', 'trusted-device'),
      ]) {
        if (heights.length === 0) await open(Sheet, from);
        await give(async () => reset({ progress: on(way, from), learners: TWO }));
        heights.push(heightOfContent());
      }
    }
    expect(new Set(heights).size).toBeGreaterThan(1);
    expect(Math.max(...heights)).toBeLessThanOrEqual(HEIGHT);
  });

  test('says who we are and the date, and is easy to read', async () => {
    const sheet = await open(Sheet, doneSteps('home'));
    expect(sheet.textContent).toContain(ui('unofficial'));
    expect(sheet.textContent).toContain(String(new Date().getFullYear()));
    expect(smallTexts(17)).toEqual([]);
  });

  test('is printed without its button, in black on white', async () => {
    const sheet = await open(Sheet, doneSteps('home'));
    await expect.element(page.getByRole('button', { name: ui('printButton') })).not.toBeInTheDocument();
    for (const one of [sheet, ...sheet.querySelectorAll('*')]) {
      const { color, backgroundColor } = getComputedStyle(one);
      expect(color).toBe('rgb(0, 0, 0)');
      expect(backgroundColor).toMatch(/^rgba\(0, 0, 0, 0\)$|^rgb\(255, 255, 255\)$/);
    }
  });
});

test('a stage that is done is one line; a step that is done says so in words', async () => {
  const sheet = await open(PrintWhere, doneSteps('home', 'prerequisites', 'app-or-web', 'create-email'));
  expect(sheet.textContent).not.toContain(stepTitle('home'));
  const lines = [...sheet.querySelectorAll('.print-checklist li')].map(({ textContent }) => textContent);
  expect(lines).toContain(`Préparer, ${ui('printStepDone')}`);
  expect(lines).toContain(`2-1 ${stepTitle('create-email')}, ${ui('printStepDone')}`);
  expect(lines).toContain(`2-2 ${stepTitle('create-password')}, ${ui('printStepTodo')}`);
});

test('« À apporter » is nobody’s; « Où j’en suis » bears the animal of whoever is here, and of nobody else', async () => {
  const bring = await open(PrintBring, doneSteps('home'));
  expect(bring.textContent).not.toMatch(/renard|chouette/i);
  const where = await open(PrintWhere, doneSteps('home'));
  expect(where.querySelector('[data-animal]')?.getAttribute('data-animal')).toBe('renard');
  expect(where.textContent).toContain('Renard vert');
  expect(where.textContent).not.toMatch(/chouette/i);
});

test('« Où j’en suis » has the next step’s code and picture, whom to call since when, and lines to write on', async () => {
  const before = ['home', 'prerequisites', 'app-or-web', 'sign-in', 'terms'];
  const account = ['create-email', 'create-password', 'create-civil', 'create-mail', 'create-code'];
  const sheet = await open(PrintWhere, doneSteps(...before, ...account));
  expect(sheet.textContent).toContain(ui('printNextCode', { code: '3-2' }));
  const picture = sheet.querySelector<HTMLElement>('.screen-drawing');
  expect(picture?.dataset).toMatchObject({ screen: 'in-mobile', target: 'in-mobile-number' });
  const calls = sheet.querySelector('.phone-numbers')?.textContent ?? '';
  for (const number of ['0 969 399 111', '08 11 69 05 45', '0 805 805 817']) expect(calls).toContain(number);
  expect(calls.match(/\b20\d\d\b/g)).toHaveLength(3);
  expect(sheet.querySelectorAll('.write-in-lines .rule').length).toBe(2);
});
