/** Learners, leaving and the adviser's view at work, on a background in memory. */
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Page } from '@/components/elements';
import { Adviser } from '@/components/screens/adviser/Adviser';
import { showScreen, useAnnouncement, useScreen } from '@/components/screens/app/navigation';
import { Learners } from '@/components/screens/learners/Learners';
import { Leave } from '@/components/screens/leave/Leave';
import { texts } from '../panel/guide';
import { clear, give, show, smallTexts, targets, tooWide } from '../panel/helpers';
import { doneSteps, reset, SETTINGS, TWO, world } from './fake-extension';

// The polyfill is no ES module: the test's bundler takes the whole of it as its default.
vi.mock('webextension-polyfill', async () => {
  const { browser } = await import('./fake-extension');
  return { ...browser, default: browser };
});

const { hint: hintText, step: stepTitle, ui } = texts;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const press = (name: string) => give(() => userEvent.click(button(name)));
const heard = () => world.heard.map(({ type }) => type);

/** What was said last, and where the panel went. */
const panel = { said: '', view: '' };
function Watch({ children }: { children: ReactNode }) {
  panel.said = useAnnouncement();
  panel.view = useScreen();
  return (
    <Page title="Mon parcours" disclaimer="Guide indépendant">
      {children}
    </Page>
  );
}

async function open(Screen: () => ReactNode, changes: Parameters<typeof reset>[0], width = 320) {
  reset(changes);
  await show(
    <Watch>
      <Screen />
    </Watch>,
    width,
  );
  await expect.poll(() => document.querySelector('main h2')).toBeTruthy();
}

beforeEach(() => showScreen('learners'));
afterEach(clear);

