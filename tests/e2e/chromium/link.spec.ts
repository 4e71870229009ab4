/** The link to an adviser between two whole browsers, over TLS, with the package's own policy. */
import { launchForTests, stopWorkers } from '../../../scripts/browser/chromium.mjs';
import type { RehearsalServer } from '../../../scripts/mock-sites/server.mjs';
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
import { SECRETS } from '../support/secrets';
import { EXTENSION, expect, test as withGuide } from './test';

interface Side {
  say(message: { type: string } & Record<string, unknown>): Promise<unknown>;
  store(items: Record<string, unknown>): Promise<void>;
  session(): Promise<Record<string, unknown>>;
  stopWorker(): Promise<void>;
  /** The clock of the computer, so many hours from the right time. */
  turnClock(hours: number): Promise<void>;
  goto(url: string): Promise<void>;
  type(css: string, text: string): Promise<void>;
}

const test = withGuide.extend<{ adviser: Side; learner: Side }, { relay: Relay }>({
  relay: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const relay = await startRelay();
      await use(relay);
      await relay.close();
    },
    { scope: 'worker' },
  ],
  adviser: async ({ server, relay }, use) => {
    const { side, close } = await sideOf(server, relay);
    await side.store({ place: PLACE });
    await side.say({ type: 'settings', settings: { adviser: true } });
    await use(side);
    await close();
  },
  learner: async ({ server, relay }, use) => {
    const { side, close } = await sideOf(server, relay);
    await side.store({ place: PLACE });
    await use(side);
    await close();
  },
});

async function sideOf(server: RehearsalServer, { broker, spki }: Relay) {
  const others = { [RELAY]: broker.port };
  const browser = await launchForTests({
    extension: EXTENSION,
    server: { ...server, others, spki: `${server.spki},${spki}` },
  });
  const panel = await browser.context.newPage();
  await panel.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  const page = await browser.context.newPage();
  const side: Side = {
    say: (message) => panel.evaluate((one) => chrome.runtime.sendMessage(one), message),
    store: (items) => panel.evaluate((all) => chrome.storage.local.set(all), items),
    session: () => panel.evaluate(() => chrome.storage.session.get(null)),
    stopWorker: () => stopWorkers(panel),
    async turnClock(hours) {
      const worker = await browser.worker;
      await worker.evaluate((by) => {
        const real = Date.now;
        Date.now = () => real() + by * 3_600_000;
      }, hours);
    },
    goto: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })),
    async type(css, text) {
      await page.bringToFront();
      await page.locator(css).first().click();
      await page.keyboard.type(text);
    },
  };
  return { side, close: browser.close };
}

test('pairing; what the learner’s page shows is on the board; « Arrêter » leaves nothing', async ({
  adviser,
  learner,
  relay,
}) => {
  await pair(adviser, learner);
  const mine = (await linkOf(learner)).learner;
  const row = (await linkOf(adviser)).adviser?.rows[0];
  expect(mine).toMatchObject({ phase: 'linked', sign: row?.sign, minutes: 60 });
  await learner.say({ type: 'command', command: { type: 'start' } });
  await learner.goto('https://lidentitenumerique.laposte.fr/?rehearsal=in-mobile');
  await until(
    async () => (await linkOf(adviser)).adviser?.rows[0]?.state?.page === 'in-mobile',
    'the page is on the board',
  );
  await learner.type('form input', SECRETS.phone);
  // Filled: the hint goes on to the button.
  await until(
    async () => (await linkOf(adviser)).adviser?.rows[0]?.state?.wanted === 'in-mobile-next',
    'the next hint is on the board',
  );
  const all = JSON.stringify([
    await logOf(learner, null),
    await logOf(adviser, '1'),
    await learner.session(),
    await adviser.session(),
    relay.broker.packets.map(({ topic, payload }) => `${topic} ${payload.toString('latin1')}`),
  ]);
  expect(all).toContain('in-mobile');
  expect(all).not.toContain(SECRETS.phone);
  await learner.say({ type: 'link-stop' });
  expect((await linkOf(learner)).learner).toEqual({ phase: 'ended', reason: 'stopped' });
  expect(JSON.stringify(await learner.session())).not.toMatch(/toAdviser|linklog/);
  await until(async () => (await linkOf(adviser)).adviser?.rows.length === 0, 'the row has gone');
  await learner.say({ type: 'link-stop' });
  expect(await learner.session()).not.toHaveProperty('link');
});

