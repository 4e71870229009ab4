/** The settings at work: what is set is said to the background, files go out and in, all that is kept can be seen. */
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SettingsPage } from '@/components/screens/settings/SettingsPage';
import type { UiKey } from '@/journey';
import { texts } from '../panel/guide';
import { clear, give, show, smallTexts, targets, tooWide } from '../panel/helpers';
import { doneSteps, reset, TWO, world } from './fake-extension';

vi.mock('webextension-polyfill', async () => {
  const { browser } = await import('./fake-extension');
  return { ...browser, default: browser };
});

const { plural, step: stepTitle, ui } = texts;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const press = (name: string) => give(() => userEvent.click(button(name)));
const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
const tick = (name: string) => give(() => userEvent.click(box(name)));
const radio = (name: string) => page.getByRole('radio', { name, exact: true });
const says = (words: string) => expect.element(page.getByText(words, { exact: true })).toBeVisible();

async function open(changes: Parameters<typeof reset>[0] = {}, width = 900) {
  reset(changes);
  await show(<SettingsPage />, width);
  await expect.element(box(ui('settingsShared'))).toBeInTheDocument();
}

afterEach(async () => {
  await clear();
  vi.restoreAllMocks();
});

test('each setting is said to the background, and shows what it says', async () => {
  await open();
  await tick(ui('settingsShared'));
  await give(() => userEvent.click(radio(plural('settingsEraseMinutes', 30))));
  await tick(ui('settingsLarge'));
  await tick(ui('settingsAdviser'));
  expect(world.heard).toEqual([
    { type: 'settings', settings: { shared: true } },
    { type: 'settings', settings: { eraseAfter: 30 } },
    { type: 'settings', settings: { large: true } },
    { type: 'settings', settings: { adviser: true } },
  ]);
  await expect.element(box(ui('settingsShared'))).toBeChecked();
  await expect.element(radio(plural('settingsEraseMinutes', 30))).toBeChecked();
  await says(ui('settingsSaved'));
});

test('large letters show on this page at once', async () => {
  await open();
  const isLarge = () => document.documentElement.classList.contains('large-text');
  expect(isLarge()).toBe(false);
  await tick(ui('settingsLarge'));
  await expect.poll(isLarge).toBe(true);
});

test('a change shows at once, and goes when it was not noted', async () => {
  let refuse = () => {};
  const gate = new Promise<void>((_, reject) => {
    refuse = () => reject(new Error('No background.'));
  });
  await open({ gate });
  await tick(ui('settingsLarge'));
  await expect.element(box(ui('settingsLarge'))).toBeChecked();
  expect(document.body.textContent).not.toContain(ui('settingsSaved'));
  await give(async () => refuse());
  await expect.element(box(ui('settingsLarge'))).not.toBeChecked();
  expect(document.body.textContent).not.toContain(ui('settingsSaved'));
});

test('what a policy has set cannot be moved, and says so', async () => {
  await open({ locked: ['shared', 'eraseAfter'] });
  await expect.element(box(ui('settingsShared'))).toBeDisabled();
  await expect.element(radio(plural('settingsEraseHours', 1))).toBeDisabled();
  await expect.element(box(ui('settingsLarge'))).toBeEnabled();
  expect(page.getByText(ui('settingsLocked')).elements().length).toBe(2);
  await expect.element(box(ui('settingsShared'))).toHaveAccessibleDescription(/réglé par le lieu/);
});

test('to be told asks the browser on the click, and a no is taken', async () => {
  await open({ grant: false });
  await tick(ui('settingsNotify'));
  await says(ui('settingsNotifyNo'));
  expect(world.heard).toEqual([]);
  await expect.element(box(ui('settingsNotify'))).not.toBeChecked();
  await give(async () => reset({ grant: true }));
  await tick(ui('settingsNotify'));
  expect(world.heard).toEqual([{ type: 'settings', settings: { notify: true } }]);
  await expect.element(box(ui('settingsNotify'))).toBeChecked();
});

/** The file that the page hands to the browser's downloads. */
async function exported(by: UiKey = 'settingsExport'): Promise<{ name: string; text: string }> {
  let blob = new Blob();
  let name = '';
  vi.spyOn(URL, 'createObjectURL').mockImplementation((one) => {
    blob = one as Blob;
    return '#file';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    name = this.download;
  });
  await press(ui(by));
  await says(ui('settingsExportDone'));
  return { name, text: await blob.text() };
}

