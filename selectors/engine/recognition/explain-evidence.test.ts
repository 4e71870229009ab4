/** What weighed most, on an imitation of a page's texts. */
import { beforeEach, expect, test, vi } from 'vitest';
import { tableOf } from '../../page-weights';
import type { PageGate, SiteGates } from '../match-page';
import type { PageText } from '../page-text';
import { explainEvidence } from './explain-evidence';

const shown = vi.hoisted(() => ({ features: [] as string[] }));
vi.mock('./page-features', () => ({ pageFeatures: () => new Set(shown.features) }));

const text = (word: string) => ({ text: [word] });
const page = (id: string, more: Partial<PageGate> = {}): PageGate => ({ id, all: [text(id)], ...more });
const pages = tableOf({
  code: 'bias -1 h:phone 3 k:tel 1.2 landmarks 2 n:help -0.4',
  name: 'h:phone -1 k:text 1',
  none: 'bias 0.6 n:help 1',
});
const site: SiteGates = {
  hosts: ['one.example'],
  signs: [text('sign')],
  pages: [page('code'), page('name'), page('plain')],
  weights: { lexicon: {}, pages },
};

function explainWords(id: string | null, words: readonly string[], change: Partial<SiteGates> = {}) {
  const pageText = {
    shows: (_: string, texts: readonly string[]) => texts.some((one) => words.includes(one)),
  } as unknown as PageText;
  const place = { host: 'one.example', pathname: '/', hash: '' };
  return explainEvidence({ ...site, ...change }, {} as Document, place, pageText, id);
}

beforeEach(() => {
  shown.features = ['h:phone', 'k:tel', 'n:help', 'b:unheard'];
});

test('of the likeliest page: what speaks for it and against, beside the next likeliest, the strongest first', () =>
  expect(explainWords(null, ['sign'])).toEqual({
    page: 'code',
    rather: 'none',
    start: -1.6,
    weighed: [
      { feature: 'h:phone', weight: 3 },
      { feature: 'n:help', weight: -1.4 },
      { feature: 'k:tel', weight: 1.2 },
    ],
  }));

test('of a page that is given: beside the likeliest', () =>
  expect(explainWords('name', ['sign'])).toMatchObject({
    page: 'name',
    rather: 'code',
    start: 1,
    weighed: [{ feature: 'h:phone', weight: -4 }, { feature: 'k:tel' }, { feature: 'n:help', weight: 0.4 }],
  }));

test('landmarks that stand are one of the things that weigh', () =>
  expect(explainWords('code', ['sign', 'code'])?.weighed).toContainEqual({
    feature: 'landmarks',
    weight: 2,
  }));

test('a page that a fact rules out is neither weighed nor weighed against', () => {
  const change = { pages: [page('code', { none: [text('no')] }), page('name')] };
  expect(explainWords(null, ['sign', 'no'], change)).toMatchObject({ page: 'name', rather: 'none' });
  expect(explainWords('code', ['sign', 'no'], change)).toBeNull();
});

test('ten at most', () => {
  const names = Array.from({ length: 14 }, (_, at) => `h:${String.fromCharCode(97 + at)}`);
  shown.features = names;
  const code = names.map((name, at) => `${name} ${at + 1}`).join(' ');
  const change = { weights: { lexicon: {}, pages: tableOf({ code, none: 'bias 0.2' }) } };
  // The weakest are left out; weights travel with at most 5.6.
  const { weighed = [] } = explainWords('code', ['sign'], change) ?? {};
  expect(weighed).toHaveLength(10);
  expect(weighed.map(({ feature }) => feature)).not.toContain('h:a');
});

test('nothing where facts decide: landmarks of a public source, no sign of the site, no weights', () => {
  expect(explainWords('code', ['sign', 'code'], { certain: true })).toBeNull();
  expect(explainWords('code', ['code'])).toBeNull();
  expect(explainWords('code', ['sign', 'code'], { weights: undefined })).toBeNull();
  expect(explainWords('plain', ['sign'])).toBeNull();
});