test('a wrong code', async ({ adviser, learner }) => {
  const code = await openDoor(adviser);
  await change(learner, { type: 'link-join', code: code.slice(0, 9) + ((Number(code[9]) + 1) % 10) });
  await change(learner, { type: 'link-agree' });
  await until(async () => (await linkOf(learner)).learner?.phase === 'ended', 'it is over');
  expect((await linkOf(learner)).learner).toEqual({ phase: 'ended', reason: 'code' });
  expect((await linkOf(adviser)).adviser?.rows).toEqual([]);
});

test('both backgrounds die, and the broker is started again: both go on with their keys', async ({
  adviser,
  learner,
  relay,
}) => {
  await pair(adviser, learner);
  await learner.stopWorker();
  await adviser.stopWorker();
  await change(learner, { type: 'link-hand', up: true });
  await until(async () => (await linkOf(adviser)).adviser?.rows[0]?.handSince, 'the hand is up on the board');
  await relay.restart();
  await until(async () => (await linkOf(learner)).learner?.phase === 'linked', 'the learner is linked again');
  await change(learner, { type: 'link-hand', up: false });
  await until(async () => (await linkOf(adviser)).adviser?.rows[0]?.handSince === null, 'the hand is down');
  expect(await change(adviser, { type: 'link-call', row: '1' })).toBeNull();
  await until(async () => {
    const mine = (await linkOf(learner)).learner;
    return mine?.phase === 'linked' && mine.pending?.command.k === 'call';
  }, 'the call has come');
});

test('the clock of one is set back an hour, then the other’s: neither is cut off, nothing lasts longer, and both hear each other', async ({
  adviser,
  learner,
}) => {
  await pair(adviser, learner);
  const minutes = async () => {
    const mine = (await linkOf(learner)).learner;
    return mine?.phase === 'linked' ? mine.minutes : null;
  };
  for (const [one, line, up] of [
    [learner, 'take-time', true],
    [adviser, 'break', false],
  ] as const) {
    await one.turnClock(-1);
    expect(await minutes()).toBeLessThanOrEqual(60);
    await change(learner, { type: 'link-hand', up });
    await until(
      async () => ((await linkOf(adviser)).adviser?.rows[0]?.handSince !== null) === up,
      'the hand is on the board as it is',
    );
    await until(
      async () => (await change(adviser, { type: 'link-say', row: '1', line })) === null,
      'three seconds have passed by the clock that was set back, too',
    );
    await until(async () => {
      const mine = (await linkOf(learner)).learner;
      return (
        mine?.phase === 'linked' && mine.pending?.command.k === 'say' && mine.pending.command.line === line
      );
    }, 'the word has come');
    expect((await linkOf(adviser)).adviser?.rows[0]?.lost).toBe(false);
    expect(await minutes()).toBeLessThanOrEqual(60);
  }
});

test('without a broker nothing of it runs', async ({ adviser, learner, relay }) => {
  await learner.store({ place: null });
  expect((await linkOf(learner)).place).toBeNull();
  expect(await change(learner, { type: 'link-join', code: '4829165370' })).toBe('off');
  expect(await change(adviser, { type: 'link-join', code: '4829165370' })).toBeNull();
  expect(await learner.session()).not.toHaveProperty('link');
  expect(relay.broker.clients()).toEqual([]);
});
