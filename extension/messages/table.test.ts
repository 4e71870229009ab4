/** Each row of the table of messages: answered as it says to whom it says, and to nobody else in no other shape. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createBackground } from '@/extension/background';
import { REPAIR, SCREEN } from '@/extension/repairs/repair-fixture';
import { guide, local, reset, time, troubleshooting } from '../test-helpers';
import type { Role } from './message';
import type { GatesReply, Refusal, SavedFile, Snapshot } from './protocol';
import { type Ask, MESSAGES, type MessageType, type Requests } from './table';

/** A good message of each type. A new row without one does not compile. */
const SAMPLES: Requests = {
  gates: { type: 'gates', again: false },
  recognised: { type: 'recognised', page: 'in-mobile' },
  visit: { type: 'visit', page: 'in-mobile' },
  map: { type: 'map' },
  reading: {
    type: 'reading',
    reading: {
      page: 'in-mobile',
      verdict: 'known',
      likeliest: [],
      related: false,
      wall: null,
      states: { 'in-error': false },
      targets: { 'in-mobile-number': { verdict: 'missing', score: 0, facts: null } },
    },
    chosen: 'in-terms',
    acted: false,
  },
  command: { type: 'command', command: { type: 'tick', step: 'home' } },
  'card-tools': { type: 'card-tools' },
  where: {
    type: 'where',
    page: 'in-mobile',
    target: 'in-mobile-next',
    seen: {
      row: 'bottom',
      column: 'left',
      near: { side: 'below', target: 'in-mobile-number', name: 0 },
    },
  },
  stuck: { type: 'stuck', symptom: 'sms-missing' },
  decline: { type: 'decline' },
  snapshot: { type: 'snapshot', window: 3 },
  settings: { type: 'settings', settings: { large: true } },
  kept: { type: 'kept' },
  'erase-all': { type: 'erase-all' },
  'in-use': { type: 'in-use' },
  'learner-new': { type: 'learner-new' },
  'learner-switch': { type: 'learner-switch', learner: '1' },
  'learner-erase': { type: 'learner-erase', learner: '1' },
  export: { type: 'export' },
  import: { type: 'import', text: '' },
  'show-again': { type: 'show-again' },
  inspect: { type: 'inspect' },
  repairs: { type: 'repairs' },
  'repair-keep': { type: 'repair-keep', repair: REPAIR },
  'repair-drop': {
    type: 'repair-drop',
    site: 'compte-la-poste',
    page: 'compte-login',
    target: 'compte-email',
  },
  screens: { type: 'screens' },
  'screen-keep': { type: 'screen-keep', screen: SCREEN },
  'screen-drop': { type: 'screen-drop', screen: 'screen-1a2b' },
  teach: { type: 'teach' },
  'repairs-export': { type: 'repairs-export' },
  'repairs-import': { type: 'repairs-import', text: '' },
  'setup-export': { type: 'setup-export' },
  'setup-import': { type: 'setup-import', text: '', apply: false },
  'link-card': { type: 'link-card' },
  'link-join': { type: 'link-join', code: '4829165370' },
  'link-agree': { type: 'link-agree' },
  'link-hand': { type: 'link-hand', up: true },
  'link-more': { type: 'link-more' },
  'link-shown': { type: 'link-shown', n: 1_795_000_000_000 },
  'link-stop': { type: 'link-stop' },
  'link-log': { type: 'link-log', row: '2' },
  'link-open': { type: 'link-open' },
  'link-close': { type: 'link-close' },
  'link-show': { type: 'link-show', row: '1', page: 'in-mobile', target: 'in-mobile-next' },
  'link-targets': { type: 'link-targets', page: 'in-mobile' },
  'link-step': { type: 'link-step', row: '1', step: 'home' },
  'link-say': { type: 'link-say', row: '12', line: 'take-time' },
  'link-call': { type: 'link-call', row: '1' },
  'link-remove': { type: 'link-remove', row: '1' },
  'link-check': { type: 'link-check' },
  'link-place': {
    type: 'link-place',
    place: { broker: 'wss://lien.exemple.fr/mqtt', name: 'Maison de quartier', learner: true },
  },
};
/** Fields that may be null: there is none. */
const NULLABLE = [
  'snapshot.window',
  'recognised.page',
  'visit.page',
  'reading.chosen',
  'where.page',
  'where.seen',
  'stuck.symptom',
  'link-log.row',
  'link-step.row',
  'link-say.row',
  'link-place.place',
];
const TYPES = Object.keys(MESSAGES) as MessageType[];
const ADVISER_TYPES = TYPES.filter((type) => MESSAGES[type].adviserOnly);
const ROLES: Role[] = ['page', 'own', 'tools'];

