/** A learner's steps as a small file, to take along and to bring back. Pure. */
import * as v from 'valibot';
import type { Journey, Progress, UiKey } from '@/journey';
import type { SavedFile } from '../messages/protocol';
import { dayOf } from './clock';

const VERSION = 1;
/** In characters. A whole journey takes some ten thousand. */
const LARGEST = 100_000;
/** Computers' clocks differ; more than this, in milliseconds, and the times of a file are wrong. */
const CLOCKS_DIFFER = 24 * 3_600_000;

const HeadSchema = v.looseObject({
  app: v.literal('jalon'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
const FileSchema = v.strictObject({
  app: v.literal('jalon'),
  version: v.literal(VERSION),
  exported: v.pipe(v.string(), v.isoDate()),
  progress: v.looseObject({}),
});

/** @returns the file: steps, branches and waits with their times; not who it is, nor the hour of the export */
export function exportFile({ learner: _, ...progress }: Progress, now: number): SavedFile {
  const day = dayOf(now);
  return {
    name: `jalon-progression-${day}.json`,
    text: `${JSON.stringify({ app: 'jalon', version: VERSION, exported: day, progress }, null, 1)}\n`,
  };
}

export type Imported = { ok: true; progress: Progress } | { ok: false; message: UiKey };

/**
 * The door for a file: any text comes in. Only a whole and sound one of ours goes through.
 * @param learner whose steps they become
 */
export function importFile(journey: Journey, text: string, learner: string, now: number): Imported {
  if (text.length > LARGEST) return refuse('importTooLarge');
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return refuse('importNotJson');
  }
  const head = v.safeParse(HeadSchema, raw);
  if (!head.success) return refuse('importNotOurs');
  if (head.output.version > VERSION) return refuse('importNewer');
  const file = v.safeParse(FileSchema, raw);
  if (!file.success) return refuse('importDamaged');
  const parsed = journey.parseProgress({ ...file.output.progress, learner });
  if (!parsed.ok) return refuse(parsed.reason === 'newer-version' ? 'importNewer' : 'importDamaged');
  const { progress, repaired } = parsed;
  if (repaired.length > 0 || timesOf(progress).some((time) => time > now + CLOCKS_DIFFER))
    return refuse('importDamaged');
  return { ok: true, progress };
}

function timesOf({ started, status, last, branch, steps, waits }: Progress): number[] {
  const entries = [branch, steps, waits].flatMap((part): { at: number }[] => Object.values(part));
  return [started, ...[status, last, ...entries].map(({ at }) => at)];
}

const refuse = (message: UiKey): Imported => ({ ok: false, message });
