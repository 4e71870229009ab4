/** What waits for an adviser in the list of repairs: a picture of what it would ring, and a yes that is theirs. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Panel } from '@/components/screens/app/Panel';
import type { RepairLine, ScreenLine } from '@/extension/messages/protocol';
import type { Repair } from '@/extension/repairs';
import { reset, SETTINGS, world } from './fake-extension';
import * as guide from './guide';
import { clear, give, show, tooWide } from './helpers';

// The polyfill is no ES module: the test's bundler takes the whole of it as its default.
vi.mock('webextension-polyfill', async () => {
  const { browser } = await import('./fake-extension');
  return { ...browser, default: browser };
});

const { ui, hint } = guide.texts;
const NEXT = hint('in-mobile-next').do as string;
const REPAIR = {
  site: 'identite-numerique',
  page: 'in-mobile',
  target: 'in-mobile-next',
  made: '2026-11-24',
  found: {
    id: 'in-mobile-next',
    kind: 'action',
    signals: [
      { kind: 'name', text: ['entrez ici'] },
      { kind: 'container', css: 'form' },
    ],
  },
} satisfies Repair;
const SCREEN: ScreenLine = {
  id: 'screen-1',
  state: 'waits',
  screen: {
    site: 'identite-numerique',
    page: 'in-terms',
    made: '2026-11-24',
    variant: {
      all: [{ heading: ['votre dossier'] }],
      targets: [{ ...REPAIR.found, id: 'in-terms-continue' }],
    },
  },
};
let lines: RepairLine[];

const words = () => [...document.querySelectorAll('.repair-items text')].map((one) => one.textContent);

beforeEach(async () => {
  const { showScreen } = await import('@/components/screens/app/navigation');
  showScreen('home');
  lines = [{ repair: REPAIR, state: 'waits' }];
  reset({
    settings: { ...SETTINGS, adviser: true },
    answers: {
      repairs: () => lines,
      screens: () => [SCREEN],
      'repair-keep': () => {
        lines = [{ repair: REPAIR, state: 'used' }];
        return { ok: true };
      },
    },
  });
  await show(<Panel />);
  await give(async () => showScreen('repair'));
  await expect.element(page.getByText(ui('repairsWaits')).first()).toBeVisible();
});
afterEach(clear);

test('the picture has the words that would be ringed, and one ring', async () => {
  const [first, second] = [...document.querySelectorAll('.repair-items .screen-drawing')];
  expect(document.querySelectorAll('.repair-items .screen-drawing')).toHaveLength(2);
  for (const one of [first, second]) expect(one?.querySelectorAll('.ring')).toHaveLength(1);
  expect(words()).toContain('entrez ici');
  expect(words()).toContain('votre dossier');
  expect(tooWide()).toBeLessThanOrEqual(0);
});

test('the adviser’s yes keeps the very repair that was shown; then there is nothing to ask', async () => {
  const yes = page.getByRole('button', { name: ui('repairsConfirmOf', { target: NEXT }), exact: true });
  await give(() => userEvent.click(yes));
  expect(world.heard.filter(({ type }) => type === 'repair-keep')).toEqual([
    { type: 'repair-keep', repair: REPAIR },
  ]);
  await expect.poll(() => yes.elements()).toEqual([]);
});

test('what is refused says so, and can only be taken out', async () => {
  await clear();
  lines = [{ repair: REPAIR, state: 'refused' }];
  await show(<Panel />);
  await expect.element(page.getByText(ui('repairsRefused'))).toBeVisible();
  expect(page.getByRole('button', { name: ui('repairsConfirmOf', { target: NEXT }) }).elements()).toEqual([]);
  expect(page.getByRole('button', { name: ui('repairsDropOf', { target: NEXT }) }).elements()).toHaveLength(
    1,
  );
});
