/**
 * Seals a message for one mailbox. Sealed, all are of one size: AES-256-GCM over a length, the JSON and noughts. Its nonce is
 * drawn anew each time: a counter would have to outlive every death of the background.
 */
import { utf8 } from './bytes';

/** Bytes of a sealed message: 1 (version) + 12 (nonce) + 512 + 16 (tag). */
export const SEALED_BYTES = 541;
const PLAIN_BYTES = 512;
/** Bytes that a message may have as JSON. */
export const JSON_BYTES = PLAIN_BYTES - 2;
const NONCE_BYTES = 12;
const VERSION = 1;

/** Who writes to whom: mailboxes. A message for another one, or on its way back, does not open. */
export interface Way {
  from: string;
  to: string;
}

/** @param key 32 bytes, of one direction. @returns what seals and opens with it */
export async function sealWith(key: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const parametersOf = (nonce: Uint8Array<ArrayBuffer>, { from, to }: Way) => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: utf8(`${from}>${to}`),
});

/**
 * @param message something that JSON can hold
 * @returns SEALED_BYTES bytes
 * @throws when the message is too long
 */
export async function seal(key: CryptoKey, way: Way, message: object): Promise<Uint8Array<ArrayBuffer>> {
  const json = utf8(JSON.stringify(message));
  if (json.length > JSON_BYTES) throw new Error(`A message of ${json.length} bytes is too long.`);
  const plain = new Uint8Array(PLAIN_BYTES);
  plain.set([json.length >> 8, json.length & 255]);
  plain.set(json, 2);
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const closed = new Uint8Array(await crypto.subtle.encrypt(parametersOf(nonce, way), key, plain));
  const sealed = new Uint8Array(SEALED_BYTES);
  sealed.set([VERSION]);
  sealed.set(nonce, 1);
  sealed.set(closed, 1 + NONCE_BYTES);
  return sealed;
}

/** @returns what was sealed, unchecked; null when it is not for this way, was changed, or is no sealed message */
export async function open(key: CryptoKey, way: Way, sealed: Uint8Array): Promise<unknown> {
  if (sealed.length !== SEALED_BYTES || sealed[0] !== VERSION) return null;
  const nonce = Uint8Array.from(sealed.subarray(1, 1 + NONCE_BYTES));
  const closed = Uint8Array.from(sealed.subarray(1 + NONCE_BYTES));
  try {
    const plain = new Uint8Array(await crypto.subtle.decrypt(parametersOf(nonce, way), key, closed));
    const length = ((plain[0] as number) << 8) | (plain[1] as number);
    if (length > JSON_BYTES) return null;
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain.subarray(2, 2 + length)));
  } catch {
    return null;
  }
}
