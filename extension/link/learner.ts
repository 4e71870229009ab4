/** The learner's part of a link: types a code, agrees, shows where they are, and ends it. */
import {
  commandIn,
  type FromAdviser,
  FromAdviserSchema,
  type LinkCommand,
  type LinkKeys,
  type LinkState,
  partsOf,
  toWire,
} from '@/link';
import type { Base } from './base';
import { Channel, newChannel } from './channel';
import { Connection, type Side } from './connection';
import { topicOf } from './dial';
import type { LearnerDoors } from './doors';
import type { KeptLearner, KeptLinked } from './kept';
import { linkedView, newLinked, quietFor, takeCommand } from './learner-view';
import { OWN } from './log-book';
import { login, type Meeting, meet } from './meeting';
import { BEAT, MORE_TIME, SILENCE, STATE_GAP } from './times';
import { recentTries, refusalOf } from './tries';
import type { LearnerLink, LinkEnd, LinkNo } from './view';

export class LearnerPart {
  private readonly connection: Connection;
  /** The broker would tell the adviser that we are gone. */
  private hasWill = false;
  private meeting: Meeting | null = null;
  private channel: Channel<FromAdviser> | null = null;
  /** Sealed beforehand, so that the end waits for nothing. */
  private leave: Uint8Array | null = null;
  private cancels: (() => void)[] = [];
  private last = { said: 0, at: 0, beat: 0, isDue: false };

  constructor(
    private readonly base: Base,
    private readonly doors: LearnerDoors,
  ) {
    this.connection = new Connection(base, {
      call: () => this.call(),
      opened: () => this.say(true),
      heard: (packet) => this.hear(packet),
    });
  }

  get link(): KeptLearner | null {
    const { link } = this.base.kept;
    return link?.part === 'learner' ? link : null;
  }
  private get linked(): KeptLinked | null {
    const { link } = this;
    return link?.phase === 'linked' ? link.linked : null;
  }
  private keep(link: KeptLearner | null): Promise<void> {
    this.base.kept = { ...this.base.kept, link };
    return this.base.save();
  }

  /** It stands, or is on its way. */
  get isLive(): boolean {
    return this.meeting !== null || this.linked !== null;
  }

  view(): LearnerLink | null {
    const { link, linked } = this;
    if (!link) return null;
    if (this.meeting) return { phase: this.meeting.phase };
    if (!linked)
      return link.phase === 'ended' ? { phase: 'ended', reason: link.reason } : { phase: 'asking' };
    return linkedView(linked, this.connection.isUp, this.base.clock());
  }

  async join(code: string): Promise<LinkNo | null> {
    if (!(await this.base.place())?.learner) return 'off';
    if (this.meeting || this.linked || this.base.kept.link?.part === 'adviser') return 'busy';
    const now = this.base.clock();
    const tries = recentTries(this.base.kept.tries, now);
    const refusal = refusalOf(tries, code, now);
    if (refusal) return refusal;
    this.base.kept = { ...this.base.kept, tries };
    await this.keep({ part: 'learner', phase: 'asking', code });
    return null;
  }

  async agree(): Promise<LinkNo | null> {
    const { link } = this;
    const place = await this.base.place();
    if (!place?.learner) return 'off';
    if (link?.phase !== 'asking' || this.meeting) return 'gone';
    if (!(await this.doors.mayShow())) {
      await this.end('consent');
      return null;
    }
    const { room, secret } = partsOf(link.code);
    this.base.kept = { ...this.base.kept, tries: [...this.base.kept.tries, { room, at: this.base.clock() }] };
    this.meeting = meet(
      this.base,
      place,
      { room, secret },
      {
        changed: () => this.base.save(),
        linked: (box, theirs, keys) => this.begin(box, theirs, keys),
        failed: async (reason) => (this.meeting ? this.end(reason) : undefined),
        lost: (wire) => this.connection.lose(wire),
        heard: (packet) => this.hear(packet),
      },
    );
    this.connection.wire = this.meeting.wire;
    await this.base.save();
    return null;
  }

  private async begin(box: string, theirs: string, keys: LinkKeys): Promise<void> {
    const now = this.base.clock();
    this.clearTimers();
    this.meeting?.cancel();
    this.meeting = null;
    this.connection.isUp = true;
    this.hasWill = false;
    this.base.kept = { ...this.base.kept, tries: [] };
    await this.keep({
      part: 'learner',
      phase: 'linked',
      linked: newLinked(newChannel(box, theirs, keys), now),
    });
    this.channel = this.newChannel();
    await this.writeLeave();
  }

  private newChannel(): Channel<FromAdviser> | null {
    const { linked } = this;
    return linked && new Channel(linked.channel, 'learner', FromAdviserSchema, this.base.clock);
  }

  private async writeLeave(): Promise<void> {
    this.leave = (await this.channel?.write({ k: 'gone', over: true }))?.sealed ?? null;
  }

