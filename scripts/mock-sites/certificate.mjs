// A throw-away certificate for the rehearsal hosts, made at each start: no key lies in the project, and the
// browser is told to trust this one key only.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/**
 * One DER element.
 * @param {number} tag
 * @param {...(Buffer | Buffer[])} parts
 */
function der(tag, ...parts) {
  const body = Buffer.concat(parts.flat());
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = Buffer.from(body.length.toString(16).padStart(body.length > 255 ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, body]);
}

/** @param {...(Buffer | Buffer[])} parts */
const sequence = (...parts) => der(0x30, ...parts);

/** @param {string} hex content of an OBJECT IDENTIFIER */
const oid = (hex) => der(0x06, Buffer.from(hex, 'hex'));

/** @param {Date} date */
const utcTime = (date) => der(0x17, Buffer.from(`${date.toISOString().replace(/\D/g, '').slice(2, 14)}Z`));

const COMMON_NAME = oid('550403');
const SUBJECT_ALT_NAME = oid('551d11');
const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'));
const DAY = 24 * 60 * 60 * 1000;

/**
 * Makes a self-signed certificate that names every host.
 * @param {string[]} hosts exact host names
 * @returns {{ key: string, cert: string, spki: string }} PEM key, PEM certificate, and the base64 SHA-256 of
 *   the public key, as Chromium's --ignore-certificate-errors-spki-list wants it
 */
export function makeCertificate(hosts) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from('Jalon rehearsal')))));
  const now = Date.now();
  const names = sequence(['localhost', ...hosts].map((host) => der(0x82, Buffer.from(host))));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), // version 3
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])), // serial number, positive
    ECDSA_WITH_SHA256,
    name,
    sequence(utcTime(new Date(now - DAY)), utcTime(new Date(now + 30 * DAY))),
    name,
    spki,
    der(0xa3, sequence(sequence(SUBJECT_ALT_NAME, der(0x04, names)))),
  );
  const signature = sign('sha256', body, privateKey);
  const cert = sequence(body, ECDSA_WITH_SHA256, der(0x03, Buffer.from([0]), signature));
  const base64 = cert.toString('base64').replace(/.{64}/g, '$&\n').trim();
  return {
    key: /** @type {string} */ (privateKey.export({ type: 'pkcs8', format: 'pem' })),
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
    spki: createHash('sha256').update(spki).digest('base64'),
  };
}
