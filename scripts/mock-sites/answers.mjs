// The small fixed answers of the rehearsal server.

/** @typedef {{ status: number, type: string, body: string | Buffer, headers?: Record<string, string> }} Answer */

export const HTML = 'text/html; charset=utf-8';
export const CSS = 'text/css; charset=utf-8';
export const JS = 'text/javascript; charset=utf-8';
export const JSON_TYPE = 'application/json; charset=utf-8';

/** Stands for every picture of the sites: no logo is copied. */
export const NEUTRAL_IMAGE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" fill="#ccc"/></svg>';

/** Style of pages whose CSP forbids inline style, when tests/pages/_behaviour has none. */
export const NEUTRAL_CSS = 'body{font:1rem/1.5 sans-serif;margin:1.5rem;color:#222;background:#fff}\n';

/** Text of the banner that says: this is not the real site, although the address bar shows its host. */
const BANNER_TEXT = 'Répétition : pages reconstruites';

export const BANNER_CSS = `.practice-notice{display:block;margin:0 0 1rem;padding:.5rem 1rem;background:#4a3b00;color:#fff;
font:bold 1rem/1.4 sans-serif;text-align:center}
`;

/** @param {string} words */
const neutralPage = (words) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Répétition</title></head><body><p>${words}</p></body></html>`;

/** What the server says when no rebuilt page fits. @returns {Answer} */
export const notFound = () => ({
  status: 404,
  type: HTML,
  body: neutralPage('Cette page ne fait pas partie de la répétition.'),
});

/** What the server says when a form was posted and no rule says where it leads. @returns {Answer} */
export const endOfRehearsal = () => ({
  status: 404,
  type: HTML,
  body: neutralPage('La répétition s’arrête ici.'),
});

/**
 * @param {301 | 302 | 303} status
 * @param {string} location
 * @returns {Answer}
 */
export const redirect = (status, location) => ({ status, type: HTML, body: '', headers: { location } });

/**
 * Headers of a host's pages. FranceConnect's are its own; about the others nothing is known.
 * @param {string} host
 * @returns {Record<string, string>}
 */
export function pageHeaders(host) {
  if (!host.endsWith('.franceconnect.gouv.fr')) return { 'cache-control': 'no-cache' };
  return {
    'content-security-policy':
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
      "frame-ancestors 'none'; form-action 'self' https:",
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
  };
}

/**
 * Puts the banner at the top of a page.
 * @param {string} html
 */
export function withBanner(html) {
  const link = '<link rel="stylesheet" href="/rehearsal/rehearsal-banner.css">';
  const notice = `<p class="practice-notice">${BANNER_TEXT}</p>`;
  return insertBefore(html, '</head>', link).replace(/<body\b[^>]*>/i, (tag) => tag + notice);
}

/**
 * @param {string} html
 * @param {string} mark closing tag
 * @param {string} addition
 */
export function insertBefore(html, mark, addition) {
  const at = html.toLowerCase().lastIndexOf(mark);
  return at < 0 ? html + addition : html.slice(0, at) + addition + html.slice(at);
}
