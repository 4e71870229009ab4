/** The index of learners, without a browser: whose screen it is, and a number that is never given twice. */
import { describe, expect, test } from 'vitest';
import {
  ANIMALS,
  COLOURS,
  completeIndex,
  type LearnerEntry,
  type LearnerIndex,
  parseLearnerIndex,
  signFor,
  withCurrent,
  withNewLearner,
  withoutLearner,
} from './learners';

const cat: LearnerEntry = { id: '1', animal: 'chat', colour: 'bleu', made: 5 };
const fox: LearnerEntry = { id: '2', animal: 'renard', colour: 'orange', made: 6 };
const index = (more: Partial<LearnerIndex> = {}): LearnerIndex => ({
  version: 1,
  current: '1',
  next: 3,
  list: [cat, fox],
  ...more,
});

describe('a stored index', () => {
  test('that is sound is read as it is', () => {
    expect(parseLearnerIndex(index())).toEqual({ value: index(), state: 'valid' });
  });

  test.each<[string, Record<string, unknown>, Partial<LearnerIndex>]>([
    ['somebody who is there twice', { list: [cat, fox, { ...fox, made: 9 }] }, {}],
    ['an animal that we do not have', { list: [cat, fox, { ...fox, id: '3', animal: 'dragon' }] }, {}],
    ['a colour that we do not have', { list: [cat, fox, { ...fox, id: '3', colour: 'noir' }] }, {}],
    ['a number that is none', { list: [cat, fox, { ...fox, id: '03' }] }, {}],
    ['a time before all times', { list: [cat, fox, { ...fox, id: '3', made: -1 }] }, {}],
    ['a time that is none', { list: [cat, fox, { ...fox, id: '3', made: 1.5 }] }, {}],
    ['no list', { list: 'chat' }, { list: [] }],
    ['nobody in front', { current: undefined }, { current: '' }],
    ['a name in front', { current: 'Camille' }, { current: '' }],
    ['no next number', { next: 0 }, { next: 1 }],
    ['half a next number', { next: 2.5 }, { next: 1 }],
    ['a next number beyond all', { next: 2_000_000_000 }, { next: 1 }],
  ])('with %s keeps the rest', (_, spoilt, kept) => {
    expect(parseLearnerIndex({ ...index(), ...spoilt })).toEqual({ value: index(kept), state: 'repaired' });
  });

  test.each([0, -1, 1.5, '1', undefined])('of version %s is none', (version) => {
    expect(parseLearnerIndex({ ...index(), version })).toEqual({ value: null, state: 'corrupt' });
  });

  test('of a newer version is read as far as it goes', () => {
    expect(parseLearnerIndex({ ...index(), version: 2, list: [cat, { id: 'new' }] })).toEqual({
      value: index({ list: [cat] }),
      state: 'newer',
    });
  });
});

describe('who is in front of the screen', () => {
  test.each<[string, LearnerIndex | null, string[], string]>([
    ['nobody has come yet: the first', null, [], '1'],
    ['one record and no index: its learner', null, ['4'], '4'],
    ['several records and no index: somebody new', null, ['1', '4'], '5'],
    ['whom the index names', index({ current: '2' }), ['1', '2'], '2'],
    ['whom the index names, without steps yet', index({ current: '3' }), ['1', '2'], '3'],
    ['somebody new, where the one it names was erased', index({ current: '2', list: [cat] }), ['1'], '3'],
    ['whom it names, though the counter is behind', index({ current: '9' }), ['1', '2'], '9'],
    ['the only one, where it names nobody', index({ current: '', list: [cat] }), [], '1'],
    ['somebody new, where it names nobody of two', index({ current: '' }), [], '3'],
  ])('%s', (_, stored, records, current) => {
    expect(completeIndex(stored, records).current).toBe(current);
  });

  test('a record that the index does not name gets a sign of its own, and its number is not given again', () => {
    const complete = completeIndex(index(), ['1', '2', '7']);
    expect(complete.list).toEqual([cat, fox, { id: '7', ...signFor(7, [cat, fox]), made: 0 }]);
    expect(complete.next).toBe(8);
  });
});

describe('a new learner', () => {
  test('gets the next number, a sign that nobody has, and the time', () => {
    const after = withNewLearner(index(), 99);
    expect(after).toMatchObject({ current: '3', next: 4 });
    expect(after.list.slice(0, 2)).toEqual([cat, fox]);
    expect(after.list[2]).toMatchObject({ id: '3', made: 99 });
    expect(['chat', 'renard']).not.toContain(after.list[2]?.animal);
  });

  test('is whoever is in front already, where that is nobody of the list', () => {
    const free = index({ current: '3' });
    expect(withNewLearner(free, 99)).toEqual(withCurrent(free, 99));
    expect(withNewLearner(free, 99)).toMatchObject({ current: '3', next: 4 });
  });

  test('is not made again when they do something', () => {
    const before = index();
    expect(withCurrent(before, 99)).toBe(before);
  });

  test('never gets a number that was given, though the counter is behind', () => {
    expect(withCurrent(index({ current: '9' }), 99).next).toBe(10);
    expect(withCurrent(index({ current: '3', next: 12 }), 99).next).toBe(12);
  });
});

describe('a learner who is erased', () => {
  test('leaves the screen to nobody, and their number to nobody', () => {
    expect(withoutLearner(index({ current: '2' }), '2')).toEqual(index({ current: '3', list: [cat] }));
    expect(withoutLearner(index({ next: 2 }), '2').next).toBe(3);
  });

  test('leaves whoever else is in front where they are', () => {
    expect(withoutLearner(index(), '2')).toEqual(index({ list: [cat] }));
  });
});

test('signs come in turn: the first learner is the blue cat, the thirteenth a cat of another colour', () => {
  const list: LearnerEntry[] = [];
  for (let number = 1; number <= 13; number += 1)
    list.push({ id: String(number), ...signFor(number, list), made: 0 });
  expect(list.map(({ animal }) => animal).slice(0, 3)).toEqual(['chat', 'renard', 'tortue']);
  expect(list[0]).toMatchObject({ animal: 'chat', colour: 'bleu' });
  expect(list[12]).toMatchObject({ animal: 'chat' });
  expect(list[12]?.colour).not.toBe('bleu');
});

test('an animal that nobody has comes before a colour that nobody has, whatever the number', () => {
  const taken = ANIMALS.filter((one) => one !== 'ours').map((animal) => ({ animal, colour: COLOURS[0] }));
  for (let number = 1; number <= 72; number += 1) expect(signFor(number, taken).animal).toBe('ours');
});

test('once each animal is given, the one sign that is free is found, whatever the number', () => {
  const all = ANIMALS.flatMap((animal) => COLOURS.map((colour) => ({ animal, colour })));
  for (const free of all) {
    const taken = all.filter((one) => one !== free);
    for (const number of [1, 2, 40, 73]) expect(signFor(number, taken)).toEqual(free);
  }
});
