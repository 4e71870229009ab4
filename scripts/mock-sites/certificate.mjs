// A throw-away certificate for the rehearsal hosts, made at each start: no key lies in the project, and the
// browser is told to trust this one key only.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import * as x509 from '@peculiar/asn1-x509';

const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const COMMON_NAME = '2.5.4.3';
const DAY = 24 * 60 * 60 * 1000;

/** @param {Buffer} bytes */
const bufferOf = (bytes) => new Uint8Array(bytes).buffer;

/** @param {string} commonName */
const nameOf = (commonName) =>
  new x509.Name([
    new x509.RelativeDistinguishedName([
      new x509.AttributeTypeAndValue({
        type: COMMON_NAME,
        value: new x509.AttributeValue({ utf8String: commonName }),
      }),
    ]),
  ]);

/** @param {string[]} hosts */
const subjectAltName = (hosts) =>
  new x509.Extension({
    extnID: x509.id_ce_subjectAltName,
    extnValue: new OctetString(
      AsnConvert.serialize(
        new x509.SubjectAlternativeName(hosts.map((dNSName) => new x509.GeneralName({ dNSName }))),
      ),
    ),
  });

/**
 * Makes a self-signed certificate that names every host.
 * @param {string[]} hosts exact host names
 * @returns {{ key: string, cert: string, spki: string }} PEM key, PEM certificate, and the base64 SHA-256 of
 *   the public key, as Chromium's --ignore-certificate-errors-spki-list wants it
 */
export function makeCertificate(hosts) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const name = nameOf('Jalon rehearsal');
  const algorithm = new x509.AlgorithmIdentifier({ algorithm: ECDSA_WITH_SHA256 });
  const now = Date.now();
  const tbsCertificate = new x509.TBSCertificate({
    version: x509.Version.v3,
    // The first byte keeps it positive.
    serialNumber: bufferOf(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    signature: algorithm,
    issuer: name,
    validity: new x509.Validity({ notBefore: new Date(now - DAY), notAfter: new Date(now + 30 * DAY) }),
    subject: name,
    subjectPublicKeyInfo: AsnConvert.parse(spki, x509.SubjectPublicKeyInfo),
    extensions: new x509.Extensions([subjectAltName(['localhost', ...hosts])]),
  });
  const signed = sign('sha256', Buffer.from(AsnConvert.serialize(tbsCertificate)), privateKey);
  const certificate = new x509.Certificate({
    tbsCertificate,
    signatureAlgorithm: algorithm,
    signatureValue: bufferOf(signed),
  });
  const base64 = Buffer.from(AsnConvert.serialize(certificate))
    .toString('base64')
    .replace(/.{64}/g, '$&\n')
    .trim();
  return {
    key: /** @type {string} */ (privateKey.export({ type: 'pkcs8', format: 'pem' })),
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
    spki: createHash('sha256').update(spki).digest('base64'),
  };
}
