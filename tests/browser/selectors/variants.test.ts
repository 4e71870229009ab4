/** Another look of a page, which somebody has seen and named: it is known by its own evidence, and by nothing less. */
import { expect, test } from 'vitest';
import type { Page, SiteMap } from '@/selectors';
import { Reader } from '@/selectors/engine/accessible-name';
import { joinMap } from '@/selectors/engine/join-map';
import { judgePages } from '@/selectors/engine/judge-pages';
import type { Place, SiteGates } from '@/selectors/engine/match-page';
import { PageText } from '@/selectors/engine/page-text';
import { readPage } from '@/selectors/engine/read-with-evidence';
import { recognise } from '@/selectors/engine/recognition/recognise';
import { gatesOf, targetsOf } from '@/selectors/map-split';
import { EMAIL, LOGIN, NEXT, PLACE, put } from './page';

const source = { mark: 'reconstructed', confidence: 'unknown', date: '', by: 'a test' } as const;
const variant = {
  all: [{ heading: ['Votre téléphone'] }],
  any: [{ field: ['Portable'] }, { action: ['Terminé'] }, { action: ['Passer'] }],
  min: 2,
  none: [{ heading: ['Merci'] }],
  targets: [
    {
      id: 'next',
      kind: 'action',
      signals: [
        { kind: 'name', text: ['Terminé'] },
        { kind: 'attribute', name: 'id', value: ['go'] },
      ],
    },
  ],
} satisfies NonNullable<Page['variants']>[number];
const login: Page = { id: 'login', source, all: [{ heading: ['Se connecter'] }], targets: [EMAIL, NEXT] };
const mobile: Page = {
  id: 'mobile',
  source,
  all: [{ heading: ['Numéro de mobile'] }],
  targets: [NEXT],
  variants: [variant],
};
const map = (...pages: Page[]): SiteMap => ({
  version: 1,
  site: 'one',
  hosts: [PLACE.host],
  revised: '2026-11-22',
  signs: [{ text: ['Site de la maison'] }],
  pages,
});
const SEEN = `<main><h1>Votre téléphone</h1><form><label>Portable <input type="tel"></label>
  <button id="go">Terminé</button></form></main>`;
/** By its landmarks alone. */
const byLandmarks = (site: SiteGates, place: Place = PLACE) =>
  recognise(site, document, place, new PageText(document, new Reader()), null, null).page;
const pageOf = (html: string, ...pages: Page[]) => {
  put(html);
  return byLandmarks(map(...pages));
};

test('it is known where its evidence stands, and by its own targets', () => {
  put(SEEN);
  const { reading, elements } = readPage(map(login, mobile), document, PLACE);
  expect(reading).toMatchObject({
    page: 'mobile',
    verdict: 'known',
    targets: { next: { verdict: 'found' } },
  });
  expect(elements.get('next')?.id).toBe('go');
  expect(judgePages(map(login, mobile), document, PLACE)).toMatchObject([
    { page: 'login', matched: false },
    { page: 'mobile', matched: true },
  ]);
});

test('it is not known by less than that, nor where the map says no', () => {
  expect(pageOf(SEEN.replace('Votre téléphone', 'Votre adresse'), login, mobile)).toBeNull();
  expect(pageOf(SEEN.replace('Portable', 'Fixe'), login, mobile)).toBeNull();
  expect(pageOf(`${SEEN}<h2>Merci</h2>`, login, mobile)).toBeNull();
  put(SEEN);
  expect(byLandmarks(map(login, mobile), { ...PLACE, host: 'two.example' })).toBeNull();
});

test('it beats the gates of another page, which keep what is theirs', () => {
  const wrong: Page = { ...login, all: [{ field: ['Portable'] }] };
  const taken = { ...map(wrong, { ...mobile, variants: [] }), signs: undefined };
  put(SEEN);
  expect(byLandmarks(taken as SiteMap)).toBe('login');
  expect(pageOf(SEEN, wrong, mobile)).toBe('mobile');
  expect(pageOf(`${LOGIN}<p>Site de la maison</p>`, login, mobile)).toBe('login');
});

test('two pages that claim the same evidence are neither', () => {
  expect(pageOf(SEEN, { ...login, variants: [variant] }, mobile)).toBeNull();
});

test('it travels: its gate with the gates, its targets with the targets, without losing one', () => {
  const whole = map(login, mobile);
  const gates = gatesOf(whole);
  expect(JSON.stringify(gates)).not.toContain('targets');
  put(SEEN);
  expect(byLandmarks(gates)).toBe('mobile');
  const joined = (id: string | null) => joinMap(gates, id, targetsOf(whole, id));
  expect(readPage(joined('mobile'), document, PLACE).elements.get('next')?.id).toBe('go');
  for (const other of ['login', null]) expect(readPage(joined(other), document, PLACE).elements.size).toBe(0);
});
