/**
 * « Suis-je au bon endroit ? »: what an address is. Pure: the address goes in, a verdict comes out, and nothing
 * is kept. A wrong « yes » costs a learner an account, a wrong « stop » costs a click, so whatever is not
 * written exactly as an official address is not official.
 */
import { type Address, innerAddress, readAddress } from './address';
import { BAIT, LONG_NAMES } from './brands';
import { GENUINE, INNOCENT, isIn, KNOWN, OFFICIAL, TRIAL } from './hosts';
import { holdsHost, inLetters, misspelt, nameOf, resembles, type Trick } from './lookalike';

export type SiteVerdict = 'official' | 'known' | 'lookalike' | 'other';

/** What an address is, for a learner who asks. */
export interface SiteCheck {
  verdict: SiteVerdict;
  /** The host as the browser writes it; null when the address leads to none. */
  host: string | null;
  /** The host as a person reads it, accents and all; punycode where letters could deceive. */
  shown: string | null;
  /** Key of the words (`ui` in journey/texts). */
  words: string;
  /** What gave a look-alike away, for developers. */
  trick: string | null;
  /** The right page to open instead. */
  open: string | null;
}

/** @returns what this address is; a text that is no address is « other » */
export function checkSite(text: string): SiteCheck {
  const address = readAddress(text);
  if (!address) return verdictOn(null, 'other', 'placeNoPage');
  if (address.kind === 'web') return checkWeb(address, address.host ?? '');
  if (address.kind === 'inside') {
    const inner = checkSite(innerAddress(address.url));
    return inner.verdict === 'lookalike' ? inner : verdictOn(null, 'other', 'placeNoPage');
  }
  return checkHostless(address.url);
}

/** data:, javascript:, file: and the like: no host stands behind what they show. */
function checkHostless(url: URL): SiteCheck {
  // The browser's own pages, and programs that it hands over to.
  if (/^(about|chrome|chrome-\w+|edge|moz-extension|resource|devtools|mailto|tel|sms):$/.test(url.protocol)) {
    return verdictOn(null, 'other', 'placeNoPage');
  }
  const text = decode(url.href.slice(url.protocol.length)).toLowerCase();
  const named = holdsHost(text) || LONG_NAMES.some((name) => text.includes(name));
  if (!named) return verdictOn(null, 'other', 'placeNoPage');
  return lookalike(null, { trick: url.protocol.slice(0, -1), name: nameOf(text) });
}

function checkWeb(address: Address, host: string): SiteCheck {
  const { url } = address;
  const name = host.replace(/\.$/, '');
  const exact = address.exact && name === host;
  // Longer than any name on the network.
  if (name.length > 253) return verdictOn(host, 'other', 'placeOther');
  const official = OFFICIAL.find((one) => one.host === name && url.pathname.startsWith(one.path ?? '/'));
  const known = KNOWN.find((one) => one.host === name);
  if (exact && official) return verdictOn(host, 'official', 'placeOfficial');
  if (exact && known) return verdictOn(host, 'known', known.words, { open: known.open ?? null });

  const user = decode(`${url.username}:${url.password}`);
  if (holdsHost(user) || nameOf(user)) return lookalike(host, { trick: 'user-info', name: nameOf(user) });
  if (official) {
    // The real host, but not the real way in: nobody meets this by following the journey.
    if (url.protocol !== 'https:') {
      return verdictOn(host, 'lookalike', 'placeNotSecure', { trick: 'not-https', open: official.open });
    }
    return verdictOn(host, 'lookalike', 'placeAlmost', { trick: howInexact(url, host), open: official.open });
  }
  const trial = TRIAL.find((one) => isIn(name, one.host));
  if (trial) return verdictOn(host, 'other', 'placeTrial', { open: trial.open ?? null });
  // As above: a dot behind the name is nobody's slip.
  if (known && name !== host) {
    const open = known.open ?? openFor(nameOf(name));
    return verdictOn(host, 'lookalike', 'placeAlmost', { trick: 'trailing-dot', open });
  }
  if (known) return verdictOn(host, 'other', 'placeOther');
  if (GENUINE.some((domain) => isIn(name, domain))) return checkGenuine(host, name);
  if (INNOCENT.some((domain) => isIn(name, domain))) return verdictOn(host, 'other', 'placeOther');
  const trick = resembles(name) ?? hostInPath(url) ?? hostBehind(url);
  return trick ? lookalike(host, trick) : verdictOn(host, 'other', 'placeOther');
}

