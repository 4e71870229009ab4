// The rehearsal: one local https server that stands for every host of the journey. Browsers reach it under the
// real host names (--host-resolver-rules in Chromium, a proxy in Firefox), so that redirects between hosts,
// cookies and CSP behave as on the real sites.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { basename, extname, join } from 'node:path';
import * as answers from './answers.mjs';
import { makeCertificate } from './certificate.mjs';
import { PAGES_DIR } from './hosts.mjs';
import { linksScript, needsLinks, nextAfterPost } from './moves.mjs';
import { loadPages } from './pages.mjs';

/** @typedef {import('./answers.mjs').Answer} Answer */
/** @typedef {import('node:http').IncomingMessage} IncomingMessage */

/**
 * @typedef {object} SeenRequest a request without its query, headers and body: nothing typed is kept
 * @property {string} method
 * @property {string} host
 * @property {string} path
 * @property {string | null} fixture "<host>/<name>" that answered
 */

/**
 * @typedef {object} RehearsalServer
 * @property {number} port
 * @property {string} spki
 * @property {string} cert
 * @property {string[]} hosts
 * @property {import('./pages.mjs').Pages} pages
 * @property {SeenRequest[]} requests
 * @property {(host: string, name: string) => string} urlOf
 * @property {() => Promise<void>} close
 */

const MAX_BODY = 256 * 1024;
const TYPES = /** @type {Record<string, string>} */ ({
  '.js': answers.JS,
  '.css': answers.CSS,
  '.json': answers.JSON_TYPE,
  '.html': answers.HTML,
});
const IMAGE = /\.(svg|png|jpe?g|gif|webp|ico)$/i;

/**
 * Reads a posted form. A file upload, or a body too long, is dropped unread.
 * @param {IncomingMessage} request
 * @returns {Promise<string>}
 */
async function readForm(request) {
  const urlencoded =
    request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  /** @type {Buffer[]} */
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (urlencoded && size <= MAX_BODY) chunks.push(chunk);
  }
  return size <= MAX_BODY ? Buffer.concat(chunks).toString('utf8') : '';
}

/**
 * Starts the server on a free port of 127.0.0.1.
 * @param {{ banner?: boolean, log?: ((line: string) => void) | null, dir?: string, over?: string }} [options]
 *   banner: say on each page that it is rebuilt; log: one line for each page, form and redirect;
 *   over: folder of pages that stand in for those of the same name
 * @returns {Promise<RehearsalServer>}
 */
export async function start({ banner = false, log = null, dir = PAGES_DIR, over } = {}) {
  const pages = loadPages(dir, over);
  const certificate = makeCertificate(pages.hosts);
  /** @type {SeenRequest[]} */
  const requests = [];

  /** @param {string} id */
  const urlOfId = (id) => {
    const page = pages.get(id);
    return page && pages.urlOf(page.host, page.name);
  };

  /** @param {string} file @returns {Answer} */
  const sourceFile = (file) => {
    const type = TYPES[extname(file)];
    if (!type || !existsSync(file)) return answers.notFound();
    return { status: 200, type, body: readFileSync(file) };
  };

  /** @param {string} host @param {URL} url @returns {Answer} */
  const rehearsalFile = (host, url) => {
    const path = url.pathname.slice('/rehearsal/'.length);
    if (path === 'links.js') {
      const page = pages.get(`${host}/${url.searchParams.get('page')}`);
      return page ? { status: 200, type: answers.JS, body: linksScript(page, urlOfId) } : answers.notFound();
    }
    if (path === 'rehearsal-banner.css') return { status: 200, type: answers.CSS, body: answers.BANNER_CSS };
    // For the router of a page that loads its screens itself.
    if (path.startsWith('page/')) {
      const [, wanted = '', file = ''] = path.split('/');
      return pages.hosts.includes(wanted)
        ? sourceFile(join(dir, wanted, basename(file)))
        : answers.notFound();
    }
    return sourceFile(join(dir, '_behaviour', basename(path)));
  };

  /** @param {import('./pages.mjs').Fixture} page @returns {Answer} */
  const showPage = (page) => {
    if (page.truth.redirect) {
      const target = urlOfId(page.truth.redirect);
      return target ? answers.redirect(302, target) : answers.notFound();
    }
    if (page.html === null) return answers.notFound();
    let body = banner ? answers.withBanner(page.html) : page.html;
    if (needsLinks(page)) {
      const script = `<script src="/rehearsal/links.js?page=${encodeURIComponent(page.name)}"></script>`;
      body = answers.insertBefore(body, '</body>', script);
    }
    const headers = { ...answers.pageHeaders(page.host), ...page.truth.headers };
    return { status: 200, type: answers.HTML, body, headers };
  };

  /** @param {IncomingMessage} request @param {string} host */
  const posted = async (request, host) => {
    const body = await readForm(request);
    const referer = request.headers.referer ?? '';
    const from = URL.canParse(referer) ? new URL(referer) : null;
    const page =
      from?.host === host ? pages.find(host, from.pathname, from.searchParams.get('rehearsal')) : null;
    const next = page && nextAfterPost(page, body);
    const target = next && urlOfId(next);
    return { page, answer: target ? answers.redirect(303, target) : answers.endOfRehearsal() };
  };

  /**
   * @param {IncomingMessage} request
   * @param {string} host
   * @param {URL} url
   * @returns {Promise<{ page: import('./pages.mjs').Fixture | null, answer: Answer, quiet?: boolean }>}
   */
  const answerTo = async (request, host, url) => {
    if (!pages.hosts.includes(host)) return { page: null, answer: { ...answers.notFound(), status: 421 } };
    if (request.method === 'POST') return posted(request, host);
    if (url.pathname.startsWith('/rehearsal/')) {
      return { page: null, answer: rehearsalFile(host, url), quiet: true };
    }
    if (url.pathname === '/rehearsal.css') {
      const own = sourceFile(join(dir, '_behaviour', 'rehearsal.css'));
      const plain = { status: 200, type: answers.CSS, body: answers.NEUTRAL_CSS };
      return { page: null, answer: own.status === 200 ? own : plain, quiet: true };
    }
    const page = pages.find(host, url.pathname, url.searchParams.get('rehearsal'));
    if (page) return { page, answer: showPage(page) };
    if (IMAGE.test(url.pathname)) {
      return {
        page,
        answer: { status: 200, type: 'image/svg+xml', body: answers.NEUTRAL_IMAGE },
        quiet: true,
      };
    }
    return { page, answer: answers.notFound() };
  };

  /** @param {IncomingMessage} request @param {import('node:http').ServerResponse} response */
  const handle = async (request, response) => {
    const host = (request.headers.host ?? '').toLowerCase().replace(/:\d+$/, '');
    const url = new URL(request.url ?? '/', `https://${host || 'localhost'}`);
    const method = request.method ?? 'GET';
    const { page, answer, quiet } = await answerTo(request, host, url);
    requests.push({ method, host, path: url.pathname, fixture: page?.id ?? null });
    if (log && !quiet) log(`${method} ${host}${url.pathname} ${answer.status} ${page?.id ?? ''}`.trimEnd());
    response.writeHead(answer.status, {
      'content-type': answer.type,
      'cache-control': 'no-cache',
      ...answer.headers,
    });
    response.end(method === 'HEAD' ? undefined : answer.body);
  };

  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    // A request that breaks off or makes no sense must not end the rehearsal.
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

  return {
    port,
    spki: certificate.spki,
    cert: certificate.cert,
    hosts: pages.hosts,
    pages,
    requests,
    urlOf: pages.urlOf,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
