/** Takes an address apart as a browser does, and remembers whether it was written plainly. */

/** One address. */
export interface Address {
  /** `web`: leads to a host. `inside`: shows another address (view-source:, blob:). `none`: leads to no host. */
  kind: 'web' | 'inside' | 'none';
  url: URL;
  /** The host as the browser writes it: small letters, punycode. Null when it leads to none. */
  host: string | null;
  /** https, no user, no port, no trailing dot, and every letter of the host written as it is. */
  exact: boolean;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const HOST_AND_PORT = /^[^\s:/?#@]+\.[^\s:/?#@]+:\d+([/?#]|$)/;
const WEB = new Set(['https:', 'http:', 'wss:', 'ws:', 'ftp:']);
const INSIDE = new Set(['view-source:', 'blob:', 'filesystem:']);

/** @returns null when the text is no address */
export function readAddress(text: string): Address | null {
  const trimmed = text.trim();
  const bare = !SCHEME.test(trimmed) || HOST_AND_PORT.test(trimmed);
  // « laposte.fr » as people write it, without https://: what a browser would open today.
  if (bare && (!/^[^\s/?#]+\.[^\s/?#]/.test(trimmed) || trimmed.startsWith('.'))) return null;
  const full = bare ? `https://${trimmed}` : trimmed;
  const url = parse(full);
  if (!url) return null;
  if (INSIDE.has(url.protocol)) return { kind: 'inside', url, host: null, exact: false };
  if (!WEB.has(url.protocol) || url.hostname === '') return { kind: 'none', url, host: null, exact: false };
  return { kind: 'web', url, host: url.hostname, exact: isExact(full, url.hostname) };
}

/** @returns the address that `view-source:` and its like show */
export const innerAddress = (url: URL): string => url.href.slice(url.protocol.length);

/**
 * A browser's own bar only ever shows this plain shape. Backslashes, tabs, wide letters and the rest, which a
 * URL parser forgives, are somebody's trick.
 */
function isExact(text: string, host: string): boolean {
  const written = /^https:\/\/([^/?#:@\\\s]+)(:443)?(?=[/?#]|$)/i.exec(text)?.[1];
  return written?.toLowerCase() === host;
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
