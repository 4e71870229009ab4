/** What a taught screen may hold, and what the guide makes of it. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  checkScreen,
  screenId,
  type TaughtScreen,
  TaughtScreenSchema,
  withScreens,
} from '@/extension/repairs';
import type { Landmark, SiteMap, Variant } from '@/selectors/schema';
import { parseMap } from '@/selectors/schema';
import { REPAIR, SCREEN } from './repair-fixture';

const parsed = parseMap(JSON.parse(readFileSync('selectors/sites/compte-la-poste/map.json', 'utf8')));
const MAP = (parsed.ok ? parsed.map : null) as SiteMap;
const FOUND = REPAIR.found;

const check = (changes: Partial<Variant>, screen: Partial<TaughtScreen> = {}) =>
  checkScreen({ ...SCREEN, variant: { ...SCREEN.variant, ...changes }, ...screen }, MAP);
const kept = (changes: Partial<Variant>) => {
  const checked = check(changes);
  return checked.ok ? checked.screen.variant : checked.refusal;
};
const target = (...texts: string[]) => ({
  ...FOUND,
  signals: [
    { kind: 'label' as const, text: texts },
    { kind: 'attribute' as const, name: 'name', value: ['identifiant'] },
  ],
});

describe('the door', () => {
  test('lets a good one in, as it is', () => {
    expect(v.is(TaughtScreenSchema, SCREEN)).toBe(true);
    expect(check({})).toEqual({ ok: true, screen: SCREEN, strange: false });
  });

  test('knows sites, pages and targets', () => {
    expect(checkScreen(SCREEN, undefined)).toEqual({ ok: false, refusal: 'unknown' });
    expect(check({}, { site: 'ar24' })).toEqual({ ok: false, refusal: 'unknown' });
    expect(check({}, { page: 'gone' })).toEqual({ ok: false, refusal: 'unknown' });
    expect(check({}, { page: 'compte-code' })).toEqual({ ok: false, refusal: 'unknown' });
    expect(kept({ targets: [FOUND, FOUND] })).toBe('unknown');
  });

  test('holds its targets to the rules of a repair', () => {
    expect(kept({ targets: [{ ...FOUND, kind: 'action' }] })).toBe('kind');
    expect(kept({ targets: [{ ...FOUND, signals: FOUND.signals.slice(0, 1) }] })).toBe('weak');
    expect(kept({ targets: [target('supprimer mon compte')] })).toBe('destructive');
    const known = MAP.pages
      .find(({ id }) => id === 'compte-login')
      ?.targets.find(({ id }) => id === FOUND.id);
    const [avoided = ''] = known?.avoid ?? [];
    expect(avoided).not.toBe('');
    for (const kind of ['name', 'label', 'placeholder'] as const) {
      const signals = [{ kind, text: [avoided] }, ...FOUND.signals];
      expect(kept({ targets: [{ ...FOUND, signals }] }), kind).toBe('avoided');
    }
    // Beside it, such words may stand.
    const heading = { kind: 'heading' as const, text: [avoided] };
    expect(kept({ targets: [{ ...FOUND, signals: [heading, ...FOUND.signals] }] })).not.toBe('avoided');
  });

  test('has no place for anything else', () => {
    expect(v.is(TaughtScreenSchema, { ...SCREEN, note: 'chez Jeanne' })).toBe(false);
    expect(v.is(TaughtScreenSchema, { ...SCREEN, variant: { ...SCREEN.variant, value: 'x' } })).toBe(false);
  });
});

describe('evidence', () => {
  const others: Landmark[] = [{ field: ['mot de passe'] }, { action: ['continuer'] }, { heading: ['aide'] }];

  test('that is too little is refused', () => {
    expect(kept({ all: [] })).toBe('plain');
    expect(kept({ any: [] })).toBe('plain');
    expect(kept({ all: [{ heading: ['connexion'] }], any: others.slice(0, 1) })).toBe('plain');
    // All screens of a site may have one title.
    expect(kept({ all: [{ title: ['la poste'] }], any: others.slice(0, 2) })).toBe('plain');
    expect(kept({ all: [{ title: ['la poste'] }], any: others })).not.toBe('plain');
    expect(kept({ all: [{ heading: ['bonjour jeanne'] }], any: others })).toBe('plain');
  });

  test('the strongest is a title or a heading, and how many others must show is ours to say', () => {
    expect(kept({ all: [...SCREEN.variant.all, { action: ['continuer'] }] })).toBe('plain');
    const many: Landmark[] = [...others, { action: ['valider'] }];
    expect(kept({ any: others, min: 1 })).toMatchObject({ min: 3 });
    expect(kept({ any: many, min: 1 })).toMatchObject({ min: 3 });
  });

  test('is words: no css, no text of the page, no address with a digit or a name in it', () => {
    const clean = kept({
      any: [...others, { css: 'main' }, { text: ['mot de passe'] }, { code: ['Y'] }],
      none: [{ heading: ['aide'] }],
      paths: ['/connexion', '/dossier/184533', '/jeanne/connexion', '/connexion*'],
      hashes: ['#/connexion', '#/dossier/7'],
    });
    expect(clean).toEqual({
      ...SCREEN.variant,
      any: others,
      min: 3,
      paths: ['/connexion'],
      hashes: ['#/connexion'],
    });
  });

  test('an address that tells nothing is none', () => {
    for (const gates of [{ paths: ['/'] }, { paths: ['/dossier/184533'] }, { hashes: ['#/'] }]) {
      const clean = kept({ paths: [], ...gates });
      expect(clean).not.toHaveProperty('paths');
      expect(clean).not.toHaveProperty('hashes');
    }
  });

  test('words of somebody become wildcards, or go', () => {
    const clean = kept({
      all: [{ title: ['jeanne dupont'] }, { heading: ['votre espace personnel, jeanne'] }],
      any: [
        { field: ['compte de jeanne dupont'] },
        { action: ['jeanne@exemple.fr'] },
        { action: ['continuer'] },
      ],
    });
    expect(clean).toMatchObject({
      all: [{ heading: ['votre espace personnel,{…}'] }],
      any: [{ field: ['compte de{…}'] }, { action: ['continuer'] }],
      min: 2,
    });
    expect(JSON.stringify(clean)).not.toMatch(/jeanne|dupont/);
  });
});

describe('a map with taught screens', () => {
  test('has them as variants of their page, with what the map says does not belong there', () => {
    const [first, ...pages] = MAP.pages;
    const none: Landmark[] = [{ heading: ['Merci'] }];
    const map = {
      ...MAP,
      pages: [
        { ...(first as SiteMap['pages'][number]), id: 'compte-login', none },
        ...pages.filter(({ id }) => id !== 'compte-login'),
      ],
    };
    const taught = withScreens(map, [SCREEN]);
    expect(taught.pages[0]?.variants).toEqual([{ ...SCREEN.variant, none, targets: [] }]);
    expect(taught.pages.slice(1)).toEqual(map.pages.slice(1));
    expect(parseMap(taught).ok).toBe(true);
  });

  test('has their targets as the page has them, with what they are not', () => {
    const login = withScreens(MAP, [SCREEN]).pages.find(({ id }) => id === SCREEN.page);
    const known = login?.targets.find(({ id }) => id === FOUND.id);
    expect(login?.variants?.at(-1)?.targets).toMatchObject([
      { ...FOUND, avoid: known?.avoid, meaning: 'email', never: expect.any(String) },
    ]);
  });

  test('is the shipped one where they are of another site', () => {
    expect(withScreens(MAP, [{ ...SCREEN, site: 'ar24' }])).toBe(MAP);
  });
});

test('the same evidence is the same screen, whatever page it was said to be', () => {
  const id = screenId(SCREEN);
  expect(id).toMatch(/^screen-[0-9a-f]+$/);
  expect(screenId({ ...SCREEN, page: 'compte-code', made: '2026-01-01' })).toBe(id);
  expect(screenId({ ...SCREEN, site: 'ar24' })).not.toBe(id);
  expect(screenId({ ...SCREEN, variant: { ...SCREEN.variant, all: [] } })).not.toBe(id);
});
