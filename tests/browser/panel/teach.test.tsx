/** « C'est quel écran ? » at work, on tools and a background in memory. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Panel } from '@/components/screens/app/Panel';
import type { TaughtScreen } from '@/extension/repairs';
import type { InspectMessage, TeachAnswer, TeachTarget } from '@/extension/repairs/page-tools/protocol';
import { reset, SETTINGS, tellPanels, world } from './fake-extension';
import * as guide from './guide';
import { clear, give, targets as pressable, show, smallTexts, tooWide } from './helpers';

// The polyfill is no ES module: the test's bundler takes the whole of it as its default.
vi.mock('webextension-polyfill', async () => {
  const { browser } = await import('./fake-extension');
  return { ...browser, default: browser };
});

const { step: stepTitle, ui, hint } = guide.texts;
const PAGES = ['in-mobile', 'in-sms-code', 'in-terms', 'in-strange'];
const SCREEN: TaughtScreen = {
  site: 'identite-numerique',
  page: 'in-mobile',
  made: '2026-11-29',
  variant: {
    paths: ['/inscription/telephone'],
    all: [{ title: ['creer mon identite'] }, { heading: ['votre telephone'] }],
    any: [{ field: ['portable'] }, { action: ['etape suivante'] }],
    min: 2,
    targets: [],
  },
};
const line = (id: string, kind: 'field' | 'action', changes: Partial<TeachTarget> = {}): TeachTarget => ({
  id,
  kind,
  optional: false,
  verdict: 'missing',
  wrong: false,
  signals: [{ signal: { kind: 'label', text: ['portable'] }, agrees: true, count: 1 }],
  ...changes,
});
let jobs: InspectMessage[] = [];
let lesson: TeachAnswer;
let picked: unknown;
/** The page says what a lesson is worth after this. */
let thinking: Promise<void>;
let seen: string | null = null;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const press = (name: string) => give(() => userEvent.click(button(name)));
const kept = () => world.heard.filter(({ type }) => type === 'screen-keep');
const NUMBER = hint('in-mobile-number').do as string;
const shows = (text: string) => expect.element(page.getByText(text, { exact: true }).first()).toBeVisible();

async function open(start: () => void | Promise<void> = () => undefined) {
  reset({
    settings: { ...SETTINGS, adviser: true },
    answers: {
      inspect: () => ({ ok: true, tab: 1, back: null }),
      repairs: () => [],
      screens: () => [{ id: 'screen-1', screen: SCREEN, state: 'used' }],
      'screen-keep': () => ({ ok: true, id: 'screen-1' }),
      'screen-drop': () => ({ ok: true }),
    },
    tools: async (job) => {
      jobs.push(job);
      if (job.job === 'health')
        return {
          site: SCREEN.site,
          host: 'lidentitenumerique.laposte.fr',
          page: seen,
          pages: PAGES,
          near: [],
          targets: [],
        };
      if (job.job === 'teach') {
        await thinking;
        return lesson;
      }
      return job.job === 'teach-pick' ? picked : null;
    },
  });
  await start();
  await show(<Panel />);
}
const ask = () => {
  location.hash = '#teach';
};
const choose = (id: string) =>
  press(
    `${ui('teachChoose', { page: guide.journey.stepOfPage(id) ? stepTitle(guide.journey.stepOfPage(id)?.id ?? '') : id })} (${id})`,
  );

beforeEach(async () => {
  const { showScreen } = await import('@/components/screens/app/navigation');
  showScreen('home');
  jobs = [];
  thinking = Promise.resolve();
  seen = null;
  lesson = {
    screen: SCREEN,
    refusal: null,
    targets: [line('in-mobile-number', 'field'), line('in-mobile-next', 'action', { optional: true })],
  };
  picked = {
    picked: true,
    name: 'champ « portable »',
    target: {
      id: 'in-mobile-number',
      kind: 'field',
      signals: [
        { kind: 'label', text: ['portable'] },
        { kind: 'attribute', name: 'id', value: ['tel'] },
      ],
    },
    refusal: null,
  };
});
afterEach(clear);

test('what was just shown is not left out: nothing is kept before the page has said what it is worth', async () => {
  await open(ask);
  await choose('in-mobile');
  await expect.element(button(ui('teachKeep'))).toBeEnabled();
  let answer = (): void => undefined;
  thinking = new Promise((done) => {
    answer = done;
  });
  await press(`${ui('repairHere-field')} : ${NUMBER}`);
  await expect.element(button(ui('teachKeep'))).toBeDisabled();
  lesson = { ...lesson, screen: { ...SCREEN, made: '2026-11-30' } };
  answer();
  await expect.element(button(ui('teachKeep'))).toBeEnabled();
  await press(ui('teachKeep'));
  expect(kept()).toEqual([{ type: 'screen-keep', screen: lesson.screen }]);
});