describe('learners', () => {
  test('are animals with a colour in words, and the other’s steps do not show', async () => {
    await open(Learners, { learners: TWO });
    await expect.element(page.getByRole('heading', { name: 'Renard vert' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Chouette jaune' })).toBeVisible();
    expect(document.body.textContent).toContain('Créer le compte La Poste');
    expect(document.body.textContent).not.toContain('Se connecter');
    await give(async () => reset({ learners: TWO, settings: { ...SETTINGS, adviser: true } }));
    await expect.poll(() => document.body.textContent).toContain('Se connecter');
  });

  test('change places on one click', async () => {
    await open(Learners, { learners: TWO });
    await press(ui('learnerChooseName', { name: 'Chouette jaune' }));
    expect(world.heard).toEqual([{ type: 'learner-switch', learner: '2' }]);
    expect(panel).toEqual({ view: 'home', said: ui('learnerNow', { name: 'Chouette jaune' }) });
  });

  test('are erased one by one, after a second question whose safe answer has the focus', async () => {
    await open(Learners, { learners: TWO });
    await press(ui('learnerErase', { name: 'Chouette jaune' }));
    expect(document.activeElement?.textContent).toBe(ui('eraseNo'));
    await give(() => userEvent.keyboard('{Enter}'));
    expect(heard()).toEqual([]);
    await press(ui('learnerErase', { name: 'Chouette jaune' }));
    expect(heard()).toEqual([]);
    await press(ui('learnerEraseYes'));
    expect(world.heard).toEqual([{ type: 'learner-erase', learner: '2' }]);
    await expect.poll(() => document.activeElement).toBe(document.querySelector('main h2'));
    expect(panel.said).toBe(ui('learnerErased'));
    await expect.element(page.getByRole('heading', { name: 'Chouette jaune' })).not.toBeInTheDocument();
  });

  test('are all erased after a second question', async () => {
    await open(Learners, { learners: TWO });
    await press(ui('learnersEraseAll'));
    await press(ui('eraseNo'));
    expect(heard()).toEqual([]);
    await press(ui('learnersEraseAll'));
    await press(ui('eraseYes'));
    expect(heard()).toEqual(['erase-all']);
    await expect.element(page.getByText(ui('learnersNone'))).toBeVisible();
  });
});

describe('leaving', () => {
  test('keeps no tick anywhere: nothing is said to the background, nothing is stored', async () => {
    await open(Leave, { learners: TWO });
    const boxes = page.getByRole('checkbox').elements();
    expect(boxes.length).toBe(5);
    for (const box of boxes) await give(() => userEvent.click(box));
    await expect.element(page.getByText(ui('leaveDone'))).toBeVisible();
    expect(world.heard).toEqual([]);
    expect(world.written).toEqual([]);
    expect([localStorage.length, sessionStorage.length, location.hash]).toEqual([0, 0, '']);
    await clear();
    await open(Leave, { learners: TWO });
    expect(document.querySelectorAll('main input:checked').length).toBe(0);
  });

  test('erases whoever is here, after a second question', async () => {
    await open(Leave, { learners: TWO });
    await press(ui('leaveErase'));
    expect(document.activeElement?.textContent).toBe(ui('eraseNo'));
    expect(heard()).toEqual([]);
    await press(ui('learnerEraseYes'));
    expect(world.heard).toEqual([{ type: 'learner-erase', learner: '1' }]);
    expect(panel).toEqual({ view: 'home', said: ui('leaveErased') });
  });

  test('has nothing to erase where nobody has begun', async () => {
    await open(Leave, {});
    await expect.element(page.getByRole('checkbox').first()).toBeVisible();
    expect(button(ui('leaveErase')).elements()).toEqual([]);
  });
});

describe('the adviser', () => {
  const adviser = { ...SETTINGS, adviser: true };
  const show = (step: string) => ui('adviserShowStep', { step: stepTitle(step) });
  const title = () => document.querySelector('.next-step h2')?.textContent;
  const pick = async (step: string) => {
    for (const part of document.querySelectorAll('details')) part.open = true;
    await give(() => userEvent.click(page.getByRole('button', { name: show(step) })));
  };

  test('sees nothing until the settings say so', async () => {
    await open(Adviser, {});
    await expect.element(page.getByText(ui('adviserOff'))).toBeVisible();
    expect(button(ui('adviserAgain')).elements()).toEqual([]);
  });

  test('shows any step, and the learner’s progress does not move', async () => {
    const progress = doneSteps('home');
    await open(Adviser, { progress, settings: adviser });
    await pick('document-type');
    expect(title()).toBe(hintText('in-document-choice').do);
    const before = title();
    await press(ui('adviserNext'));
    expect(title()).not.toBe(before);
    await press(ui('adviserPrevious'));
    expect(title()).toBe(before);
    await press(ui('adviserList'));
    await expect.element(page.getByText(ui('adviserNever1'))).toBeVisible();
    expect(world.heard).toEqual([]);
    expect(world.progress).toEqual(progress);
  });

  test('sees each step’s code, and every hint of a step with its picture', async () => {
    await open(Adviser, { progress: doneSteps('home'), settings: adviser });
    const codes = () => [...document.querySelectorAll('.step-chooser .code')].map((one) => one.textContent);
    expect(codes()).toContain('3-2');
    await pick('consent');
    expect(document.querySelector('.next-step-code')?.textContent).toMatch(/ 5-\d$/);
    const cards = [...document.querySelectorAll('.hint-list li .do')].map((one) => one.textContent);
    const others = ['fcp-continue', 'redirecting', 'session-ending'];
    expect(cards).toEqual(others.map((id) => hintText(id).do));
    const pictures = [...document.querySelectorAll<HTMLElement>('.screen-drawing')];
    expect(pictures.slice(0, 2).map(({ dataset }) => dataset.target)).toEqual([
      'fcp-consent-box',
      'fcp-continue',
    ]);
  });

  test('shows a step that only some people meet', async () => {
    await open(Adviser, { progress: doneSteps('home'), settings: adviser });
    await pick('new-device-mail');
    expect(title()).toBeTruthy();
    expect(button(ui('adviserNext')).elements()).toEqual([]);
  });

  test('asks for the card again, and hears when there is none', async () => {
    await open(Adviser, { settings: adviser });
    await press(ui('adviserAgain'));
    expect(heard()).toEqual(['show-again']);
    expect(panel.said).toBe(ui('adviserAgainNone'));
  });

  test('makes the letters larger, unless somebody else has set them', async () => {
    await open(Adviser, { settings: adviser });
    const large = page.getByRole('checkbox', { name: ui('adviserLarge') });
    await give(() => userEvent.click(large));
    expect(world.heard).toEqual([{ type: 'settings', settings: { large: true } }]);
    await expect.element(large).toBeChecked();
    await give(async () => reset({ settings: adviser, locked: ['large'] }));
    await expect.element(large).toBeDisabled();
    await expect.element(page.getByText(ui('settingsLocked'))).toBeVisible();
  });
});

test.each([
  ['learners', 280, Learners],
  ['learners', 900, Learners],
  ['leaving', 280, Leave],
  ['the adviser', 280, Adviser],
])(
  'the screen %s fits a window of %i px: nothing sticks out, all can be hit and read',
  async (_, width, Screen) => {
    await open(Screen, { learners: TWO, settings: { ...SETTINGS, adviser: true } }, width);
    for (const part of document.querySelectorAll('details')) part.open = true;
    expect(tooWide()).toBeLessThanOrEqual(0);
    expect(smallTexts(17)).toEqual([]);
    const all = targets();
    expect(all.length).toBeGreaterThan(4);
    expect(all.filter(({ height }) => height < 44)).toEqual([]);
  },
);