  /** With a will: after the first meeting, after a cut, and when the background has died. */
  private async call(): Promise<Awaited<ReturnType<Side['call']>>> {
    const { linked } = this;
    const place = await this.base.place();
    if (!linked) return null;
    if (!place?.learner || !(await this.doors.mayShow())) {
      await this.end(place?.learner ? 'consent' : 'guide');
      return null;
    }
    this.channel ??= this.newChannel();
    const { mine, theirs } = linked.channel;
    const payload = (await this.channel?.write({ k: 'gone', over: false }))?.sealed;
    this.hasWill = payload !== undefined;
    // After the will, which may have been heard when it is said.
    await this.writeLeave();
    const will = payload && { will: { topic: topicOf(theirs), payload } };
    return {
      url: place.broker,
      caller: { clientId: mine, ...login(place), ...will },
      mailbox: topicOf(mine),
    };
  }

  /** A link that stands and has no connection gets one. */
  async wake(): Promise<void> {
    if (this.linked) await this.connection.wake();
  }

  private async hear(packet: Uint8Array): Promise<void> {
    if (this.meeting) return this.meeting.hear(packet);
    const { linked, channel } = this;
    if (!linked || !channel) return;
    const heard = await channel.read(packet);
    if (!heard) return;
    // Held back: an honest adviser hears our newest number now, and says it again.
    if (heard.late) await this.say(true);
    const { message } = heard;
    if (!message) return;
    linked.heard = this.base.clock();
    if (message.k === 'end') return this.end('adviser');
    // The adviser's browser has come back, and has not heard what was said meanwhile.
    if (message.k === 'here' && message.re < this.last.said) await this.say(true);
    if (message.k === 'sign') {
      linked.sign = message.sign;
      await this.base.save();
      if (this.hasWill) return this.say(true);
      // The first connection knew nobody whom a will could have told.
      return this.connection.dial();
    }
    const asked = commandIn(message);
    if (asked) await this.take(asked.command, asked.c);
    await this.base.save();
  }

  private async take(command: LinkCommand, c: number): Promise<void> {
    const { linked } = this;
    if (!linked || !this.doors.isKnown(command)) return;
    const taken = takeCommand(linked.command, command, c, this.base.clock());
    if (taken === 'again') return this.say(true);
    if (!taken) return;
    linked.command = taken;
    await this.base.logs.add(OWN, 'asked', command);
  }

  async shown(n: number): Promise<LinkNo | null> {
    const { linked } = this;
    if (linked?.command?.c !== n) return 'gone';
    linked.command.shown = true;
    linked.ack = n;
    await this.base.save();
    await this.say(true);
    return null;
  }

  async hand(up: boolean): Promise<LinkNo | null> {
    if (!this.linked) return 'gone';
    this.linked.hand = up;
    await this.base.save();
    await this.say(true);
    return null;
  }

  async more(): Promise<LinkNo | null> {
    if (!this.linked) return 'gone';
    this.linked.until += MORE_TIME;
    await this.base.save();
    return null;
  }

  /** Says where the learner is, when that is news. @param always also when it is not */
  async say(always = false): Promise<void> {
    const { linked, channel } = this;
    const { wire } = this.connection;
    if (!linked || !channel || !wire?.isOpen() || linked.sign === null) return;
    const now = this.base.clock();
    const page = await this.doors.stateNow();
    const was = JSON.stringify(page);
    if (was !== linked.was) Object.assign(linked, { was, changed: now });
    else if (!always) return;
    const wait = this.last.at + STATE_GAP - now;
    if (wait > 0 && wait <= STATE_GAP && !always) {
      if (this.last.isDue) return;
      this.last.isDue = true;
      this.cancels.push(
        this.base.later(wait, () => {
          this.last.isDue = false;
          void this.base.turn(() => this.say(true));
        }),
      );
      return;
    }
    const state: LinkState = { ...page, quiet: quietFor(now - linked.changed), hand: linked.hand };
    const { sealed, n } = await channel.write(
      toWire(state, { n: 0, re: 0, ack: linked.ack, v: this.base.version }),
    );
    if (this.connection.wire !== wire) return;
    wire.send(topicOf(linked.channel.theirs), sealed);
    Object.assign(this.last, { at: now, beat: now, said: n });
    await this.base.logs.add(OWN, 'shown', state);
    await this.base.save();
  }

  /** Every few seconds. */
  async tick(): Promise<void> {
    const { linked } = this;
    if (!linked) return;
    const now = this.base.clock();
    if (now >= linked.until) return this.end('time');
    if (now - linked.heard >= SILENCE) return this.end('silence');
    if (now - this.last.beat >= BEAT || now < this.last.beat) await this.say(true);
  }

  ping(): void {
    this.connection.wire?.ping();
  }

  private clearTimers(): void {
    for (const cancel of this.cancels.splice(0)) cancel();
  }

  /** Closes, at once and in silence for whoever listens here; the other side is told. */
  hangUp(): void {
    const theirs = this.linked?.channel.theirs;
    const { leave } = this;
    this.connection.hangUp(theirs && leave ? { topic: topicOf(theirs), payload: leave } : undefined);
    this.meeting?.cancel();
    this.meeting = null;
    this.channel = null;
    this.leave = null;
    this.clearTimers();
  }

  /** The socket first, then keys and log, then the pages are told. */
  async end(reason: LinkEnd | null): Promise<void> {
    this.hangUp();
    await this.base.logs.clear(null);
    await this.keep(reason === null ? null : { part: 'learner', phase: 'ended', reason });
  }
}
