/** What goes to the stores: unpacked, looked at, and built a second time elsewhere. Needs both builds. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipOfBuild, zipOfSources } from '../../scripts/lib/package.mjs';
import { unzip, zip } from '../../scripts/lib/zip.mjs';
import { licenceFiles } from '../../scripts/licences.mjs';
import { ROOT, run } from '../../scripts/run.mjs';

const BUILDS = { chrome: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };
type Store = keyof typeof BUILDS;
const STORES = Object.keys(BUILDS) as Store[];

/** Every file of the zip of a store, as text. */
const packed = (store: Store, root = ROOT): Map<string, string> =>
  new Map(
    unzip(zipOfBuild(join(root, BUILDS[store]))).map(({ name, data }) => [name, data.toString('utf8')]),
  );
const scriptsOf = (files: Map<string, string>) => [...files].filter(([name]) => name.endsWith('.js'));
const bare = (code: string) => transformSync(code, { legalComments: 'none', loader: 'js' }).code;

/** Sites of the journey and official help, as listed in tests/shape/: plain links, on a click. */
const LINKS = /^([\w-]+\.)*(laposte\.fr|ar24\.fr|franceconnect\.gouv\.fr|moncompteformation\.gouv\.fr)$/;
/** Names of languages, and an address inside an error's text: nothing is ever asked from there. */
const NAMES = ['www.w3.org', 'react.dev', 'www.rfc-editor.org'];

