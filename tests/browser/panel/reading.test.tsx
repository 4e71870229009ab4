/** What panel and popup say of the page in front: never what contradicts the card there, never away from the right site. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Panel } from '@/components/screens/app/Panel';
import { Popup } from '@/components/screens/popup/Popup';
import type { Shown } from '@/extension/messages/what-now';
import { newProgress } from '@/journey';
import { found } from '@/journey/test-helpers';
import { reset, world } from './fake-extension';
import * as guide from './guide';
import { clear, show, tooWide } from './helpers';

vi.mock('webextension-polyfill', async () => {
  const { browser } = await import('./fake-extension');
  return { ...browser, default: browser };
});

const { apply, nextStep } = guide.journey;
const { hint: hintText, ui } = guide.texts;
const started = apply(newProgress(0), { type: 'start' }, 1);
const AT_MOBILE = apply(started, { type: 'seen', page: 'in-mobile' }, 2);
const away = hintText(nextStep(null, AT_MOBILE).hint);

const known: Shown = {
  reading: {
    page: 'in-mobile',
    verdict: 'known',
    related: false,
    wall: null,
    states: {},
    targets: { 'in-mobile-number': found('filled') },
  },
  chosen: null,
};
const but = (changes: Partial<Shown['reading']>): Shown => ({
  ...known,
  reading: { ...known.reading, ...changes },
});
const likely = but({ verdict: 'likely', targets: {} });
const unknown = but({ page: null, verdict: 'unknown', related: true });
const other = but({ page: null, verdict: 'unknown' });

const text = () => document.querySelector('.next-step')?.textContent?.replace(/\s/g, ' ') ?? '';
const heading = () => document.querySelector('.next-step h2')?.textContent?.replace(/\s/g, ' ');
const plain = (words = '') => words.replace(/\s/g, ' ');
const site = guide.texts.siteName('lidentitenumerique.laposte.fr');
const opens = () => page.getByRole('button', { name: ui('popupOpenPage', { site }) }).query() !== null;

beforeEach(async () => {
  const { showScreen } = await import('@/components/screens/app/navigation');
  showScreen('home');
});
afterEach(clear);

const SCREENS = { panel: <Panel />, popup: <Popup /> };

for (const [name, screen] of Object.entries(SCREENS)) {
  const open = async (shown: Shown | null, progress = AT_MOBILE, openTab: number | null = null) => {
    reset({ progress, shown, openTab });
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

  test(`${name}: an earlier page than the step to do: its words and its number, as on its card`, async () => {
    await open(but({ page: 'in-terms', targets: { 'in-terms-box': found('checked') } }));
    expect(heading()).toBe(plain(hintText('in-terms-continue').do));
    expect(document.querySelector('.next-step .position')?.textContent).toBe(
      ui('stepPart', { step: ui('step', { index: 1, total: 6 }), index: 2, total: 2 }),
    );
  });

  test(`${name}: the page is open in another tab: the way leads there`, async () => {
    await open(null, AT_MOBILE, 7);
    expect(opens()).toBe(false);
    expect(page.getByRole('button', { name: ui('popupShowTab') }).query()).not.toBeNull();
  });

  test(`${name}: a page that comes too early asks, and shows the way back to the learner’s own step`, async () => {
    await open(but({ page: 'fcp-choice', targets: {} }));
    expect(heading()).toBe(plain(hintText('ask-identity').do));
    expect(opens()).toBe(true);
    await page.getByRole('button', { name: hintText('ask-identity').done as string }).click();
    await expect.poll(heading).toBe(plain(hintText('fcp-laposte').do));
    expect(world.heard).toContainEqual({ type: 'command', command: { type: 'reach', stage: 'connect' } });
  });

  test(`${name}: what was just ticked off leaves with its tick, and comes back with « Annuler »`, async () => {
    await open(null, apply(AT_MOBILE, { type: 'tick', step: 'mobile' }, Date.now()));
    const line = () => document.querySelector('.just-done')?.textContent ?? '';
    await expect.poll(line).toContain(guide.texts.step('mobile'));
    await page
      .getByRole('button', { name: ui('undo'), exact: false })
      .first()
      .click();
    await expect.poll(line).toBe('');
    expect(world.heard).toContainEqual({ type: 'command', command: { type: 'undo', step: 'mobile' } });
  });
}

test('before the start nothing is said of the page', async () => {
  reset({ progress: null, shown: other });
  await show(<Panel />);
  await expect.poll(heading).toBeTruthy();
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(text()).not.toContain(ui('hereOther'));
});
