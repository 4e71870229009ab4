/** A connection to the broker that is dialled again when it is cut, a little later each time. */
import { type Base, backOff } from './base';
import { type Call, dial, type Wire } from './dial';
import { BACK_OFF } from './times';

/** What differs from one to the other; all in the turn of the link. */
export interface Side {
  /** Whom to dial, and as who; null: nobody any more. */
  call(): Promise<Pick<Call, 'url' | 'caller' | 'mailbox'> | null>;
  opened(): Promise<void>;
  heard(packet: Uint8Array): Promise<void>;
}

export class Connection {
  wire: Wire | null = null;
  /** The broker hears us, or did a moment ago: while one connection takes over from another, nothing is lost. */
  isUp = false;
  private tries = 0;
  private cancel: () => void = () => undefined;

  constructor(
    private readonly base: Base,
    private readonly side: Side,
  ) {}

  /** Dials, where nothing is dialled yet. */
  async wake(): Promise<void> {
    if (!this.wire) await this.dial();
  }

  /** Dials, also in place of a connection that stands. */
  async dial(): Promise<void> {
    const call = await this.side.call();
    if (!call) return;
    const { base, side } = this;
    const before = this.wire;
    const wire: Wire = dial(
      {
        ...call,
        onOpen: () =>
          void base.turn(async () => {
            if (this.wire !== wire) return;
            this.isUp = true;
            this.tries = 0;
            await side.opened();
            await base.save();
          }),
        onPacket: (packet) => void base.turn(() => side.heard(packet)),
        onClose: () => void base.turn(() => this.lose(wire)),
      },
      base.openSocket,
    );
    this.wire = wire;
    before?.close();
  }

  /** It was cut. */
  async lose(wire: Wire): Promise<void> {
    if (this.wire !== wire) return;
    this.wire = null;
    this.isUp = false;
    await this.base.save();
    const after = backOff(BACK_OFF, this.tries);
    this.tries += 1;
    this.cancel = this.base.later(after, () => void this.base.turn(() => this.wake()));
  }

  /** Closes, at once. @param last is said before */
  hangUp(last?: { topic: string; payload: Uint8Array }): void {
    this.cancel();
    const { wire } = this;
    this.wire = null;
    this.isUp = false;
    wire?.close(last);
  }
}
