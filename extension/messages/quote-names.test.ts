/** The names in a hint are those on the page, of the map's own list; never one that is not there. */
import { describe, expect, test } from 'vitest';
import { allMaps } from '@/extension/injection/site-maps';
import { found, missing } from '@/journey/test-helpers';
import { namesOf, type Target } from '@/selectors';
import { guide } from '../test-helpers';
import { quoteNames } from './quote-names';

const maps = allMaps();
const pageOf = (id: string) =>
  maps.flatMap(({ pages, walls }) => [...pages, ...(walls ?? [])]).filter((page) => page.id === id);
const targetsOf = (id: string) => pageOf(id).flatMap(({ targets }) => targets);
const { hint, ui } = guide.texts;
const on = (wanted: string) => ({ wanted, onPage: true, problem: false });
const called = (target: Target | undefined, name: string) => {
  if (!target) throw new Error('no such target');
  const at = namesOf(target).indexOf(name);
  expect(at, name).toBeGreaterThanOrEqual(0);
  return { ...found(), name: at };
};
const typo = (text: string) => text.replace(/\s/g, ' ');

describe('a cookie wall', () => {
  const walls = pageOf('cookie-wall').flatMap(({ targets }) =>
    targets.filter(({ id }) => id === 'cookie-continue-without'),
  );
  const say = (target: Target, state: object) => {
    const states = { [target.id]: { ...found(), ...state } };
    const reading = { wall: 'cookie-wall', targets: states };
    return typo(quoteNames(hint('cookie-wall'), on(target.id), reading, [target], guide.texts).do);
  };

  test('is closed by the button that is there', () => {
    for (const target of walls)
      for (const [at, name] of namesOf(target).slice(0, 4).entries())
        expect(say(target, { name: at })).toBe(`Cliquez sur « ${name.replace(/'/g, '’')} ».`);
    expect(walls.length).toBeGreaterThan(3);
  });

  test('has no name where none of the list is there, or the place is in no list', () => {
    const [target] = walls as [Target];
    for (const state of [{ name: null }, { name: 98 }, { name: undefined }])
      expect(say(target, state)).toBe(typo(hint('cookie-wall').do));
  });
});

describe('a hint that quotes a button', () => {
  const targets = targetsOf('in-mobile');
  const next = targets.find(({ id }) => id === 'in-mobile-next');
  const field = { 'in-mobile-number': { ...found(), name: 0 } };
  const say = (key: string, wanted: string, states: Record<string, ReturnType<typeof found>>) => {
    const said = quoteNames(hint(key), on(wanted), { wall: null, targets: states }, targets, guide.texts);
    return Object.fromEntries(Object.entries(said).map(([part, text]) => [part, typo(text)]));
  };

  test('quotes the name that it has, in the hint and in what comes after', () => {
    const other = namesOf(next as Target).find((name) => name.toLowerCase() !== 'suivant') as string;
    const states = { ...field, 'in-mobile-next': called(next, other) };
    expect(say('in-mobile-next', 'in-mobile-next', states)).toMatchObject({
      do: `Relisez le numéro, puis cliquez sur « ${other} ».`,
      look: `Cherchez le bouton « ${other} ».`,
    });
    expect(say('in-mobile-number', 'in-mobile-number', states).after).toBe(
      `Ensuite : cliquez sur « ${other} ».`,
    );
  });

  test('leaves its own spelling where only that differs', () => {
    const states = { ...field, 'in-mobile-next': called(next, 'Suivant') };
    expect(say('in-mobile-next', 'in-mobile-next', states).do).toContain('« SUIVANT »');
  });

  test('quotes none where it has another than those of the list', () => {
    const states = { ...field, 'in-mobile-next': { ...found(), name: null } };
    const said = say('in-mobile-next', 'in-mobile-next', states);
    expect(said.do).toBe(ui('shownButton'));
    expect(said).not.toHaveProperty('look');
    expect(say('in-mobile-number', 'in-mobile-number', states)).not.toHaveProperty('after');
  });

  test('names nothing that is missing beside what was found', () => {
    const states = { 'in-mobile-number': missing, 'in-mobile-next': called(next, 'Suivant') };
    expect(say('in-mobile-number', 'in-mobile-number', states)).toEqual({
      do: typo(ui('absentDo')),
      why: typo(ui('absentWhy')),
    });
    const without = { ...field, 'in-mobile-next': missing };
    const said = say('in-mobile-number', 'in-mobile-number', without);
    expect(said.do).toBe(typo(hint('in-mobile-number').do));
    expect(said).not.toHaveProperty('after');
  });

  test('says what it asks for where nothing is found yet: the page may still be coming', () => {
    const none = { 'in-mobile-number': missing, 'in-mobile-next': missing };
    expect(say('in-mobile-number', 'in-mobile-number', none).do).toBe(typo(hint('in-mobile-number').do));
  });
});

test('of examples none is repeated: where none of them is on the button, its name is said', () => {
  const targets = targetsOf('in-sms-code');
  const next = targets.find(({ id }) => id === 'in-sms-code-next');
  const look = (name: string) => {
    const states = { 'in-sms-code-next': called(next, name) };
    const reading = { wall: null, targets: states };
    return typo(
      quoteNames(hint('in-sms-code-next'), on('in-sms-code-next'), reading, targets, guide.texts).look ?? '',
    );
  };
  expect(look('Suivant')).toBe('Cherchez un bouton comme « Continuer » ou « Suivant ».');
  expect(look('Valider')).toBe('Cherchez « Valider ».');
});

test('words about a link that is not there are left out', () => {
  const targets = targetsOf('compte-create-email');
  const states = {
    'create-email': { ...found(), name: 0 },
    'create-continue': { ...found(), name: 0 },
    'create-sign-in-link': missing,
  };
  const reading = { wall: null, targets: states };
  const said = quoteNames(hint('create-email'), on('create-email'), reading, targets, guide.texts);
  expect(hint('create-email').why).toContain('Se connecter');
  expect(said).not.toHaveProperty('why');
});
