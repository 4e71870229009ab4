/** Repairs of targets, kept on this computer: they are the place's, like the settings, and nobody's. */
import * as v from 'valibot';
import {
  checkRepair,
  isSame,
  type Repair,
  type RepairId,
  RepairSchema,
  targetOf,
  withRepairs,
} from '@/extension/repairs';
import type { UiKey } from '@/journey';
import type { SiteMap } from '@/selectors/schema';
import type { Refusal, RepairLine, SavedFile } from '../messages/protocol';
import { type Clock, dayOf } from '../storage/clock';
import { REPAIRS_KEY } from '../storage/keys';
import type { StorageArea } from '../storage/storage-area';
import { type Parsed, VersionedRecord } from '../storage/versioned-record';

const VERSION = 1;
/** In characters. A repair takes about a thousand. */
const LARGEST = 300_000;
const MOST = 200;

interface StoredRepairs {
  version: typeof VERSION;
  list: Repair[];
}

const HeadSchema = v.looseObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) });
const FileSchema = v.strictObject({
  app: v.literal('jalon-repairs'),
  version: v.literal(VERSION),
  exported: v.pipe(v.string(), v.isoDate()),
  repairs: v.pipe(v.array(RepairSchema), v.minLength(1), v.maxLength(MOST)),
});

/** Reads stored repairs of any shape; those that are no longer sound go. */
function parseRepairs(raw: unknown): Parsed<StoredRepairs> {
  const head = v.safeParse(HeadSchema, raw);
  const list = (raw as { list?: unknown } | null)?.list;
  if (!head.success || !Array.isArray(list)) return { value: null, state: 'corrupt' };
  const good = list.filter((one) => v.is(RepairSchema, one));
  const value: StoredRepairs = { version: VERSION, list: good };
  if (head.output.version > VERSION) return { value, state: 'newer' };
  return { value, state: good.length === list.length ? 'valid' : 'repaired' };
}

const repairsRecord = (area: StorageArea) =>
  new VersionedRecord<StoredRepairs>(area, {
    key: REPAIRS_KEY,
    parse: parseRepairs,
    notices: { repaired: 'repairsRepaired', corrupt: 'repairsRepaired' },
  });

/** @returns the repairs in the storage, to look at; what the disk refused included */
async function repairsIn(area: StorageArea): Promise<Repair[]> {
  return repairsRecord(area).valueIn(await area.readAll())?.list ?? [];
}

/** What was asked for is done. */
export interface Done {
  ok: true;
}

/** The one writer's queue: each job has the storage for itself. */
export type RunExclusive = <T>(job: (area: StorageArea) => Promise<T>) => Promise<T>;

/** All that is done with repairs. Only this class writes them, in the queue of the one writer. */
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

  /** @returns the map as it stands with the repairs of this computer */
  apply(map: SiteMap): Promise<SiteMap> {
    return this.parts.turn(async (area) => withRepairs(map, await repairsIn(area)));
  }

  /** @returns every repair, the newest first; `idle`: its target is no longer in the map */
  list(): Promise<RepairLine[]> {
    return this.parts.turn(async (area) => {
      const all = await repairsIn(area);
      return all.map((repair) => ({ repair, idle: !targetOf(this.mapOf(repair.site), repair) })).reverse();
    });
  }

  keep(repair: Repair): Promise<Done | Refusal> {
    return this.change((list) => {
      const checked = checkRepair(repair, this.mapOf(repair.site));
      if (!checked.ok) return `repairNo-${checked.refusal}`;
      return [...list.filter((one) => !isSame(one, repair)), checked.repair];
    });
  }

  drop(which: RepairId): Promise<Done | Refusal> {
    return this.change((list) => list.filter((one) => !isSame(one, which)));
  }

  /** @returns all repairs as a file, or null when there are none */
  export(): Promise<SavedFile | null> {
    return this.parts.turn(async (area) => {
      const repairs = await repairsIn(area);
      if (repairs.length === 0) return null;
      const day = dayOf(this.parts.clock());
      const file = { app: 'jalon-repairs', version: VERSION, exported: day, repairs };
      return { name: `jalon-reparations-${day}.json`, text: `${JSON.stringify(file, null, 1)}\n` };
    });
  }

  /** The door for a file: all of it is sound, or nothing comes in. A repair that is there already gives way. */
  async import(text: string): Promise<(Done & { count: number }) | Refusal> {
    const file = this.read(text);
    if (typeof file === 'string') return { ok: false, message: file };
    const done = await this.change((list) => [
      ...list.filter((one) => !file.some((other) => isSame(one, other))),
      ...file,
    ]);
    return done.ok ? { ok: true, count: file.length } : done;
  }

  private read(text: string): Repair[] | UiKey {
    if (text.length > LARGEST) return 'importTooLarge';
    let raw: unknown;
    try {
      raw = JSON.parse(text);
    } catch {
      return 'importNotJson';
    }
    const head = v.safeParse(v.looseObject({ app: v.literal('jalon-repairs'), version: v.number() }), raw);
    if (!head.success) return 'repairsNotOurs';
    if (head.output.version > VERSION) return 'importNewer';
    const parsed = v.safeParse(FileSchema, raw);
    if (!parsed.success) return 'importDamaged';
    const out: Repair[] = [];
    for (const repair of parsed.output.repairs) {
      const checked = checkRepair(repair, this.mapOf(repair.site));
      if (!checked.ok) return `repairNo-${checked.refusal}`;
      out.push(checked.repair);
    }
    return out;
  }

  /** Writes the list that a change makes of it, unless the change says why not. */
  private change(make: (list: Repair[]) => Repair[] | UiKey): Promise<Done | Refusal> {
    return this.parts.turn(async (area) => {
      const item = repairsRecord(area);
      const loaded = await item.load(await area.readAll());
      if (loaded.writeBlockedBy) return { ok: false, message: loaded.writeBlockedBy };
      const list = make(loaded.value?.list ?? []);
      if (typeof list === 'string') return { ok: false, message: list };
      if (list.length > MOST) return { ok: false, message: 'repairsTooMany' };
      if (list.length === 0) await area.remove([REPAIRS_KEY]);
      else await item.save({ version: VERSION, list }, loaded);
      return { ok: true };
    });
  }
}
