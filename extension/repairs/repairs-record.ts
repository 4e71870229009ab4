/** How repairs and taught screens are stored, and the file in which they are handed on. */
import * as v from 'valibot';
import {
  type Checked,
  type CheckedScreen,
  checkRepair,
  checkScreen,
  isSame,
  type Repair,
  RepairSchema,
  type StoredRepair,
  StoredRepairSchema,
  type StoredScreen,
  StoredScreenSchema,
  screenId,
  type TaughtScreen,
  TaughtScreenSchema,
} from '@/extension/repairs';
import type { UiKey } from '@/journey';
import type { SiteMap } from '@/selectors/schema';
import type { KeptState } from '../messages/protocol';
import { REPAIRS_KEY } from '../storage/keys';
import type { StorageArea } from '../storage/storage-area';
import { type Parsed, VersionedRecord } from '../storage/versioned-record';

/** 1: repairs alone. 2: taught screens too. 3: what an adviser has confirmed. */
const VERSION = 3;
/** Of the file, in which nothing is confirmed. */
const FILE_VERSION = 2;
/** In characters. A repair takes about a thousand, a taught screen about five. */
const LARGEST = 600_000;
const MOST_REPAIRS = 200;
const MOST_SCREENS = 60;

/** All that advisers have repaired and taught on a computer. */
export interface RepairsKept {
  list: StoredRepair[];
  screens: StoredScreen[];
}
interface StoredRepairs extends RepairsKept {
  version: typeof VERSION;
}

const HeadSchema = v.looseObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) });
const file = { app: v.literal('jalon-repairs'), exported: v.pipe(v.string(), v.isoDate()) };
const repairs = v.pipe(v.array(RepairSchema), v.maxLength(MOST_REPAIRS));
/** The entries of a file that hold what is kept. Each still has to be sound: `soundKept`. */
export const KEPT_ENTRIES = {
  repairs,
  screens: v.pipe(v.array(TaughtScreenSchema), v.maxLength(MOST_SCREENS)),
};
const FileSchema = v.variant('version', [
  v.strictObject({ ...file, version: v.literal(1), repairs: v.pipe(repairs, v.minLength(1)) }),
  v.strictObject({
    ...file,
    version: v.literal(FILE_VERSION),
    ...KEPT_ENTRIES,
  }),
]);

/** Reads what is stored, of any shape and of every version; what is no longer sound goes. */
function parseRepairs(raw: unknown): Parsed<StoredRepairs> {
  const head = v.safeParse(HeadSchema, raw);
  const { list, screens = [] } = (raw ?? {}) as { list?: unknown; screens?: unknown };
  if (!head.success || !Array.isArray(list) || !Array.isArray(screens))
    return { value: null, state: 'corrupt' };
  const value: StoredRepairs = {
    version: VERSION,
    list: list.filter((one) => v.is(StoredRepairSchema, one)),
    screens: screens.filter((one) => v.is(StoredScreenSchema, one)),
  };
  if (head.output.version > VERSION) return { value, state: 'newer' };
  const whole = value.list.length === list.length && value.screens.length === screens.length;
  return { value, state: whole ? 'valid' : 'repaired' };
}

/** The item of the storage, with a copy of what was damaged. */
export const repairsRecord = (area: StorageArea) =>
  new VersionedRecord<StoredRepairs>(area, {
    key: REPAIRS_KEY,
    parse: parseRepairs,
    notices: { repaired: 'repairsRepaired', corrupt: 'repairsRepaired' },
  });

/** What is stored for all that is kept; null when there is nothing. */
export const storedForm = ({ list, screens }: RepairsKept): StoredRepairs | null =>
  list.length + screens.length === 0 ? null : { version: VERSION, list, screens };

/** @returns why this is more than may be kept, or null */
export function tooMany({ list, screens }: RepairsKept): UiKey | null {
  return list.length > MOST_REPAIRS || screens.length > MOST_SCREENS ? 'repairsTooMany' : null;
}

/** @returns a repair or a screen without what was said of it here: what travels in a file */
export function bare<T extends { confirmed?: true | undefined }>({ confirmed: _, ...rest }: T) {
  return rest;
}

