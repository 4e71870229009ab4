/** What is typed while an adviser sees the step: on every rebuilt page, and nowhere else. */
import { fromText, open, sealWith } from '../../../link';
import { change, linkOf, logOf, PLACE, pair, until } from '../support/link';
import { SECRETS, secretsIn } from '../support/secrets';
import { type Desk, expect, test } from './desks';

/** What somebody types into, and sees. */
const TYPED =
  'input:visible:not([type=checkbox], [type=radio], [type=submit], [type=button]), textarea:visible';
const all = Object.values(SECRETS);
/** The secrets that a field of numbers takes. */
const digits = all.filter((secret) => /^\d+$/.test(secret));

/** @returns opens what one of the two has sealed for the other, with the keys that this browser has; null: it is nothing of theirs */
async function opener(learner: Desk) {
  const { link } = (await learner.stored()).session as {
    link: { link: { linked: { channel: Record<'mine' | 'theirs' | 'toAdviser' | 'toLearner', string> } } };
  };
  const { mine, theirs, toAdviser, toLearner } = link.link.linked.channel;
  const keyOf = (text: string) => sealWith(fromText(text) ?? new Uint8Array());
  const [there, back] = await Promise.all([keyOf(toAdviser), keyOf(toLearner)]);
  return async (sealed: Uint8Array) =>
    (await open(there, { from: mine, to: theirs }, sealed)) ??
    (await open(back, { from: theirs, to: mine }, sealed));
}

test('what is typed on each page is in no log, no storage, no plaintext, nor at the broker', async ({
  adviser,
  learner,
  relay,
  server,
}) => {
  test.setTimeout(300_000);
  for (const one of [adviser, learner]) await one.store({ place: PLACE });
  await adviser.say({ type: 'settings', settings: { adviser: true } });
  await learner.say({ type: 'command', command: { type: 'start' } });
  await pair(adviser, learner);
  const openSealed = await opener(learner);
  const from = relay.broker.packets.length;
  const page = await learner.context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const shown = new Set<string | null>();
  let typed = 0;
  let filled = 0;
  for (const { host, name } of server.pages.all) {
    await page.goto(server.urlOf(host, name), { waitUntil: 'domcontentloaded' });
    const fields = await page.locator(TYPED).all();
    for (const field of fields) {
      const type = await field.getAttribute('type');
      const some = type === 'number' ? digits : all;
      const isTyped = await field.fill(some[typed % some.length] as string, { timeout: 2_000 }).then(
        () => true,
        // A date, a file, or one that is closed.
        () => false,
      );
      if (isTyped) typed += 1;
    }
    if (fields.length === 0) continue;
    // Said at once, whatever has changed: what the page shows now goes out.
    filled += 1;
    await change(learner, { type: 'link-hand', up: filled % 2 === 1 });
    await until(
      async () => Boolean((await linkOf(adviser)).adviser?.rows[0]?.state?.hand) === (filled % 2 === 1),
      `${name} has gone out`,
    );
    shown.add((await linkOf(adviser)).adviser?.rows[0]?.state?.page ?? null);
  }
  expect(typed).toBeGreaterThan(60);
  expect(shown.size).toBeGreaterThan(20);

  const packets = relay.broker.packets.slice(from);
  const plain = await Promise.all(
    packets.filter(({ payload }) => payload.length === 541).map(({ payload }) => openSealed(payload)),
  );
  const states = plain.filter((one) => one !== null);
  expect(states.length).toBeGreaterThanOrEqual(filled);
  const ours = JSON.stringify([states, await logOf(learner, null), await logOf(adviser, '1'), said]);
  // Which of them have gone out hangs on how fast the pages come: many, with what they ask for.
  const wanted = new Set(states.map((state) => (state as { wanted?: string | null }).wanted));
  expect(wanted.size).toBeGreaterThan(10);
  expect(ours).toContain('"filled":true');
  expect(secretsIn(ours)).toEqual([]);
  // Keys are letters by chance: there, and at the broker, nobody looks for parts of a code.
  const kept = JSON.stringify([await learner.stored(), await adviser.stored()]);
  expect(kept).toContain('toAdviser');
  const atBroker = packets.map(({ topic, payload }) => `${topic} ${payload.toString('latin1')}`).join('\n');
  for (const secret of all) for (const where of [kept, atBroker]) expect(where).not.toContain(secret);
});
