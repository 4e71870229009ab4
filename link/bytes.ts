/** Bytes as text, and the names of mailboxes. */
import { randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';

/** @returns base64url, as it may stand in JSON */
export function toText(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @returns null when it is not base64url */
export function fromText(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
  } catch {
    return null;
  }
}

export const utf8 = utf8ToBytes;

/** A mailbox. */
export const BoxSchema = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{22}$/));
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * The name of a mailbox: 22 of 62 letters, 131 bits. It is also the client's id at the broker, of which every broker takes 23
 * letters and digits (MQTT 3.1.1, 3.1.3.1).
 */
export function newBox(): string {
  let box = '';
  // 248 is the largest multiple of 62 in a byte: no letter is likelier than another.
  while (box.length < 22)
    for (const byte of randomBytes(32)) if (byte < 248 && box.length < 22) box += LETTERS[byte % 62];
  return box;
}
