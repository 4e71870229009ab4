/**
 * CPACE-RISTR255-SHA512: two who know the same short secret get the same key, and whoever does not gets one guess for each
 * try. After draft-irtf-cfrg-cpace-21, whose names stand here; curve and hash are @noble's. cpace.test.ts: its test vectors.
 */
import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js';
import { bytesToNumberLE } from '@noble/curves/utils.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, randomBytes } from '@noble/hashes/utils.js';
import { utf8 } from './bytes';

const DSI = utf8('CPaceRistretto255');
const DSI_ISK = utf8('CPaceRistretto255_ISK');
/** Bytes that SHA-512 takes in at once. */
const S_IN_BYTES = 128;
const { Point } = ristretto255;
const ORDER = Point.Fn.ORDER;
/** 64 bytes to a point: « element derivation » of RFC 9496. */
const derive = ristretto255_hasher.deriveToCurve as NonNullable<typeof ristretto255_hasher.deriveToCurve>;

/** LEB128 of the length, then the bytes. */
function prependLen(data: Uint8Array): Uint8Array {
  const length: number[] = [];
  let rest = data.length;
  do {
    length.push((rest & 127) | (rest > 127 ? 128 : 0));
    rest >>= 7;
  } while (rest > 0);
  return concatBytes(Uint8Array.from(length), data);
}

/** Each with its length, one after the other. */
export const lvCat = (...parts: Uint8Array[]): Uint8Array => concatBytes(...parts.map(prependLen));

/** What both must agree on beforehand. */
export interface Common {
  /** The secret: « password-related string ». */
  prs: Uint8Array;
  /** Who talks to whom: « channel identifier ». */
  ci: Uint8Array;
  sid: Uint8Array;
}

/** @returns the generator that only who knows the secret can make */
export function generator({ prs, ci, sid }: Common): Uint8Array {
  const pad = Math.max(0, S_IN_BYTES - 1 - prependLen(prs).length - prependLen(DSI).length);
  const text = lvCat(DSI, prs, new Uint8Array(pad), ci, sid);
  return derive(sha512(text)).toBytes();
}

/** @param bytes of any length, little-endian. @returns a scalar that is not nought; null when it is */
function scalarOf(bytes: Uint8Array): bigint | null {
  const number = bytesToNumberLE(bytes) % ORDER;
  return number === 0n ? null : number;
}

/** @returns the product; null for what is no point, and where the neutral point comes out: then nothing may go on */
export function scalarMultVfy(scalar: Uint8Array, point: Uint8Array): Uint8Array | null {
  const factor = scalarOf(scalar);
  if (factor === null) return null;
  try {
    const product = Point.fromBytes(point).multiply(factor);
    return product.equals(Point.ZERO) ? null : product.toBytes();
  } catch {
    return null;
  }
}

/** One side of a run: its share, to be sent. The scalar is used for it and for one key, then never again. */
export interface Share {
  scalar: Uint8Array;
  y: Uint8Array;
}

/** @param scalar 64 random bytes, unless a test wants its own */
export function newShare(common: Common, scalar: Uint8Array = randomBytes(64)): Share {
  const y = scalarMultVfy(scalar, generator(common));
  // One in 2^252.
  if (!y) throw new Error('No share comes of this scalar.');
  return { scalar, y };
}

/** What both have sent, the one who began first. */
export const transcript = (ya: Uint8Array, ada: Uint8Array, yb: Uint8Array, adb: Uint8Array): Uint8Array =>
  concatBytes(lvCat(ya, ada), lvCat(yb, adb));

/**
 * @param said the transcript
 * @returns the key that both get who had the same secret; null: what the other side sent is no share
 */
export function sessionKey(
  sid: Uint8Array,
  own: Share,
  theirs: Uint8Array,
  said: Uint8Array,
): Uint8Array | null {
  const k = scalarMultVfy(own.scalar, theirs);
  return k && sha512(concatBytes(lvCat(DSI_ISK, sid, k), said));
}