const ID = 'test-extension-id';
const SITE = 'https://lidentitenumerique.laposte.fr/';
const tab = { id: 7, url: SITE, active: true, windowId: 0 };
const inPage = { id: ID, url: SITE, tab, frameId: 0 };
const SENDERS = { own: { id: ID, url: `chrome-extension://${ID}/popup.html` }, page: inPage, tools: inPage };
const STRANGERS = [
  { ...SENDERS.own, id: 'other-extension' },
  { ...inPage, id: 'other-extension' },
  { ...inPage, url: 'https://example.org/' },
  { id: ID, url: `https://${ID}.example/popup.html` },
];

const adviser = (on: boolean) =>
  fakeBrowser.storage.local.set({
    settings: { version: 1, shared: false, eraseAfter: 0, notify: false, large: false, adviser: on },
  });

let answer: (raw: unknown, sender: object) => Promise<unknown> | undefined;

beforeEach(async () => {
  reset();
  Object.assign(fakeBrowser.tabs, { query: vi.fn(async () => [tab]) });
  Object.assign(fakeBrowser.scripting as object, { executeScript: vi.fn(async () => [{ result: true }]) });
  await adviser(true);
  const background = createBackground({ ...guide, troubleshooting, clock: () => time.now });
  answer = (raw, sender) => background.answer(raw, sender as never);
});

/** The role in which a sender is heard who may speak in all of these. */
const heardAs = (type: MessageType, sender: object): Role[] =>
  ROLES.filter((role) => SENDERS[role] === sender && role in MESSAGES[type].from);

/** Who may send it: one sender at least, or the row is dead. */
const sendersOf = (type: MessageType) =>
  [SENDERS.own, SENDERS.page].filter((sender) => heardAs(type, sender).length > 0);

describe.each(TYPES)('%s', (type) => {
  const row = MESSAGES[type];
  const sample: Record<string, unknown> = SAMPLES[type];
  const [sender = SENDERS.own] = sendersOf(type);

  test('has handlers, each for a role', async () => {
    const handlers = Object.entries(row.from);
    expect(handlers.length).toBeGreaterThan(0);
    for (const [role, handler] of handlers) {
      expect(ROLES).toContain(role);
      expect(handler).toBeTypeOf('function');
    }
    // The browser cannot tell the tools from the guide's scripts: what only tools may ask, no page gets by itself.
    if (Object.keys(row.from).join() === 'tools') expect(row.adviserOnly).toBe(true);
  });

  test.each(['own', 'page'] as const)('%s: is heard as the row says', async (name) => {
    const reply = answer(sample, SENDERS[name]);
    if (heardAs(type, SENDERS[name]).length === 0) expect(reply).toBeUndefined();
    else expect(reply).toBeInstanceOf(Promise);
    await reply;
  });

  test('no stranger is heard', () => {
    for (const stranger of STRANGERS) expect(answer(sample, stranger)).toBeUndefined();
  });

  test('with one key more it is not ours', async () => {
    const before = await local();
    fc.assert(
      fc.property(fc.string(), fc.anything(), (key, value) => {
        fc.pre(!(key in sample));
        const more = Object.fromEntries([...Object.entries(sample), [key, value]]);
        expect(answer(more, sender)).toBeUndefined();
      }),
    );
    expect(await local()).toEqual(before);
  });

  test('with a field less, or of another type, it is not ours', async () => {
    const before = await local();
    for (const key of Object.keys(row.fields)) {
      const { [key]: good, ...less } = sample;
      expect(answer(less, sender), `without ${key}`).toBeUndefined();
      const other = fc.oneof(fc.anything(), fc.constantFrom(null, undefined, [], {}, '', 0, true));
      fc.assert(
        fc.property(other, (value) => {
          // Objects are looked at below, strings by the shapes of ids.
          fc.pre(typeof value !== typeof good || Array.isArray(value) || value === null);
          fc.pre(value !== null || !NULLABLE.includes(`${type}.${key}`));
          // No change of the settings: to the schema, an empty list is an object without any key.
          fc.pre(key !== 'settings' || !Array.isArray(value) || value.length > 0);
          expect(answer({ ...sample, [key]: value }, sender), key).toBeUndefined();
        }),
      );
    }
    expect(await local()).toEqual(before);
  });

  test('whatever is in an object of it, a key more anywhere is not ours', () => {
    for (const wider of widened(sample).slice(1)) {
      expect(answer(wider, sender), JSON.stringify(wider)).toBeUndefined();
    }
  });

  test('an id holds nothing that could be typed', () => {
    for (const [key, good] of Object.entries(sample)) {
      if (key === 'type' || key === 'text' || typeof good !== 'string') continue;
      for (const typed of ['Camille Martin', 'c@d.fr', '06 12 34 56 78', '<b>', '', 'É', 'x'.repeat(61)]) {
        expect(answer({ ...sample, [key]: typed }, sender), `${key}: ${typed}`).toBeUndefined();
      }
    }
  });

  test('has its line in docs/architecture.md, with its fields and senders', () => {
    expect(
      documented().get(type),
      `Is it a new message, or has its row changed? Then write its line in docs/architecture.md, "Messages".`,
    ).toEqual({
      fields:
        Object.keys(row.fields)
          .map((field) => `\`${field}\``)
          .join(', ') || '–',
      from:
        Object.keys(row.from)
          .map((role) => (role === 'own' ? 'own page' : role))
          .join(', ') + (row.adviserOnly ? '; adviser only' : ''),
    });
  });
});