describe.each(STORES)('the package for %s', (store) => {
  let files: Map<string, string>;
  beforeAll(() => {
    files = packed(store);
  });

  test('holds what it should, and nothing of the machine that built it', () => {
    const names = [...files.keys()];
    for (const name of [
      'manifest.json',
      'background.js',
      'detect.js',
      'guard.js',
      'recogniser.js',
      'card-tools.js',
      'link-card.js',
      'overlay.js',
      'licences.txt',
    ])
      expect(names).toContain(name);
    expect(names.filter((name) => /\.(map|ts|tsx|md)$|node_modules|^\./.test(name))).toEqual([]);
    const machine = [...files].filter(([, text]) => text.includes(ROOT) || text.includes(tmpdir()));
    expect(machine.map(([name]) => name)).toEqual([]);
  });

  test('names no address but those of the journey, and asks for none', () => {
    const named: string[] = [];
    for (const [name, text] of files) {
      if (/\.(png)$|^licences\.txt$/.test(name)) continue;
      const content = name.endsWith('.js') ? bare(text) : text;
      for (const [, host = ''] of content.matchAll(/(?:https?|wss?):\/\/([\w-]+(?:\.[\w-]+)+)/g))
        if (!LINKS.test(host) && !NAMES.includes(host)) named.push(`${name}: ${host}`);
      // What a page or a style would load by itself.
      for (const [what] of content.matchAll(
        /(?:\b(?:src|href)=|url\(|@import\s*)["']?(?:https?:)?\/\/[^\s"')]*/g,
      ))
        if (/\.(html|css|svg)$/.test(name)) named.push(`${name}: ${what}`);
    }
    expect(named).toEqual([]);
  });

  test('has one way to ask for anything, the link’s, and makes no program from a text', () => {
    const ways =
      /\b(fetch|importScripts|sendBeacon|eval)\s*\(|\bnew\s+(XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|Function|Image|Worker|SharedWorker)\b|\bimport\s*\(\s*["'`]?https?:/g;
    const found = scriptsOf(files).flatMap(([name, text]) =>
      [...bare(text).matchAll(ways)].map(([what]) => `${name}: ${what}`),
    );
    expect(found).toEqual(['background.js: new WebSocket']);
  });

  test('parses no HTML where pages are guided; elsewhere only React’s own code could', () => {
    const html =
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|srcdoc/g;
    const found = scriptsOf(files).flatMap(([name, text]) =>
      [...bare(text).matchAll(html)].map(([what]) => `${name.replace(/-[\w-]{8}\.js$/, '')}: ${what}`),
    );
    const react = found.filter((place) => /^chunks\/[\w-]+: innerHTML$/.test(place));
    expect(found.filter((place) => !react.includes(place))).toEqual([]);
    // All in the one chunk that holds react-dom.
    expect(new Set(react).size).toBe(1);
  });

  test('can be read: names as in the sources; scripts on pages have a function a line', () => {
    // Most of the recogniser are methods; the adviser's tools hold the words by which a meaning is told.
    const most: Record<string, number> = {
      'detect.js': 400,
      'guard.js': 400,
      'card-tools.js': 400,
      'link-card.js': 450,
      'overlay.js': 450,
      'recogniser.js': 650,
      'inspect.js': 700,
    };
    for (const [name, text] of scriptsOf(files)) {
      const lines = text.split('\n');
      expect(text.length / lines.length, name).toBeLessThan(most[name] ?? 200);
    }
    expect(files.get('background.js')).toContain('function answerWith(');
    expect(files.get('guard.js')).toContain('function installEventShield(');
    expect(files.get('overlay.js')).toContain('function readPage(');
  });

  test('lets its own pages load nothing but its own files', () => {
    const { content_security_policy: policy, ...manifest } = JSON.parse(files.get('manifest.json') ?? '');
    expect(policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; connect-src wss:",
    });
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    for (const [name, text] of files) {
      if (name.endsWith('.html'))
        expect(text, name).not.toMatch(/<script(?![^>]*\bsrc="\/)|<style|\sstyle=|\son\w+=/);
    }
  });
});

test('the licences of what it carries are listed, and travel with it', async () => {
  for (const [file, text] of Object.entries(await licenceFiles()))
    expect(readFileSync(join(ROOT, file), 'utf8'), `${file}: run "npm run licences"`).toBe(text);
  const free = /^(MIT|ISC|BSD-\d-Clause|Apache-2\.0|MPL-2\.0|0BSD)$/;
  const rows = readFileSync(join(ROOT, 'docs/licences.md'), 'utf8').matchAll(
    /^\| ([^|]+) \| [\d.]+ \| ([^|]+) \|/gm,
  );
  const licences = [...rows].map(([, name = '', licence = '']) => [name, licence]);
  expect(licences.length).toBeGreaterThan(8);
  expect(licences.filter(([, licence = '']) => !free.test(licence))).toEqual([]);
});

describe('built from its sources, in another folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-again-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('the same bytes come out', { timeout: 120_000 }, async () => {
    for (const { name, data } of unzip(await zipOfSources())) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), data);
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const again = join(folder, 'again.mjs');
    writeFileSync(
      again,
      `import { build } from 'wxt';
       await build({ root: process.cwd() });
       await build({ root: process.cwd(), browser: 'firefox', manifestVersion: 3 });`,
    );
    const { code, output } = await run(process.execPath, [again], {
      cwd: folder,
      // Not that of the test runner.
      env: { NODE_ENV: 'production' },
    });
    expect(code, output).toBe(0);
    for (const store of STORES) {
      const [first, second] = [ROOT, folder].map((root) => unzip(zipOfBuild(join(root, BUILDS[store]))));
      expect(second?.map(({ name }) => name)).toEqual(first?.map(({ name }) => name));
      const others = first
        ?.filter(({ data }, at) => !second?.[at]?.data.equals(data))
        .map(({ name }) => name);
      expect(others).toEqual([]);
      // And so the zips.
      expect(zip(second ?? []).equals(zip(first ?? []))).toBe(true);
    }
  });
});

/** What only the link has: in the background, and in pages. */
const OF_THE_LINK = [
  'WebSocket',
  'ristretto',
  'mqtt-packet',
  'jalon/1',
  'linkOnPage',
  'bringLinkCard',
  'link-card.js',
  'createLinkCard',
  'link-ring',
];

test('built without the link, in both browsers: no way out at all, nothing of it for pages', {
  timeout: 180_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-alone-'));
  for (const { name, data } of unzip(await zipOfSources())) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), data);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const alone = join(folder, 'alone.mjs');
  writeFileSync(
    alone,
    `import { build } from 'wxt';
     await build({ root: process.cwd() });
     await build({ root: process.cwd(), browser: 'firefox', manifestVersion: 3 });`,
  );
  const { code, output } = await run(process.execPath, [alone], {
    cwd: folder,
    env: { NODE_ENV: 'production', JALON_LINK: '0' },
  });
  expect(code, output).toBe(0);
  for (const store of STORES) {
    const [without, complete] = [packed(store, folder), packed(store)];
    const manifest = without.get('manifest.json') ?? '';
    expect(manifest, store).toContain("default-src 'none'");
    expect(manifest, store).not.toMatch(/connect-src|wss:|browsingActivity|websiteActivity/);
    expect(without.get('background.js'), store).toContain('function answerWith(');
    expect([...without.keys()].filter((name) => name === 'link-card.js' || /board/i.test(name))).toEqual([]);
    const words = [without, complete].map((files) =>
      scriptsOf(files)
        .map(([, text]) => text)
        .join('\n'),
    );
    // With the link each of them is there: nobody looks here for what has another name by now.
    for (const word of OF_THE_LINK)
      expect([word, ...words.map((text) => text.includes(word))], store).toEqual([word, false, true]);
  }
  rmSync(folder, { recursive: true });
});

test('a zip is read as it was written, whatever the order', () => {
  const entries = [
    { name: 'é/b.txt', data: Buffer.from('deux') },
    { name: 'a.txt', data: Buffer.alloc(0) },
  ];
  const file = zip(entries);
  expect(zip([...entries].reverse()).equals(file)).toBe(true);
  expect(unzip(file).map(({ name, data }) => `${name}: ${data}`)).toEqual(['a.txt: ', 'é/b.txt: deux']);
});
