/** The draft's own test vectors, and what must never become a key. */
import { ristretto255 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromText, toText, utf8 } from './bytes';
import { generator, lvCat, newShare, scalarMultVfy, sessionKey, transcript } from './cpace';

/** `G_Coffee25519` and its points, of testvectors.json of github.com/cfrg/draft-irtf-cfrg-cpace (032a28c): ristretto. */
const VECTOR = {
  PRS: 'UGFzc3dvcmQ=',
  CI: 'b2MLQl9yZXNwb25kZXILQV9pbml0aWF0b3I=',
  sid: 'fktHkdao7wGbk2x5+38sVw==',
  g: 'pvyCw7iWj7suBv7oHKhYWG3qUNJI8MfKahiwkCows2s=',
  ya: '2j0jcAqeVpkliu+U3AYN/aXrth8Cpep3+tU/T/CXbQg=',
  ADa: 'QURh',
  Ya: '1A+yZaer6u55OdkaWF/ln3BT+YLCluxBPGJMZpMI+Ho=',
  yb: '0jFrRUcYw1Ni2D1p32Mg84V47VmEZRQ14pSXYtkAuA0=',
  ADb: 'QURi',
  Yb: 'CLz26Xd6nDE6PbbapRDy05hAMxnCNBvVBqkuZy634wc=',
  ISK_IR: 'TFRpoWsjZMS5ROvBp55R0WdK1H2ybocYFU9Z+uv6pS2DRvMKpYN3EX6yDVJ/LLxcdjgff9Ny6J34I5+H8uAu0Q==',
};
const POINTS = {
  s: 'fNDgdfp5VbpSwCdZpskNu/wQ5tQK6o0oPkB9iM9TigU=',
  X: 'LDxrjE84AOeu9oZAJbTteb1ZkRfkJ8Qb1H2T1lS0pRw=',
  sX: 'fBNkX+eQpGj2LDm+tziOVB2EBdGt5p0XeMX+Pn9rYA4=',
  invalid: 'KzxrjE84AOeu9oZAJbTteb1ZkRfkJ8Qb1H2T1lS0pRw=',
};

const bytes = (base64: string) =>
  fromText(base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''));
const v = Object.fromEntries(Object.entries(VECTOR).map(([key, text]) => [key, bytes(text)])) as Record<
  keyof typeof VECTOR,
  Uint8Array
>;
const common = { prs: v.PRS, ci: v.CI, sid: v.sid };

describe('the vectors of the draft', () => {
  test('generator, shares, and the key on both sides', () => {
    expect(generator(common)).toEqual(v.g);
    const a = newShare(common, v.ya);
    const b = newShare(common, v.yb);
    expect(a.y).toEqual(v.Ya);
    expect(b.y).toEqual(v.Yb);
    const said = transcript(a.y, v.ADa, b.y, v.ADb);
    expect(sessionKey(v.sid, a, b.y, said)).toEqual(v.ISK_IR);
    expect(sessionKey(v.sid, b, a.y, said)).toEqual(v.ISK_IR);
  });

  test('a product, and points that are none', () => {
    const s = bytes(POINTS.s) as Uint8Array;
    expect(toText(scalarMultVfy(s, bytes(POINTS.X) as Uint8Array) as Uint8Array)).toBe(
      toText(bytes(POINTS.sX) as Uint8Array),
    );
    expect(scalarMultVfy(s, bytes(POINTS.invalid) as Uint8Array)).toBeNull();
    expect(scalarMultVfy(s, new Uint8Array(32))).toBeNull();
    expect(scalarMultVfy(s, new Uint8Array(31))).toBeNull();
    expect(scalarMultVfy(s, new Uint8Array(32).fill(255))).toBeNull();
  });
});

test('lengths above 127 take two bytes', () => {
  expect(lvCat(new Uint8Array(130)).slice(0, 3)).toEqual(Uint8Array.from([130, 1, 0]));
  expect(lvCat(utf8('ab'), utf8('c'))).toEqual(Uint8Array.from([2, 97, 98, 1, 99]));
});

test('a scalar that is a multiple of the order makes no share', () => {
  const order = Uint8Array.from({ length: 32 }, (_, at) =>
    Number((ristretto255.Point.Fn.ORDER >> BigInt(8 * at)) & 255n),
  );
  expect(() => newShare(common, order)).toThrow();
  expect(scalarMultVfy(order, v.Ya)).toBeNull();
});

test('who has another secret, another channel or another number gets another key', () => {
  const six = fc.stringMatching(/^\d{6}$/);
  fc.assert(
    fc.property(six, six, (mine, yours) => {
      fc.pre(mine !== yours);
      const a = newShare({ ...common, prs: utf8(mine) });
      const b = newShare({ ...common, prs: utf8(yours) });
      const said = transcript(a.y, v.ADa, b.y, v.ADb);
      expect(sessionKey(v.sid, a, b.y, said)).not.toEqual(sessionKey(v.sid, b, a.y, said));
    }),
    { numRuns: 20 },
  );
  expect(generator({ ...common, ci: utf8('other') })).not.toEqual(v.g);
  expect(generator({ ...common, sid: utf8('other') })).not.toEqual(v.g);
});

test('a changed transcript changes the key', () => {
  const a = newShare(common, v.ya);
  const said = transcript(v.Ya, v.ADa, v.Yb, utf8('another mailbox'));
  expect(sessionKey(v.sid, a, v.Yb, said)).not.toEqual(v.ISK_IR);
});

test('two shares of the same secret have nothing in common', () => {
  expect(newShare(common).y).not.toEqual(newShare(common).y);
});
