/** The link to an adviser between two whole Firefoxes, over TLS; and Firefox’s own consent to data that leaves it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RehearsalServer, start } from '../../../scripts/mock-sites/server.mjs';
import { change, linkOf, logOf, PLACE, pair, RELAY, type Relay, startRelay, until } from '../support/link';
import { SECRETS } from '../support/secrets';
import { EXTENSION, openFirefox } from './browser';

let server: RehearsalServer;
let relay: Relay;
beforeAll(async () => {
  [server, relay] = [await start(), await startRelay()];
});
afterAll(async () => {
  await server.close();
  await relay.close();
});

const id: string = JSON.parse(readFileSync(join(EXTENSION, 'manifest.json'), 'utf8'))
  .browser_specific_settings.gecko.id;

async function open(adviser: boolean) {
  const one = await openFirefox({ ...server, others: { [RELAY]: relay.broker.port } } as RehearsalServer);
  await one.store({ place: PLACE });
  await one.say({ type: 'settings', settings: { adviser } });
  return one;
}
type Firefox = Awaited<ReturnType<typeof open>>;

/** Says yes or no for the learner, as Firefox's own question does. */
const consent = ({ inside }: Firefox, yes: boolean) =>
  inside(`
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID('${id}');
    const data = { permissions: [], origins: [], data_collection: ['browsingActivity', 'websiteActivity'] };
    await ExtensionPermissions.${yes ? 'add' : 'remove'}('${id}', data, extension);
  `);

test('without Firefox’s consent nothing leaves; with it both are linked, and stay so when the broker is started again', async () => {
  const [adviser, learner] = [await open(true), await open(false)];
  try {
    await change(adviser, { type: 'link-open' });
    await change(learner, { type: 'link-join', code: '4829165370' });
    await change(learner, { type: 'link-agree' });
    expect((await linkOf(learner)).learner).toEqual({ phase: 'ended', reason: 'consent' });
    await change(adviser, { type: 'link-stop' });
    await consent(learner, true);
    await pair(adviser, learner);
    await learner.begin();
    await learner.open('lidentitenumerique.laposte.fr/in-mobile');
    await until(
      async () => (await linkOf(adviser)).adviser?.rows[0]?.state?.page === 'in-mobile',
      'the page is on the board',
    );
    await learner.learner.type('form input', SECRETS.phone);
    // Filled: the hint goes on to the button.
    await until(
      async () => (await linkOf(adviser)).adviser?.rows[0]?.state?.wanted === 'in-mobile-next',
      'the next hint is on the board',
    );
    const all = JSON.stringify([await logOf(learner, null), await logOf(adviser, '1')]);
    expect(all).toContain('in-mobile');
    expect(all).not.toContain(SECRETS.phone);
    await relay.restart();
    await until(async () => (await linkOf(learner)).learner?.phase === 'linked', 'linked again');
    await change(learner, { type: 'link-hand', up: true });
    await until(
      async () => (await linkOf(adviser)).adviser?.rows[0]?.handSince,
      'the hand is up on the board',
    );
    await change(learner, { type: 'link-stop' });
    await until(async () => (await linkOf(adviser)).adviser?.rows.length === 0, 'the row has gone');
  } finally {
    await adviser.firefox.close();
    await learner.firefox.close();
  }
}, 180_000);
