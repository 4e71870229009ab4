/** What a repair may hold, and what the guide makes of it. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { checkRepair, isSame, type Repair, RepairSchema, withRepairs } from '@/extension/repairs';
import type { SiteMap, Target } from '@/selectors/schema';
import { parseMap } from '@/selectors/schema';
import { REPAIR } from './repair-fixture';

const parsed = parseMap(JSON.parse(readFileSync('selectors/sites/compte-la-poste/map.json', 'utf8')));
const MAP = (parsed.ok ? parsed.map : null) as SiteMap;

const FOUND: Target = REPAIR.found;
const check = (changes: Partial<Target>, repair: Partial<Repair> = {}) =>
  checkRepair({ ...REPAIR, found: { ...FOUND, ...changes }, ...repair }, MAP);
const kept = (changes: Partial<Target>) => {
  const checked = check(changes);
  return checked.ok ? checked.repair.found : checked.refusal;
};

describe('the door', () => {
  test('lets a good one in', () => {
    expect(v.is(RepairSchema, REPAIR)).toBe(true);
    expect(check({})).toMatchObject({ ok: true, repair: { target: 'compte-email', found: FOUND } });
  });

  test('knows sites, pages and targets', () => {
    expect(checkRepair(REPAIR, undefined)).toEqual({ ok: false, refusal: 'unknown' });
    expect(check({}, { page: 'compte-code' })).toEqual({ ok: false, refusal: 'unknown' });
    expect(check({}, { site: 'ar24' })).toEqual({ ok: false, refusal: 'unknown' });
    expect(check({ id: 'compte-password' })).toEqual({ ok: false, refusal: 'unknown' });
  });

  test('takes no button for a field', () => {
    expect(check({ kind: 'action' })).toEqual({ ok: false, refusal: 'kind' });
  });

  test('refuses what the linter of the maps refuses', () => {
    const label = FOUND.signals[0] as Target['signals'][number];
    expect(check({ signals: [label, label] })).toEqual({ ok: false, refusal: 'weak' });
    expect(check({ signals: [label, { kind: 'css', value: 'form input:nth-child(2)' }] })).toEqual({
      ok: false,
      refusal: 'weak',
    });
    expect(
      check({
        signals: [
          { kind: 'css', value: 'input' },
          { kind: 'autocomplete', value: ['email'] },
        ],
      }),
    ).toEqual({
      ok: false,
      refusal: 'weak',
    });
  });

  test('has no place for anything else', () => {
    expect(v.is(RepairSchema, { ...REPAIR, note: 'chez Jeanne' })).toBe(false);
    expect(v.is(RepairSchema, { ...REPAIR, found: { ...FOUND, value: 'x' } })).toBe(false);
  });
});

describe('nothing of anybody is kept', () => {
  test('words become wildcards', () => {
    expect(
      kept({
        signals: [
          { kind: 'label', text: ['compte de jeanne dupont', 'jeanne@exemple.fr', 'numéro 0612345678 :'] },
          { kind: 'heading', text: ['bonjour jeanne, votre identifiant'] },
          { kind: 'attribute', name: 'name', value: ['identifiant', 'jeanne.dupont'] },
          { kind: 'attribute', name: 'id', value: ['user-184533'] },
          { kind: 'container', css: 'form[id="jeanne"]' },
        ],
        avoid: ['mot de passe', 'profil de jeanne'],
      }),
    ).toMatchObject({
      avoid: ['mot de passe'],
      signals: [
        { kind: 'label', text: ['compte de{…}', 'numéro{…}:'] },
        { kind: 'heading', text: ['bonjour{…}, votre identifiant'] },
        { kind: 'attribute', name: 'name', value: ['identifiant'] },
      ],
    });
  });

  test('a target of which too little is left is refused', () => {
    expect(
      kept({
        signals: [
          { kind: 'label', text: ['jeanne'] },
          { kind: 'attribute', name: 'id', value: ['dupont'] },
        ],
      }),
    ).toBe('weak');
  });
});

describe('a map with repairs', () => {
  const targets = (map: SiteMap, page: string) => map.pages.find(({ id }) => id === page)?.targets ?? [];

  test('has the repaired target in the place of its own, and nothing else is changed', () => {
    const map = withRepairs(MAP, [REPAIR]);
    expect(targets(map, 'compte-login').map(({ id }) => id)).toEqual(
      targets(MAP, 'compte-login').map(({ id }) => id),
    );
    expect(targets(map, 'compte-login').find(({ id }) => id === 'compte-email')).toMatchObject(FOUND);
    expect(targets(map, 'compte-code')).toEqual(targets(MAP, 'compte-code'));
  });

  test('does not point at what was taken out', () => {
    const map = withRepairs(MAP, [{ ...REPAIR, found: null }]);
    expect(targets(map, 'compte-login').map(({ id }) => id)).not.toContain('compte-email');
  });

  test('is the shipped one where a repair is of another site', () => {
    expect(withRepairs(MAP, [{ ...REPAIR, site: 'ar24' }])).toBe(MAP);
  });

  test('one target has one repair', () => {
    expect(isSame(REPAIR, { ...REPAIR, made: '2026-01-01' } as Repair)).toBe(true);
    expect(isSame(REPAIR, { ...REPAIR, target: 'compte-password' } as Repair)).toBe(false);
  });
});
