/** Repairs and taught screens, kept on this computer: they are the place's, like the settings, and nobody's. */
import {
  checkRepair,
  checkScreen,
  isSame,
  type Repair,
  type RepairId,
  type StoredRepair,
  type StoredScreen,
  screenId,
  type TaughtScreen,
  withRepairs,
  withScreens,
} from '@/extension/repairs';
import type { UiKey } from '@/journey';
import type { SiteMap } from '@/selectors/schema';
import type { Refusal, RepairLine, SavedFile, ScreenLine } from '../messages/protocol';
import { type Clock, dayOf } from '../storage/clock';
import { REPAIRS_KEY } from '../storage/keys';
import type { StorageArea } from '../storage/storage-area';
import {
  bare,
  fileText,
  merged,
  type RepairsKept,
  readFileText,
  repairsRecord,
  stateOf,
  storedForm,
  tooMany,
  usable,
} from './repairs-record';

/** What needs nobody's word carries none. */
const asSeen = <T extends object>(one: T, needed: boolean): T & { confirmed?: true } =>
  needed ? { ...one, confirmed: true } : one;

const NOTHING: RepairsKept = { list: [], screens: [] };

/** @returns what is in the storage, to look at; what the disk refused included */
async function keptIn(area: StorageArea): Promise<RepairsKept> {
  return repairsRecord(area).valueIn(await area.readAll()) ?? NOTHING;
}

/** What was asked for is done. */
export interface Done {
  ok: true;
}

/** The one writer's queue: each job has the storage for itself. */
export type RunExclusive = <T>(job: (area: StorageArea) => Promise<T>) => Promise<T>;

/** All that is done with repairs and taught screens. Only this class writes them, in the queue of the one writer. */
export class RepairsStore {
  constructor(
    private readonly parts: {
      turn: RunExclusive;
      /** The maps as they were shipped. */
      maps: () => readonly SiteMap[];
      clock: Clock;
    },
  ) {}

  private mapOf = (site: string) => this.parts.maps().find((map) => map.site === site);

  /** @returns the map as it stands with the repairs and the taught screens of this computer */
  apply(map: SiteMap): Promise<SiteMap> {
    return this.parts.turn(async (area) => {
      const { list, screens } = usable(await keptIn(area), (site) => (site === map.site ? map : undefined));
      return withScreens(withRepairs(map, list), screens);
    });
  }

  /** @returns every repair, the newest first, and whether it is used */
  list(): Promise<RepairLine[]> {
    return this.parts.turn(async (area) => {
      const { list } = await keptIn(area);
      const state = (one: StoredRepair) =>
        stateOf(checkRepair(bare(one), this.mapOf(one.site)), one.confirmed);
      return list.map((one) => ({ repair: bare(one), state: state(one) })).reverse();
    });
  }

  /** @returns every taught screen, the newest first, and whether it is used */
  screens(): Promise<ScreenLine[]> {
    return this.parts.turn(async (area) => {
      const { screens } = await keptIn(area);
      const state = (one: StoredScreen) =>
        stateOf(checkScreen(bare(one), this.mapOf(one.site)), one.confirmed);
      return screens.map((one) => ({ id: screenId(one), screen: bare(one), state: state(one) })).reverse();
    });
  }

  /** Keeps what an adviser has pointed at, or has seen a picture of: so it is confirmed. */
  keep(repair: Repair): Promise<Done | Refusal> {
    return this.change((kept) => {
      const checked = checkRepair(repair, this.mapOf(repair.site));
      if (!checked.ok) return `repairNo-${checked.refusal}`;
      return merged(kept, { ...NOTHING, list: [asSeen(checked.repair, checked.strange)] });
    });
  }

  drop(which: RepairId): Promise<Done | Refusal> {
    return this.change((kept) => ({ ...kept, list: kept.list.filter((one) => !isSame(one, which)) }));
  }

  /** The same for a screen. @returns the id by which it is dropped again */
  async teach(screen: TaughtScreen): Promise<(Done & { id: string }) | Refusal> {
    const checked = checkScreen(screen, this.mapOf(screen.site));
    if (!checked.ok) return { ok: false, message: `repairNo-${checked.refusal}` };
    const seen = asSeen(checked.screen, checked.strange);
    const done = await this.change((kept) => merged(kept, { ...NOTHING, screens: [seen] }));
    return done.ok ? { ok: true, id: screenId(checked.screen) } : done;
  }

  forget(id: string): Promise<Done | Refusal> {
    return this.change((kept) => ({ ...kept, screens: kept.screens.filter((one) => screenId(one) !== id) }));
  }

  /** @returns all repairs and taught screens as a file, or null when there are none */
  export(): Promise<SavedFile | null> {
    return this.parts.turn(async (area) => {
      const kept = await keptIn(area);
      if (storedForm(kept) === null) return null;
      const day = dayOf(this.parts.clock());
      return { name: `jalon-reparations-${day}.json`, text: fileText(kept, day) };
    });
  }

  /** The door for a file: all of it is sound, or nothing comes in. What is there already gives way. */
  async import(text: string): Promise<(Done & { count: number }) | Refusal> {
    const come = readFileText(text, this.mapOf);
    if (typeof come === 'string') return { ok: false, message: come };
    const done = await this.takeIn(come);
    return done.ok ? { ok: true, count: come.list.length + come.screens.length } : done;
  }

  /** @returns what another computer may be prepared with: nothing that still waits for somebody to look at it */
  used(): Promise<RepairsKept> {
    return this.parts.turn(async (area) => usable(await keptIn(area), this.mapOf));
  }

  /**
   * Adds what has been found sound; of two for the same thing, the one that comes stays.
   * @param confirmed whoever sends it answers for it: a policy of the place
   */
  takeIn(come: RepairsKept, confirmed = false): Promise<Done | Refusal> {
    const seen = <T extends object>(all: T[]) => all.map((one) => asSeen(one, confirmed));
    return this.change((kept) => merged(kept, { list: seen(come.list), screens: seen(come.screens) }));
  }

  /** Writes what a change makes of all that is kept, unless the change says why not. */
  private change(make: (kept: RepairsKept) => RepairsKept | UiKey): Promise<Done | Refusal> {
    return this.parts.turn(async (area) => {
      const item = repairsRecord(area);
      const loaded = await item.load(await area.readAll());
      if (loaded.writeBlockedBy) return { ok: false, message: loaded.writeBlockedBy };
      const kept = make(loaded.value ?? NOTHING);
      if (typeof kept === 'string') return { ok: false, message: kept };
      const refused = tooMany(kept);
      if (refused) return { ok: false, message: refused };
      const stored = storedForm(kept);
      if (stored === null) await area.remove([REPAIRS_KEY]);
      else await item.save(stored, loaded);
      return { ok: true };
    });
  }
}
