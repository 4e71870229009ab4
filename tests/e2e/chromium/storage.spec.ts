/** Nothing the learner has done is lost, whatever happens to the record, to the disk or to the worker. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchForTests } from '../../../scripts/browser/chromium.mjs';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { doneIn, plain, type StoredProgress, sentence } from '../support/sentences';
import { EXTENSION, expect, type Guide, guideOn, test } from './test';

const KEY = 'progress:1';
const IN = 'lidentitenumerique.laposte.fr';
/** Chromium refuses what goes beyond. */
const QUOTA = 10_485_760;

const SOUND = {
  version: 1,
  learner: 'default',
  started: 1_790_000_000_000,
  status: { value: 'running', at: 1_790_000_000_000 },
  branch: {},
  steps: {
    home: { state: 'done', at: 1_790_000_000_001, by: 'page' },
    prerequisites: { state: 'done', at: 1_790_000_000_002, by: 'learner' },
  },
  last: { step: 'prerequisites', at: 1_790_000_000_002 },
};

const tick = (step: string) => ({ type: 'command', command: { type: 'tick', step } });

async function backups(guide: Guide): Promise<unknown[]> {
  const stored = await guide.storage();
  return Object.keys(stored)
    .filter((key) => key.startsWith('backup:'))
    .map((key) => stored[key]);
}

const WRECKS: [string, unknown][] = [
  ['a string', '{"version":1,"steps":{"home"'],
  ['a number', 42],
  ['a list', [SOUND]],
  ['null', null],
  ['no version', { ...SOUND, version: 'un' }],
];

test('a record that cannot be read is kept beside, told, and the guide starts again', async ({ guide }) => {
  for (const [name, wreck] of WRECKS) {
    await guide.store({ [KEY]: wreck }, 'alone');
    expect(await guide.alerts(), name).toEqual([sentence('storageCorrupt')]);
    expect(await backups(guide), name).toEqual([wreck]);
    for (const answer of ['begunYes', 'begunUnknown'])
      await guide.popup.getByText(sentence(answer), { exact: true }).click();
    await expect
      .poll(async () => ((await guide.stored()) as StoredProgress)?.status?.value, name)
      .toBe('running');
    expect(await backups(guide), name).toEqual([wreck]);
  }
});

test('of a damaged record the good parts stay, and the whole of it is kept beside', async ({ guide }) => {
  const damaged = {
    ...SOUND,
    steps: { ...SOUND.steps, 'app-or-web': { state: 'presque', at: 'hier' } },
  };
  await guide.store({ [KEY]: damaged }, 'alone');
  expect(await guide.alerts()).toEqual([sentence('storageRepaired')]);
  await guide.say(tick('terms'));
  expect(doneIn(await guide.stored())).toEqual(['home', 'prerequisites', 'terms']);
  expect(await backups(guide)).toEqual([damaged]);

  // Half written: the end of the record is missing.
  const { version, learner, started, status } = SOUND;
  const half = { version, learner, started, status };
  await guide.store({ [KEY]: half }, 'alone');
  expect(await guide.alerts()).toEqual([sentence('storageRepaired')]);
  expect(await backups(guide)).toEqual([half]);
  await guide.open(`${IN}/in-prerequisites`);
  await guide.pointsAt('main > button');
  expect(((await guide.stored()) as StoredProgress).status).toEqual(status);
});

test('a record of a newer version is left as it is; the guide still works until the browser closes', async ({
  guide,
  browserWithGuide,
}) => {
  const newer = { ...SOUND, version: 99, steps: [{ a: 'shape we do not know' }] };
  await guide.store({ [KEY]: newer }, 'alone');
  expect(await guide.alerts()).toEqual([sentence('storageNewer')]);
  await guide.begin();
  await guide.open(`${IN}/in-prerequisites`);
  await guide.pointsAt('main > button');
  await guide.say(tick('app-or-web'));
  await browserWithGuide.stopWorker();
  await guide.open(`${IN}/in-mobile`);
  await guide.pointsAt('form input');
  expect(doneIn(await guide.progress())).toEqual(expect.arrayContaining(['home', 'app-or-web']));
  expect(await guide.alerts()).toEqual([sentence('storageNewer')]);
  expect(await guide.stored()).toEqual(newer);
  expect(await backups(guide)).toEqual([]);
});

