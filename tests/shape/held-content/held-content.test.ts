/** What a field holds is looked at in one place, and only to see whether it is nothing; keys are looked at for Escape. */
import { beforeAll, describe, expect, test } from 'vitest';
import { bundledInto, CODE, codeOf, entryOf, places } from '../repository';
import { findReads } from './find-reads';
import { type Compiled, compile } from './program';
import { INNOCENT, moduleOf, REFUSED } from './snippets';

/** Everything that may stand here, as often as it stands here. */
const ALLOWED: readonly [file: string, what: string, why: string][] = [
  ['selectors/engine/facts.ts', 'element.value', 'the one place: is it nothing?'],
  ['selectors/engine/facts.ts', 'element.selectedIndex', 'the one place: is it the first?'],
  ['selectors/engine/dom.ts', 'Node.prototype', 'what a node is called'],
  [
    'selectors/engine/dom.ts',
    "Object.getOwnPropertyDescriptor(Node.prototype, 'nodeName')",
    'what a node is called',
  ],
  ['selectors/engine/dom.ts', 'Reflect', 'whoever asks through it is looked at: find-reads.ts'],
  ['selectors/engine/dom.ts', 'Object.getPrototypeOf(on)', 'the same'],
  ['selectors/engine/dom.ts', 'get(on, key)', 'the same'],
  ['selectors/engine/dom.ts', 'on', 'the same'],
  ['selectors/engine/dom.ts', 'on', 'the same'],
  ['selectors/engine/dom.ts', 'on[key]', 'the same'],
  ['components/overlay/overlay.ts', '(event as KeyboardEvent).key', 'Escape, on the card itself'],
  [
    'components/overlay/tools/move.ts',
    'key',
    'the arrows move the card: no other keys come here than its own',
  ],
  [
    'components/overlay/host.ts',
    'element.attributes',
    'the host is ours, and emptied of what a page gave it',
  ],
  ['components/picker/picker.ts', 'event.key', 'the adviser points with the arrows: the page gets no key'],
  ['components/picker/picker.ts', 'event.key', 'the same'],
  ['components/picker/picker.ts', 'event.key', 'the same'],
  ['components/picker/picker.ts', 'event.key', 'the same'],
  ['selectors/engine/accessible-name.ts', "element.getAttribute('value')", 'the caption of a button'],
  [
    'selectors/engine/accessible-name.ts',
    "call(element, 'getAttribute', attribute)",
    'aria-labelledby and the like',
  ],
  [
    'selectors/engine/accessible-name.ts',
    "call(element, 'getAttribute', attribute)",
    'aria-label, title, placeholder',
  ],
  [
    'selectors/engine/signals.ts',
    "call(element, 'getAttribute', signal.name)",
    'attributes that the maps’ schema lists',
  ],
  ['selectors/propose/marks.ts', 'element.getAttribute(name)', 'attributes of a list, for a repair'],
  ['selectors/propose/marks.ts', 'up.getAttribute(name)', 'attributes of a list, of what is around a field'],
  ['selectors/survey/index.ts', "element.getAttribute('value')", 'the caption of a button, masked'],
  ['selectors/survey/index.ts', 'element.getAttribute(name)', 'attributes of lists, masked'],
  ['selectors/survey/index.ts', 'one.getAttribute(name)', 'aria-labelledby and the like: ids'],
  ['selectors/survey/public-parts.ts', 'element.getAttribute(name)', 'attributes that a map asks for'],
];

const WHAT_TO_DO = `
Code that runs in somebody's page may read what is typed there, or may not be seen not to.
  Does the guide need to know whether a field is filled, valid or chosen? Yes? Then ask factsOf() in
    selectors/engine/facts.ts, which gives booleans.
  Is it an attribute? Then write its name where it is read, or over a list that is "as const".
  Is it neither an element nor an event? Then its type could be one: give the shape a member that no element has
    ("kind: 'id'"), or name its members otherwise.
  Is an element handed on as any, unknown or a shape of its own? Then let it keep its type.
  Is a key needed for a part of ours? Then add a line, with its reason, to ALLOWED in this test.
  Is a line missing here, or one too many? Then the code has changed: change the line in ALLOWED.`;

const snippets = [...REFUSED, ...INNOCENT];
const fileOf = (code: string) => `snippets/${snippets.indexOf(code)}.ts`;
let compiled: Compiled;
let onPages: string[] = [];
let tools: string[] = [];

const reads = (file: string) => findReads(compiled.checker, compiled.source(file)).map(({ what }) => what);