/** @returns a text that is the same for the same content, in whatever order its keys stand */
const inOrder = (content: unknown): string =>
  JSON.stringify(content, (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** What was confirmed here stays so when the very same comes again. */
function asConfirmed<T extends { confirmed?: true | undefined }>(one: T, before: readonly T[]): T {
  const text = inOrder(bare(one));
  const isKnown = before.some((other) => other.confirmed && inOrder(bare(other)) === text);
  return isKnown ? { ...one, confirmed: true } : one;
}

/** @returns what was kept with what comes: of two for the same thing, the newer stays */
export function merged(kept: RepairsKept, come: RepairsKept): RepairsKept {
  const ids = come.screens.map(screenId);
  return {
    list: [
      ...kept.list.filter((one) => !come.list.some((other) => isSame(one, other))),
      ...come.list.map((one) => asConfirmed(one, kept.list)),
    ],
    screens: [
      ...kept.screens.filter((one) => !ids.includes(screenId(one))),
      ...come.screens.map((one) => asConfirmed(one, kept.screens)),
    ],
  };
}

/** @returns the text of the file to hand on */
export function fileText({ list, screens }: RepairsKept, day: string): string {
  const whole = {
    app: 'jalon-repairs',
    version: FILE_VERSION,
    exported: day,
    repairs: list.map(bare),
    screens: screens.map(bare),
  };
  return `${JSON.stringify(whole, null, 1)}\n`;
}

/**
 * Reads a file of this version or of an older one: all of it is sound, or nothing comes in.
 * @returns what it holds; or why it is not read
 */
export function readFileText(
  text: string,
  mapOf: (site: string) => SiteMap | undefined,
): RepairsKept | UiKey {
  if (text.length > LARGEST) return 'importTooLarge';
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return 'importNotJson';
  }
  const head = v.safeParse(v.looseObject({ app: v.literal('jalon-repairs'), version: v.number() }), raw);
  if (!head.success) return 'repairsNotOurs';
  if (head.output.version > FILE_VERSION) return 'importNewer';
  const parsed = v.safeParse(FileSchema, raw);
  if (!parsed.success) return 'importDamaged';
  const { repairs, ...more } = parsed.output;
  const kept = soundKept({ list: repairs, screens: 'screens' in more ? more.screens : [] }, mapOf);
  if (typeof kept === 'string') return kept;
  return kept.list.length + kept.screens.length > 0 ? kept : 'importDamaged';
}

/** @returns what has come, each checked against its map; or why the first that is not sound is refused */
export function soundKept(
  come: RepairsKept,
  mapOf: (site: string) => SiteMap | undefined,
): RepairsKept | UiKey {
  const out: RepairsKept = { list: [], screens: [] };
  for (const repair of come.list) {
    const checked = checkRepair(repair, mapOf(repair.site));
    if (!checked.ok) return `repairNo-${checked.refusal}`;
    out.list.push(checked.repair);
  }
  for (const screen of come.screens) {
    const checked = checkScreen(screen, mapOf(screen.site));
    if (!checked.ok) return `repairNo-${checked.refusal}`;
    out.screens.push(checked.screen);
  }
  return out;
}

/** @returns of all that is kept what the guide may use: read as if a stranger had written it */
export function usable(
  kept: RepairsKept,
  mapOf: (site: string) => SiteMap | undefined,
): { list: Repair[]; screens: TaughtScreen[] } {
  return {
    list: kept.list.flatMap((one) => {
      const checked = checkRepair(bare(one), mapOf(one.site));
      return checked.ok && (one.confirmed || !checked.strange) ? [checked.repair] : [];
    }),
    screens: kept.screens.flatMap((one) => {
      const checked = checkScreen(bare(one), mapOf(one.site));
      return checked.ok && (one.confirmed || !checked.strange) ? [checked.screen] : [];
    }),
  };
}

/** @returns whether it is used, by what its check says */
export function stateOf(checked: Checked | CheckedScreen, isConfirmed = false): KeptState {
  if (checked.ok) return checked.strange && !isConfirmed ? 'waits' : 'used';
  return checked.refusal === 'unknown' ? 'idle' : 'refused';
}