test('a full disk: the record stays whole, the learner is told, the guide goes on, room brings all back', async ({
  guide,
  browserWithGuide,
}) => {
  await guide.store({ [KEY]: SOUND, mode: 'guide' }, 'alone');
  // The background notes beside it which pages are expected now: that needs room too.
  await expect.poll(async () => Object.keys(await guide.storage())).toContain('expected');
  const used = await guide.popup.evaluate(() => chrome.storage.local.getBytesInUse(null));
  const filler = 'x'.repeat(QUOTA - used - '"filler"'.length);
  await guide.store({ filler });
  await guide.say(tick('terms'));
  await browserWithGuide.stopWorker();
  await guide.say(tick('mobile'));
  expect(await guide.stored()).toEqual(SOUND);
  expect(await guide.alerts()).toEqual([sentence('storageFull')]);
  expect(doneIn(await guide.progress())).toEqual(['home', 'prerequisites', 'terms', 'mobile']);
  await guide.open(`${IN}/in-mobile`);
  await guide.pointsAt('form input');
  await guide.popup.evaluate(() => chrome.storage.local.remove('filler'));
  await guide.say(tick('sms'));
  expect(doneIn(await guide.stored())).toEqual(
    expect.arrayContaining(['home', 'prerequisites', 'terms', 'mobile', 'sms']),
  );
  expect(await guide.alerts()).toEqual([]);
});

test('a disk that refuses every write: start, guide and stop still work', async ({
  guide,
  browserWithGuide,
}) => {
  await guide.store({ [KEY]: SOUND, mode: 'guide' }, 'alone');
  const worker = await browserWithGuide.worker();
  await worker.evaluate(() => {
    chrome.storage.local.set = () => {
      throw new Error('the disk is gone');
    };
  });
  try {
    await guide.open(`${IN}/in-prerequisites`);
    await guide.pointsAt('main > button');
    await guide.popup.getByText(sentence('more'), { exact: true }).click();
    await guide.popup.getByRole('button', { name: sentence('stop'), exact: true }).click();
    expect(await guide.alerts()).toEqual([sentence('storageFull')]);
    expect(await guide.stored()).toEqual(SOUND);
    await guide.begin();
    await guide.page.reload();
    await guide.pointsAt('main > button');
    await guide.learner.press('stop');
    await expect.poll(() => guide.words()).toContain(plain(sentence('popupStopped')));
    expect(await guide.stored()).toEqual(SOUND);
  } finally {
    // A new worker has a disk again.
    await browserWithGuide.stopWorker();
  }
});

test('the worker may end at any moment', async ({ guide, browserWithGuide }) => {
  await guide.begin();
  const steps = ['home', 'prerequisites', 'app-or-web', 'terms'];
  for (const step of steps) {
    await guide.say(tick(step));
    await browserWithGuide.stopWorker();
  }
  expect(doneIn(await guide.stored())).toEqual(steps);
  // In the middle of many: what was answered is written, and the record is whole.
  const more = ['mobile', 'sms', 'sms-code', 'document-type', 'document-data', 'choice', 'consent'];
  const answers = Promise.all(more.map((step) => guide.say(tick(step))));
  await browserWithGuide.stopWorker();
  const answered = await answers;
  const heard = more.filter((_, index) => answered[index] !== null);
  expect(doneIn(await guide.stored())).toEqual(expect.arrayContaining([...steps, ...heard]));
  expect(await guide.alerts()).toEqual([]);
  await guide.open(`${IN}/in-prerequisites`);
  await guide.pointsAt('main > button');
});

