/** What panel and popup say of the page in front: never what contradicts the card there, never away from the right site. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Panel } from '@/components/screens/app/Panel';
import { Popup } from '@/components/screens/popup/Popup';
import type { TabReading } from '@/extension/messages/protocol';
import { newProgress } from '@/journey';
import { reset } from './fake-extension';
import * as guide from './guide';
import { clear, show, tooWide } from './helpers';

vi.mock('webextension-polyfill', async () => {
  const { browser } = await import('./fake-extension');
  return { ...browser, default: browser };
});

const { apply, needOf, nextStep } = guide.journey;
const { hint: hintText, ui } = guide.texts;
const started = apply(newProgress(0), { type: 'start' }, 1);
const AT_MOBILE = apply(started, { type: 'seen', page: 'in-mobile' }, 2);
const away = hintText(nextStep(null, AT_MOBILE).hint);

const known: TabReading = {
  page: 'in-mobile',
  problem: false,
  verdict: 'known',
  related: true,
  hint: 'in-mobile-next',
};
const likely: TabReading = { ...known, verdict: 'likely', hint: 'in-mobile-number' };
const unknown: TabReading = { ...known, page: null, verdict: 'unknown', hint: needOf(AT_MOBILE).hint };
const other: TabReading = { ...unknown, related: false, hint: null };

const text = () => document.querySelector('.next-step')?.textContent?.replace(/\s/g, ' ') ?? '';
const heading = () => document.querySelector('.next-step h2')?.textContent?.replace(/\s/g, ' ');
const plain = (words = '') => words.replace(/\s/g, ' ');
const opens = () => page.getByRole('button', { name: ui('popupOpenPage') }).query() !== null;

beforeEach(async () => {
  const { showScreen } = await import('@/components/screens/app/navigation');
  showScreen('home');
});
afterEach(clear);

const SCREENS = { panel: <Panel />, popup: <Popup /> };

for (const [name, screen] of Object.entries(SCREENS)) {
  const open = async (reading: TabReading | null, progress = AT_MOBILE) => {
    reset({ progress, reading });
    await show(screen);
    await expect.poll(heading).toBeTruthy();
  };

  test(`${name}: elsewhere, the way to the page, as ever`, async () => {
    await open(null);
    expect(heading()).toBe(plain(away.do));
    expect([opens(), document.querySelector('.next-step-intro')]).toEqual([true, null]);
  });

  test(`${name}: the page is known: the words of its card, no way elsewhere`, async () => {
    await open(known);
    expect(heading()).toBe(plain(hintText('in-mobile-next').do));
    expect(text()).toContain(ui('hereKnown'));
    expect(opens()).toBe(false);
  });

  test(`${name}: the page is likely: softly, the words of its card`, async () => {
    await open(likely);
    expect(heading()).toBe(plain(hintText('in-mobile-number').do));
    expect(text()).toContain(ui('hereLikely'));
    expect(opens()).toBe(false);
  });

  test(`${name}: the screen is unknown: the right site, what the step asks for, nothing that sends away`, async () => {
    await open(unknown);
    expect(text()).toContain(ui('hereUnknown'));
    expect(heading()).toBe(plain(hintText('in-mobile-number').do));
    for (const words of [away.do, away.why, ui('popupGoToPage')]) expect(text()).not.toContain(plain(words));
    expect(opens()).toBe(false);
    expect(tooWide()).toBeLessThanOrEqual(0);
  });

  test(`${name}: no part of the journey: says so, and offers the way back`, async () => {
    await open(other);
    // Not at once: a page that draws its next screen is nothing known for a moment.
    expect(text()).not.toContain(ui('hereOther'));
    await expect.poll(text).toContain(ui('hereOther'));
    expect(heading()).toBe(plain(away.do));
    expect(opens()).toBe(true);
  });

  test(`${name}: an earlier page than the step to do: its words, without that step’s number`, async () => {
    await open({ ...known, page: 'in-terms', hint: 'in-terms-continue' });
    expect(heading()).toBe(plain(hintText('in-terms-continue').do));
    expect(document.querySelector('.next-step .position')).toBeNull();
    await open(known);
    expect(document.querySelector('.next-step .position')).not.toBeNull();
  });
}

test('before the start nothing is said of the page', async () => {
  reset({ progress: null, reading: other });
  await show(<Panel />);
  await expect.poll(heading).toBeTruthy();
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(text()).not.toContain(ui('hereOther'));
});
