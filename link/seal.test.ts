/** Sealed: one size, one way, once; whatever is changed does not open. */

import { randomBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { newBox } from './bytes';
import { JSON_BYTES, open, SEALED_BYTES, seal, sealWith } from './seal';

const way = { from: newBox(), to: newBox() };
let key: CryptoKey;
beforeAll(async () => {
  key = await sealWith(randomBytes(32));
});

test('every message is of the same size, and opens', async () => {
  const json = fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 4 });
  await fc.assert(
    fc.asyncProperty(json, async (raw) => {
      const message = JSON.parse(JSON.stringify(raw)) as object;
      fc.pre(Buffer.byteLength(JSON.stringify(message)) <= JSON_BYTES);
      const sealed = await seal(key, way, message);
      expect(sealed).toHaveLength(SEALED_BYTES);
      expect(await open(key, way, sealed)).toEqual(message);
    }),
  );
});

test('what is too long is never sent in part', async () => {
  const of = (length: number) => ({ a: 'x'.repeat(length - 8) });
  expect(await seal(key, way, of(JSON_BYTES))).toHaveLength(SEALED_BYTES);
  await expect(seal(key, way, of(JSON_BYTES + 1))).rejects.toThrow('too long');
});

describe('does not open', () => {
  test('one changed byte, wherever', async () => {
    const sealed = await seal(key, way, { k: 'here' });
    await fc.assert(
      fc.asyncProperty(fc.nat(SEALED_BYTES - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Uint8Array.from(sealed);
        changed[at] = (changed[at] as number) ^ by;
        expect(await open(key, way, changed)).toBeNull();
      }),
    );
  });

  test('on its way back, in another mailbox, with another key, cut or with more behind it', async () => {
    const sealed = await seal(key, way, { k: 'here' });
    expect(await open(key, { from: way.to, to: way.from }, sealed)).toBeNull();
    expect(await open(key, { ...way, to: newBox() }, sealed)).toBeNull();
    expect(await open(key, { ...way, from: newBox() }, sealed)).toBeNull();
    expect(await open(await sealWith(randomBytes(32)), way, sealed)).toBeNull();
    expect(await open(key, way, sealed.subarray(1))).toBeNull();
    expect(await open(key, way, sealed.subarray(0, 540))).toBeNull();
    expect(await open(key, way, Uint8Array.from([...sealed, 0]))).toBeNull();
  });

  test('bytes of anybody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 0, maxLength: 600 }), async (bytes) => {
        expect(await open(key, way, bytes)).toBeNull();
      }),
    );
  });
});

test('the same message sealed twice has nothing in common but its first byte', async () => {
  const [a, b] = [await seal(key, way, { k: 'here' }), await seal(key, way, { k: 'here' })];
  expect(a.subarray(1, 13)).not.toEqual(b.subarray(1, 13));
  expect(a.subarray(13)).not.toEqual(b.subarray(13));
});

test('mailboxes: 22 letters and digits, none twice', () => {
  const boxes = Array.from({ length: 500 }, newBox);
  for (const box of boxes) expect(box).toMatch(/^[0-9A-Za-z]{22}$/);
  expect(new Set(boxes).size).toBe(500);
});
