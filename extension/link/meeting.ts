/** The learner's first connection: dials, says hello in the room, and finds out whether the other side has the same code. */
import { greet, type LinkKeys, type Met, newBox } from '@/link';
import type { Base } from './base';
import { dial, topicOf, type Wire } from './dial';
import type { Place } from './place';
import { MEET_TIME } from './times';
import type { LinkEnd } from './view';

export interface Meeting {
  phase: 'dialling' | 'meeting';
  wire: Wire;
  hear(packet: Uint8Array): Promise<void>;
  /** Waits for nothing any more. */
  cancel(): void;
}

/** What comes of it; each in its turn. */
interface Outcome {
  changed(): Promise<void>;
  linked(box: string, theirs: string, keys: LinkKeys): Promise<void>;
  failed(reason: LinkEnd): Promise<void>;
  /** The connection was cut after they were linked. */
  lost(wire: Wire): Promise<void>;
  heard(packet: Uint8Array): Promise<void>;
}

/** @param code its room, and its secret, which never leaves this browser */
export function meet(
  base: Base,
  place: Place,
  { room, secret }: { room: string; secret: string },
  outcome: Outcome,
): Meeting {
  const box = newBox();
  const greeting = greet(secret, box);
  let met: Met | null = null;
  let cancel: () => void = () => undefined;
  let isOver = false;
  const wire = dial(
    {
      url: place.broker,
      caller: { clientId: box, ...login(place) },
      mailbox: topicOf(box),
      onOpen: () => {
        if (isOver) return;
        meeting.phase = 'meeting';
        wire.send(topicOf(`room${room}`), greeting.hello);
        cancel = base.later(MEET_TIME, () => void base.turn(() => outcome.failed('code')));
        void base.turn(() => outcome.changed());
      },
      onPacket: (packet) => void base.turn(() => outcome.heard(packet)),
      onClose: () => void base.turn(() => (isOver ? outcome.lost(wire) : outcome.failed('unreachable'))),
    },
    base.openSocket,
  );
  const meeting: Meeting = {
    phase: 'dialling',
    wire,
    async hear(packet) {
      if (!met) {
        met = greeting.meet(packet);
        if (met) wire.send(topicOf(met.adviserBox), met.confirm);
        return;
      }
      const heard = met.hear(packet);
      if (heard === 'no') await outcome.failed('code');
      else if (heard === 'welcome') await outcome.linked(box, met.adviserBox, met.keys);
    },
    cancel() {
      isOver = true;
      cancel();
    },
  };
  return meeting;
}

/** @returns the name and password of the place, where it has any */
export const login = ({ username, password }: { username?: string; password?: string }) => ({
  ...(username !== undefined && { username }),
  ...(password !== undefined && { password }),
});
