// One local https server for all pages of the bench, under the names of all variants.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { basename, join } from 'node:path';
import * as answers from '../../scripts/mock-sites/answers.mjs';
import { makeCertificate } from '../../scripts/mock-sites/certificate.mjs';
import { PAGES_DIR } from '../../scripts/mock-sites/hosts.mjs';

/** @typedef {import('./pages.mjs').BenchPage} BenchPage */

/**
 * @param {BenchPage[]} pages
 * @param {string[]} hosts names under which the same pages stand
 */
export async function startServer(pages, hosts) {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const all = [...new Set([...hosts, ...pages.map((page) => page.host)])];
  const certificate = makeCertificate(all);

  /** @param {string} path @returns {answers.Answer} */
  const answerTo = (path) => {
    const page = byPath.get(path);
    if (page) {
      return { status: 200, type: answers.HTML, body: page.html, headers: answers.pageHeaders(page.host) };
    }
    const name =
      path === '/rehearsal.css' ? 'rehearsal.css' : path.startsWith('/rehearsal/') && basename(path);
    if (!name) return { status: 200, type: 'image/svg+xml', body: answers.NEUTRAL_IMAGE };
    const type = name.endsWith('.css') ? answers.CSS : answers.JS;
    return { status: 200, type, body: readFileSync(join(PAGES_DIR, '_behaviour', name)) };
  };

  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    const { status, type, body, headers } = answerTo(
      new URL(request.url ?? '/', 'https://localhost').pathname,
    );
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache', ...headers });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    hosts: all,
    port,
    spki: certificate.spki,
    cert: certificate.cert,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve(undefined));
      }),
  };
}
