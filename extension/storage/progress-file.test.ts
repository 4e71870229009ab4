/** Steps in a file: taken along, brought back, and refused when the file is not what it should be. */
import { beforeEach, describe, expect, test } from 'vitest';
import { advance, done, HOUR, local, record, reset, START, tick, time, wakeUp } from '../test-helpers';

beforeEach(reset);

async function fileOf(...steps: string[]): Promise<string> {
  const store = wakeUp();
  await store.command({ type: 'start' });
  for (const step of steps) await store.command(tick(step));
  const file = await store.export();
  await store.eraseAll();
  advance(HOUR);
  return file?.text ?? '';
}

describe('the file', () => {
  test('has the day in its name, and nobody in it', async () => {
    const store = wakeUp();
    await store.newLearner();
    await store.newLearner();
    await store.command({ type: 'start' });
    const file = await store.export();
    expect(file?.name).toBe('jalon-progression-2026-11-24.json');
    const content = JSON.parse(file?.text ?? '');
    expect(Object.keys(content)).toEqual(['app', 'version', 'exported', 'progress']);
    expect(content).toMatchObject({ app: 'jalon', version: 1, exported: '2026-11-24' });
    expect(Object.keys(content.progress).sort()).toEqual([
      'branch',
      'last',
      'started',
      'status',
      'steps',
      'version',
      'waits',
    ]);
  });

  test('is not made of nothing', async () => {
    expect(await wakeUp().export()).toBeNull();
  });
});

describe('a good file', () => {
  test('brings the steps back on a fresh computer', async () => {
    const text = await fileOf('home', 'prerequisites');
    const store = wakeUp();
    expect(await store.import(text)).toBeNull();
    expect(await done(wakeUp())).toEqual(['home', 'prerequisites']);
    expect(await local()).toMatchObject({ mode: 'guide', 'progress:1': { learner: '1' } });
  });

  test('is added to what the current learner has done, and to nobody else’s', async () => {
    const text = await fileOf('home');
    const store = wakeUp();
    await store.command(tick('mobile'));
    await store.newLearner();
    await store.command(tick('prerequisites'));
    expect(await store.import(text)).toBeNull();
    expect((await done(store)).sort()).toEqual(['home', 'prerequisites']);
    await store.switchLearner('1');
    expect(await done(store)).toEqual(['mobile']);
  });

  test('does not take back what was done since', async () => {
    const store = wakeUp();
    await store.command({ type: 'start' });
    const early = (await store.export())?.text ?? '';
    advance(HOUR);
    await store.command(tick('home'));
    await store.import(early);
    expect(await done(store)).toEqual(['home']);
  });
});

const { learner: _, ...progress } = record('1', 'home');
const file = (more: object = {}) => ({ app: 'jalon', version: 1, exported: '2026-11-24', progress, ...more });

test('a file made here is taken as these tests write it', async () => {
  expect(await wakeUp().import(JSON.stringify(file()))).toBeNull();
});

test.each([
  ['importNotJson', 'not JSON', '{"app":"jalon"'],
  ['importNotJson', 'nothing', ''],
  ['importNotOurs', 'another list', '[1,2]'],
  ['importNotOurs', 'null', 'null'],
  ['importNotOurs', 'of another program', JSON.stringify(file({ app: 'autre' }))],
  ['importNotOurs', 'a bare record', JSON.stringify(progress)],
  ['importNewer', 'a newer file', JSON.stringify({ app: 'jalon', version: 2, all: 'new' })],
  ['importNewer', 'a newer record', JSON.stringify(file({ progress: { ...progress, version: 99 } }))],
  ['importDamaged', 'no record', JSON.stringify(file({ progress: 3 }))],
  ['importDamaged', 'no day', JSON.stringify(file({ exported: 'hier' }))],
  ['importDamaged', 'something more', JSON.stringify(file({ name: 'Camille' }))],
  [
    'importDamaged',
    'a strange step',
    JSON.stringify(
      file({ progress: { ...progress, steps: { home: { state: 'presque', at: 1, by: 'page' } } } }),
    ),
  ],
  [
    'importDamaged',
    'an unknown step',
    JSON.stringify(
      file({ progress: { ...progress, steps: { 'no-such-step': { state: 'done', at: 1, by: 'page' } } } }),
    ),
  ],
  [
    'importDamaged',
    'a time to come',
    JSON.stringify(file({ progress: { ...progress, status: { value: 'stopped', at: START + 48 * HOUR } } })),
  ],
  ['importTooLarge', 'too much', JSON.stringify(file()) + ' '.repeat(100_000)],
])('%s: %s is refused, and changes nothing', async (message, _, text) => {
  const store = wakeUp();
  await store.command({ type: 'start' });
  const before = await local();
  expect(await store.import(text)).toBe(message);
  expect(await local()).toEqual(before);
});

describe('the times of a file', () => {
  const at = START + 48 * HOUR;
  test.each<[string, object]>([
    ['its beginning', { started: at }],
    ['its last page', { last: { step: 'home', at } }],
    ['an answer', { branch: { way: { value: 'web', at } } }],
    ['a step', { steps: { home: { state: 'done', at, by: 'learner' } } }],
    ['a wait', { waits: { 'ar24-mail': { state: 'running', at } } }],
  ])('that are still to come are refused: %s', async (_, part) => {
    const text = JSON.stringify(file({ progress: { ...progress, ...part } }));
    expect(await wakeUp().import(text)).toBe('importDamaged');
    // Sound but for the time.
    time.now = at;
    expect(await wakeUp().import(text)).toBeNull();
  });

  test('may be those of a clock that is some hours ahead', async () => {
    const steps = { home: { state: 'done', at: START + 23 * HOUR, by: 'learner' } };
    expect(await wakeUp().import(JSON.stringify(file({ progress: { ...progress, steps } })))).toBeNull();
  });
});

test.each([0, 1.5, -1, '1'])('a file of version %j is none of ours', async (version) => {
  expect(await wakeUp().import(JSON.stringify(file({ version })))).toBe('importNotOurs');
});
