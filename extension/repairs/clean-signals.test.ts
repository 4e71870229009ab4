/** Nothing of anybody in a repair, signal by signal; and what of the map's own target stays in it. */
import { describe, expect, test } from 'vitest';
import type { Signal, SiteMap, Target } from '@/selectors/schema';
import { Mask } from '@/selectors/survey/mask';
import { checkRepair, checkTarget, targetOf } from './check-repair';
import { cleaned, saysSomething, wordsOf } from './clean-signals';
import { merged, tooMany } from './repairs-record';

const source = { mark: 'captured', confidence: 'certain', date: '2026-11-22', by: 'a test' } as const;
const label: Signal = { kind: 'label', text: ['votre identifiant'] };
const known: Target = {
  id: 'email',
  kind: 'field',
  signals: [label, { kind: 'attribute', name: 'name', value: ['identifiant'] }],
};
const button: Target = { ...known, id: 'next', kind: 'action' };
const map: SiteMap = {
  version: 1,
  site: 'one',
  hosts: ['one.example'],
  revised: '2026-11-22',
  pages: [{ id: 'login', source, all: [{ heading: ['Connexion'] }], targets: [known, button] }],
  walls: [{ id: 'cookies', source, all: [{ heading: ['Cookies'] }], targets: [{ ...button, id: 'refuse' }] }],
};
const target = (...signals: Signal[]): Target => ({ ...known, signals });
const signals = (...all: Signal[]) => cleaned(target(...all), map).signals;

describe('of a signal', () => {
  test.each<[string, Signal, Signal[]]>([
    [
      'css of common names',
      { kind: 'css', value: 'form#login [name="code"]' },
      [{ kind: 'css', value: 'form#login [name="code"]' }],
    ],
    ['css with somebody’s name in an id', { kind: 'css', value: 'form#dupont' }, []],
    ['css with somebody’s name in a class', { kind: 'css', value: 'form.dupont' }, []],
    ['css with somebody’s name in an attribute', { kind: 'css', value: "form[data-user='dupont']" }, []],
    ['css with one of each', { kind: 'css', value: 'form#login [name=dupont]' }, []],
    [
      'a container of common names',
      { kind: 'container', css: 'form[id="login"]' },
      [{ kind: 'container', css: 'form[id="login"]' }],
    ],
    ['a container with somebody’s', { kind: 'container', css: 'form[id="dupont"]' }, []],
    [
      'pictures',
      { kind: 'image', src: ['login.svg', 'dupont.jpg', 'code.png'] },
      [{ kind: 'image', src: ['login.svg', 'code.png'] }],
    ],
    ['the picture of somebody', { kind: 'image', src: ['dupont.jpg'] }, []],
    [
      'ids',
      { kind: 'attribute', name: 'id', value: ['login', 'dupont'] },
      [{ kind: 'attribute', name: 'id', value: ['login'] }],
    ],
    ['the id of somebody', { kind: 'attribute', name: 'id', value: ['dupont'] }, []],
    [
      'texts that become the same',
      { kind: 'label', text: ['compte de dupont', 'compte de martin'] },
      [{ kind: 'label', text: ['compte de{…}'] }],
    ],
    ['a text of which nothing is left', { kind: 'label', text: ['dupont'] }, []],
    [
      'an autocomplete token',
      { kind: 'autocomplete', value: ['email'] },
      [{ kind: 'autocomplete', value: ['email'] }],
    ],
  ])('%s', (_, signal, left) => expect(signals(signal)).toEqual(left));

  test('the part of the page stays when its names are common', () => {
    expect(cleaned({ ...known, within: 'form#login' }, map).within).toBe('form#login');
    expect(cleaned({ ...known, within: 'form#dupont' }, map)).not.toHaveProperty('within');
    expect(cleaned(known, map)).not.toHaveProperty('within');
  });

  test('what is avoided stays only as it is', () => {
    expect(cleaned({ ...known, avoid: ['code', 'compte de dupont'] }, map).avoid).toEqual(['code']);
    expect(cleaned({ ...known, avoid: ['dupont'] }, map)).not.toHaveProperty('avoid');
    expect(cleaned(known, map)).not.toHaveProperty('avoid');
  });
});

