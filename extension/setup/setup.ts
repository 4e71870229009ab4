/** Prepares this computer from one file, or from the same text in a policy; and makes that file. */
import browser from 'webextension-polyfill';
import type { SiteMap } from '@/selectors/schema';
import type { Refusal, SavedFile, SetupSummary } from '../messages/protocol';
import type { RepairsStore } from '../repairs/repairs-store';
import { type Clock, dayOf } from '../storage/clock';
import { NOTICES_KEY, SETUP_KEY } from '../storage/keys';
import type { Store } from '../storage/store';
import { readSetup, setupFile } from './setup-file';

export class SetupStore {
  constructor(
    private readonly parts: {
      store: Store;
      repairs: RepairsStore;
      /** The maps as they were shipped. */
      maps: () => readonly SiteMap[];
      clock: Clock;
    },
  ) {}

  private read = (text: string) =>
    readSetup(text, (site) => this.parts.maps().find((map) => map.site === site));

  /** @returns the file that prepares another computer like this one */
  async export(): Promise<SavedFile> {
    const { store, repairs, clock } = this.parts;
    return setupFile(await store.settings(), await repairs.used(), dayOf(clock()));
  }

  /**
   * @param apply false: nothing changes, it is only told what the file holds
   * @returns what the file holds; or why it is refused, and then nothing has changed
   */
  async import(text: string, apply: boolean): Promise<SetupSummary | Refusal> {
    const setup = this.read(text);
    if (typeof setup === 'string') return { ok: false, message: setup };
    const { settings, ...kept } = setup;
    if (apply) {
      const done = await this.parts.repairs.takeIn(kept);
      if (!done.ok) return done;
      await this.parts.store.changeSettings(settings);
    }
    return { ok: true, settings, repairs: kept.list.length, screens: kept.screens.length };
  }

  /**
   * Takes in the repairs and screens of the policy's file, once for each text of it, so that what is repaired here later
   * stays. Its settings hold as long as the policy does (`storage/policy.ts`).
   */
  async applyPolicy(): Promise<void> {
    const { store, repairs } = this.parts;
    const raw = await browser.storage.managed.get('setup').catch((): Record<string, unknown> => ({}));
    const text = raw?.setup;
    if (typeof text !== 'string') return;
    const mark = fingerprint(text);
    const isNew = await store.runExclusive(async (area) => {
      if ((await area.readAll()).local[SETUP_KEY] === mark) return false;
      await area.write({ [SETUP_KEY]: mark });
      return true;
    });
    if (!isNew) return;
    const setup = this.read(text);
    if (typeof setup !== 'string' && (await repairs.takeIn(setup, true)).ok) return;
    await store.runExclusive((area) => area.addNotice(NOTICES_KEY, 'setupRefused'));
  }
}

/** FNV-1a: tells one text from another, no more. */
function fingerprint(text: string): string {
  let sum = 0x811c9dc5;
  for (const sign of text) sum = Math.imul(sum ^ (sign.codePointAt(0) as number), 0x01000193) >>> 0;
  return sum.toString(16);
}
