/** The throw-away certificate of the rehearsal: browsers refuse the pages when any of this is wrong. */
import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { makeCertificate } from '../../../scripts/mock-sites/certificate.mjs';
import { loadPages } from '../../../scripts/mock-sites/pages.mjs';

const { hosts } = loadPages();
const { key, cert, spki } = makeCertificate(hosts);
const read = new X509Certificate(cert);

test('names every host of the rehearsal, and no other but this machine', () => {
  expect(hosts.length).toBeGreaterThan(6);
  const names = read.subjectAltName?.split(', ').map((name) => name.replace(/^DNS:/, ''));
  expect(names).toEqual(['localhost', ...hosts]);
});

test('is signed by its own key, whose hash is what Chromium’s switch asks for', () => {
  expect(read.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(read.verify(read.publicKey)).toBe(true);
  const der = read.publicKey.export({ type: 'spki', format: 'der' });
  expect(spki).toBe(createHash('sha256').update(der).digest('base64'));
});

test('is valid now, and for a few weeks only', () => {
  const [from, to] = [Date.parse(read.validFrom), Date.parse(read.validTo)];
  expect(from).toBeLessThan(Date.now());
  expect(to).toBeGreaterThan(Date.now());
  expect(to - from).toBeLessThan(60 * 24 * 60 * 60 * 1000);
});

test('opens a connection under each name, and each start has a key of its own', async () => {
  expect(makeCertificate(hosts).spki).not.toBe(spki);
  const server = createServer({ key, cert }, (_, response) => response.end('here'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    for (const servername of hosts) {
      const status = await new Promise((resolve, reject) => {
        const options = { host: '127.0.0.1', port, servername, ca: cert, headers: { host: servername } };
        request(options, (response) => resolve(response.resume().statusCode))
          .on('error', reject)
          .end();
      });
      expect(status, servername).toBe(200);
    }
  } finally {
    server.close();
  }
});
