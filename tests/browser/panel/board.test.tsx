/** The board at any width: nothing sticks out, nothing is too small to read or to press, and each button says whose it is. */
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { BoardPage } from '@/components/screens/board/BoardPage';
import { AT_MOBILE, rowAt } from '@/components/screens/board/test-helpers';
import type { AdviserLink, LinkPlace, LinkTarget, LogLine } from '@/extension/link/view';
import { reset, SETTINGS } from './fake-extension';
import { texts } from './guide';
import { clear, give, show, smallTexts, targets, tooWide } from './helpers';

// The polyfill is no ES module: the test's bundler takes the whole of it as its default.
vi.mock('webextension-polyfill', async () => {
  const { browser } = await import('./fake-extension');
  return { ...browser, default: browser };
});

const NOW = Date.now();
const PLACE: LinkPlace = { learner: true, adviser: true, host: 'lien.exemple.fr', name: '', locked: false };
const CLOSED: AdviserLink = { reception: null, closed: null, rows: [], most: 12, lost: false };
const OPEN: AdviserLink['reception'] = {
  code: ['48', '29', '16', '53', '70'],
  until: NOW + 8 * 60_000,
  lost: false,
};
const ROWS = [
  rowAt(NOW, { id: '1', handSince: NOW - 60_000 }),
  rowAt(NOW, { id: '2', sign: { animal: 'ecureuil', colour: 'violet' }, lost: true }),
  rowAt(
    NOW,
    { id: '3', sent: { command: { k: 'call' }, at: NOW, shown: true } },
    { page: null, wait: 'ar24-mail' },
  ),
];
const LOG: LogLine[] = [
  { at: NOW, until: NOW, times: 1, way: 'asked', said: { k: 'say', line: 'group-listen' } },
  { at: NOW - 1, until: NOW, times: 2, way: 'shown', said: AT_MOBILE },
];
const THINGS: LinkTarget[] = [
  { target: 'in-mobile-number', kind: 'field', name: 'Numéro de mobile' },
  { target: 'in-mobile-next', kind: 'action', name: null },
];
const STATES: [string, AdviserLink | null][] = [
  ['not begun', null],
  ['open, nobody', { ...CLOSED, reception: OPEN }],
  [
    'on the way to the relay',
    { ...CLOSED, lost: true, reception: { ...(OPEN as object), lost: true } as never },
  ],
  ['three, and open', { ...CLOSED, reception: OPEN, rows: ROWS }],
  ['three, closed by tries', { ...CLOSED, closed: 'tries', rows: ROWS }],
];

afterEach(clear);

test.each(STATES)('%s', async (_, adviser) => {
  for (const [width, large] of [
    [280, false],
    [320, true],
    [380, false],
    [986, false],
    [1280, true],
  ] as const) {
    const look = `${width} px${large ? ', large letters' : ''}`;
    reset({
      settings: { ...SETTINGS, adviser: true },
      link: { place: PLACE, learner: null, adviser },
      answers: { 'link-log': () => LOG, 'link-targets': () => THINGS },
    });
    await show(<BoardPage />, width);
    await expect.element(page.getByRole('button').first()).toBeVisible();
    document.documentElement.classList.toggle('large-text', large);
    for (const name of [texts.ui('boardShow'), texts.ui('boardSay'), texts.ui('boardLog')]) {
      const all = page.getByRole('button', { name }).elements();
      if (adviser?.rows.length) expect(all.length, name).toBeGreaterThan(2);
      await give(async () => (all[0] as HTMLElement | undefined)?.click());
      expect(tooWide(), look).toBe(0);
      expect(
        targets().filter((one) => one.width < 43.5 || one.height < 43.5),
        look,
      ).toEqual([]);
      expect(smallTexts(17), look).toEqual([]);
    }
    document.documentElement.classList.remove('large-text');
  }
});
