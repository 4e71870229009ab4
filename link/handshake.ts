/**
 * How two browsers that have the same code become sure of each other:
 *
 *   learner → room      hello    a number, a share, the learner's mailbox
 *   adviser → learner   answer   a share, the adviser's mailbox; nothing to try a code against
 *   learner → adviser   confirm  a tag that only who has the code can make
 *   adviser → learner   welcome  the tag of the other side; or no, which tells no more than silence would
 *
 * A code is a room of four digits, that the broker sees, and a secret of six, that never leaves the browser.
 */
import { equalBytes } from '@noble/curves/utils.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { randomBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { BoxSchema, fromText, toText, utf8 } from './bytes';
import { type Common, lvCat, newShare, type Share, sessionKey, transcript } from './cpace';

const PROTOCOL = 'jalon-link/1';
const CI = lvCat(utf8(PROTOCOL), utf8('learner'), utf8('adviser'));
/** Bytes that a message of the handshake may have. */
const MOST_BYTES = 300;

/** @param length of the base64url: 43 letters are 32 bytes, 22 are 16 */
const bytesOf = (length: number) =>
  v.pipe(
    v.string(),
    v.length(length),
    v.transform(fromText),
    v.check((bytes) => bytes !== null),
    v.transform((bytes) => bytes as Uint8Array<ArrayBuffer>),
  );
const HelloSchema = v.strictObject({
  t: v.literal('hello'),
  sid: bytesOf(22),
  y: bytesOf(43),
  ad: BoxSchema,
});
const AnswerSchema = v.strictObject({ t: v.literal('answer'), y: bytesOf(43), ad: BoxSchema });
const ConfirmSchema = v.strictObject({ t: v.literal('confirm'), tag: bytesOf(43), ad: BoxSchema });
const WelcomeSchema = v.strictObject({ t: v.literal('welcome'), tag: bytesOf(43) });
const NoSchema = v.strictObject({ t: v.literal('no') });

/** @returns the message in a packet; null: it is none of these */
function read<T>(schema: v.GenericSchema<unknown, T>, packet: Uint8Array): T | null {
  if (packet.length > MOST_BYTES) return null;
  try {
    const parsed = v.safeParse(schema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(packet)));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
const write = (message: object): Uint8Array<ArrayBuffer> => utf8(JSON.stringify(message));

/** The keys of a link: 32 bytes for each direction. */
export interface LinkKeys {
  toAdviser: Uint8Array<ArrayBuffer>;
  toLearner: Uint8Array<ArrayBuffer>;
}

/** @returns the parts of a code */
export const partsOf = (code: string): { room: string; secret: string } => ({
  room: code.slice(0, 4),
  secret: code.slice(4),
});

/** @returns a new code, with this room or any; its first digit is never a nought */
export function newCode(): string {
  const digits: number[] = [];
  // 250 is the largest multiple of ten in a byte.
  while (digits.length < 10)
    for (const byte of randomBytes(16)) {
      if (byte < 250 && digits.length < 10 && (digits.length > 0 || byte % 10 > 0)) digits.push(byte % 10);
    }
  return digits.join('');
}

const commonOf = (secret: string, sid: Uint8Array): Common => ({ prs: utf8(secret), ci: CI, sid });

/** @returns tags and keys of what both have agreed on */
function derive(isk: Uint8Array, said: Uint8Array) {
  const key = (info: string) => Uint8Array.from(hkdf(sha256, isk, utf8(PROTOCOL), utf8(info), 32));
  const tag = (info: string) => Uint8Array.from(hmac(sha256, key(info), said));
  const keys: LinkKeys = { toAdviser: key('toAdviser'), toLearner: key('toLearner') };
  return { confirm: tag('confA'), welcome: tag('confB'), keys };
}

/** What a learner's side answers with, and then waits for. */
export interface Met {
  /** For the adviser's mailbox. */
  confirm: Uint8Array<ArrayBuffer>;
  adviserBox: string;
  keys: LinkKeys;
  /** `no`: the code was not right. Null: something else. */
  hear(packet: Uint8Array): 'welcome' | 'no' | null;
}

/** The learner's side. It takes one answer for each hello: whoever answers falsely has had their guess. */
export function greet(secret: string, box: string, sid: Uint8Array = randomBytes(16)) {
  const share: Share = newShare(commonOf(secret, sid));
  let isAnswered = false;
  return {
    /** For the room. */
    hello: write({ t: 'hello', sid: toText(sid), y: toText(share.y), ad: box }),
    /** @returns null: no answer, a second one, or one that no key comes of */
    meet(packet: Uint8Array): Met | null {
      const answer = read(AnswerSchema, packet);
      if (!answer || isAnswered) return null;
      isAnswered = true;
      const said = transcript(share.y, utf8(box), answer.y, utf8(answer.ad));
      const isk = sessionKey(sid, share, answer.y, said);
      if (!isk) return null;
      const { confirm, welcome, keys } = derive(isk, lvCat(sid, said));
      return {
        confirm: write({ t: 'confirm', tag: toText(confirm), ad: box }),
        adviserBox: answer.ad,
        keys,
        hear(reply) {
          const heard = read(WelcomeSchema, reply);
          if (heard && equalBytes(heard.tag, welcome)) return 'welcome';
          return read(NoSchema, reply) ? 'no' : null;
        },
      };
    },
  };
}

/** What an adviser's side has answered, until the learner's side has shown that it has the code. */
export interface Guest {
  learnerBox: string;
  answer: Uint8Array<ArrayBuffer>;
  keys: LinkKeys;
  welcome: Uint8Array<ArrayBuffer>;
  /** What a right confirmation says. */
  confirm: Uint8Array<ArrayBuffer>;
}

/** @returns the adviser's side; null: it was no hello, or no key comes of it */
export function receive(secret: string, box: string, packet: Uint8Array): Guest | null {
  const hello = read(HelloSchema, packet);
  if (!hello || hello.ad === box) return null;
  const share = newShare(commonOf(secret, hello.sid));
  const said = transcript(hello.y, utf8(hello.ad), share.y, utf8(box));
  const isk = sessionKey(hello.sid, share, hello.y, said);
  if (!isk) return null;
  const { confirm, welcome, keys } = derive(isk, lvCat(hello.sid, said));
  return {
    learnerBox: hello.ad,
    answer: write({ t: 'answer', y: toText(share.y), ad: box }),
    keys,
    welcome: write({ t: 'welcome', tag: toText(welcome) }),
    confirm,
  };
}

/** @returns whose confirmation a packet is, and whether it is right; null: it is none */
export function confirmed(packet: Uint8Array): { learnerBox: string; of(guest: Guest): boolean } | null {
  const message = read(ConfirmSchema, packet);
  return message && { learnerBox: message.ad, of: ({ confirm }) => equalBytes(message.tag, confirm) };
}

/** Said to whoever had another secret. */
export const NO = write({ t: 'no' });
