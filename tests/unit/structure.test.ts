/**
 * The shape of the repository, and the promises that its sources can show: who may import whom, what may
 * never stand in code that ships, what the manifest may ask for. The e2e tests check the same promises on
 * the built extension while it runs.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import config from '../../wxt.config';
import { bundledInto, codeOf, filesIn, importsOf, read } from './repository';

const ROOMS = ['selectors', 'journey', 'components', 'extension', 'entrypoints'];
/** Tests that stand beside their code, and what only they use, do not ship. */
const CODE = /^(?!.*(\.test\.tsx?|test-helpers\.ts|-fixture\.ts)$).*\.(ts|tsx|mjs|js)$/;
const shipped = filesIn(ROOMS, CODE);

const HOSTS = [
  'lidentitenumerique.laposte.fr',
  'authent.lidentitenumerique.laposte.fr',
  'moncompte.laposte.fr',
  'www.laposte.fr',
  'app.ar24.fr',
  'auth.franceconnect.gouv.fr',
  'oidc.franceconnect.gouv.fr',
  'app.franceconnect.gouv.fr',
  'www.moncompteformation.gouv.fr',
];
/** Official help that a learner may be sent to, always by their own click. */
const HELP = [
  'aide.lidentitenumerique.laposte.fr',
  'aide.franceconnect.gouv.fr',
  'tableaudebord.franceconnect.gouv.fr',
  'www.ar24.fr',
  'localiser.laposte.fr',
];
const MATCHES = HOSTS.map((host) => `https://${host}/${host === 'www.laposte.fr' ? 'monCompteV3/*' : '*'}`);

/** Every place in these files where a pattern stands, as "file: what". */
function places(files: readonly string[], pattern: RegExp, content = codeOf): string[] {
  return files.flatMap((file) => [...content(file).matchAll(pattern)].map(([what]) => `${file}: ${what}`));
}

const inRoom = (from: string, room: string) => from === room || from.startsWith(`${room}/`);

