/** What the linter says of a map that the schema takes: every rule that is not about CSS itself. */
import { describe, expect, test } from 'vitest';
import type { Landmark, Page, Signal, SiteMap, Target } from '../schema';
import { lintMap, lintTarget, refuseCss } from './lint-map';

const source = { mark: 'reconstructed', confidence: 'unknown', date: '2026-11-22', by: 'a test' } as const;
const label: Signal = { kind: 'label', text: ['Nom'] };
const target = (change: Partial<Target> = {}): Target => ({
  id: 'name',
  kind: 'field',
  signals: [label, { kind: 'attribute', name: 'id', value: ['nom'] }],
  ...change,
});
const heading: Landmark = { heading: ['Bonjour'] };
const page = (change: Partial<Page> = {}): Page => ({
  id: 'home',
  source,
  all: [heading],
  targets: [target()],
  ...change,
});
const map = (change: Partial<SiteMap> = {}): SiteMap => ({
  version: 1,
  site: 'one',
  hosts: ['one.example'],
  revised: '2026-11-22',
  pages: [page()],
  ...change,
});
const lintPage = (change: Partial<Page>) => lintMap(map({ pages: [page(change)] }));

test('there is nothing to say of a good map, with or without optional parts', () => {
  expect(lintMap(map())).toEqual([]);
  expect(lintMap(map({ signs: [heading], walls: [page({ id: 'wall' })] }))).toEqual([]);
  expect(lintPage({ none: [{ text: ['Adieu'] }], any: [{ css: 'main' }], min: 1, states: [] })).toEqual([]);
  expect(lintTarget(target({ within: 'form#name' }))).toEqual([]);
});

describe('a target', () => {
  const withSignal = (signal: Signal) => lintTarget(target({ signals: [label, signal] }));

  test.each<[Signal, string]>([
    [
      { kind: 'attribute', name: 'value', value: ['x'] },
      'its attribute signal looks at an attribute in which a site may write what people type',
    ],
    [
      { kind: 'attribute', name: 'class', value: ['x'] },
      'its attribute signal uses the class attribute: write css with an element',
    ],
    [{ kind: 'attribute', name: 'style', value: ['x'] }, 'its attribute signal uses the style attribute'],
    [
      { kind: 'attribute', name: 'id', value: ['mat-input-3'] },
      'its attribute signal names "mat-input-3", which is numbered by a framework',
    ],
    [{ kind: 'container', css: '.card .btn' }, `its container signal ${refuseCss('.card .btn')}`],
    [{ kind: 'css', value: 'button:hover' }, `its css signal ${refuseCss('button:hover')}`],
  ])('is refused %j', (signal, complaint) => expect(withSignal(signal)).toEqual([complaint]));

  test('a number at the end of a stable beginning is somebody’s', () => {
    expect(withSignal({ kind: 'attribute', name: 'id', value: ['step-3'], prefix: true })).toEqual([]);
    expect(withSignal({ kind: 'attribute', name: 'id', value: ['mat-'] })).toEqual([]);
  });

  test('needs two kinds, one of them what people read or a container', () => {
    expect(lintTarget(target({ signals: [label, label] }))).toEqual(['needs signals of two different kinds']);
    const marks: Signal[] = [
      { kind: 'css', value: '#name' },
      { kind: 'attribute', name: 'id', value: ['nom'] },
    ];
    expect(lintTarget(target({ signals: marks }))).toEqual(['needs a textual signal or a container']);
    expect(lintTarget(target({ signals: [...marks, { kind: 'container', css: 'form#login' }] }))).toEqual([]);
  });

  test('is looked for in a part of the page that stays', () =>
    expect(lintTarget(target({ within: 'div.css-1x2y3z9' }))).toEqual([
      `its "within" ${refuseCss('div.css-1x2y3z9')}`,
    ]));

  test('stands once on its page', () =>
    expect(lintPage({ targets: [target(), target({ id: 'other' }), target()] })).toEqual([
      'one home: has the target name twice',
    ]));
});

describe('a page', () => {
  test('may be told by how it is now, which would not name a target', () => {
    const css = 'h1 + p';
    expect(refuseCss(css)).not.toBeNull();
    expect(lintPage({ all: [{ css }] })).toEqual([]);
  });

  test.each(['all', 'any', 'none', 'states'] as const)('has no bad landmark in « %s »', (where) => {
    const bad = { css: 'li:first-child' };
    const change = where === 'states' ? { states: [{ id: 'late', any: [bad] }] } : { [where]: [bad] };
    expect(lintPage(change)).toEqual([
      `one home: its landmark ${JSON.stringify(bad)} ${refuseCss(bad.css, 'landmark')}`,
    ]);
  });

  test('can match', () => {
    expect(lintPage({ all: [heading, { css: 'main' }], none: [{ css: 'form' }, heading] })).toEqual([
      `one home: wants and refuses ${JSON.stringify(heading)}: it can never match`,
    ]);
    expect(lintPage({ any: [heading], min: 2 })).toEqual([
      'one home: wants 2 landmarks of 1: it can never match',
    ]);
    expect(lintPage({ any: [heading, { css: 'main' }], min: 2 })).toEqual([]);
  });

  test('is told by more than its address', () => {
    const complaint = 'one home: has no landmark: a URL alone does not tell a screen';
    expect(lintPage({ all: [], paths: ['/home'] })).toEqual([complaint]);
    expect(lintPage({ all: [], any: [heading] })).toEqual([]);
  });

  test('stands once in its map, walls included', () => {
    expect(lintMap(map({ pages: [page(), page()] }))).toEqual(['one: the page home stands twice']);
    expect(lintMap(map({ walls: [page()] }))).toEqual(['one: the page home stands twice']);
  });
});

test('a sign of the site is a landmark', () => {
  const bad = { css: '.card .btn' };
  expect(lintMap(map({ signs: [heading, bad] }))).toEqual([
    `one: its sign ${JSON.stringify(bad)} ${refuseCss(bad.css, 'landmark')}`,
  ]);
});
