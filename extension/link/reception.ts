/** The adviser's door: a code, a room at the broker, and who knocks there. */
import { confirmed, type Guest, NO, newCode, partsOf, receive } from '@/link';
import { type Base, backOff } from './base';
import { dial, topicOf, type Wire } from './dial';
import type { KeptAdviser } from './kept';
import { login } from './meeting';
import { BACK_OFF, CODE_TIME, GUESSES } from './times';

/** Milliseconds: a cut takes the mailbox’s connection down as well; where that one stays, somebody else has taken the room. */
const TAKEN_AFTER = 1_500;

export interface ReceptionDoors {
  link(): KeptAdviser | null;
  /** Sends to a mailbox, by the adviser's own connection. */
  send(box: string, packet: Uint8Array): void;
  /** The adviser's own connection stands. */
  isOpen(): boolean;
  isFull(): boolean;
  /** Somebody has the code. */
  admit(guest: Guest): Promise<void>;
}

export class Reception {
  private wire: Wire | null = null;
  private isUp = false;
  private tries = 0;
  private readonly guests = new Map<string, Guest>();
  private cancels: (() => void)[] = [];

  constructor(
    private readonly base: Base,
    private readonly doors: ReceptionDoors,
  ) {}

  /** The broker hears us in the room. */
  get isLost(): boolean {
    return !this.isUp;
  }

  /** A new code, and a new room. */
  async open(): Promise<void> {
    const link = this.doors.link();
    if (!link) return;
    this.hangUp();
    link.closed = null;
    link.reception = { code: newCode(), until: this.base.clock() + CODE_TIME, guesses: 0 };
    await this.base.save();
    await this.wake();
  }

  /** A room that is open and has no connection gets one. */
  async wake(): Promise<void> {
    const reception = this.doors.link()?.reception;
    const place = await this.base.place();
    if (!reception || this.wire || !place) return;
    const room = `room${partsOf(reception.code).room}`;
    const wire = dial(
      {
        url: place.broker,
        caller: { clientId: room, ...login(place) },
        mailbox: topicOf(room),
        onOpen: () =>
          void this.base.turn(async () => {
            this.isUp = true;
            this.tries = 0;
            await this.base.save();
          }),
        onPacket: (packet) => void this.base.turn(() => this.knock(packet)),
        onClose: (why) => void this.base.turn(() => this.lose(wire, why === 'cut')),
      },
      this.base.openSocket,
    );
    this.wire = wire;
  }

  private async lose(wire: Wire, wasThere: boolean): Promise<void> {
    if (this.wire !== wire) return;
    this.wire = null;
    this.isUp = false;
    await this.base.save();
    const after = wasThere ? TAKEN_AFTER : backOff(BACK_OFF, this.tries);
    this.tries += 1;
    this.cancels.push(
      this.base.later(after, () => {
        void this.base.turn(() => (wasThere && this.doors.isOpen() ? this.close('taken') : this.wake()));
      }),
    );
  }

  /** Somebody says hello: they get an answer that tells nothing of the code. */
  private async knock(packet: Uint8Array): Promise<void> {
    const link = this.doors.link();
    if (!link?.reception) return;
    const guest = receive(partsOf(link.reception.code).secret, link.box, packet);
    if (!guest) return;
    if (this.doors.isFull()) return this.close('full');
    if (link.reception.guesses >= GUESSES) return this.close('tries');
    link.reception.guesses += 1;
    this.guests.set(guest.learnerBox, guest);
    this.doors.send(guest.learnerBox, guest.answer);
    await this.base.save();
  }

  /** @returns whether the packet was a confirmation, right or not */
  async confirm(packet: Uint8Array): Promise<boolean> {
    const claim = confirmed(packet);
    if (!claim) return false;
    const guest = this.guests.get(claim.learnerBox);
    const link = this.doors.link();
    if (!guest || !link) return true;
    this.guests.delete(claim.learnerBox);
    if (!claim.of(guest) || this.doors.isFull() || !link.reception) {
      this.doors.send(guest.learnerBox, NO);
      return true;
    }
    // Who has the code has not guessed.
    link.reception.guesses -= 1;
    await this.doors.admit(guest);
    if (this.doors.isFull()) await this.close('full');
    return true;
  }

  async tick(): Promise<void> {
    const reception = this.doors.link()?.reception;
    if (reception && this.base.clock() >= reception.until) await this.close('time');
  }

  ping(): void {
    this.wire?.ping();
  }

  async close(why: KeptAdviser['closed']): Promise<void> {
    this.hangUp();
    const link = this.doors.link();
    if (!link) return;
    link.reception = null;
    link.closed = why;
    await this.base.save();
  }

  hangUp(): void {
    for (const cancel of this.cancels.splice(0)) cancel();
    this.guests.clear();
    this.wire?.close();
    this.wire = null;
    this.isUp = false;
  }
}
