/** Only who has the code gets in; whoever is between learns nothing, and nothing of one run serves in another. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newBox, utf8 } from './bytes';
import { confirmed, greet, NO, newCode, partsOf, receive } from './handshake';

const text = (packet: Uint8Array) => new TextDecoder().decode(packet);

/** @returns both sides after the answer; `null` where one of them has turned away */
function meeting(mine = '165370', theirs = mine, change = (packet: Uint8Array) => packet) {
  const boxes = { learner: newBox(), adviser: newBox() };
  const learner = greet(mine, boxes.learner);
  const guest = receive(theirs, boxes.adviser, change(learner.hello));
  const met = guest && learner.meet(change(guest.answer));
  const claim = met ? confirmed(change(met.confirm)) : null;
  return { boxes, learner, guest, met, isRight: guest && claim ? claim.of(guest) : null, claim };
}

describe('with the same secret', () => {
  test('both get the same keys, one for each way', () => {
    const { boxes, guest, met, isRight, claim } = meeting();
    expect(isRight).toBe(true);
    expect(claim?.learnerBox).toBe(boxes.learner);
    expect(met?.adviserBox).toBe(boxes.adviser);
    expect(guest?.learnerBox).toBe(boxes.learner);
    expect(met?.keys).toEqual(guest?.keys);
    expect(met?.keys.toAdviser).not.toEqual(met?.keys.toLearner);
    expect(met?.keys.toAdviser).toHaveLength(32);
    expect(guest && met?.hear(guest.welcome)).toBe('welcome');
  });

  test('no run gives the keys of another', () => {
    expect(meeting().met?.keys).not.toEqual(meeting().met?.keys);
  });

  test('each message is short', () => {
    const { learner, guest, met } = meeting();
    for (const packet of [learner.hello, guest?.answer, met?.confirm, guest?.welcome])
      expect(packet?.length).toBeLessThan(160);
  });

  test('neither the secret nor a key is in what goes over the wire', () => {
    const { learner, guest, met } = meeting('165370');
    const all = [learner.hello, guest?.answer, met?.confirm, guest?.welcome].map((one) =>
      text(one as Uint8Array),
    );
    expect(all.join()).not.toContain('165370');
  });
});

describe('with another secret', () => {
  test('the learner’s confirmation is not right, and its keys open nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{6}$/), fc.stringMatching(/^\d{6}$/), (mine, theirs) => {
        fc.pre(mine !== theirs);
        const { guest, met, isRight } = meeting(mine, theirs);
        expect(isRight).toBe(false);
        expect(met?.keys).not.toEqual(guest?.keys);
        expect(guest && met?.hear(guest.welcome)).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  test('« no » is heard as such', () => expect(meeting('165370', '165371').met?.hear(NO)).toBe('no'));
});

describe('whoever is between', () => {
  test('cannot change one byte of hello or answer unseen', () => {
    const any = fc.record({ at: fc.nat(150), by: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(any, fc.boolean(), ({ at, by }, first) => {
        let turn = 0;
        const { isRight, met, guest, boxes } = meeting('165370', '165370', (packet) => {
          turn += 1;
          if (turn !== (first ? 1 : 2) || at >= packet.length) return packet;
          const changed = Uint8Array.from(packet);
          changed[at] = (changed[at] as number) ^ by;
          return changed;
        });
        fc.pre(turn >= (first ? 1 : 2));
        const isUnchanged = guest?.learnerBox === boxes.learner && met?.adviserBox === boxes.adviser;
        // Base64 has letters whose last bits count for nothing: then nothing was changed.
        if (isRight)
          expect(isUnchanged && JSON.stringify(met?.keys) === JSON.stringify(guest?.keys)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('cannot put another mailbox in place of one of the two', () => {
    for (const which of [1, 2]) {
      let turn = 0;
      const { isRight } = meeting('165370', '165370', (packet) => {
        turn += 1;
        if (turn !== which) return packet;
        return utf8(JSON.stringify({ ...JSON.parse(text(packet)), ad: newBox() }));
      });
      expect(isRight).toBe(false);
    }
  });

  test('cannot use a confirmation or a welcome of another run, nor the one for the other', () => {
    const [one, two] = [meeting(), meeting()];
    expect(two.guest && one.claim?.of(two.guest)).toBe(false);
    expect(two.guest && one.met?.hear(two.guest.welcome)).toBeNull();
    const tag = (JSON.parse(text(one.met?.confirm as Uint8Array)) as { tag: string }).tag;
    expect(one.met?.hear(utf8(JSON.stringify({ t: 'welcome', tag })))).toBeNull();
  });

  test('gets one guess: a second answer is not heard', () => {
    const learner = greet('165370', newBox());
    const answer = () => receive('165371', newBox(), learner.hello)?.answer as Uint8Array;
    expect(learner.meet(answer())).not.toBeNull();
    expect(learner.meet(receive('165370', newBox(), learner.hello)?.answer as Uint8Array)).toBeNull();
  });

  test('cannot hand a hello back to who has sent it', () => {
    const box = newBox();
    expect(receive('165370', box, greet('165370', box).hello)).toBeNull();
  });

  test('is not heard with bytes of their own', () => {
    const learner = greet('165370', newBox());
    const { met } = meeting();
    const json = fc.jsonValue().map((value) => utf8(JSON.stringify(value)));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), json), (packet) => {
        expect(receive('165370', newBox(), packet)).toBeNull();
        expect(confirmed(packet)).toBeNull();
        expect(met?.hear(packet)).toBeNull();
        expect(learner.meet(packet)).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  test('cannot have a key made of the neutral point', () => {
    const nought = 'A'.repeat(43);
    const hello = utf8(JSON.stringify({ t: 'hello', sid: 'A'.repeat(22), y: nought, ad: newBox() }));
    expect(receive('165370', newBox(), hello)).toBeNull();
    const learner = greet('165370', newBox());
    expect(learner.meet(utf8(JSON.stringify({ t: 'answer', y: nought, ad: newBox() })))).toBeNull();
  });
});

test('codes: ten digits, the first no nought, all of them in use; a room of four, a secret of six', () => {
  const codes = Array.from({ length: 2000 }, newCode);
  for (const code of codes) expect(code).toMatch(/^[1-9]\d{9}$/);
  expect(new Set(codes).size).toBe(2000);
  for (let at = 1; at < 10; at += 1) expect(new Set(codes.map((code) => code[at])).size).toBe(10);
  expect(partsOf('4829165370')).toEqual({ room: '4829', secret: '165370' });
});
