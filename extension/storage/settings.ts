/** The settings of this computer. */
import * as v from 'valibot';
import { SETTINGS_KEY } from './keys';
import type { StorageArea } from './storage-area';
import { type Parsed, VersionedRecord } from './versioned-record';

const VERSION = 1;
/** Minutes without use after which a learner is erased; 0: never. */
export const ERASE_AFTER_MINUTES = [0, 15, 30, 60, 120] as const;
/** How fast the guide reads aloud. */
export const READING_SPEEDS = ['slow', 'normal', 'fast'] as const;
/** How fast the voice speaks then: a good quarter slower and faster than by itself. A choice of ours. */
export const READING_RATES = { slow: 0.7, normal: 1, fast: 1.3 } as const;

const fields = {
  /** Several people use this computer. */
  shared: v.boolean(),
  /** Minutes without use after which the current learner's steps are erased; 0: never. */
  eraseAfter: v.picklist(ERASE_AFTER_MINUTES),
  /** Tell of a wait that is over, outside the browser's window too. */
  notify: v.boolean(),
  large: v.boolean(),
  /** Show the adviser's view. */
  adviser: v.boolean(),
  readingSpeed: v.picklist(READING_SPEEDS),
};
/** Came after the first version: where it is not stored, nothing is damaged. */
const ADDED: readonly string[] = ['readingSpeed'];
const SettingsSchema = v.strictObject(fields);
/** A change of some settings. */
export const SettingsChangeSchema = v.partial(SettingsSchema);

/** What the preparation of a computer may set. To notify is left out: each person is asked by the browser, and answers. */
export const SetupSettingsSchema = v.partial(v.omit(SettingsSchema, ['notify']));
export type SetupSettings = v.InferOutput<typeof SetupSettingsSchema>;

export type Settings = v.InferOutput<typeof SettingsSchema>;
export type StoredSettings = Settings & { version: typeof VERSION };

export const DEFAULTS: Settings = {
  shared: false,
  eraseAfter: 0,
  notify: false,
  large: false,
  adviser: false,
  readingSpeed: 'normal',
};

/** Reads stored settings of any shape; what cannot be read is as at the beginning. */
function parseSettings(raw: unknown): Parsed<StoredSettings> {
  const head = v.safeParse(v.looseObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) }), raw);
  if (!head.success) return { value: null, state: 'corrupt' };
  const { version, ...rest } = head.output;
  const good = Object.entries(fields).flatMap(([key, schema]) =>
    v.is(schema, rest[key]) ? [[key, rest[key]]] : [],
  );
  const value = { ...DEFAULTS, ...Object.fromEntries(good), version: VERSION } as StoredSettings;
  if (version > VERSION) return { value, state: 'newer' };
  const expected = Object.keys(fields).filter((key) => key in rest || !ADDED.includes(key));
  return { value, state: good.length === expected.length ? 'valid' : 'repaired' };
}

/** @returns the item that holds the settings */
export const settingsRecord = (area: StorageArea): VersionedRecord<StoredSettings> =>
  new VersionedRecord(area, {
    key: SETTINGS_KEY,
    parse: parseSettings,
    notices: { repaired: 'settingsRepaired', corrupt: 'settingsRepaired' },
  });
