/** When the policy is asked for, what is kept of it, and whose answer counts. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { local, MINUTE, reset, START, wakeUp } from '../test-helpers';
import { PolicyReader } from './policy';
import { StorageArea } from './storage-area';

beforeEach(reset);

const managed = (policy: Record<string, unknown>) => fakeBrowser.storage.managed.set(policy);

test('of no minutes wins over a time that was chosen here', async () => {
  const store = wakeUp();
  await store.changeSettings({ eraseAfter: 60 });
  await managed({ eraseAfterMinutes: 0 });
  await store.policyChanged();
  expect(await store.snapshot()).toMatchObject({ settings: { eraseAfter: 0 }, locked: ['eraseAfter'] });
});

test.each([
  { sharedComputer: 'true', eraseAfterMinutes: '30', setup: 5 },
  { sharedComputer: 1, eraseAfterMinutes: -30, setup: '{' },
  { sharedComputer: null, eraseAfterMinutes: null, setup: null },
  { sharedComputer: [true], eraseAfterMinutes: [30], setup: { settings: { shared: true } } },
  { eraseAfterMinutes: Number.NaN, setup: '{"settings": {"eraseAfter": "30", "shared": "yes"}}' },
  { setup: '{"settings": null}', __proto__: { sharedComputer: true } },
])('of wrong types sets nothing: %j', async (policy) => {
  await managed(policy as Record<string, unknown>);
  const store = wakeUp();
  await store.policyChanged();
  expect(await store.snapshot()).toMatchObject({ settings: { shared: false, eraseAfter: 0 }, locked: [] });
  expect(await local()).not.toHaveProperty('policy');
});

test('that goes takes the time of the last use with it: it must not count when another comes', async () => {
  await managed({ eraseAfterMinutes: 15 });
  const store = wakeUp();
  await store.command({ type: 'start' });
  expect(await local()).toHaveProperty('used', START);
  await store.mode();
  expect(await local()).toHaveProperty('used', START);
  await fakeBrowser.storage.managed.clear();
  await store.policyChanged();
  expect(await local()).not.toHaveProperty('used');
  expect(await local()).not.toHaveProperty('policy');
});

test('is written down once', async () => {
  await managed({ sharedComputer: true });
  const store = wakeUp();
  await store.mode();
  expect((await local()).policy).toEqual({ shared: true });
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  await store.mode();
  await wakeUp().mode();
  expect(set).not.toHaveBeenCalled();
});

describe('an answer that is slow', () => {
  let tell: ((policy: Record<string, unknown>) => void)[];
  beforeEach(() => {
    tell = [];
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(
      () => new Promise((done) => tell.push(done as (policy: object) => void)),
    );
  });
  const stored = { local: {}, session: {} };
  const reader = (onLate = () => {}) => new PolicyReader(new StorageArea(() => START), onLate);

  test('is waited for once, and asked for once', async () => {
    const policy = reader();
    expect(await policy.current(stored)).toEqual({});
    for (let n = 0; n < 3; n += 1) expect(await policy.current(stored)).toEqual({});
    expect(tell).toHaveLength(1);
  });

  test('is told when it comes; one in time is not', async () => {
    const onLate = vi.fn();
    const late = reader(onLate);
    await late.current(stored);
    tell[0]?.({ sharedComputer: true });
    await vi.waitFor(() => expect(onLate).toHaveBeenCalledTimes(1));
    expect(await late.current(stored)).toEqual({ shared: true });

    const inTime = reader(onLate);
    const asked = inTime.current(stored);
    tell[1]?.({ sharedComputer: true });
    expect(await asked).toEqual({ shared: true });
    await Promise.resolve();
    expect(onLate).toHaveBeenCalledTimes(1);
  });

  test('does not count once the policy has changed', async () => {
    const onLate = vi.fn();
    const policy = reader(onLate);
    await policy.current(stored);
    policy.invalidate();
    await policy.current(stored);
    tell[1]?.({ sharedComputer: false });
    await vi.waitFor(() => expect(onLate).toHaveBeenCalledTimes(1));
    tell[0]?.({ sharedComputer: true });
    await new Promise((done) => setTimeout(done));
    expect(onLate).toHaveBeenCalledTimes(1);
    expect(await policy.current(stored)).toEqual({ shared: false });
  });

  test('is carried out although nobody asks for anything', async () => {
    await wakeUp().mode();
    tell.at(-1)?.({ eraseAfterMinutes: 15 });
    await vi.waitFor(async () => expect((await local()).policy).toEqual({ eraseAfter: 15 }));
  });
});

test('a time of use that nobody has asked for is not kept', async () => {
  await fakeBrowser.storage.local.set({ used: START - MINUTE });
  const store = wakeUp();
  await store.mode();
  expect(await local()).not.toHaveProperty('used');
});