test('what is not a message of ours changes nothing and gets no answer', async ({ guide }) => {
  await guide.begin();
  await guide.open(`${IN}/in-prerequisites`);
  await guide.pointsAt('main > button');
  const before = await guide.storage();
  const reading = {
    page: 'in-mobile',
    verdict: 'known',
    likeliest: [],
    related: false,
    wall: null,
    states: {},
    targets: {},
  };
  const strange: unknown[] = [
    null,
    'erase-all',
    42,
    {},
    { type: 'erase' },
    { type: 'command' },
    { type: 'command', command: { type: 'forget' } },
    { type: 'command', command: { type: 'tick' } },
    { type: 'command', command: { type: 'tick', step: { toString: 'home' } } },
    { type: 'command', command: { type: 'tick', step: '<b>home</b>' } },
    { type: 'command', command: { type: 'tick', step: 'home', typed: 'une valeur' } },
    { type: 'reading', chosen: null, acted: false, reading: { ...reading, text: 'une valeur' } },
    { type: 'reading', chosen: null, acted: false, reading: { ...reading, states: { ok: 'une valeur' } } },
    { type: 'reading', chosen: null, acted: false, reading: { ...reading, page: 'x'.repeat(61) } },
    { type: 'reading', chosen: 'une valeur', acted: false, reading },
    { type: 'recognised', page: ['in-mobile'] },
  ];
  for (const one of strange) {
    expect(await guide.say(one), JSON.stringify(one)).toBeNull();
    expect(await guide.sayFromPage(one), JSON.stringify(one)).toEqual([null]);
  }
  // What only the popup may say, said by a script in a page.
  expect(await guide.sayFromPage({ type: 'erase-all' }, { type: 'snapshot', window: null })).toEqual([
    null,
    null,
  ]);
  expect(await guide.storage()).toEqual(before);
  // The same ways do carry a message that is one of ours, and only a step that exists is noted.
  expect(await guide.sayFromPage(tick('home'), tick('no-such-step'))).toEqual([true, true]);
  expect(doneIn(await guide.stored())).toContain('home');
  expect(JSON.stringify(await guide.storage())).not.toContain('no-such-step');
});

test('« Tout effacer » leaves nothing of the learner', async ({ guide }) => {
  await guide.store({ [KEY]: { ...SOUND, steps: { ...SOUND.steps, terms: 'half' } } }, 'alone');
  await guide.say(tick('mobile'));
  await guide.open(`${IN}/in-prerequisites`);
  await guide.pointsAt('main > button');
  expect(await backups(guide)).toHaveLength(1);
  await guide.say({ type: 'erase-all' });
  expect(await guide.storage()).toEqual({ mode: 'silent', declined: true });
  expect(await guide.popup.evaluate(() => chrome.storage.session.get(null))).toEqual({});
  expect(await guide.alerts()).toEqual([]);
  await expect.poll(() => guide.page.locator(HOST).count()).toBe(0);
  await guide.open(`${IN}/in-home`);
  await guide.staysSilent();
});

test('a map that is damaged is refused and told; the other sites go on', async ({ server }) => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-'));
  cpSync(EXTENSION, folder, { recursive: true });
  const file = join(folder, 'background.js');
  const source = readFileSync(file, 'utf8');
  const damaged = source.replace('"id": "in-create"', '"id": "in create"');
  expect(damaged, 'the map stands in this file').not.toBe(source);
  writeFileSync(file, damaged);
  const { context, extensionId, close } = await launchForTests({ extension: folder, server });
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await expect(popup.getByRole('alert')).toHaveText(sentence('badMap'));
  const page = await context.newPage();
  const guide = guideOn(context, page, popup, server);
  await guide.begin();
  await guide.open(`${IN}/in-prerequisites`);
  await guide.staysSilent();
  await guide.open('moncompte.laposte.fr/compte-create-email');
  await guide.pointsAt('form input');
  await close();
  rmSync(folder, { recursive: true });
});
