/**
 * What code that ships never has, as far as its sources can show. The e2e tests check the same promises on the built
 * extension while it runs.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { ADDRESS_HELP, HELP, HOSTS } from './hosts';
import {
  bundledInto,
  CODE,
  codeOf,
  entryOf,
  filesIn,
  isIn,
  places,
  ROOMS,
  read,
  shippedCode,
} from './repository';

describe('code that ships', () => {
  test('builds no HTML and no program from strings', () => {
    const help = `
  Does it draw in the panel? Then let React do it. On a page? Then with the functions of components/overlay/dom.ts.
  Text of a page or a person that becomes HTML or a program can do anything: there is no case in which it is needed.`;
    expect(
      places(
        shippedCode(),
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|srcdoc|DOMParser|createContextualFragment|\beval\b|\bFunction\s*\(/g,
      ),
      help,
    ).toEqual([]);
  });

  test('has one way out, the link’s: no request, no other storage than the extension’s own', () => {
    const help = `
  Is something to be kept? Then extension/storage/ keeps it, on this computer, and docs/privacy.md says so.
  Is something to be asked of, or told to, another computer? Then it cannot be done: nothing leaves the browser but the link to
    an adviser, by the one socket of extension/link/dial.ts.
  Does a name only look like one of these? Then give it another name.`;
    expect(
      places(
        shippedCode(),
        /\bfetch\b|XMLHttpRequest|\bWebSocket\b|EventSource|sendBeacon|importScripts|RTCPeerConnection|new Image\b|localStorage|sessionStorage|indexedDB|document\.cookie|storage\.sync/g,
      ),
      help,
    ).toEqual(['extension/link/dial.ts: WebSocket']);
  });

  test('in pages touches nothing that is stored', async () => {
    const help = `
  Does a script in a page need to know something? Then the background tells it: with its answer, or with "stored"
    (extension/injection/tell-pages.ts). In Chromium the storage is closed to scripts in pages: reading it would fail.`;
    const names = ['detect', 'guard', 'overlay', 'recogniser', 'inspect'];
    const files = (await Promise.all(names.map((name) => bundledInto(entryOf(name))))).flat();
    const onPages = [...new Set(files)].filter((file) => CODE.test(file));
    expect(onPages.length).toBeGreaterThan(40);
    expect(
      places(onPages, /\bbrowser\.storage\b|\bchrome\.storage\b|\bstorage\.(?:local|session|onChanged)\b/g),
      help,
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
    expect(named.length, 'No address was found at all: is the pattern still right?').toBeGreaterThan(
      HOSTS.length,
    );
    expect(
      named.filter((place) => !known.some((one) => place.endsWith(`: ${one}`))),
      ADDRESS_HELP,
    ).toEqual([]);
    const outside = /(\b(src|href)\s*=\s*|url\(\s*|@import\s*)["']?(https?:)?\/\/[^\s"')]*/g;
    const help =
      'Whatever a page of ours shows is in the package: put the file there, and name it by its path.';
    expect(places(filesIn([...ROOMS, 'public'], /\.(css|html|svg)$/), outside, read), help).toEqual([]);
  });
});

const ACTS =
  /\.(click|submit|requestSubmit|dispatchEvent|setRangeText|execCommand|select|showPicker)\s*\(|\.(value|checked|selectedIndex)\s*=(?!=)/g;
const ACTS_HELP = `
  Does it do on the page what only the learner may do? Yes? Then take it out. The card says what to do; they do it.
  No, it is a function of ours? Then give it another name than the one in the browser.`;

describe('scripts on other people’s pages', () => {
  let inputs: string[] = [];
  let ours: string[] = [];
  beforeAll(async () => {
    const entries = ['detect', 'recogniser', 'overlay', 'card-tools', 'link-card'].map(entryOf);
    inputs = [...new Set((await Promise.all(entries.map(bundledInto))).flat())];
    ours = inputs.filter((file) => CODE.test(file));
  });

  test('bring no React, no validator, no polyfill, no words', () => {
    expect(ours.length, 'The bundles are almost empty: does entryOf() find the scripts?').toBeGreaterThan(20);
    const libraries = inputs.filter((file) => !ROOMS.some((room) => isIn(file, room)));
    const allowed = ['@wxt-dev/browser', 'wxt'];
    const help = `
  Every kilobyte is loaded into somebody else’s page.
  Is only a type needed? Then "import type". Is it a door that brings its whole room? Then the room needs a smaller one.
  Does the page have to have it? Then "npm run sizes" must agree, and the list in this test says so.`;
    expect(
      libraries.filter((name) => !allowed.includes(name)),
      help,
    ).toEqual([]);
    const words =
      'The words of a card come from the background, one card at a time. Take the type of them, or less.';
    expect(
      inputs.filter((file) => isIn(file, 'journey')),
      words,
    ).toEqual([]);
  });

  test('never act for the learner', () => {
    expect(places(ours, ACTS), ACTS_HELP).toEqual([]);
    const moves = places(ours, /\.(focus|scrollIntoView|scrollTo|scrollBy)\s*\(/g);
    const files = moves.map((place) => place.split(': ').slice(0, 2).join(': '));
    const help = `
  Was it asked for, with a click on the card? Yes, and a part of the card gets the focus? Then do it in components/overlay/.
  Yes, and the page scrolls? There is one button for that, « Me le montrer »: call it from the place named in this test.
  No? Then take it out: neither page nor cursor moves unasked.`;
    // The card's own parts are focused on request; « Me le montrer » scrolls.
    expect(
      files.filter(
        (place) =>
          !/^components\/overlay\/(?:tools\/|link\/)?\w+\.ts: \.focus\(/.test(place) &&
          place !== 'extension/overlay-session/overlay-session.ts: .scrollIntoView(',
      ),
      help,
    ).toEqual([]);
  });
});

describe('the adviser’s tools, on other people’s pages too', () => {
  test('never act for anybody, and bring no words', async () => {
    const ours = (await bundledInto(entryOf('inspect'))).filter((file) => CODE.test(file));
    expect(ours.length, 'The bundle is almost empty: does entryOf() find the script?').toBeGreaterThan(20);
    expect(places(ours, ACTS), ACTS_HELP).toEqual([]);
    const help = 'The panel has the words; the tools answer with ids. Take types from "@/journey", no more.';
    expect(
      ours.filter((file) => isIn(file, 'journey')),
      help,
    ).toEqual([]);
  });
});