describe('imports', () => {
  const BROWSER = /^(webextension-polyfill|wxt)(\/|$)/;
  const REACT = /^(react|react-dom|zustand)(\/|$)/;

  test.each([
    [
      'selectors',
      [BROWSER, REACT],
      ['journey', 'components', 'extension', 'entrypoints', 'scripts', 'tests'],
    ],
    ['journey', [BROWSER, REACT], ['components', 'extension', 'entrypoints', 'scripts', 'tests']],
    ['components', [BROWSER], ['entrypoints', 'scripts', 'tests']],
    ['components/elements', [], ['selectors', 'journey', 'extension', 'components/screens']],
    ['components/drawings', [], ['selectors', 'journey', 'extension', 'components/screens']],
    ['components/picker', [REACT], ['selectors', 'journey', 'extension', 'components/elements']],
    ['components/overlay', [REACT], ['selectors', 'journey', 'extension', 'components/elements']],
    [
      'extension',
      [],
      ['components/screens', 'components/elements', 'entrypoints/background', 'scripts', 'tests'],
    ],
    ['entrypoints', [], ['scripts', 'tests']],
  ])('of %s go one way only', (room, packages, rooms) => {
    const files = filesIn([room], CODE);
    expect(files.length).toBeGreaterThan(2);
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(
          ({ from }) => packages.some((one) => one.test(from)) || rooms.some((one) => inRoom(from, one)),
        )
        .map(({ from }) => `${file} imports ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  test('of journey take types from the public door of selectors, and nothing else', () => {
    const taken = filesIn(['journey'], CODE).flatMap((file) =>
      importsOf(file).filter(({ from }) => inRoom(from, 'selectors')),
    );
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.filter(({ from, typeOnly }) => from !== 'selectors' || !typeOnly)).toEqual([]);
  });

  test('of entrypoints enter a room by its doors', () => {
    const doors = [
      'selectors',
      'selectors/schema',
      'selectors/tools',
      'extension/repairs',
      'selectors/survey',
      'selectors/engine/kit',
      'selectors/engine/match-page',
      'selectors/engine/read-page',
      'selectors/propose',
      'journey',
      'journey/ways',
      'journey/off-page',
      'journey/stuck',
      'journey/word-bank',
      'journey/place',
      'journey/site-check',
      'journey/route-chooser',
      'journey/troubleshooting',
      'journey/glossary',
      'journey/preparation',
      'components/overlay',
      'components/overlay/guard',
      'components/elements',
      'components/picker',
      'components/drawings',
    ];
    const wrong = filesIn(['entrypoints'], CODE).flatMap((file) =>
      importsOf(file)
        .filter(
          ({ from }) =>
            ROOMS.slice(0, 3).some((room) => inRoom(from, room) && !inRoom(from, 'components/screens')) &&
            !doors.includes(from),
        )
        .map(({ from }) => `${file} imports ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  test('browser APIs are used by extension and entrypoints alone', () => {
    const others = shipped.filter((file) => !inRoom(file, 'entrypoints') && !inRoom(file, 'extension'));
    expect(places(others, /\b(browser|chrome)\s*(\?\.|\.|\[)/g)).toEqual([]);
  });
});

test('no file is longer than 300 lines, data and tests aside', () => {
  const files = filesIn([...ROOMS, 'scripts'], /(?<!\.test)\.(ts|tsx|mjs|js|css)$/);
  const long = files.filter((file) => read(file).trimEnd().split('\n').length > 300);
  expect(long).toEqual([]);
});

describe('code that ships', () => {
  test('builds no HTML and no program from strings', () => {
    expect(
      places(
        shipped,
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|srcdoc|DOMParser|createContextualFragment|\beval\b|\bFunction\s*\(/g,
      ),
    ).toEqual([]);
  });

  test('has no way out: no request, no other storage than the extension’s own', () => {
    expect(
      places(
        shipped,
        /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeerConnection|new Image\b|localStorage|sessionStorage|indexedDB|document\.cookie|storage\.sync/g,
      ),
    ).toEqual([]);
  });

  test('names no address but those of the journey', () => {
    const files = filesIn(
      [...ROOMS, 'public'],
      /(?<!\.test|-fixture|test-helpers)\.(ts|tsx|css|html|svg|json)$/,
    );
    const content = (file: string) => (/\.tsx?$/.test(file) ? codeOf(file) : read(file));
    const known = [...HOSTS, ...HELP, 'www.w3.org', 'json-schema.org'].map((host) => `://${host}`);
    const named = places(files, /(?<=https?):\/\/[\w-]+(\.[\w-]+)+/g, content);
    expect(named.length).toBeGreaterThan(HOSTS.length);
    expect(named.filter((place) => !known.some((one) => place.endsWith(`: ${one}`)))).toEqual([]);
    const outside = /(\b(src|href)\s*=\s*|url\(\s*|@import\s*)["']?(https?:)?\/\/[^\s"')]*/g;
    expect(places(filesIn([...ROOMS, 'public'], /\.(css|html|svg)$/), outside, read)).toEqual([]);
  });
});

describe('scripts on other people’s pages', () => {
  let inputs: string[] = [];
  let ours: string[] = [];
  beforeAll(async () => {
    const entries = ['entrypoints/detect/index.ts', 'entrypoints/overlay/index.ts'];
    inputs = [...new Set((await Promise.all(entries.map(bundledInto))).flat())];
    ours = inputs.filter((file) => CODE.test(file));
  });

  test('bring no React, no validator, no polyfill, no words', () => {
    expect(ours.length).toBeGreaterThan(20);
    const libraries = inputs.filter((file) => !ROOMS.some((room) => inRoom(file, room)));
    const allowed = [
      '@floating-ui/core',
      '@floating-ui/dom',
      '@floating-ui/utils',
      '@wxt-dev/browser',
      'wxt',
    ];
    expect(libraries.filter((name) => !allowed.includes(name))).toEqual([]);
    expect(inputs.filter((file) => inRoom(file, 'journey'))).toEqual([]);
  });

  test('look at what a field holds in one place only, facts.ts', () => {
    // `signal.value` is what a map says of an element, not what the element holds.
    const held =
      /\b(?!signal\b)\w+[\])!]*\??\.(value|valueAsNumber|valueAsDate|defaultValue|selectedOptions|files|clipboardData|dataTransfer)\b|\[["']value["']\]|FormData|getSelection/g;
    expect(places(ours, held)).toEqual(['selectors/engine/facts.ts: element.value']);
    // Escape on the card itself.
    expect(places(ours, /\b(event|e)\.(key|keyCode|code|data|inputType)\b/g)).toEqual([
      'components/overlay/overlay.ts: event.key',
    ]);
    // The caption of a button stands in this attribute.
    expect(places(ours, /\w+\.getAttribute\(["']value["']\)/g)).toEqual([
      'selectors/engine/accessible-name.ts: element.getAttribute("value")',
    ]);
  });

  test('never act for the learner', () => {
    expect(
      places(
        ours,
        /\.(click|submit|requestSubmit|dispatchEvent|setRangeText|execCommand|select|showPicker)\s*\(|\.(value|checked|selectedIndex)\s*=(?!=)/g,
      ),
    ).toEqual([]);
    const moves = places(ours, /\.(focus|scrollIntoView|scrollTo|scrollBy)\s*\(/g);
    const files = moves.map((place) => place.split(': ').slice(0, 2).join(': '));
    // The card's own parts are focused on request; « Me le montrer » scrolls.
    expect(
      files.filter(
        (place) =>
          !/^components\/overlay\/\w+\.ts: \.focus\(/.test(place) &&
          place !== 'entrypoints/overlay/visit.ts: .scrollIntoView(',
      ),
    ).toEqual([]);
  });
});

describe('the adviser’s tools, on other people’s pages too', () => {
  let ours: string[] = [];
  beforeAll(async () => {
    ours = (await bundledInto('entrypoints/inspect.ts')).filter((file) => CODE.test(file));
  });

  test('look at what a field holds in one place only, and at captions in two', () => {
    expect(ours).toContain('extension/repairs/page-tools/tools.ts');
    const held =
      /\b(?!signal\b)\w+[\])!]*\??\.(valueAsNumber|valueAsDate|defaultValue|selectedOptions|files|clipboardData|dataTransfer)\b|\[["']value["']\]|FormData|getSelection|\b(element|field|input|control|one)\.value\b/g;
    expect(places(ours, held)).toEqual(['selectors/engine/facts.ts: element.value']);
    expect(places(ours, /\w+\.getAttribute\(["']value["']\)/g)).toEqual([
      'selectors/engine/accessible-name.ts: element.getAttribute("value")',
      'selectors/survey/index.ts: element.getAttribute("value")',
    ]);
  });

  test('never act for anybody; keys are the picker’s own', () => {
    expect(
      places(
        ours,
        /\.(click|submit|requestSubmit|dispatchEvent|setRangeText|execCommand|select|showPicker)\s*\(|\.(value|checked|selectedIndex)\s*=(?!=)/g,
      ),
    ).toEqual([]);
    const keys = places(ours, /\b(event|e)\.(key|keyCode|code|data|inputType)\b/g);
    expect([...new Set(keys)]).toEqual(['components/picker/picker.ts: event.key']);
    expect(ours.filter((file) => inRoom(file, 'journey'))).toEqual([]);
  });
});

describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  const make = config.manifest as (env: { browser: string }) => Record<string, unknown>;
  const manifest = make({ browser }) as {
    permissions: string[];
    host_permissions: string[];
    content_scripts: { matches: string[]; js: string[]; run_at: string }[];
  } & Record<string, unknown>;

  test('asks for what docs/privacy.md justifies and the hosts of the journey, no more and no less', () => {
    expect(manifest.permissions).toEqual(['storage', 'scripting', 'activeTab', 'alarms']);
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect([...manifest.host_permissions].sort()).toEqual([...MATCHES].sort());
    expect(manifest.content_scripts.flatMap(({ matches }) => matches).sort()).toEqual([...MATCHES].sort());
    for (const script of manifest.content_scripts) {
      // The detector alone; not in frames, and before the page's own scripts.
      expect(Object.keys(script).sort()).toEqual(['js', 'matches', 'run_at']);
      expect(script.js).toEqual(['detect.js']);
      expect(script.run_at).toBe('document_start');
    }
  });

  test('opens no other door', () => {
    for (const key of ['optional_host_permissions', 'web_accessible_resources', 'externally_connectable']) {
      expect(manifest[key], key).toBeUndefined();
    }
    const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string };
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;/);
    expect(policy).not.toMatch(/connect-src|unsafe|https?:|\*/);
  });
});

test('the guide looks like nobody else: no design system of the State, no mark of a site', () => {
  const files = filesIn(['components', 'entrypoints', 'public'], /\.(ts|tsx|css|html|svg|json)$/);
  expect(places(files, /(?<=["'`.\s])fr-[a-z][\w-]*|marianne|dsfr|#000091/gi, read)).toEqual([]);
  const pictures = filesIn([...ROOMS, 'public'], /\.(png|jpe?g|gif|webp|avif|svg|ico|woff2?|ttf|otf)$/);
  expect(pictures.filter((file) => !/^(components\/jalon\.svg|public\/icon\/\d+\.png)$/.test(file))).toEqual(
    [],
  );
});

test('the words send nobody to a site outside the journey', () => {
  const files = filesIn(['journey/texts', 'public/_locales'], /\.json$/);
  expect(files.length).toBeGreaterThan(2);
  const address =
    /(?:https?:\/\/|www\.)[^\s"»]*|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:fr|com|org|net|eu|services)\b/g;
  const hostOf = (place: string) =>
    place
      .split(': ')[1]
      ?.replace(/^https?:\/\//, '')
      .replace(/\/.*$/, '') ?? '';
  expect(places(files, address, read).filter((place) => !HOSTS.includes(hostOf(place)))).toEqual([]);
});
