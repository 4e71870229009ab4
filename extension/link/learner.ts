/** The learner's part of a link: types a code, agrees, shows where they are, and ends it. */
import {
  commandIn,
  type FromAdviser,
  FromAdviserSchema,
  greet,
  type LinkCommand,
  type LinkKeys,
  type LinkState,
  type Met,
  newBox,
  partsOf,
  toWire,
} from '@/link';
import { type Base, backOff } from './base';
import { Channel, newChannel } from './channel';
import { dial, topicOf, type Wire } from './dial';
import type { KeptLearner, KeptLinked } from './kept';
import { OWN } from './log-book';
import { signOf } from './signs';
import type { PageState } from './state-now';
import {
  BACK_OFF,
  BEAT,
  CODE_TIME,
  COMMAND_GAP,
  LINK_TIME,
  MEET_TIME,
  MORE_TIME,
  SILENCE,
  STATE_GAP,
  TRIES_A_MINUTE,
  TRIES_A_ROOM,
} from './times';
import type { LearnerLink, LinkEnd, LinkNo } from './view';

const MINUTE = 60_000;

export interface LearnerDoors {
  /** Where the learner is. */
  stateNow(): Promise<PageState>;
  /** The browser's own consent. */
  mayShow(): Promise<boolean>;
  /** Whether this package has what a command speaks of, and a link may show it. */
  isKnown(command: LinkCommand): boolean;
  /** Something is to be shown to the learner; null: no more. */
  show(pending: { n: number; command: LinkCommand } | null): void;
}

export class LearnerPart {
  private wire: Wire | null = null;
  private isOpen = false;
  /** The broker would tell the adviser that we are gone. */
  private hasWill = false;
  private meeting: { phase: 'dialling' | 'meeting'; hear(packet: Uint8Array): Promise<void> } | null = null;
  private channel: Channel<FromAdviser> | null = null;
  /** Sealed beforehand, so that the end waits for nothing. */
  private leave: Uint8Array | null = null;
  private cancels: (() => void)[] = [];
  private tries = 0;
  private last = { said: '', at: 0, beat: 0, isDue: false };

