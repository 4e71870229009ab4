/** A learner without a browser: the same handshake, the same seal, and states that a test chooses. For a board with many people. */
import { WebSocket as NodeSocket } from 'ws';
import { Channel, newChannel } from '../../../extension/link/channel';
import { dial, type Socket, topicOf, type Wire } from '../../../extension/link/dial';
import {
  FromAdviserSchema,
  greet,
  type LinkCommand,
  type LinkState,
  newBox,
  partsOf,
  toWire,
} from '../../../link';
import { commandIn, type FromAdviser } from '../../../link/messages';

export const NOWHERE: LinkState = {
  stage: null,
  step: null,
  page: null,
  hint: null,
  wanted: null,
  verdict: null,
  field: null,
  problem: null,
  wait: null,
  days: null,
  done: 0,
  total: 0,
  stageAt: 0,
  stages: 0,
  stepAt: 0,
  finished: false,
  quiet: 0,
  hand: false,
};

export interface BareLearner {
  show(state: Partial<LinkState>): Promise<void>;
  /** Commands that have come, each once. */
  commands: LinkCommand[];
  /** The adviser has ended it. */
  isEnded(): boolean;
  /** Says that the last command was shown. */
  acknowledge(): Promise<void>;
  close(): void;
}

/** @returns a learner who is linked; 'refused': the code is not right, or nobody is let in */
export function joinBare(url: string, code: string, version = '0.1.0'): Promise<BareLearner | 'refused'> {
  const { room, secret } = partsOf(code);
  const box = newBox();
  const greeting = greet(secret, box);
  const commands: LinkCommand[] = [];
  let met: ReturnType<typeof greeting.meet> = null;
  let channel: Channel<FromAdviser> | null = null;
  let state = NOWHERE;
  let ack = 0;
  let last = 0;
  let isEnded = false;
  return new Promise((done, fail) => {
    const openSocket = (address: string) =>
      new NodeSocket(address, 'mqtt', { rejectUnauthorized: false }) as unknown as Socket;
    const timer = setTimeout(() => refuse(), 8_000);
    const refuse = () => {
      clearTimeout(timer);
      wire.close();
      done('refused');
    };
    const say = async () => {
      if (!channel) return;
      const { n: _, re: __, ...bare } = toWire(state, { n: 0, re: 0, ack, v: version });
      const { sealed } = await channel.write(bare);
      wire.send(topicOf(channel.kept.theirs), sealed);
    };
    const learner: BareLearner = {
      async show(more) {
        state = { ...state, ...more };
        await say();
      },
      commands,
      isEnded: () => isEnded,
      async acknowledge() {
        ack = last;
        await say();
      },
      close: () => wire.close(),
    };
    const wire: Wire = dial(
      {
        url,
        caller: { clientId: box },
        mailbox: topicOf(box),
        onOpen: () => wire.send(topicOf(`room${room}`), greeting.hello),
        onPacket: (packet) => void hear(packet),
        onClose: (why) => fail(new Error(`The broker: ${why}`)),
      },
      openSocket,
    );
    async function hear(packet: Uint8Array): Promise<void> {
      if (!met) {
        met = greeting.meet(packet);
        if (met) wire.send(topicOf(met.adviserBox), met.confirm);
        return;
      }
      if (!channel) {
        const heard = met.hear(packet);
        if (heard === 'no') return refuse();
        if (heard !== 'welcome') return;
        clearTimeout(timer);
        channel = new Channel(
          newChannel(box, met.adviserBox, met.keys),
          'learner',
          FromAdviserSchema,
          Date.now,
        );
        return await say();
      }
      const message = (await channel.read(packet))?.message;
      if (!message) return;
      // What is said before the first word from the adviser would name nothing that has come.
      done(learner);
      if (message.k === 'end') isEnded = true;
      const asked = commandIn(message);
      if (!asked || asked.c <= last) return;
      last = asked.c;
      commands.push(asked.command);
    }
  });
}
