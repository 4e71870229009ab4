import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadMaps } from '@/scripts/lib/bundle.mjs';
import { refuseId } from '@/selectors/lint/generated-ids';
import { lintMap, lintMaps, refuseCss } from '@/selectors/lint/lint-map';
import { parseMap, parseMaps, type SiteMap } from '@/selectors/schema';

const source = { mark: 'reconstructed', confidence: 'unknown', date: '2026-11-22', by: 'a test' } as const;
const good: SiteMap = {
  version: 1,
  site: 'one-site',
  hosts: ['one.example'],
  revised: '2026-11-22',
  pages: [
    {
      id: 'one-page',
      source,
      all: [{ heading: ['Bonjour'] }],
      targets: [
        {
          id: 'one-target',
          kind: 'field',
          signals: [
            { kind: 'label', text: ['Nom'] },
            { kind: 'attribute', name: 'id', value: ['nom'] },
          ],
        },
      ],
    },
  ],
};
const withTarget = (change: object): SiteMap =>
  ({
    ...good,
    pages: [{ ...good.pages[0], targets: [{ ...good.pages[0]?.targets[0], ...change }] }],
  }) as SiteMap;

describe('the shipped maps', async () => {
  const maps = await loadMaps();
  test('have nothing to complain about', () => {
    expect(maps.length).toBeGreaterThan(5);
    expect(lintMaps(maps)).toEqual([]);
  });
  test('are listed with their test pages in README.md: add the row of a new site or host there', () => {
    const rows = maps.flatMap(({ site, hosts }) =>
      hosts.map((host) => {
        expect(existsSync(`tests/pages/${host}`), `pages of ${host}`).toBe(true);
        return `| [\`${site}\`](${site}/map.json) | \`${host}\` | [tests/pages/${host}](../../tests/pages/${host}/) |`;
      }),
    );
    const listed = readFileSync('selectors/sites/README.md', 'utf8').match(/^\| \[.*$/gm);
    expect(listed?.sort()).toEqual(rows.sort());
  });
  test('call every page that only a tutorial shows "reconstructed"', () => {
    for (const page of maps.flatMap((map) => map.pages)) {
      if (/tutoriel/i.test(page.source.by) && page.source.confidence === 'unknown') {
        expect(page.source.mark, page.id).toBe('reconstructed');
      }
    }
  });
});

describe('a variant of a page', () => {
  const [page] = good.pages as [SiteMap['pages'][number]];
  const variant = { all: [{ heading: ['Salut'] }], targets: page.targets };
  const complaints = (change: object) =>
    lintMap({ ...good, pages: [{ ...page, variants: [{ ...variant, ...change }] }] } as SiteMap);
  test('is held to the rules of a page', () => {
    expect(complaints({})).toEqual([]);
    expect(parseMap({ ...good, pages: [{ ...page, variants: [variant] }] }).ok).toBe(true);
    expect(complaints({ all: [] }).join()).toMatch(/one-page: variant 1: has no landmark/);
    expect(complaints({ all: [{ css: '.card .btn' }] }).join()).toMatch(/variant 1: its landmark/);
    expect(complaints({ any: [{ heading: ['Salut'] }], min: 2 }).join()).toMatch(/can never match/);
    expect(complaints({ targets: [{ ...page.targets[0], id: 'gone' }] }).join()).toMatch(
      /has the target gone, which the page has not/,
    );
  });
});

describe('the schema at the door', () => {
  test('takes a good map', () => expect(parseMap(good)).toEqual({ ok: true, map: good }));
  test.each([
    ['a suffix for a host', { ...good, hosts: ['*.laposte.fr'] }, /hosts.*exact host/],
    ['a version it does not know', { ...good, version: 2 }, /version.*version 1/],
    ['a field that it does not know', { ...good, code: 'alert(1)' }, /code/],
    [
      'a gate with a regular expression',
      { ...good, pages: [{ ...good.pages[0], paths: ['^/x.*$'] }] },
      /paths/,
    ],
    [
      'a target with one signal',
      withTarget({ signals: good.pages[0]?.targets[0]?.signals.slice(0, 1) }),
      /two signals/,
    ],
  ])('refuses %s, and says where', (_what, raw, message) => {
    const parsed = parseMap(raw);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.problems.join(' ')).toMatch(message);
  });
  test('keeps the good maps when one is bad', () => {
    const { maps, refused } = parseMaps({
      'good.json': good,
      'bad.json': { version: 9 },
      'worse.json': 'nonsense',
    });
    expect(maps).toEqual([good]);
    expect(refused.map((line) => line.split(':')[0])).toEqual(['bad.json', 'worse.json']);
  });
});

describe('the linter', () => {
  test('takes a good map', () => expect(lintMap(good)).toEqual([]));
  test.each([
    'form > div:nth-child(2)',
    '.fr-btn',
    '.fr-btn.fr-btn--lg',
    '#a, #b',
    'div > *',
    '#mat-input-3',
    'input[id="mat-input-3"]',
    'button:hover',
    'input:checked',
    'div.css-1x2y3z9',
    '#ctl00_main_name',
    '#a > div > p > span > b',
  ])('refuses %s', (css) => expect(refuseCss(css)).not.toBeNull());
  test.each([
    '#username',
    'form#kc-form-login #username',
    'input.homepage-auth-btn[type="submit"]',
    'button[id^="idp-"]',
    'body#fc-interaction-page',
    'form:has(input[type="password"])',
    'form:is(:has(:is(#a, #b)), [name="login"])',
    '[data-testid="tutoriel"]',
    'img[src*="/img/fi/fi-laposte"]',
  ])('takes %s', (css) => expect(refuseCss(css)).toBeNull());
  test.each([':r1:', 'mat-input-12', '87e69e8d-dc70-40c7-9d9f-48a7a33d6dfd', 'ctl00_x'])(
    'refuses the id %s',
    (id) => expect(refuseId(id)).not.toBeNull(),
  );
  test('refuses a target that only ids name', () => {
    const marks = [
      { kind: 'attribute', name: 'id', value: ['a'] },
      { kind: 'css', value: '#a' },
    ];
    expect(lintMap(withTarget({ signals: marks })).join()).toMatch(/textual signal or a container/);
  });
  test.each([
    [{ name: 'aria-expanded', value: ['true'] }, /passing state/],
    [{ name: 'data-state', value: ['open'] }, /passing state/],
    [{ name: 'data-index', value: ['3'] }, /counts positions/],
    [{ name: 'id', value: ['name', 'mat-input-'], prefix: true }, /begins its numbered names/],
    [{ name: 'id', value: ['form:j_idt12'] }, /generated by JSF/],
  ])('refuses the attribute signal %o', (attribute, why) => {
    const signals = [
      { kind: 'label', text: ['Nom'] },
      { kind: 'attribute', ...attribute },
    ];
    expect(lintMap(withTarget({ signals })).join()).toMatch(why);
  });
  test('takes a stable beginning', () => {
    const signals = [
      { kind: 'label', text: ['Nom'] },
      { kind: 'attribute', name: 'id', value: ['match-'], prefix: true },
    ];
    expect(lintMap(withTarget({ signals }))).toEqual([]);
  });
  test('refuses a page that can never match', () => {
    const page = { ...good.pages[0], any: [{ css: 'main' }], min: 2 };
    expect(lintMap({ ...good, pages: [page] } as SiteMap).join()).toMatch(/never match/);
  });
  test('refuses two maps for one host', () => {
    expect(lintMaps([good, { ...good, site: 'other' }]).join()).toMatch(/belongs to one-site/);
  });
});