const bring = (text: string, to: UiKey = 'settingsImport') =>
  give(() =>
    userEvent.upload(page.getByLabelText(ui(to)), new File([text], 'a.json', { type: 'application/json' })),
  );

test('the file is valid JSON without a name, and comes back whole', async () => {
  const progress = doneSteps('home', 'create-mail');
  await open({ progress });
  const { name, text } = await exported();
  expect(name).toMatch(/^jalon-.*\.json$/);
  expect(Object.keys(JSON.parse(text).progress.steps)).toEqual(['home', 'create-mail']);
  expect(text).not.toMatch(/renard|"learner":/i);
  await give(async () => reset({ progress: null }));
  await bring(text);
  await says(ui('settingsImportDone'));
  expect(world.progress).toEqual({ ...progress, learner: '1' });
});

test('a file that is refused says why, and changes nothing', async () => {
  const progress = doneSteps('home');
  await open({ progress });
  await bring('<html>');
  await says(ui('importNotJson'));
  await bring('{"app":"other"}');
  await says(ui('importNotOurs'));
  expect(world.progress).toBe(progress);
});

test('a file that is far too large is not even read', async () => {
  await open();
  await bring('x'.repeat(1_000_001));
  await says(ui('importTooLarge'));
  expect(world.heard).toEqual([]);
});

test('all that is kept shows in words and to the letter, what has no words too', async () => {
  await open({ progress: doneSteps('home') });
  await press(ui('keptShow'));
  await expect.element(page.getByText(stepTitle('home'), { exact: false })).toBeVisible();
  await expect
    .element(page.getByRole('heading', { name: ui('keptOther', { key: 'unheard' }) }))
    .toBeVisible();
  const exact = [...document.querySelectorAll('.stored-data-list pre')].map(
    ({ textContent }) => textContent ?? '',
  );
  expect(exact.map((text) => JSON.parse(text))).toEqual([world.progress, 'guide', 7]);
  await press(ui('keptHide'));
  expect(document.querySelector('.stored-data-list')).toBe(null);
});

test('everything is erased after a second question only', async () => {
  await open({ learners: TWO });
  await press(ui('eraseAll'));
  expect(document.activeElement?.textContent).toBe(ui('eraseNo'));
  expect(world.heard).toEqual([]);
  await press(ui('eraseYes'));
  expect(world.heard).toEqual([{ type: 'erase-all' }]);
  await says(ui('eraseDone'));
});

test.each([280, 900])('everything fits in %s px, can be hit and read', async (width) => {
  await open({ locked: ['shared'], progress: doneSteps('home') }, width);
  await press(ui('keptShow'));
  expect(tooWide()).toBeLessThanOrEqual(0);
  expect(smallTexts(17)).toEqual([]);
  expect(targets().filter(({ height }) => height < 44)).toEqual([]);
});

test('one file prepares the next computer, after a look at what it sets', async () => {
  const here = { ...world.settings, shared: true, eraseAfter: 30 as const, adviser: true };
  await open({ settings: here });
  const { name, text } = await exported('settingsSetupExport');
  expect(name).toBe('jalon-preparation-2026-11-29.json');

  await open();
  expect(button(ui('settingsSetupExport')).query()).toBeNull();
  await bring(text, 'settingsSetupImport');
  await says(ui('settingsOn', { setting: ui('settingsShared') }));
  await says(ui('settingsOff', { setting: ui('settingsLarge') }));
  await says(`${ui('settingsErase')} : ${plural('settingsEraseMinutes', 30).toLowerCase()}`);
  // The safe answer has the focus: nothing is changed by who goes on typing.
  await expect.element(button(ui('settingsSetupNo'))).toHaveFocus();
  await press(ui('settingsSetupNo'));
  expect(world.settings.shared).toBe(false);

  await bring(text, 'settingsSetupImport');
  await press(ui('settingsSetupYes'));
  await says(ui('settingsSetupDone'));
  expect(world.settings).toEqual({ ...here, notify: world.settings.notify });
});

test('a file that prepares nothing says why, and nothing is asked', async () => {
  await open();
  await bring('{"app":"jalon"}', 'settingsSetupImport');
  await says(ui('setupNotOurs'));
  expect(button(ui('settingsSetupYes')).query()).toBeNull();
});
