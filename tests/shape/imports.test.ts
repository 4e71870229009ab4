/** Who may import whom. This table and the one in docs/architecture.md say the same. */
import { describe, expect, test } from 'vitest';
import { importsOf } from './read-imports';
import { CODE, exists, filesIn, isIn, places, shippedCode } from './repository';

interface Room {
  room: string;
  /** Rooms and files that it may import, besides itself. */
  may: readonly string[];
  /** Of these it may take types: `import type` leaves nothing in the build. */
  types: readonly string[];
  /** React draws here. */
  react: boolean;
  /** `browser.*` is known here. */
  browser: boolean;
}

const SHARED = [
  'components/icons',
  'components/quotes',
  'components/local-voice',
  'components/tokens.css',
  'components/link.css',
  'components/jalon.svg',
];
const DRAWN = ['components/elements', 'components/drawings'];

/** For a file, the row with the longest name that fits. scripts/, bench/ and tests/ never ship: they import anything. */
// biome-ignore format: a table
const TABLE: readonly Room[] = [
  { room: 'selectors',           react: false, browser: false, may: [], types: [] },
  { room: 'journey',             react: false, browser: false, may: [], types: ['selectors'] },
  // No other room: what crosses is checked by nothing but what stands in it.
  { room: 'link',                react: false, browser: false, may: [], types: [] },
  { room: 'components',          react: true,  browser: false, may: [], types: [] },
  { room: 'components/drawings', react: true,  browser: false, may: SHARED, types: [] },
  { room: 'components/elements', react: true,  browser: false, may: [...SHARED, 'components/drawings'], types: [] },
  { room: 'components/overlay',  react: false, browser: false, may: [...SHARED, 'selectors/engine/shared-runtime'], types: ['selectors', 'journey', 'extension/messages'] },
  { room: 'components/picker',   react: false, browser: false, may: [...SHARED, 'components/overlay'], types: [] },
  { room: 'components/screens',  react: true,  browser: false, may: [...SHARED, ...DRAWN, 'selectors', 'journey', 'link', 'extension'], types: [] },
  // The store of the pages (client.ts) is one that React reads.
  { room: 'extension',           react: true,  browser: true,  may: ['selectors', 'journey', 'link', 'components/overlay', 'components/picker', 'components/drawings/screens'], types: [] },
  { room: 'entrypoints',         react: true,  browser: true,  may: ['selectors', 'journey', 'components', 'extension'], types: [] },
];

