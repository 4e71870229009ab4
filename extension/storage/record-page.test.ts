/** What moves the journey: a page that is surely known, and a likely one that the learner has acted on. Nothing else. */
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Store } from '@/extension/storage/store';
import { closedTabs, done, reset, showPage, tick, wakeUp } from '../test-helpers';

beforeEach(reset);

const LIKELY = { verdict: 'likely' as const };

async function begun(): Promise<Store> {
  const store = wakeUp();
  await store.command({ type: 'start' });
  return store;
}
const progress = async (store: Store) => (await store.snapshot()).progress;

test('a known page moves it at once', async () => {
  const store = await begun();
  await showPage(store, 'in-mobile');
  expect(await done(store)).toContain('terms');
  expect((await progress(store))?.last.step).toBe('mobile');
});

test('a likely page moves nothing, however often it is read', async () => {
  const store = await begun();
  const before = await progress(store);
  for (let n = 0; n < 3; n++) await showPage(store, 'in-mobile', 7, LIKELY);
  expect(await progress(store)).toEqual(before);
});

test('until the learner has acted on it', async () => {
  const store = await begun();
  await showPage(store, 'in-mobile', 7, LIKELY);
  await showPage(store, 'in-mobile', 7, { ...LIKELY, acted: true });
  expect(await done(store)).toContain('terms');
});

test('or ticks its step off: that step alone', async () => {
  const store = await begun();
  await showPage(store, 'idp-wait', 7, LIKELY);
  await store.command(tick('phone-approve'), 7);
  expect(await done(store)).toEqual(['phone-approve']);
});

test('or it turns out to be known', async () => {
  const store = await begun();
  await showPage(store, 'in-mobile', 7, LIKELY);
  await showPage(store, 'in-mobile');
  expect(await done(store)).toContain('terms');
});

test('an unknown page moves nothing, whatever is done there', async () => {
  const store = await begun();
  const before = await progress(store);
  await showPage(store, null, 7, { related: true, acted: true });
  await showPage(store, 'in-mobile', 7, { verdict: 'unknown', acted: true });
  expect(await progress(store)).toEqual(before);
});

test('a page that lay open when another learner came does not move theirs by being acted on', async () => {
  const store = await begun();
  await showPage(store, 'in-mobile', 7, LIKELY);
  await store.newLearner();
  await store.command({ type: 'start' });
  await showPage(store, 'in-mobile', 7, { ...LIKELY, acted: true });
  expect(await done(store)).toEqual([]);
});

test('a tab that is closed is forgotten, also where its page speaks late', async () => {
  const store = await begun();
  const listed = async () => Object.keys((await fakeBrowser.storage.session.get('tabs')).tabs ?? {});
  await showPage(store, 'in-mobile', 7);
  await showPage(store, 'in-mobile', 8);
  closedTabs.add(8);
  const late = showPage(store, 'in-terms', 8);
  await store.clearTab(8);
  await late;
  await showPage(store, 'in-mobile', 8);
  expect(await listed()).toEqual(['7']);
});