/** The same message with one key more in each of its objects in turn, the message itself first. Records take any key. */
function widened(message: Record<string, unknown>): Record<string, unknown>[] {
  const inside = Object.entries(message).flatMap(([key, value]) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !['states', 'targets'].includes(key)
      ? widened(value as Record<string, unknown>).map((wider) => ({ ...message, [key]: wider }))
      : [],
  );
  return [{ ...message, typed: 'Camille' }, ...inside];
}

/** The table of the document. */
function documented(): Map<string, { fields: string; from: string }> {
  const lines = readFileSync('docs/architecture.md', 'utf8').matchAll(
    /^\| `([a-z-]+)` \| ([^|]+) \| ((?:page|own page|tools)[^|]*) \|/gm,
  );
  return new Map([...lines].map(([, type = '', fields = '', from = '']) => [type, { fields, from }]));
}

test('the document names no message that is not there', () => {
  expect([...documented().keys()].sort()).toEqual([...TYPES].sort());
});

describe('while the adviser’s view is off', () => {
  test.each(ADVISER_TYPES)('%s is refused in words and changes nothing', async (type) => {
    await adviser(false);
    await answer(SAMPLES.snapshot, SENDERS.own);
    const before = await local();
    expect(await answer(SAMPLES[type], sendersOf(type)[0] ?? {})).toEqual({
      ok: false,
      message: 'repairOff',
    });
    expect(await local()).toEqual(before);
    expect(fakeBrowser.scripting.executeScript).not.toHaveBeenCalledWith(
      expect.objectContaining({ files: ['/inspect.js'] }),
    );
  });

  test.each(TYPES.filter((type) => !ADVISER_TYPES.includes(type)))('%s is answered', async (type) => {
    await adviser(false);
    expect(await answer(SAMPLES[type], sendersOf(type)[0] ?? {})).not.toMatchObject({ message: 'repairOff' });
  });

  test('those that are meant are', () => {
    expect(ADVISER_TYPES).toEqual([
      'map',
      'inspect',
      'repairs',
      'repair-keep',
      'repair-drop',
      'screens',
      'screen-keep',
      'screen-drop',
      'teach',
      'repairs-export',
      'repairs-import',
      'setup-export',
      'link-open',
      'link-close',
      'link-show',
      'link-targets',
      'link-step',
      'link-say',
      'link-call',
      'link-remove',
      'link-check',
      'link-place',
    ]);
  });
});

test('what no row knows is not ours', () => {
  const type = fc.oneof(
    fc.anything(),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'),
  );
  fc.assert(
    fc.property(type, (unknown) => {
      fc.pre(!TYPES.includes(unknown as MessageType));
      for (const sender of [SENDERS.own, SENDERS.page]) {
        expect(answer({ type: unknown }, sender)).toBeUndefined();
        expect(answer(unknown, sender)).toBeUndefined();
      }
    }),
  );
});

test('the file of repairs is dated by the one clock', async () => {
  expect(await answer(SAMPLES['repair-keep'], SENDERS.own)).toEqual({ ok: true });
  const file = (await answer(SAMPLES['repairs-export'], SENDERS.own)) as SavedFile;
  expect(file.name).toBe('jalon-reparations-2026-11-24.json');
});

/** Checked when the types are: what each role may ask, and what comes back. */
test('types follow from the rows', () => {
  const check = (own: Ask<'own'>, page: Ask<'page'>) => {
    expectTypeOf(own({ type: 'export' })).resolves.toEqualTypeOf<SavedFile | null>();
    expectTypeOf(own({ type: 'repairs-export' })).resolves.toEqualTypeOf<SavedFile | Refusal | null>();
    expectTypeOf(own({ type: 'decline' })).resolves.toEqualTypeOf<Snapshot | null>();
    expectTypeOf(page({ type: 'gates', again: false })).resolves.toEqualTypeOf<GatesReply | null>();
    expectTypeOf(page({ type: 'command', command: { type: 'stop' } })).resolves.toEqualTypeOf<true | null>();
    // @ts-expect-error An own page has no site.
    own({ type: 'gates', again: false });
    // @ts-expect-error A page changes no setting.
    page({ type: 'settings', settings: {} });
    // @ts-expect-error A learner is named.
    own({ type: 'learner-erase' });
  };
  expectTypeOf(check).toBeFunction();
});
