import { domainToASCII, domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLetters, skeleton } from '@/journey/site-check/confusables';
import { distance, isSlip } from '@/journey/site-check/edit-distance';
import { decodeLabel } from '@/journey/site-check/punycode';

describe('punycode', () => {
  it('is decoded as Node does', () => {
    expect(decodeLabel('xn--lidentitenumrique-mtb')).toBe('lidentitenumérique');
    expect(decodeLabel('laposte')).toBe('laposte');
    const letters = fc.constantFrom(...'abcxyz019éàçеоαωдж中文日本');
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 30 }), (label) => {
        const ascii = domainToASCII(label);
        if (ascii) expect(decodeLabel(ascii)).toBe(domainToUnicode(ascii));
      }),
      { numRuns: 1000 },
    );
  });

  it('is left alone when it is broken', () => {
    for (const label of ['xn--', 'xn--é', 'xn--99999999999', 'xn--a-!', 'xn--zzzzzzzzzzzzzzz']) {
      expect(() => decodeLabel(label)).not.toThrow();
    }
    fc.assert(fc.property(fc.string(), (text) => typeof decodeLabel(`xn--${text}`) === 'string'));
  });
});

describe('letters that look alike', () => {
  it.each([
    ['lароste', 'laposte'],
    ['frаnceсοnnect', 'franceconnect'],
    ['lıdentité', 'lidentite'],
  ])('%s is %s', (seen, meant) => {
    expect(plainLetters(seen)).toBe(meant);
  });

  it('have one skeleton', () => {
    for (const [one, other] of [
      ['1ap0ste', 'laposte'],
      ['moncornpte', 'moncompte'],
      ['iidentite', 'lidentite'],
    ] as const) {
      expect(skeleton(one)).toBe(skeleton(other));
    }
    expect(skeleton('lacoste')).not.toBe(skeleton('laposte'));
  });
});

describe('the distance', () => {
  it('counts slips, a swap as one', () => {
    expect(distance('laposte', 'laposte', 2)).toBe(0);
    expect(distance('lapsote', 'laposte', 2)).toBe(1);
    expect(distance('lapste', 'laposte', 2)).toBe(1);
    expect(distance('lacosta', 'laposte', 2)).toBe(2);
    expect(distance('chronopost', 'laposte', 2)).toBe(3);
  });

  it('knows a slip of the finger from another word', () => {
    for (const typed of ['lapsote', 'lapostte', 'lapste', 'lapoqte'])
      expect(isSlip(typed, 'laposte')).toBe(true);
    for (const word of ['laposte', 'lacoste', 'laporte', 'riposte'])
      expect(isSlip(word, 'laposte')).toBe(false);
  });
});