test('an unknown screen is named, its field shown, kept, and undone', async () => {
  await open(ask);
  await shows(ui('teachSeenNone'));
  expect(location.hash).toBe('');
  await choose('in-mobile');
  await shows('votre telephone');
  await shows('/inscription/telephone');
  await press(`${ui('repairHere-field')} : ${NUMBER}`);
  await shows(`${ui('teachShown', { name: 'champ « portable »' })}`);
  expect(jobs.map(({ job }) => job)).toEqual(expect.arrayContaining(['health', 'teach', 'teach-pick']));
  expect(jobs.at(-1)).toMatchObject({
    job: 'teach',
    page: 'in-mobile',
    targets: [{ id: 'in-mobile-number' }],
  });
  await press(ui('teachKeep'));
  expect(kept()).toEqual([{ type: 'screen-keep', screen: SCREEN }]);
  await shows(ui('teachKeptHelp'));
  await press(ui('teachUndo'));
  expect(world.heard).toContainEqual({ type: 'screen-drop', screen: 'screen-1' });
  await shows(ui('teachUndone'));
});

test('the list goes by stage, holds this site’s screens only, and is searched without accents', async () => {
  seen = 'in-terms';
  await open(ask);
  await shows(ui('teachSeen', { page: stepTitle(guide.journey.stepOfPage('in-terms')?.id ?? '') }));
  const listed = () =>
    [...document.querySelectorAll<HTMLElement>('[data-page]')].map(({ dataset }) => dataset.page);
  expect(listed().sort()).toEqual([...PAGES].sort());
  await shows(ui('teachOthers'));
  const field = page.getByRole('searchbox', { name: ui('teachSearch') });
  await give(() => userEvent.fill(field, 'MOBILE numéro'));
  expect(listed()).toContain('in-mobile');
  expect(listed()).not.toContain('in-strange');
  await give(() => userEvent.fill(field, 'zzz'));
  await shows(ui('teachSearchNone'));
});

test('what cannot be kept is said, and there is no button to keep it', async () => {
  lesson = { ...lesson, screen: null, refusal: 'excluded' };
  await open(ask);
  await shows(ui('teachSeenNone'));
  await choose('in-mobile');
  await shows(ui('repairNo-excluded'));
  expect(button(ui('teachKeep')).elements()).toEqual([]);
  expect(button(`${ui('repairHere-field')} : ${NUMBER}`).elements()).toEqual([]);
});

test('a target that is refused is not shown, and one that would not be found keeps the screen out', async () => {
  await open(ask);
  await shows(ui('teachSeenNone'));
  await choose('in-mobile');
  picked = { picked: true, name: 'bouton « Supprimer »', target: null, refusal: 'destructive' };
  await press(`${ui('repairHere-field')} : ${NUMBER}`);
  await shows(ui('repairNo-destructive'));
  expect(jobs.at(-1)?.job).toBe('teach-pick');
  await expect.element(button(ui('teachKeep'))).toBeVisible();
  lesson = { ...lesson, targets: [line('in-mobile-number', 'field', { wrong: true })] };
  picked = {
    picked: true,
    name: 'champ',
    target: { id: 'in-mobile-number', kind: 'field', signals: [] },
    refusal: null,
  };
  await press(`${ui('repairHere-field')} : ${NUMBER}`);
  await expect.element(page.getByText(ui('teachWrong'))).toBeVisible();
  expect(button(ui('teachKeep')).elements()).toEqual([]);
  lesson = { ...lesson, targets: [line('in-mobile-number', 'field')] };
  await press(ui('repairsDropOf', { target: NUMBER }));
  expect(jobs.at(-1)).toMatchObject({ job: 'teach', targets: [] });
  await expect.element(button(ui('teachKeep'))).toBeVisible();
});

test('a page that asks finds the panel in view, wherever it was; nothing is shown while the view is off', async () => {
  await open();
  await expect.poll(() => document.querySelector('main h2')?.textContent).toBeTruthy();
  expect(document.querySelector('main h2')?.textContent).not.toBe(ui('teachTitle'));
  // A panel in a tab behind others leaves it to whoever is in view.
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  expect(tellPanels({ type: 'show-teach', window: null })).toEqual([undefined]);
  hidden.mockRestore();
  let answered: unknown;
  await give(async () => {
    [answered] = await Promise.all(tellPanels({ type: 'show-teach', window: null }));
  });
  expect(answered).toBe(true);
  await shows(ui('teachTitle'));
  expect(tellPanels({ type: 'other' })).toEqual([undefined]);
  await clear();
  reset();
  await show(<Panel />);
  await shows(ui('repairOff'));
});

test('taught screens stand with the repairs, and are taken out there', async () => {
  await open(ask);
  await shows(ui('teachSeenNone'));
  await press(ui('repairsDropOf', { target: stepTitle(guide.journey.stepOfPage('in-mobile')?.id ?? '') }));
  expect(world.heard).toContainEqual({ type: 'screen-drop', screen: 'screen-1' });
});

test('it fits 320 px, and everything can be pressed and read', async () => {
  await open(ask);
  await shows(ui('teachSeenNone'));
  for (const next of [() => choose('in-mobile'), () => press(ui('teachKeep'))]) {
    expect(tooWide()).toBeLessThanOrEqual(0);
    expect(smallTexts(14)).toEqual([]);
    expect(pressable().filter(({ height }) => height < 24)).toEqual([]);
    await next();
  }
  expect(tooWide()).toBeLessThanOrEqual(0);
});
