/** What of a learner's link is drawn, and which commands of an adviser are taken in. Pure. */
import type { LinkCommand } from '@/link';
import type { KeptChannel, KeptLinked } from './kept';
import { signOf } from './signs';
import { COMMAND_GAP, LINK_TIME, NEWS_TIME } from './times';
import type { LearnerLink } from './view';

const MINUTE = 60_000;

/** Panel and page may both be in view: who draws it second must still find it. */
const isNews = ({ shown, at }: NonNullable<KeptLinked['command']>, now: number): boolean =>
  !shown || (now >= at && now - at < NEWS_TIME);

/** @param isUp the broker hears us */
export function linkedView(linked: KeptLinked, isUp: boolean, now: number): LearnerLink {
  const { until, hand, command } = linked;
  return {
    phase: isUp ? 'linked' : 'lost',
    sign: signOf(linked.sign ?? 0),
    until,
    minutes: Math.max(1, Math.ceil((until - now) / MINUTE)),
    hand,
    pending:
      command && isNews(command, now)
        ? { n: command.c, command: command.command, shown: command.shown }
        : null,
  };
}

/**
 * At most one command every three seconds, whatever the other side does; what has come does not come again.
 * @returns the command as it is kept; `again`: it was shown already, and its sender does not know; null: nothing
 */
export function takeCommand(
  before: KeptLinked['command'],
  command: LinkCommand,
  c: number,
  now: number,
): NonNullable<KeptLinked['command']> | 'again' | null {
  if (before && c <= before.c) return before.shown ? 'again' : null;
  if (before && now - before.at >= 0 && now - before.at < COMMAND_GAP) return null;
  return { c, at: now, command, shown: false };
}

/** @returns the seconds of so many milliseconds, in tens, as a state has them */
export const quietFor = (ms: number): number => Math.min(90_000, Math.max(0, Math.floor(ms / 10_000) * 10));

/** @returns a link that has just begun */
export const newLinked = (channel: KeptChannel, now: number): KeptLinked => ({
  channel,
  sign: null,
  until: now + LINK_TIME,
  heard: now,
  hand: false,
  command: null,
  ack: 0,
  changed: now,
  was: '',
});
