/**
 * How a computer is prepared, as one file: the settings of the place, repairs, taught screens. A trainer makes it once and
 * takes it to the other computers of the room; a policy can hold its text. Nothing of a learner is in it. Pure.
 */
import * as v from 'valibot';
import type { UiKey } from '@/journey';
import type { SiteMap } from '@/selectors/schema';
import type { SavedFile } from '../messages/protocol';
import { KEPT_ENTRIES, type RepairsKept, soundKept } from '../repairs/repairs-record';
import { type Settings, type SetupSettings, SetupSettingsSchema } from '../storage/settings';

const VERSION = 1;
/** In characters: as many repairs and screens as may be kept. */
const LARGEST = 700_000;

/** What a file of preparation holds. */
export interface Setup extends RepairsKept {
  settings: SetupSettings;
}

const FileSchema = v.strictObject({
  app: v.literal('jalon-setup'),
  version: v.literal(VERSION),
  exported: v.pipe(v.string(), v.isoDate()),
  settings: SetupSettingsSchema,
  ...KEPT_ENTRIES,
});

/** @returns the file that prepares another computer like this one. @param day as YYYY-MM-DD */
export function setupFile({ notify: _, ...settings }: Settings, kept: RepairsKept, day: string): SavedFile {
  const whole = {
    app: 'jalon-setup',
    version: VERSION,
    exported: day,
    settings,
    repairs: kept.list,
    screens: kept.screens,
  };
  return { name: `jalon-preparation-${day}.json`, text: `${JSON.stringify(whole, null, 1)}\n` };
}

/**
 * The door for a file of preparation: all of it is sound, or nothing comes in.
 * @returns what it holds; or why it is not read
 */
export function readSetup(text: string, mapOf: (site: string) => SiteMap | undefined): Setup | UiKey {
  if (text.length > LARGEST) return 'importTooLarge';
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return 'importNotJson';
  }
  const head = v.safeParse(v.looseObject({ app: v.literal('jalon-setup'), version: v.number() }), raw);
  if (!head.success) return 'setupNotOurs';
  if (head.output.version > VERSION) return 'importNewer';
  const parsed = v.safeParse(FileSchema, raw);
  if (!parsed.success) return 'importDamaged';
  const { settings, repairs, screens } = parsed.output;
  const kept = soundKept({ list: repairs, screens }, mapOf);
  return typeof kept === 'string' ? kept : { ...kept, settings };
}
