/**
 * Stored progress outlives the version that wrote it. A migration turns a record of its version into
 * one of the next; it receives a copy and never deletes what it does not understand.
 */
export interface Migration {
  from: number;
  migrate(record: Record<string, unknown>): Record<string, unknown>;
}

/** Version of the records that this build writes. */
export const PROGRESS_VERSION = 2;

/** In order, one a version. */
export const MIGRATIONS: readonly Migration[] = [
  // Version 2 notes what the learner waits for.
  { from: 1, migrate: (record) => ({ ...record, waits: {} }) },
];

/**
 * Brings a record up to date, one version at a time.
 * @returns the record as of version `to`, or null when a migration is missing or fails
 */
export function upgrade(
  record: Record<string, unknown>,
  version: number,
  to: number = PROGRESS_VERSION,
  migrations: readonly Migration[] = MIGRATIONS,
): Record<string, unknown> | null {
  let current = record;
  for (let at = version; at < to; at += 1) {
    const migration = migrations.find((candidate) => candidate.from === at);
    if (!migration) return null;
    try {
      current = { ...migration.migrate(structuredClone(current)), version: at + 1 };
    } catch {
      return null;
    }
  }
  return current;
}
