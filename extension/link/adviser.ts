/** The adviser's part of a link: opens the door, follows a board of learners, and asks for things to be shown. */
import {
  type FromLearner,
  FromLearnerSchema,
  fromWire,
  type Guest,
  type LinkCommand,
  newBox,
  SEALED_BYTES,
} from '@/link';
import type { Base } from './base';
import { Channel, newChannel } from './channel';
import { Connection, type Side } from './connection';
import { topicOf } from './dial';
import type { AdviserDoors } from './doors';
import type { KeptAdviser, KeptRow } from './kept';
import { login } from './meeting';
import { Reception } from './reception';
import { newRow, rowOf, withoutUnknown, withState } from './rows';
import { freeSign } from './signs';
import { AGAIN_AFTER, AGAIN_TIMES, BEAT, COMMAND_GAP, LOST_AFTER } from './times';
import type { AdviserLink, LinkNo } from './view';

export class AdviserPart {
  private readonly connection: Connection;
  private most = 0;
  private beat = 0;
  private readonly channels = new Map<string, Channel<FromLearner>>();
  private readonly reception: Reception;

  constructor(
    private readonly base: Base,
    private readonly doors: AdviserDoors,
  ) {
    this.connection = new Connection(base, {
      call: () => this.call(),
      // What was asked while nobody heard it goes out now.
      opened: () => this.sayHere().then(() => this.sayAgain(0)),
      heard: (packet) => this.hear(packet),
    });
    this.reception = new Reception(base, {
      link: () => this.link,
      send: (box, packet) => this.connection.wire?.send(topicOf(box), packet),
      isOpen: () => this.connection.isUp,
      isFull: () => this.rows.length >= this.most,
      admit: (guest) => this.admit(guest),
    });
  }

  get link(): KeptAdviser | null {
    const { link } = this.base.kept;
    return link?.part === 'adviser' ? link : null;
  }
  private get rows(): KeptRow[] {
    return this.link?.rows.filter(({ removed }) => !removed) ?? [];
  }
  /** Somebody is followed, or the door is open. */
  get isBusy(): boolean {
    return this.rows.length > 0 || (this.link?.reception ?? null) !== null;
  }

  view(): AdviserLink | null {
    const { link } = this;
    if (!link) return null;
    const { reception, closed } = link;
    return {
      reception: reception && {
        code: reception.code.match(/../g) ?? [],
        until: reception.until,
        lost: this.reception.isLost,
      },
      closed,
      rows: this.rows.map(rowOf),
      most: this.most,
      lost: this.isBusy && !this.connection.isUp,
    };
  }

  async open(): Promise<LinkNo | null> {
    const place = await this.base.place();
    if (!place?.adviser) return 'off';
    const { link } = this.base.kept;
    if (link?.part === 'learner' && link.phase !== 'ended') return 'busy';
    this.most = place.most;
    if (this.rows.length >= this.most) return 'busy';
    if (!this.link) {
      const fresh: KeptAdviser = {
        part: 'adviser',
        box: newBox(),
        reception: null,
        closed: null,
        rows: [],
        next: 1,
      };
      this.base.kept = { ...this.base.kept, link: fresh };
    }
    await this.connection.wake();
    await this.reception.open();
    return null;
  }

  async close(): Promise<LinkNo | null> {
    if (!this.link) return 'gone';
    await this.reception.close(null);
    await this.rest();
    return null;
  }

  /** Nobody is followed and the door is closed: nothing is left. */
  private async rest(): Promise<void> {
    if (this.isBusy || this.link?.closed) return;
    await this.forget();
  }

  private async call(): Promise<Awaited<ReturnType<Side['call']>>> {
    const { link } = this;
    const place = await this.base.place();
    if (!link || !place) return null;
    this.most = place.most;
    return {
      url: place.broker,
      caller: { clientId: link.box, ...login(place) },
      mailbox: topicOf(link.box),
    };
  }

  async wake(): Promise<void> {
    if (!this.isBusy) return;
    await this.connection.wake();
    await this.reception.wake();
  }

  private channelOf(row: KeptRow): Channel<FromLearner> {
    const { id, channel } = row;
    const known = this.channels.get(id);
    if (known) return known;
    const made = new Channel(channel, 'adviser', FromLearnerSchema, this.base.clock);
    this.channels.set(id, made);
    return made;
  }

  private async tell(row: KeptRow, message: object): Promise<number> {
    const { sealed, n } = await this.channelOf(row).write(message);
    this.connection.wire?.send(topicOf(row.channel.theirs), sealed);
    return n;
  }