describe('of a text', () => {
  const mask = new Mask(map);
  test.each([
    ['votre identifiant', 'votre identifiant'],
    ['compte de dupont et martin', 'compte de{…}et{…}'],
    ['{nom} : votre code', '{…}: votre code'],
    ['{nom} {prenom} votre code', '{…}votre code'],
    ['dupont votre code', '{…}votre code'],
    ['votre code ', 'votre code '],
    ['', ''],
  ])('%j stays %j', (text, left) => expect(wordsOf(text, mask)).toBe(left));

  test('no more than its beginning stays', () => {
    expect(wordsOf('code '.repeat(100), mask).length).toBeLessThanOrEqual(160);
  });

  test.each([
    ['{…}', false],
    ['{…} a {…}', false],
    ['12 :', false],
    ['{…} de', true],
  ])('%j says something: %s', (text, says) => expect(saysSomething(text)).toBe(says));
});

describe('the target as it is kept', () => {
  test('has kind, source and leave to be absent from the map', () => {
    expect(checkTarget(known, known, map, [])).toEqual({ target: known, strange: false });
    expect(checkTarget(known, { ...known, optional: true, source }, map, [])).toEqual({
      target: { ...known, optional: true, source },
      strange: false,
    });
  });

  test('may be a group where the map has a region, and nothing else than the map has', () => {
    const [group, region] = [{ ...known, kind: 'group' } as const, { ...known, kind: 'region' } as const];
    expect(checkTarget(group, region, map, [])).toMatchObject({ target: region });
    expect(checkTarget(region, group, map, [])).toMatchObject({ target: group });
    for (const [one, other] of [
      [known, group],
      [group, known],
      [known, region],
      [region, known],
      [known, { ...known, kind: 'action' }],
    ] as const)
      expect(checkTarget(one, other, map, [])).toBe('kind');
  });

  test('is looked for on its page, walls included', () => {
    expect(targetOf(map, { page: 'login', target: 'next' })).toBe(button);
    expect(targetOf(map, { page: 'cookies', target: 'refuse' })?.id).toBe('refuse');
    expect(targetOf(map, { page: 'cookies', target: 'next' })).toBeNull();
    expect(targetOf(map, { page: 'gone', target: 'next' })).toBeNull();
    expect(targetOf(undefined, { page: 'login', target: 'next' })).toBeNull();
  });

  test('may be none: the guide no longer points', () => {
    const repair = { site: 'one', page: 'login', target: 'email', made: '2026-11-25', found: null };
    expect(checkRepair(repair, map)).toEqual({ ok: true, repair, strange: false });
    expect(checkRepair({ ...repair, site: 'two' }, map)).toEqual({ ok: false, refusal: 'unknown' });
  });
});

describe('all that is kept', () => {
  const repair = (n: number) => ({
    site: 'one',
    page: 'login',
    target: `t-${n}`,
    made: '2026-11-25',
    found: null,
  });
  const screen = (n: number) => ({
    site: 'one',
    page: 'login',
    made: '2026-11-25',
    variant: { all: [{ heading: [`h ${n}`] }], targets: [] },
  });
  const many = <T>(count: number, make: (n: number) => T): T[] =>
    Array.from({ length: count }, (_, n) => make(n));

  test('is no more than two hundred repairs and sixty screens', () => {
    expect(tooMany({ list: many(200, repair), screens: many(60, screen) })).toBeNull();
    expect(tooMany({ list: many(201, repair), screens: [] })).toBe('repairsTooMany');
    expect(tooMany({ list: [], screens: many(61, screen) })).toBe('repairsTooMany');
  });

  test('has one for each thing: what comes takes the place of what was there, at the end', () => {
    const kept = { list: many(3, repair), screens: many(3, screen) };
    const come = { list: [{ ...repair(1), made: '2026-11-28' }], screens: [{ ...screen(1), page: 'other' }] };
    expect(merged(kept, come)).toEqual({
      list: [repair(0), repair(2), ...come.list],
      screens: [screen(0), screen(2), ...come.screens],
    });
  });
});