/** In a domain of the right owner nobody can set a trap, but a hand can slip. */
function checkGenuine(host: string, name: string): SiteCheck {
  const slip = misspelt(name);
  if (!slip) return verdictOn(host, 'other', 'placeOther');
  const words = slip.trick === 'accent' ? 'placeMisprint' : 'placeAlmost';
  return verdictOn(host, 'lookalike', words, { trick: slip.trick, open: openFor(slip.name) });
}

const lookalike = (host: string | null, { trick, name }: Trick): SiteCheck =>
  verdictOn(host, 'lookalike', 'placeLookalike', { trick, open: openFor(name ?? nameOf(host ?? '')) });

function verdictOn(
  host: string | null,
  verdict: SiteVerdict,
  words: string,
  more: { trick?: string; open?: string | null } = {},
): SiteCheck {
  return {
    verdict,
    host,
    shown: host && shownHost(host),
    words,
    trick: more.trick ?? null,
    open: more.open ?? null,
  };
}

/** French letters are shown as such, so that a learner sees the accent; other letters as punycode. */
function shownHost(host: string): string {
  const letters = inLetters(host);
  return /^[a-z0-9.àâäæçéèêëîïôöœùûüÿ-]*$/.test(letters) ? letters : host;
}

/** @returns the official page for a borrowed name; the journey's first page when no name is clear */
function openFor(name: string | null): string {
  const meant =
    OFFICIAL.find(({ host }) => host === name) ??
    OFFICIAL.find(({ host }) => name !== null && name !== 'laposte' && host.includes(name)) ??
    OFFICIAL[0];
  return meant?.open ?? '';
}

function howInexact(url: URL, host: string): string {
  if (url.username || url.password) return 'user-info';
  if (url.port) return 'port';
  return host.endsWith('.') ? 'trailing-dot' : 'odd-writing';
}

const EMPTY_WORDS = new Set([...BAIT, 'https:', 'http:', '']);

/** evil.tld/moncompteformation.gouv.fr/: a host of the journey where the path begins. */
function hostInPath(url: URL): Trick | null {
  const parts = decode(url.pathname)
    .toLowerCase()
    .split(/[/\\@]/);
  const first = parts.find((part) => !EMPTY_WORDS.has(part));
  return first && isJourneys(first) ? { trick: 'path', name: nameOf(first) } : null;
}

const DOMAINS = ['laposte.fr', 'ar24.fr', 'franceconnect.gouv.fr', 'moncompteformation.gouv.fr'];
const isJourneys = (host: string) => DOMAINS.some((domain) => isIn(host, domain));

/** What people have typed into a search: any address may stand there. */
const SEARCHED = new Set(['q', 'query', 'p', 's', 'search', 'text', 'wd', 'k', 'keywords', 'oq']);

/** evil.tld/?next=https://moncompte.laposte.fr/: an address of the journey behind `?` or `#`. */
function hostBehind({ search, hash }: URL): Trick | null {
  for (const part of `${search}&${hash}`.split(/[&;?#]/)) {
    const [, name = '', value = ''] = /^(?:([^=]*)=)?(.*)$/s.exec(part) ?? [];
    if (SEARCHED.has(name.toLowerCase())) continue;
    // Redirects in redirects are written with signs for signs.
    const address = decode(decode(decode(value))).toLowerCase();
    const host = /^[!/\\]*(?:[a-z]+:)?[/\\]*(?:[^/\\?#@]*@)?([^/\\?#:@]+)/
      .exec(address)?.[1]
      ?.replace(/\.$/, '');
    if (host && isJourneys(host))
      return { trick: search.includes(part) ? 'query' : 'fragment', name: nameOf(host) };
  }
  return null;
}

/** Percent signs undone; a broken one leaves the text as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
