// The rebuilt pages (fixtures): tests/pages/<host>/<name>.html + <name>.json.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES_DIR, rehearsalHosts } from './hosts.mjs';

/**
 * @typedef {object} NextRule where the page's form leads
 * @property {Record<string, string | null>} [when] form field → the value it must have (null: not sent)
 * @property {string} to "<host>/<name>"
 */

/**
 * @typedef {object} PageTruth what <name>.json says
 * @property {string | null} page page id; null for a page that the map must not know
 * @property {string} url
 * @property {string} lang
 * @property {'captured' | 'documented' | 'reconstructed' | 'invented'} mark
 * @property {string} source
 * @property {string} date
 * @property {string} [state]
 * @property {string[]} [states]
 * @property {Record<string, string | null>} [targets] target id → CSS selector; null: must be missing
 * @property {NextRule[]} [next]
 * @property {Record<string, string>} [links] CSS selector → "<host>/<name>"
 * @property {string} [redirect] "<host>/<name>": the URL answers 302 to there
 * @property {Record<string, string>} [headers] headers of its own
 */

/**
 * @typedef {object} Fixture
 * @property {string} host
 * @property {string} name
 * @property {string} id "<host>/<name>"
 * @property {PageTruth} truth
 * @property {string | null} html null when the page only redirects
 */

/**
 * Reads every fixture.
 * @param {string} [dir]
 * @param {string} [over] a folder of the same kind: its pages stand in for those of the same host and name
 */
export function loadPages(dir = PAGES_DIR, over) {
  /** @type {Map<string, Fixture>} */
  const byId = new Map();
  const folders = over ? [dir, over] : [dir];
  const places = folders.flatMap((folder) =>
    rehearsalHosts(folder).map((host) => ({ host, at: join(folder, host) })),
  );
  const hosts = [...new Set(places.map(({ host }) => host))].sort();
  for (const { host, at } of places) {
    const files = readdirSync(at).filter((file) => file.endsWith('.json'));
    for (const file of files.sort()) {
      const name = file.slice(0, -'.json'.length);
      const htmlFile = join(at, `${name}.html`);
      /** @type {PageTruth} */
      const truth = JSON.parse(readFileSync(join(at, file), 'utf8'));
      const html = existsSync(htmlFile) ? readFileSync(htmlFile, 'utf8') : null;
      byId.set(`${host}/${name}`, { host, name, id: `${host}/${name}`, truth, html });
    }
  }
  const all = [...byId.values()];

  /**
   * The fixture "<host>/<name>".
   * @param {string} id
   */
  const get = (id) => byId.get(id) ?? null;

  /**
   * The fixture that a request is for: by name, else by path. Several states share a path: the plain one,
   * whose name is its page id, wins.
   * @param {string} host
   * @param {string} pathname
   * @param {string | null} [name] value of ?rehearsal=
   */
  const find = (host, pathname, name = null) => {
    if (name !== null) return get(`${host}/${name}`);
    const there = all.filter((page) => page.host === host && new URL(page.truth.url).pathname === pathname);
    // A URL with ?rehearsal= is no documented one: whoever types the plain path wants the page that owns it.
    const own = there.filter((page) => !new URL(page.truth.url).searchParams.has('rehearsal'));
    const plain = (/** @type {Fixture[]} */ some) => some.find((page) => page.name === page.truth.page);
    return plain(own) ?? own[0] ?? plain(there) ?? there[0] ?? null;
  };

  /**
   * The URL that shows exactly this fixture.
   * @param {string} host
   * @param {string} name
   */
  const urlOf = (host, name) => {
    const page = get(`${host}/${name}`);
    if (!page) throw new Error(`No rebuilt page named ${host}/${name}.`);
    const url = new URL(page.truth.url);
    url.searchParams.set('rehearsal', name);
    return url.href;
  };

  /** What is wrong with the fixtures as a set: a test wants this empty. */
  const problems = () =>
    all.flatMap(({ id, host, html, truth }) => {
      const ways = [...(truth.next ?? []).map((rule) => rule.to), ...Object.values(truth.links ?? {})];
      if (truth.redirect) ways.push(truth.redirect);
      return [
        ...(html === null && !truth.redirect ? [`${id}: no HTML`] : []),
        ...(new URL(truth.url).host === host ? [] : [`${id}: its url is on another host`]),
        ...ways.filter((to) => !get(to)).map((to) => `${id}: leads to ${to}, which does not exist`),
      ];
    });

  return { hosts, all, get, find, urlOf, problems };
}

/** @typedef {ReturnType<typeof loadPages>} Pages */
