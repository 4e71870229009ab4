/** The door for stored progress: checks it, repairs what can be repaired, and never guesses. */
import * as v from 'valibot';
import type { Lookups } from './lookups';
import { PROGRESS_VERSION, upgrade } from './migrations';
import { newProgress, type Progress } from './progress';

export type ParsedProgress =
  | { ok: true; progress: Progress; repaired: string[] }
  | { ok: false; reason: 'newer-version' | 'corrupt'; message: string };

const LAST_DATE = 8.64e15;
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_DATE));
const LearnerSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const StatusSchema = v.object({ value: v.picklist(['running', 'stopped', 'idle']), at: time });
const BranchSchema = v.object({ value: v.string(), at: time });
const StepSchema = v.object({
  state: v.picklist(['done', 'todo']),
  at: time,
  by: v.picklist(['page', 'learner']),
});
const WaitSchema = v.object({ state: v.picklist(['running', 'over']), at: time });
const LastSchema = v.object({ step: v.nullable(v.string()), at: time });

/**
 * Reads a stored record, of any shape.
 * Good parts of a damaged record are kept; what had to be dropped is named in `repaired`.
 * A record of a newer version is refused, so that it is never overwritten.
 */
export function parseProgress(journey: Lookups, raw: unknown): ParsedProgress {
  if (!isRecord(raw)) return corrupt('it is not a record');
  const { version } = raw;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return corrupt('it has no version number');
  }
  if (version > PROGRESS_VERSION) {
    return {
      ok: false,
      reason: 'newer-version',
      message: `The stored progress is of version ${version}; this build reads up to ${PROGRESS_VERSION}.`,
    };
  }
  const record = upgrade(raw, version);
  if (!record) return corrupt(`it is of version ${version} and could not be migrated`);
  return salvage(journey, record);
}

function salvage({ isAnswer, stepOf, waitOf }: Lookups, record: Record<string, unknown>): ParsedProgress {
  const repaired: string[] = [];
  const part = <T>(name: string, schema: v.GenericSchema<unknown, T>, value: unknown, spare: T): T => {
    const result = v.safeParse(schema, value);
    if (result.success) return result.output;
    repaired.push(name);
    return spare;
  };
  const entries = <T>(
    name: string,
    schema: v.GenericSchema<unknown, T>,
    allowed: (key: string, entry: T) => boolean,
  ) => {
    const kept: Record<string, T> = {};
    if (!isRecord(record[name])) {
      repaired.push(name);
      return kept;
    }
    for (const [key, value] of Object.entries(record[name])) {
      const result = v.safeParse(schema, value);
      if (result.success && allowed(key, result.output)) kept[key] = result.output;
      else repaired.push(`${name}.${key}`);
    }
    return kept;
  };
  const blank = newProgress(0);
  const KnownLastSchema = v.pipe(
    LastSchema,
    v.check(({ step }) => step === null || stepOf(step) !== undefined),
  );
  const progress: Progress = {
    version: PROGRESS_VERSION,
    learner: part('learner', LearnerSchema, record.learner, blank.learner),
    started: part('started', time, record.started, blank.started),
    status: part('status', StatusSchema, record.status, blank.status),
    branch: entries('branch', BranchSchema, (key, entry) => isAnswer(key, entry.value)),
    steps: entries('steps', StepSchema, (key) => stepOf(key) !== undefined),
    waits: entries('waits', WaitSchema, (key) => waitOf(key) !== undefined),
    last: part('last', KnownLastSchema, record.last, blank.last),
  };
  return { ok: true, progress, repaired };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function corrupt(reason: string): ParsedProgress {
  return { ok: false, reason: 'corrupt', message: `The stored progress cannot be read: ${reason}.` };
}