beforeAll(async () => {
  const bundle = async (name: string) => (await bundledInto(entryOf(name))).filter((file) => CODE.test(file));
  onPages = [
    ...new Set([
      ...(await bundle('detect')),
      ...(await bundle('recogniser')),
      ...(await bundle('overlay')),
      ...(await bundle('card-tools')),
      ...(await bundle('link-card')),
    ]),
  ].sort();
  tools = await bundle('inspect');
  const all = [...new Set([...onPages, ...tools])];
  compiled = compile(all, Object.fromEntries(snippets.map((code) => [fileOf(code), moduleOf(code)])));
}, 60_000);

describe('scripts on other people’s pages', () => {
  test('look at what a field holds, by the types of things, in one place only', () => {
    const files = [...new Set([...onPages, ...tools])];
    expect(files.length, 'The bundles are almost empty: does entryOf() find the scripts?').toBeGreaterThan(
      40,
    );
    const found = files.flatMap((file) => reads(file).map((what) => `${file}: ${what}`));
    expect(found.sort(), WHAT_TO_DO).toEqual(ALLOWED.map(([file, what]) => `${file}: ${what}`).sort());
  }, 120_000);

  test('compare it there with nothing, and with nothing else', () => {
    const help =
      'facts.ts compares what a field holds with "nothing"; more than that, it must not know of it.';
    const facts = codeOf('selectors/engine/facts.ts');
    expect(facts.match(/\w+\.(value|selectedIndex)\b( [^\s;]+){0,2}/g), help).toEqual([
      'element.selectedIndex > 0',
      'element.value !== ""',
    ]);
  });

  // The same by names alone, for what types do not show.
  test('look at what a field holds in one place only, facts.ts', () => {
    // `signal.value` is what a map says of an element, not what the element holds.
    const held =
      /\b(?!signal\b)\w+[\])!]*\??\.(value|valueAsNumber|valueAsDate|defaultValue|selectedOptions|files|clipboardData|dataTransfer)\b|\[["']value["']\]|\bget\([^)]*["']value|FormData|getSelection/g;
    expect(places(onPages, held), WHAT_TO_DO).toEqual(['selectors/engine/facts.ts: element.value']);
    // Escape on the card itself.
    expect(places(onPages, /\b(event|e)\.(key|keyCode|code|data|inputType)\b/g), WHAT_TO_DO).toEqual([
      'components/overlay/overlay.ts: event.key',
    ]);
    // The caption of a button stands in this attribute.
    expect(
      places(onPages, /\w+(\.getAttribute\(|, ["']getAttribute["'], )["']value["']\)/g),
      WHAT_TO_DO,
    ).toEqual(['selectors/engine/accessible-name.ts: element.getAttribute("value")']);
  });

  test('the adviser’s tools: what a field holds in one place only, captions in two, keys the picker’s own', () => {
    expect(tools, 'Has this file another name now? Then change it here.').toContain(
      'extension/repairs/page-tools/tools.ts',
    );
    const held =
      /\b(?!signal\b)\w+[\])!]*\??\.(valueAsNumber|valueAsDate|defaultValue|selectedOptions|files|clipboardData|dataTransfer)\b|\[["']value["']\]|FormData|getSelection|\b(element|field|input|control|one)\.value\b/g;
    expect(places(tools, held), WHAT_TO_DO).toEqual(['selectors/engine/facts.ts: element.value']);
    expect(
      places(tools, /\w+(\.getAttribute\(|, ["']getAttribute["'], )["']value["']\)/g),
      WHAT_TO_DO,
    ).toEqual([
      'selectors/engine/accessible-name.ts: element.getAttribute("value")',
      'selectors/survey/index.ts: element.getAttribute("value")',
    ]);
    const keys = places(tools, /\b(event|e)\.(key|keyCode|code|data|inputType)\b/g);
    expect([...new Set(keys)], WHAT_TO_DO).toEqual(['components/picker/picker.ts: event.key']);
  });
});

describe('the rule', () => {
  const help =
    'find-reads.ts does not see this way to what is typed any more. The table is right; the rule is not.';
  test.each(REFUSED)('refuses %s', (code) => {
    expect(reads(fileOf(code)), help).not.toEqual([]);
  });

  test.each(INNOCENT)('lets pass %s', (code) => {
    expect(reads(fileOf(code)), 'find-reads.ts takes this for a way to what is typed. It is none.').toEqual(
      [],
    );
  });
});
