/** One sealed channel: writes and reads the messages of two mailboxes, in order, each once. */
import type * as v from 'valibot';
import { safeParse } from 'valibot';
import {
  fromText,
  judge,
  type LinkKeys,
  newOrder,
  nextOrder,
  open,
  seal,
  sealWith,
  seenOrder,
  toText,
} from '@/link';
import type { Clock } from '../storage/clock';
import type { KeptChannel } from './kept';

/** @param keys of the handshake */
export const newChannel = (
  mine: string,
  theirs: string,
  { toAdviser, toLearner }: LinkKeys,
): KeptChannel => ({
  mine,
  theirs,
  toAdviser: toText(toAdviser),
  toLearner: toText(toLearner),
  order: newOrder(),
});

/** `opened`: it was sealed by the other side, and says nothing that counts now; `late`: it was held back. */
export type Heard<T> = { message: T | null; late: boolean };

export class Channel<In extends { n: number }> {
  private keys: Promise<{ out: CryptoKey; in: CryptoKey }> | null = null;

  constructor(
    readonly kept: KeptChannel,
    private readonly part: 'learner' | 'adviser',
    private readonly schema: v.GenericSchema<unknown, In>,
    private readonly clock: Clock,
  ) {}

  private crypto() {
    const { toAdviser, toLearner } = this.kept;
    const key = (text: string) => sealWith(fromText(text) ?? new Uint8Array(32));
    const [out, back] = this.part === 'learner' ? [toAdviser, toLearner] : [toLearner, toAdviser];
    this.keys ??= Promise.all([key(out), key(back)]).then(([sends, hears]) => ({ out: sends, in: hears }));
    return this.keys;
  }

  /** @param message without its numbers. @returns it, sealed, and its number */
  async write(message: object): Promise<{ sealed: Uint8Array; n: number }> {
    const order = nextOrder(this.kept.order, this.clock());
    this.kept.order = order;
    const numbered = 'k' in message && message.k === 'gone' ? { n: order.n } : { n: order.n, re: order.seen };
    const { mine, theirs } = this.kept;
    const { out } = await this.crypto();
    return { sealed: await seal(out, { from: mine, to: theirs }, { ...message, ...numbered }), n: order.n };
  }

  /** @returns null: it is not from the other side, or not as it must be */
  async read(sealed: Uint8Array): Promise<Heard<In> | null> {
    const { mine, theirs } = this.kept;
    const keys = await this.crypto();
    const raw = await open(keys.in, { from: theirs, to: mine }, sealed);
    if (raw === null) return null;
    const parsed = safeParse(this.schema, raw);
    if (!parsed.success) return { message: null, late: false };
    const message = parsed.output;
    // A will is written long before it comes: it counts by a number of its own.
    if (!('re' in message)) return { message, late: false };
    const verdict = judge(this.kept.order, message as In & { re: number }, this.clock());
    if (verdict !== 'good') return { message: null, late: verdict === 'late' };
    this.kept.order = seenOrder(this.kept.order, message.n);
    return { message, late: false };
  }
}
