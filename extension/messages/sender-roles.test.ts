/** Who speaks is told by what the browser says of them, whatever they say. */
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { allMaps } from '@/extension/injection/site-maps';
import { reset } from '../test-helpers';
import { rolesOf } from './sender-roles';

beforeEach(reset);

const ID = 'test-extension-id';
const HOSTS = allMaps().flatMap(({ hosts }) => hosts);

test.each([
  ['a page of the extension', { id: ID, url: `chrome-extension://${ID}/popup.html` }, ['own']],
  [
    'one that stands in a tab',
    { id: ID, url: `chrome-extension://${ID}/sidepanel.html`, tab: { id: 7 } },
    ['own'],
  ],
  [
    'a script in a page of the journey',
    { id: ID, url: 'https://moncompte.laposte.fr/x?y#z' },
    ['page', 'tools'],
  ],
  ['a script in another page', { id: ID, url: 'https://example.org/' }, []],
  ['in a page like one of the journey', { id: ID, url: 'https://moncompte.laposte.fr.example.org/' }, []],
  ['in a page without encryption', { id: ID, url: 'http://moncompte.laposte.fr/' }, []],
  ['in an empty page', { id: ID, url: 'about:blank' }, []],
  ['a sender without an address', { id: ID }, []],
  ['a page of another extension', { id: ID, url: 'chrome-extension://other/popup.html' }, []],
  ['a host called like the extension', { id: ID, url: `https://${ID}/popup.html` }, []],
  ['another extension at our address', { id: 'other', url: `chrome-extension://${ID}/popup.html` }, []],
  ['another extension in a page of the journey', { id: 'other', url: 'https://moncompte.laposte.fr/' }, []],
  ['nobody', {}, []],
])('%s', (_, sender, roles) => {
  expect(rolesOf(sender as never)).toEqual(roles);
});

test('no address but ours is an own page, and only a host of the maps is a page', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      expect(rolesOf({ id: ID, url } as never)).toEqual([]);
    }),
  );
  for (const host of HOSTS) {
    expect(rolesOf({ id: ID, url: `https://${host}/` } as never)).toEqual(['page', 'tools']);
    expect(rolesOf({ id: ID, url: `https://one.${host}/` } as never)).toEqual([]);
  }
});
