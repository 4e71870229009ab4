/** What the tests type: unmistakable, so that any trace of it anywhere is found. */
export const SECRETS = {
  email: 'zq7courriel@zq7secret.example',
  password: 'Zq7!motdepasse-9Kx',
  lastName: 'Zqnomsecret',
  firstName: 'Zqprenomsecret',
  address: '77 voie Zqadresse',
  phone: '0698765432',
  mobile: '698765432',
  mailCode: '918273',
  smsCode: '564738',
  document: 'X4T8R2Q91',
};

const CODES = [SECRETS.mailCode, SECRETS.smsCode, SECRETS.document, SECRETS.phone];

/** Every part of a code of 4 characters or more. */
const parts = CODES.flatMap((code) =>
  Array.from({ length: code.length - 3 }, (_, start) =>
    Array.from({ length: code.length - start - 3 }, (_, more) => code.slice(start, start + 4 + more)),
  ).flat(),
);

/** @returns the secrets, or parts of a code, that stand in the text */
export function secretsIn(text: string): string[] {
  // A time in milliseconds may hold any four digits by chance: it is no trace of a code.
  const calm = text.replace(/\b1[6-9]\d{11}(\.\d+)?\b/g, '');
  return [...new Set([...Object.values(SECRETS), ...parts])].filter((secret) => calm.includes(secret));
}
