/** Facts first, then evidence, then the step: in which order a page of a site is told, on an imitation of its texts. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { tableOf } from '../../page-weights';
import type { PageGate, SiteGates } from '../match-page';
import type { PageText } from '../page-text';
import { asksSomething, evidence } from './evidence';
import { type PageWeights, recognise } from './recognise';

const shown = vi.hoisted(() => ({ features: [] as string[] }));
// What a page looks like needs a browser (tests/browser/); here it is told.
vi.mock('./page-features', () => ({ pageFeatures: () => new Set(shown.features) }));

const text = (word: string) => ({ text: [word] });
const page = (id: string, more: Partial<PageGate> = {}): PageGate => ({ id, all: [text(id)], ...more });
const site: SiteGates = {
  hosts: ['one.example'],
  signs: [text('sign')],
  pages: [page('home'), page('code'), page('name')],
};
const WRITTEN = {
  home: 'bias 1 landmarks 2 h:phone -1',
  code: 'bias -1 h:phone 3 k:tel 1.2',
  name: 'k:text 1',
  none: 'bias 0.6',
};
const weights: PageWeights = { lexicon: { phone: 'telephone' }, pages: tableOf(WRITTEN) };
const NOTHING = { page: null, verdict: 'unknown', likeliest: [], related: false };

const expected = { step: [] as string[], near: [] as string[] };

/** What is made of a page on which these words stand. */
function recogniseWords(words: readonly string[], change: Partial<SiteGates> = {}, host = 'one.example') {
  const pageText = {
    shows: (_: string, texts: readonly string[]) => texts.some((one) => words.includes(one)),
  } as unknown as PageText;
  const place = { host, pathname: '/', hash: '' };
  return recognise({ ...site, ...change }, {} as Document, place, pageText, expected, evidence);
}
const known = (id: string) => ({ ...NOTHING, page: id, verdict: 'known' });
/** The probabilities of these scores. */
const sharesOf = (...scores: number[]) => {
  const odds = scores.map(Math.exp);
  return odds.map((one) => one / odds.reduce((sum, other) => sum + other, 0));
};
const probabilities = (found: ReturnType<typeof recognise>) =>
  Object.fromEntries(found.likeliest.map((one) => [one.page, one.p]));

beforeEach(() => {
  shown.features = [];
});

test('a page whose source is public is known by its landmarks, and by nothing else', () => {
  const pages = [page('home'), page('code', { certain: true }), page('name')];
  expect(recogniseWords(['sign', 'code'], { weights, pages })).toEqual(known('code'));
  shown.features = ['h:phone', 'k:tel'];
  expect(recogniseWords(['sign'], { weights, pages })).toMatchObject({ page: 'code', verdict: 'likely' });
});

test('a page whose words no source gives is never sure', () => {
  const pages = [page('home'), page('code', { certain: false }), page('name')];
  expect(recogniseWords(['sign', 'code'], { pages })).toEqual({ ...known('code'), verdict: 'likely' });
  shown.features = ['h:phone', 'k:tel'];
  expect(recogniseWords(['sign', 'code'], { weights })).toMatchObject({ page: 'code', verdict: 'known' });
  expect(recogniseWords(['sign', 'code'], { weights, pages })).toMatchObject({
    page: 'code',
    verdict: 'likely',
  });
});

describe.each([
  ['without weights', {}],
  ['where landmarks decide alone', { weights, certain: true }],
])('by landmarks, %s', (_, site) => {
  test('the one page whose landmarks stand is known', () =>
    expect(recogniseWords(['sign', 'code'], site)).toEqual(known('code')));
  test('nothing is known at another host, or without a sign', () => {
    expect(recogniseWords(['sign', 'code'], site, 'two.example')).toEqual(NOTHING);
    expect(recogniseWords(['code'], site)).toEqual(NOTHING);
  });
  test('a map without signs needs none', () =>
    expect(recogniseWords(['code'], { ...site, signs: undefined })).toEqual(known('code')));
});

test('landmarks of two pages, or of none, say nothing where nothing else does', () => {
  expect(recogniseWords(['sign', 'code', 'name'])).toEqual(NOTHING);
  expect(recogniseWords(['sign'])).toEqual(NOTHING);
});

