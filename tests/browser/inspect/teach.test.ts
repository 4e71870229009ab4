/** An adviser says which page a screen is: what is kept, what it is worth here, and what is refused. */
import { afterEach, expect, test } from 'vitest';
import { type TaughtScreen, withScreens } from '@/extension/repairs';
import { healthOf } from '@/extension/repairs/page-tools/health';
import { taughtTarget, teach } from '@/extension/repairs/page-tools/teach';
import type { Page, SiteMap, Target } from '@/selectors';
import { put } from '../selectors/page';

const source = { mark: 'reconstructed', confidence: 'unknown', date: '', by: 'a test' } as const;
const target = (id: string, kind: Target['kind'], label: string): Target => ({
  id,
  kind,
  signals: [
    { kind: kind === 'field' ? 'label' : 'name', text: [label] },
    { kind: 'attribute', name: 'id', value: [id] },
  ],
});
const mobile: Page = {
  id: 'mobile',
  source,
  all: [{ heading: ['Numéro de mobile'] }],
  none: [{ heading: ['Choisir un mot de passe'] }],
  targets: [
    { ...target('number', 'field', 'Numéro de mobile'), avoid: ['Code postal'] },
    target('next', 'action', 'Suivant'),
  ],
};
const other: Page = { id: 'other', source, all: [{ action: ['Continuer'] }], targets: [] };
const MAP: SiteMap = {
  version: 1,
  site: 'one',
  hosts: [location.host],
  revised: '2026-11-22',
  pages: [mobile, other],
};
const SCREEN = `<main><h1>Votre téléphone</h1><form><label>Téléphone <input id="tel" type="tel"></label>
  <label>Code postal <input id="postcode"></label><button id="go">Continuer</button>
  <button id="drop">Supprimer mon compte</button></form></main>`;
const at = (css: string) => document.querySelector(css) as Element;
const known = (id: string) => mobile.targets.find((one) => one.id === id) as Target;
const lesson = (shown: Record<string, string>, page = 'mobile', map = MAP) => {
  const elements = Object.entries(shown).map(([id, css]): [string, Element] => [id, at(css)]);
  const targets = elements.map(([id, element]) => taughtTarget(element, known(id), map).target as Target);
  return teach(map, document, { page, targets, shown: new Map(elements), day: '2026-11-29' });
};

afterEach(() => put(''));

test('a screen that was taken for another is taught, with its targets', () => {
  put(SCREEN);
  expect(healthOf(MAP, document, location)).toMatchObject({ page: 'other', pages: ['mobile', 'other'] });
  const { screen, refusal, targets } = lesson({ number: '#tel', next: '#go' });
  expect(refusal).toBeNull();
  expect(targets).toMatchObject([
    { id: 'number', verdict: 'found', wrong: false },
    { id: 'next', verdict: 'found', wrong: false },
  ]);
  const map = withScreens(MAP, [screen as TaughtScreen]);
  expect(healthOf(map, document, location)).toMatchObject({
    page: 'mobile',
    targets: [{ verdict: 'found' }, { verdict: 'found' }],
  });
  // Said to be another page, the same screen is that one.
  expect(lesson({}, 'other', map)).toMatchObject({ refusal: null, screen: { page: 'other' } });
});

test('targets that were not shown are the map’s own', () => {
  put(SCREEN.replace('Continuer', 'Terminé'));
  expect(lesson({}).targets).toMatchObject([
    { id: 'number', verdict: 'found', wrong: false },
    { id: 'next', verdict: 'missing', wrong: false },
  ]);
});

test('what was shown and would not be found is told', () => {
  put(SCREEN);
  const targets = [taughtTarget(at('#tel'), known('number'), MAP).target as Target];
  const again = (...shown: [string, Element][]) =>
    teach(MAP, document, { page: 'mobile', targets, shown: new Map(shown), day: '2026-11-29' }).targets[0];
  expect(again(['number', at('#tel')])).toMatchObject({ verdict: 'found', wrong: false });
  expect(again(['number', at('#postcode')])).toMatchObject({ verdict: 'found', wrong: true });
  // The page was loaded again: what was shown is no longer known, and what is found counts.
  expect(again()).toMatchObject({ verdict: 'found', wrong: false });
  at('#tel').remove();
  expect(again()).toMatchObject({ verdict: 'missing', wrong: true });
});

test('nothing that deletes, and nothing that the map shuns, is a target', () => {
  put(SCREEN);
  expect(taughtTarget(at('#drop'), known('next'), MAP)).toEqual({ target: null, refusal: 'destructive' });
  // What is too long to name a button is read all the same.
  at('#go').setAttribute('aria-label', 'Continuer');
  at('#go').textContent = `Continuer et payer ${'votre identité numérique '.repeat(8)}`;
  expect(taughtTarget(at('#go'), known('next'), MAP)).toEqual({ target: null, refusal: 'destructive' });
  at('#go').textContent = 'Continuer';
  // A block may hold such a button.
  const block: Target = { ...known('next'), kind: 'region' };
  expect(taughtTarget(at('main'), block, MAP).refusal).not.toBe('destructive');
  expect(taughtTarget(at('#postcode'), known('number'), MAP)).toEqual({ target: null, refusal: 'avoided' });
  expect(taughtTarget(at('#go'), known('number'), MAP)).toEqual({ target: null, refusal: 'kind' });
});

test('a screen that cannot be told, or that the map says is another, is refused', () => {
  put('<main><p>Rien</p></main>');
  expect(lesson({})).toMatchObject({ screen: null, refusal: 'plain' });
  put(SCREEN.replace('</form>', '</form><h2>Choisir un mot de passe</h2>'));
  expect(lesson({})).toMatchObject({ screen: null, refusal: 'excluded' });
  put(SCREEN);
  const claim = { ...other, variants: [{ all: [{ heading: ['Votre téléphone'] }], targets: [] }] };
  expect(lesson({}, 'mobile', { ...MAP, pages: [mobile, claim] })).toMatchObject({
    screen: null,
    refusal: 'claimed',
  });
  expect(lesson({}, 'gone')).toMatchObject({ screen: null, refusal: 'unknown' });
});