  constructor(
    private readonly base: Base,
    private readonly doors: LearnerDoors,
  ) {}

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
    const { until, hand, command } = linked;
    return {
      phase: this.isOpen ? 'linked' : 'lost',
      sign: signOf(linked.sign ?? 0),
      until,
      minutes: Math.max(1, Math.ceil((until - this.base.clock()) / MINUTE)),
      hand,
      pending: command && !command.shown ? { n: command.c, command: command.command } : null,
    };
  }

  async join(code: string): Promise<LinkNo | null> {
    if (!(await this.base.place())?.learner) return 'off';
    if (this.meeting || this.linked || this.base.kept.link?.part === 'adviser') return 'busy';
    const now = this.base.clock();
    const tries = this.base.kept.tries.filter(({ at }) => now - at < CODE_TIME);
    if (tries.filter(({ at }) => now - at < MINUTE).length >= TRIES_A_MINUTE) return 'slow';
    if (tries.filter(({ room }) => room === partsOf(code).room).length >= TRIES_A_ROOM) return 'spent';
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
    const box = newBox();
    const { hello, meet } = greet(secret, box);
    let met: Met | null = null;
    const wire = dial(
      {
        url: place.broker,
        caller: { clientId: box, ...login(place) },
        mailbox: topicOf(box),
        onOpen: () => {
          if (this.wire !== wire || !this.meeting) return;
          this.meeting.phase = 'meeting';
          wire.send(topicOf(`room${room}`), hello);
          this.cancels.push(this.base.later(MEET_TIME, () => void this.base.turn(() => this.fail('code'))));
          void this.base.turn(() => this.base.save());
        },
        onPacket: (packet) => void this.base.turn(() => this.hear(packet)),
        onClose: () => void this.base.turn(() => (this.meeting ? this.fail('unreachable') : this.lose(wire))),
      },
      this.base.openSocket,
    );
    this.wire = wire;
    this.meeting = {
      phase: 'dialling',
      hear: async (packet) => {
        if (!met) {
          met = meet(packet);
          if (met) wire.send(topicOf(met.adviserBox), met.confirm);
          return;
        }
        const heard = met.hear(packet);
        if (heard === 'no') return this.fail('code');
        if (heard === 'welcome') return this.begin(box, met.adviserBox, met.keys);
      },
    };
    await this.base.save();
    return null;
  }

  /** What has failed before the link stood. */
  private async fail(reason: LinkEnd): Promise<void> {
    if (this.meeting) await this.end(reason);
  }

  private async begin(box: string, theirs: string, keys: LinkKeys): Promise<void> {
    const now = this.base.clock();
    this.clearTimers();
    this.meeting = null;
    this.isOpen = true;
    this.hasWill = false;
    this.base.kept = { ...this.base.kept, tries: [] };
    await this.keep({
      part: 'learner',
      phase: 'linked',
      linked: {
        channel: newChannel(box, theirs, keys),
        sign: null,
        until: now + LINK_TIME,
        heard: now,
        hand: false,
        command: null,
        ack: 0,
        changed: now,
        was: '',
      },
    });
    await this.prepare();
  }

  private async prepare(): Promise<void> {
    const { linked } = this;
    if (!linked) return;
    this.channel = new Channel(linked.channel, 'learner', FromAdviserSchema, this.base.clock);
    this.leave = (await this.channel.write({ k: 'gone', over: true })).sealed;
  }

  /** Dials again, with a will: after the first meeting, after a cut, and when the background has died. */
  private async redial(): Promise<void> {
    const { linked } = this;
    const place = await this.base.place();
    if (!linked) return;
    if (!place?.learner) return this.end('guide');
    if (!(await this.doors.mayShow())) return this.end('consent');
    if (!this.channel) await this.prepare();
    const { mine, theirs } = linked.channel;
    const will = (await this.channel?.write({ k: 'gone', over: false }))?.sealed;
    const wire = dial(
      {
        url: place.broker,
        caller: {
          clientId: mine,
          ...login(place),
          ...(will && { will: { topic: topicOf(theirs), payload: will } }),
        },
        mailbox: topicOf(mine),
        onOpen: () =>
          void this.base.turn(async () => {
            if (this.wire !== wire) return;
            this.isOpen = true;
            this.tries = 0;
            await this.say(true);
            await this.base.save();
          }),
        onPacket: (packet) => void this.base.turn(() => this.hear(packet)),
        onClose: () => void this.base.turn(() => this.lose(wire)),
      },
      this.base.openSocket,
    );
    this.wire = wire;
    this.hasWill = true;
  }

  private async lose(wire: Wire): Promise<void> {
    if (this.wire !== wire || !this.linked) return;
    this.wire = null;
    this.isOpen = false;
    await this.base.save();
    const after = backOff(BACK_OFF, this.tries);
    this.tries += 1;
    this.cancels.push(this.base.later(after, () => void this.base.turn(() => this.wake())));
  }

  /** A link that stands and has no connection gets one. */
  async wake(): Promise<void> {
    if (!this.linked || this.wire) return;
    await this.prepare();
    await this.redial();
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
    if (message.k === 'sign') {
      linked.sign = message.sign;
      await this.base.save();
      if (this.hasWill) return this.say(true);
      // The first connection knew nobody whom a will could have told.
      const first = this.wire;
      await this.redial();
      first?.close();
      return;
    }
    const asked = commandIn(message);
    if (asked) await this.take(asked.command, asked.c);
    await this.base.save();
  }

  /** At most one every three seconds, whatever the other side does; what has been shown is not shown again. */
  private async take(command: LinkCommand, c: number): Promise<void> {
    const { linked } = this;
    if (!linked || !this.doors.isKnown(command)) return;
    const before = linked.command;
    const now = this.base.clock();
    if (before && c <= before.c) {
      if (before.shown) await this.say(true);
      return;
    }
    if (before && now - before.at >= 0 && now - before.at < COMMAND_GAP) return;
    linked.command = { c, at: now, command, shown: false };
    await this.base.logs.add(OWN, 'asked', command);
    this.doors.show({ n: c, command });
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

  /**
   * Says where the learner is, when that is news.
   * @param always also when it is not
   */
  async say(always = false): Promise<void> {
    const { linked, channel, wire } = this;
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
    const quiet = Math.min(90_000, Math.max(0, Math.floor((now - linked.changed) / 10_000) * 10));
    const state: LinkState = { ...page, quiet, hand: linked.hand };
    const { sealed } = await channel.write(
      toWire(state, { n: 0, re: 0, ack: linked.ack, v: this.base.version }),
    );
    if (this.wire !== wire) return;
    wire.send(topicOf(linked.channel.theirs), sealed);
    Object.assign(this.last, { at: now, beat: now });
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
    this.wire?.ping();
  }

  private clearTimers(): void {
    for (const cancel of this.cancels.splice(0)) cancel();
  }

  /** Closes, at once and in silence for whoever listens here; the other side is told. */
  hangUp(): void {
    const theirs = this.linked?.channel.theirs;
    const { wire, leave } = this;
    this.wire = null;
    this.isOpen = false;
    this.meeting = null;
    this.channel = null;
    this.leave = null;
    this.clearTimers();
    wire?.close(theirs && leave ? { topic: topicOf(theirs), payload: leave } : undefined);
  }

  /** The socket first, then keys and log, then the pages are told. */
  async end(reason: LinkEnd | null): Promise<void> {
    this.hangUp();
    await this.base.logs.clear(null);
    await this.keep(reason === null ? null : { part: 'learner', phase: 'ended', reason });
    this.doors.show(null);
  }
}

/** @returns the name and password of the place, where it has any */
export const login = ({ username, password }: { username?: string; password?: string }) => ({
  ...(username !== undefined && { username }),
  ...(password !== undefined && { password }),
});
