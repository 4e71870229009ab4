/** Tells the guide's scripts in open pages what has changed in the storage, which they cannot see. */
import * as v from 'valibot';
import browser, { type Storage } from 'webextension-polyfill';
import { STORED, type StoredMessage } from '../messages/to-overlay';
import { EXPECTED_KEY, MODE_KEY, REPAIRS_KEY, USED_KEY } from '../storage/keys';
import { tabsOnSites } from './tabs';

const ModeSchema = v.picklist(['guide', 'offer', 'silent']);
const ExpectedSchema = v.object({ step: v.array(v.string()), near: v.array(v.string()) });

/** @returns what the pages are told of a change; null: it is none of theirs */
export function storedMessage(changes: Record<string, Storage.StorageChange>): StoredMessage | null {
  const map = REPAIRS_KEY in changes;
  const mode = v.safeParse(ModeSchema, changes[MODE_KEY]?.newValue);
  const expected = v.safeParse(ExpectedSchema, changes[EXPECTED_KEY]?.newValue);
  const isTold = EXPECTED_KEY in changes;
  // That the guide was used is noted many times.
  if (!map && !mode.success && !isTold && USED_KEY in changes) return null;
  return {
    type: STORED,
    map,
    ...(mode.success && { mode: mode.output }),
    ...(isTold && { expected: expected.success ? expected.output : null }),
  };
}

/** Tells every open page of a site of the journey; a page without the guide does not hear it. */
export async function tellPages(changes: Record<string, Storage.StorageChange>): Promise<void> {
  const message = storedMessage(changes);
  if (!message) return;
  const tabs = await tabsOnSites();
  await Promise.all(tabs.map((tab) => browser.tabs.sendMessage(tab, message).catch(() => undefined)));
}