/** Where one enters a room from another; each of these hands on what others may use. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  selectors: [
    'selectors',
    'selectors/schema',
    'selectors/page-weights',
    'selectors/tools',
    'selectors/survey',
    'selectors/survey/mask',
    'selectors/lint/lint-map',
    'selectors/engine/shared-runtime',
    'selectors/engine/match-page',
    'selectors/engine/read-page',
    'selectors/engine/recognition/evidence',
    'selectors/propose',
  ],
  journey: [
    'journey',
    'journey/glossary',
    'journey/glossary/shipped',
    'journey/off-page',
    'journey/off-page/shipped',
    'journey/preparation',
    'journey/preparation/shipped',
    'journey/route-chooser',
    'journey/route-chooser/shipped',
    'journey/site-check',
    'journey/troubleshooting',
    'journey/troubleshooting/shipped',
  ],
  // The second without what seals and dials: a package without the link has no more of it.
  link: ['link', 'link/messages'],
  components: [
    'components/overlay',
    'components/overlay/event-shield',
    'components/overlay/tools',
    'components/overlay/link',
    'components/elements',
    'components/picker',
    'components/drawings',
    'components/drawings/screens',
  ],
};

const BROWSER = /^(webextension-polyfill|wxt)(\/|$)/;
const REACT = /^(react|react-dom|zustand)(\/|$)/;
const LIBRARY = /^(@?[\w-]+(\/|$))/;

const rows = TABLE.filter(({ room }) => exists(room));
const rowOf = (file: string): Room | undefined =>
  rows.filter(({ room }) => isIn(file, room)).sort((a, b) => b.room.length - a.room.length)[0];
const filesOf = (row: Room) => filesIn([row.room], CODE).filter((file) => rowOf(file) === row);
const top = (path: string) => path.split('/')[0] ?? '';
const rooms = new Set([...TABLE.map(({ room }) => top(room)), 'scripts', 'bench', 'tests', 'public']);

function mayImport({ room, may, types, react, browser }: Room, from: string, typeOnly: boolean): boolean {
  if (!rooms.has(top(from)))
    return LIBRARY.test(from) && (react || !REACT.test(from)) && (browser || !BROWSER.test(from));
  return isIn(from, room) || [...may, ...(typeOnly ? types : [])].some((one) => isIn(from, one));
}

const FLOW = `
The flow has one direction: selectors, journey, components, extension, entrypoints.
  Does the file need no more than the shape of something? Yes? Then "import type" it, where its row has types.
  Does it need the browser, or what the browser gives? Yes? Then it belongs into extension/. Or let its caller hand it over.
  Does it draw for the panel, and know the journey? Yes? Then it is a screen: components/screens/.
  Is it all as it should be? Then the row in tests/shape/imports.test.ts and docs/architecture.md is wrong: change both.`;

describe('imports', () => {
  test.each(rows.map((row) => [row.room, row] as const))(
    'of %s are those that its row allows',
    (room, row) => {
      const files = filesOf(row);
      expect(
        files.length,
        `No code is in ${room}. Moved? Then take its row out of the table.`,
      ).toBeGreaterThan(0);
      const wrong = files.flatMap((file) =>
        importsOf(file)
          .filter(({ from, typeOnly }) => !mayImport(row, from, typeOnly))
          .map(({ from }) => `${file} imports ${from}`),
      );
      expect(wrong, FLOW).toEqual([]);
    },
  );

  test('of every room are looked at', () => {
    const missing = [
      'selectors',
      'journey',
      'link',
      'components',
      'components/overlay',
      'entrypoints',
    ].filter((room) => !rows.some((row) => row.room === room));
    expect(missing, 'Has a room another name now? Then give its row that name.').toEqual([]);
    const homeless = shippedCode().filter((file) => !rowOf(file));
    expect(homeless, 'This code is in no room of the table. Is it a new room? Then give it a row.').toEqual(
      [],
    );
  });

  test('of journey take types from the public door of selectors, and nothing else', () => {
    const taken = filesIn(['journey'], CODE).flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => isIn(from, 'selectors'))
        .map((one) => ({ file, ...one })),
    );
    expect(
      taken.length,
      'Does journey/ know nothing of selectors/ any more? Then take this test out.',
    ).toBeGreaterThan(0);
    const help =
      'Does it need a type? Then `import type { … } from "@/selectors"`. More? Then let the caller hand it over.';
    expect(
      taken.filter(({ from, typeOnly }) => from !== 'selectors' || !typeOnly),
      help,
    ).toEqual([]);
  });

  test('enter another room by its doors', () => {
    const wrong = shippedCode()
      .filter((file) => !isIn(file, 'selectors') && !isIn(file, 'journey'))
      .flatMap((file) =>
        importsOf(file)
          .filter(({ from }) => top(from) !== top(file) && !isIn(from, 'components/screens'))
          .filter(({ from }) => DOORS[top(from)]?.includes(from) === false)
          .map(({ from }) => `${file} imports ${from}`),
      );
    const help = `
  Does the room’s index.ts hand it on? Yes? Then import it from there.
  No? Should everybody be able to use it? Yes? Then hand it on there; where that would carry too much into a small script,
    the file becomes a door of its own in tests/shape/imports.test.ts.
  No? Then what you need is the room’s own business: ask the room for the result.`;
    expect(wrong, help).toEqual([]);
  });

  test('and doors that the tables name are there', () => {
    const named = [...Object.values(DOORS).flat(), ...TABLE.flatMap(({ may, types }) => [...may, ...types])];
    const there = (path: string) => ['', '.ts', '.tsx'].some((end) => exists(path + end));
    const gone = [...new Set(named)].filter(
      (path) => !there(path) && !TABLE.some(({ room }) => room === path),
    );
    expect(
      gone,
      'Renamed? Then rename it in tests/shape/imports.test.ts. Gone? Then take it out there.',
    ).toEqual([]);
  });

  test('of code that ships take nothing from tests', () => {
    const wrong = shippedCode().flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => /\.test$|(^|\/)test-helpers$|-fixture$/.test(from))
        .map(({ from }) => `${file} imports ${from}`),
    );
    const help =
      'Do code and tests need it? Then it is code: move it out of the test. Only the test? Then the other way round.';
    expect(wrong, help).toEqual([]);
  });

  test('browser APIs are used where the table says so', () => {
    const others = shippedCode().filter((file) => !rowOf(file)?.browser);
    const help =
      'Call the browser in extension/, and hand over what it says: what draws and decides is tested without one.';
    expect(places(others, /\b(browser|chrome)\s*(\?\.|\.|\[)/g), help).toEqual([]);
  });
});
