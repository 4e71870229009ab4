/** Bytes as text, and where they come from. */

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

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** @param size how many */
export const randomBytes = (size: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(size));

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

/** @returns whether both are the same; it takes as long whatever they are */
export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let at = 0; at < a.length; at += 1) difference |= (a[at] as number) ^ (b[at] as number);
  return difference === 0;
}
