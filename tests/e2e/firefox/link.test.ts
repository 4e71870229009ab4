/** The link to an adviser between two whole Firefoxes, over TLS; and Firefox’s own consent to data that leaves it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RehearsalServer, start } from '../../../scripts/mock-sites/server.mjs';
import {
  change,
  linkOf,
  logOf,
  openDoor,
  PLACE,
  pair,
  RELAY,
  type Relay,
  startRelay,
  until,
} from '../support/link';
import { panelOn } from '../support/panel';
import { SECRETS } from '../support/secrets';
import { sentence } from '../support/sentences';
import { openFirefox } from './browser';

let server: RehearsalServer;
let relay: Relay;
beforeAll(async () => {
  [server, relay] = [await start(), await startRelay()];
});
afterAll(async () => {
  await server.close();
  await relay.close();
});

async function open(adviser: boolean) {
  const one = await openFirefox({ ...server, others: { [RELAY]: relay.broker.port } } as RehearsalServer);
  await one.store({ place: PLACE });
  await one.say({ type: 'settings', settings: { adviser } });
  return one;
}
test('without Firefox’s consent nothing leaves; with it both are linked, and stay so when the broker is started again', async () => {
  const [adviser, learner] = [await open(true), await open(false)];
  try {
    await change(adviser, { type: 'link-open' });
    await change(learner, { type: 'link-join', code: '4829165370' });
    await change(learner, { type: 'link-agree' });
    expect((await linkOf(learner)).learner).toEqual({ phase: 'ended', reason: 'consent' });
    await change(adviser, { type: 'link-stop' });
    await learner.consent(true);
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

test('both event pages fall asleep: the board says that the learner is cut off; who is woken goes on with its keys', async () => {
  const [adviser, learner] = [await open(true), await open(false)];
  try {
    await learner.consent(true);
    await pair(adviser, learner);
    const row = async () => (await linkOf(adviser)).adviser?.rows[0];
    await learner.sleep();
    await until(async () => (await row())?.lost, 'the broker has told of it');
    expect(await change(learner, { type: 'link-hand', up: true })).toBeNull();
    await until(async () => (await row())?.handSince, 'the hand is up on the board');
    expect((await linkOf(learner)).learner?.phase).toBe('linked');
    expect((await row())?.lost).toBe(false);
    await adviser.sleep();
    await until(
      async () => (await change(adviser, { type: 'link-say', row: '1', line: 'take-time' })) === null,
      'the adviser is back',
    );
    await until(async () => {
      const mine = (await linkOf(learner)).learner;
      return mine?.phase === 'linked' && mine.pending?.command.k === 'say';
    }, 'the word has come');
    expect((await row())?.sent).toMatchObject({ command: { k: 'say', line: 'take-time' } });
  } finally {
    await adviser.firefox.close();
    await learner.firefox.close();
  }
}, 180_000);

test('by the learner’s screens: the digits, « Oui », hand, what the page shows, and Firefox’s consent taken back', async () => {
  const [adviser, learner] = [await open(true), await open(false)];
  try {
    await learner.consent(true);
    await learner.begin();
    const code = await openDoor(adviser);
    // In a window of its own: the page stays in front in the other one, as it does beside a sidebar.
    const page = await learner.firefox.extensionPage('sidepanel.html', 'window');
    await learner.page.bringToFront();
    const panel = panelOn(page);
    await panel.press(sentence('toolsMine'));
    await panel.press(sentence('linkEntry'));
    await panel.press(sentence('linkWhoKnown'));
    // As somebody types it: React hears an input event.
    await page.evaluate((digits: string) => {
      const field = document.querySelector('input');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, digits);
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    }, code);
    await panel.press(sentence('linkDigitsNext'));
    await panel.sees(sentence('linkNever'));
    await panel.press(sentence('linkYes'));
    await panel.sees(sentence('linkSeen'));
    await panel.press(sentence('linkHandUp'));
    await until(
      async () => (await linkOf(adviser)).adviser?.rows[0]?.handSince,
      'the hand is up on the board',
    );
    await panel.press(sentence('linkSeen'));
    await panel.sees(sentence('linkLogHand'));
    await learner.open('lidentitenumerique.laposte.fr/in-mobile');
    await until(
      async () => (await linkOf(adviser)).adviser?.rows[0]?.state?.page === 'in-mobile',
      'the page is on the board',
    );
    await change(adviser, { type: 'link-show', row: '1', page: 'in-mobile', target: 'in-mobile-next' });
    await until(async () => (await linkOf(adviser)).adviser?.rows[0]?.sent?.shown, 'it was seen');
    await learner.consent(false);
    await relay.restart();
    await panel.sees(sentence('linkEnd-consent'));
    expect((await linkOf(learner)).learner).toEqual({ phase: 'ended', reason: 'consent' });
  } finally {
    await adviser.firefox.close();
    await learner.firefox.close();
  }
}, 180_000);
