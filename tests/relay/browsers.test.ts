/** Two whole browsers at the relay of docs/link.md, over TLS: the adviser in Chromium, the learner in Firefox, and the other way round. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchForTests } from '@/scripts/browser/chromium.mjs';
import { makeCertificate } from '@/scripts/mock-sites/certificate.mjs';
import { type RealRelay, startRealRelay } from '@/scripts/mock-sites/real-relay.mjs';
import { type RehearsalServer, start } from '@/scripts/mock-sites/server.mjs';
import { openFirefox, WIDE } from '../e2e/firefox/browser';
import { change, linkOf, logOf, PLACE, pair, RELAY, type Speaker, until } from '../e2e/support/link';
import { SECRETS, secretsIn } from '../e2e/support/secrets';

const tls = makeCertificate([RELAY]);
let server: RehearsalServer;
let relay: RealRelay;
let world: RehearsalServer & { others: Record<string, number> };
beforeAll(async () => {
  [server, relay] = [await start(), await startRealRelay({ tls })];
  world = { ...server, others: { [RELAY]: relay.port }, spki: `${server.spki},${tls.spki}` };
});
afterAll(async () => {
  await relay?.close();
  await server?.close();
});

/** A browser with the guide, as this test needs one. */
interface Side extends Speaker {
  /** Opens a page of the journey, and types there. */
  type(url: string, text: string): Promise<void>;
  close(): Promise<unknown>;
}

const openSide = { chromium: openChromium, firefox: openInFirefox };

async function openChromium(): Promise<Side> {
  const extension = join(import.meta.dirname, '../../.output/chrome-mv3');
  const { context, extensionId, close } = await launchForTests({ extension, server: world });
  const voice = await context.newPage();
  await voice.goto(`chrome-extension://${extensionId}/popup.html`);
  await voice.evaluate((place) => chrome.storage.local.set({ place }), PLACE);
  const page = await context.newPage();
  return {
    say: (message) => voice.evaluate((one) => chrome.runtime.sendMessage(one), message),
    async type(url, text) {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await page.bringToFront();
      await page.locator('form input').first().click();
      await page.keyboard.type(text);
    },
    close,
  };
}

async function openInFirefox(): Promise<Side> {
  const guide = await openFirefox(world, { viewport: WIDE });
  await guide.store({ place: PLACE });
  await guide.consent(true);
  return {
    say: guide.say,
    async type(url, text) {
      await guide.learner.goto(url);
      await guide.learner.type('form input', text);
    },
    close: guide.close,
  };
}

test.each([
  ['chromium', 'firefox'],
  ['firefox', 'chromium'],
] as const)(
  'adviser in %s, learner in %s: linked, a change on the page, a word back, the end',
  async (helping, helped) => {
    const [adviser, learner] = [await openSide[helping](), await openSide[helped]()];
    try {
      await adviser.say({ type: 'settings', settings: { adviser: true } });
      await learner.say({ type: 'command', command: { type: 'start' } });
      await pair(adviser, learner);
      const row = async () => (await linkOf(adviser)).adviser?.rows[0];
      await learner.type('https://lidentitenumerique.laposte.fr/?rehearsal=in-mobile', SECRETS.phone);
      // Filled: the hint goes on to the button.
      await until(
        async () => (await row())?.state?.wanted === 'in-mobile-next',
        'the change is on the board',
      );
      expect(await change(adviser, { type: 'link-say', row: '1', line: 'take-time' })).toBeNull();
      await until(async () => {
        const mine = (await linkOf(learner)).learner;
        return mine?.phase === 'linked' && mine.pending?.command.k === 'say';
      }, 'the word has come');
      const logs = JSON.stringify([await logOf(learner, null), await logOf(adviser, '1')]);
      expect(logs).toContain('in-mobile');
      expect(secretsIn(logs)).toEqual([]);
      expect(await change(learner, { type: 'link-stop' })).toBeNull();
      await until(async () => (await linkOf(adviser)).adviser?.rows.length === 0, 'the row has gone');
    } finally {
      await adviser.close();
      await learner.close();
    }
    for (const secret of Object.values(SECRETS)) expect(relay.log()).not.toContain(secret);
    expect(relay.log()).not.toMatch(/127\.0\.0\.1|jalon\/1|GET \//);
  },
  180_000,
);
