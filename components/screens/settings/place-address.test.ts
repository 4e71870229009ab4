/** What somebody types for the address of a relay. */
import { expect, test } from 'vitest';
import { addressOf } from './place-address';

test.each([
  ['lien.exemple.fr', 'wss://lien.exemple.fr/'],
  ['  Lien.Exemple.FR  ', 'wss://lien.exemple.fr/'],
  ['wss://lien.exemple.fr', 'wss://lien.exemple.fr/'],
  ['https://lien.exemple.fr/', 'wss://lien.exemple.fr/'],
  ['lien.exemple.fr:8443/mqtt', 'wss://lien.exemple.fr:8443/mqtt'],
  ['wss://192.168.1.20:9001', 'wss://192.168.1.20:9001/'],
  ['localhost:9001', 'wss://localhost:9001/'],
])('%s is %s', (typed, broker) => {
  expect(addressOf(typed)).toEqual({ broker });
});

test.each(['ws://lien.exemple.fr/', 'http://lien.exemple.fr', 'mqtt://lien.exemple.fr'])(
  '%s is not encrypted',
  (typed) => {
    expect(addressOf(typed)).toEqual({ no: 'open' });
  },
);

test.each([
  '',
  'lien',
  'lien exemple.fr',
  'wss://',
  'lien.exemple.fr/?a=b',
  'nom:mot@lien.exemple.fr',
  'lien..fr',
  'lien.exemple.fr:99999',
  'ftp://lien.exemple.fr',
  `${'a'.repeat(120)}.fr`,
])('%j is no address', (typed) => {
  expect(addressOf(typed)).toEqual({ no: 'wrong' });
});
