/** What a link has shown and asked, to the letter, as long as it lasts. In the memory of the browser alone. */
import type { LinkCommand, LinkState } from '@/link';
import type { Clock } from '../storage/clock';
import { LINK_LOG_KEY } from '../storage/keys';
import type { Memory } from './kept';
import { LOG_LINES } from './times';
import type { LogLine } from './view';

/** The learner's own; rows have numbers from 1. */
export const OWN = '0';

const keyOf = (row: string) => LINK_LOG_KEY + row;
/** Seconds without a change grow with each beat: that is no other line. */
const bare = (said: LinkState | LinkCommand) =>
  JSON.stringify('quiet' in said ? { ...said, quiet: 0 } : said);

export class LogBook {
  constructor(
    private readonly memory: Memory,
    private readonly clock: Clock,
  ) {}

  async read(row: string): Promise<LogLine[]> {
    const raw = (await this.memory.get(keyOf(row)))[keyOf(row)];
    return Array.isArray(raw) ? (raw as LogLine[]) : [];
  }

  async add(row: string, way: LogLine['way'], said: LinkState | LinkCommand): Promise<void> {
    const lines = await this.read(row);
    const last = lines.at(-1);
    const at = this.clock();
    if (last && last.way === way && bare(last.said) === bare(said)) {
      Object.assign(last, { until: at, times: last.times + 1, said });
    } else {
      lines.push({ at, until: at, times: 1, way, said });
    }
    await this.memory.set({ [keyOf(row)]: lines.slice(-LOG_LINES) });
  }

  /** @param row null: of all */
  async clear(row: string | null): Promise<void> {
    const all = row === null ? Object.keys(await this.memory.get(null)) : [keyOf(row)];
    await this.memory.remove(all.filter((key) => key.startsWith(LINK_LOG_KEY)));
  }
}