describe('what an adviser has taught', () => {
  const pages = [
    page('home'),
    page('code', { variants: [{ all: [text('taught')] }] }),
    page('name', { variants: [{ all: [text('other')] }] }),
  ];
  test.each([{}, { weights }])('beats the landmarks, and needs no sign', (more) => {
    expect(recogniseWords(['taught'], { ...more, pages })).toEqual(known('code'));
    expect(recogniseWords(['sign', 'home', 'taught'], { ...more, pages })).toEqual(known('code'));
  });
  test('of two pages at once settles nothing', () =>
    expect(recogniseWords(['sign', 'home', 'taught', 'other'], { pages })).toEqual(NOTHING));
  test('counts at the hosts of the site only', () =>
    expect(recogniseWords(['taught'], { pages }, 'two.example')).toEqual(NOTHING));
});

describe('by evidence', () => {
  test('what the page shows is added up, for each page of the site', () => {
    shown.features = ['h:phone', 'k:tel', 'b:unheard-of'];
    const [home, code, name] = sharesOf(1 - 1, -1 + 3 + 1.2, 0, 0.6);
    const found = recogniseWords(['sign'], { weights });
    expect(found).toMatchObject({ page: 'code', verdict: 'likely', related: false });
    expect(found.likeliest.map(({ page }) => page)).toEqual(['code', 'home', 'name']);
    for (const [id, p] of Object.entries({ home, code, name }))
      expect(probabilities(found)[id]).toBeCloseTo(p as number, 9);
  });

  test('landmarks that stand are evidence for their page, and no other’s', () => {
    const [home] = sharesOf(1 + 2, -1, 0, 0.6);
    const found = recogniseWords(['sign', 'home'], { weights });
    expect(found).toMatchObject({ page: 'home', verdict: 'known' });
    expect(probabilities(found).home).toBeCloseTo(home as number, 9);
    // Code has no weight for them.
    expect(probabilities(recogniseWords(['sign', 'code'], { weights })).code).toBeCloseTo(
      sharesOf(1, -1, 0, 0.6)[1] as number,
      9,
    );
  });

  test('a page that a fact rules out is none of the likeliest', () => {
    const pages = [page('home', { none: [text('not home')] }), page('code'), page('name')];
    const found = recogniseWords(['sign', 'not home'], { weights, pages });
    expect(found.likeliest.map(({ page }) => page)).toEqual(['name', 'code']);
    expect(probabilities(found).name).toBeCloseTo(sharesOf(-1, 0, 0.6)[1] as number, 9);
  });

  test('a page that is newer than the weights is known by its landmarks', () => {
    const pages = [...site.pages, page('late')];
    expect(recogniseWords(['sign', 'late'], { weights, pages })).toEqual(known('late'));
    expect(recogniseWords(['late'], { weights, pages })).toEqual(NOTHING);
  });

  test('is asked for only at a page of the site', () => {
    shown.features = ['h:phone', 'k:tel'];
    expect(recogniseWords([], { weights })).toEqual(NOTHING);
    expect(recogniseWords(['sign'], { weights }, 'two.example')).toEqual(NOTHING);
  });

  test('makes no page known where landmarks decide, and they do not stand', () => {
    const sure = { ...weights, pages: tableOf({ ...WRITTEN, code: 'bias 5.6' }) };
    expect(recogniseWords(['sign'], { weights: sure })).toMatchObject({ page: 'code', verdict: 'known' });
    const found = recogniseWords(['sign'], { weights: sure, certain: true });
    expect(found).toMatchObject({ page: 'code', verdict: 'likely', related: false });
    expect(found.likeliest[0]?.page).toBe('code');
  });

  test.each([
    ['that asks nothing', ['h:phone'], false],
    ['with a field', ['k:text'], true],
    ['with an action that it has a word for', ['a:phone'], true],
  ])('an unknown page %s', (_, features, related) => {
    shown.features = features;
    const even = {
      ...weights,
      pages: tableOf({ home: 'bias 0', code: 'bias 0', name: 'bias 0', none: 'bias 0' }),
    };
    for (const certain of [false, true])
      expect(recogniseWords(['sign'], { weights: even, certain })).toMatchObject({
        page: null,
        verdict: 'unknown',
        related,
      });
  });
});

test.each([
  [['h:phone', 'b:kay', 'n:a'], false],
  [['h:phone', 'k:tel'], true],
  [['a:next'], true],
  [[], false],
])('%j asks something: %s', (features, asks) => expect(asksSomething(features)).toBe(asks));