  private async admit({ learnerBox, keys, welcome }: Guest): Promise<void> {
    const { link } = this;
    if (!link) return;
    const now = this.base.clock();
    const id = String(link.next);
    const sign = freeSign(
      link.next - 1,
      this.rows.map((row) => row.sign),
    );
    link.next += 1;
    const row = newRow(id, sign, newChannel(link.box, learnerBox, keys), now);
    link.rows.push(row);
    this.connection.wire?.send(topicOf(learnerBox), welcome);
    await this.tell(row, { k: 'sign', sign });
    await this.base.save();
  }

  private async hear(packet: Uint8Array): Promise<void> {
    if (packet.length !== SEALED_BYTES) return void (await this.reception.confirm(packet));
    // A mailbox does not say who writes: whose key opens it.
    for (const row of this.link?.rows ?? []) {
      const heard = await this.channelOf(row).read(packet);
      if (!heard) continue;
      if (heard.late) await this.tell(row, { k: row.removed ? 'end' : 'here' });
      if (heard.message) await this.note(row, heard.message);
      await this.base.save();
      return;
    }
  }

  private async note(row: KeptRow, message: FromLearner): Promise<void> {
    const { link } = this;
    if (!link) return;
    if (message.k === 'gone') {
      if (message.n <= row.gone) return;
      row.gone = message.n;
      row.lost = true;
      if (message.over || row.removed) await this.drop(row);
      return;
    }
    if (row.removed) return void (await this.tell(row, { k: 'end' }));
    const now = this.base.clock();
    const shown = fromWire(message);
    const { state, other } = withoutUnknown(shown, this.doors.knows);
    Object.assign(row, withState(row, state, now), { other, heard: now, lost: false });
    if (row.sent && message.ack === row.sent.c) row.sent.shown = true;
    await this.base.logs.add(row.id, 'shown', shown);
  }

  private async drop(row: KeptRow): Promise<void> {
    const { link } = this;
    if (!link) return;
    link.rows = link.rows.filter((one) => one !== row);
    this.channels.delete(row.id);
    await this.base.logs.clear(row.id);
    await this.rest();
  }

  async command(id: string | null, command: LinkCommand): Promise<LinkNo | null> {
    if (!this.doors.isKnown(command)) return 'id';
    const rows = this.rows.filter((row) => id === null || row.id === id);
    if (rows.length === 0) return 'gone';
    const now = this.base.clock();
    const free = rows.filter(({ sent }) => !sent || now - sent.at >= COMMAND_GAP || now < sent.at);
    if (free.length === 0) return 'soon';
    for (const row of free) {
      const c = Math.max((row.sent?.c ?? 0) + 1, now);
      row.sent = { c, command, at: now, times: 1, last: now, shown: false };
      await this.tell(row, { ...command, c });
      await this.base.logs.add(row.id, 'asked', command);
    }
    await this.base.save();
    return null;
  }

  async remove(id: string): Promise<LinkNo | null> {
    const row = this.rows.find((one) => one.id === id);
    if (!row) return 'gone';
    await this.tell(row, { k: 'end' });
    row.removed = true;
    await this.base.logs.clear(row.id);
    await this.rest();
    await this.base.save();
    return null;
  }

  private async sayHere(): Promise<void> {
    this.beat = this.base.clock();
    for (const row of this.rows) {
      // Until the learner has shown something, they may not have heard which sign they have.
      await this.tell(row, row.state ? { k: 'here' } : { k: 'sign', sign: row.sign });
    }
  }

  /** Every few seconds. */
  async tick(): Promise<void> {
    const { link } = this;
    if (!link) return;
    const now = this.base.clock();
    await this.reception.tick();
    if (now - this.beat >= BEAT || now < this.beat) await this.sayHere();
    for (const row of this.rows) {
      if (!row.lost && now - row.heard >= LOST_AFTER) row.lost = true;
    }
    await this.sayAgain(AGAIN_AFTER);
    await this.base.save();
  }

  /** Says again what has not been shown, where that was said so many milliseconds ago. */
  private async sayAgain(after: number): Promise<void> {
    const now = this.base.clock();
    for (const row of this.rows) {
      const { sent } = row;
      if (!sent || sent.shown || sent.times > AGAIN_TIMES || now - sent.last < after) continue;
      Object.assign(sent, { times: sent.times + 1, last: now });
      await this.tell(row, { ...sent.command, c: sent.c });
    }
  }

  ping(): void {
    this.connection.wire?.ping();
    this.reception.ping();
  }

  private hangUp(): void {
    this.reception.hangUp();
    this.connection.hangUp();
    this.channels.clear();
  }

  /** Closes; what was kept goes. */
  private async forget(): Promise<void> {
    this.hangUp();
    await this.base.logs.clear(null);
    this.base.kept = { ...this.base.kept, link: null };
    await this.base.save();
  }

  /** Ends it with everybody. */
  async end(): Promise<void> {
    for (const row of this.rows) await this.tell(row, { k: 'end' });
    await this.forget();
  }
}
