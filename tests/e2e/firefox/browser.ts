/** The shipped Firefox build in a real Firefox, on the rehearsal at the real host names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resize } from '../../../scripts/browser/bidi.mjs';
import { launchForTests, openClosedRoot, until } from '../../../scripts/browser/firefox.mjs';
import { insideFirefox, sayConsent } from '../../../scripts/browser/firefox-inside.mjs';
import { firefoxLearner } from '../../../scripts/browser/firefox-learner.mjs';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import type { RehearsalServer } from '../../../scripts/mock-sites/server.mjs';
import { waitForCard } from '../../../scripts/mock-sites/walk.mjs';
import { panelOn } from '../support/panel';
import { plain } from '../support/sentences';

export const EXTENSION = join(import.meta.dirname, '../../../.output/firefox-mv3');

/** The extension's API, as a page of the extension has it. */
interface Browser {
  browser: {
    action: { getBadgeText(details: object): Promise<string> };
    runtime: {
      sendMessage(message: object): Promise<unknown>;
      onMessage: { addListener(listener: (message: unknown) => void): void };
    };
    storage: Record<
      'local' | 'session',
      {
        get(keys: null): Promise<Record<string, unknown>>;
        set(items: Record<string, unknown>): Promise<void>;
        clear(): Promise<void>;
      }
    >;
  };
}

/** Longer than a detection with a sleeping background takes; nothing has come by then. */
export const SILENCE = 900;

/** Names of what decides how Firefox shows pages, and what they are then. */
const MEDIA = {
  'forced-colors': ['browser.display.document_color_use', 2, '(forced-colors: active)'],
  'reduced-motion': ['ui.prefersReducedMotion', 1, '(prefers-reduced-motion: reduce)'],
} as const;

/** A common screen. In a small window a card with many words folds itself. */
export const WIDE = { width: 1280, height: 800 };

/** @returns what a test needs of one Firefox with the guide: a page, a learner, a voice, what was overheard */
export async function openFirefox(
  server: RehearsalServer,
  {
    extension = EXTENSION,
    ...more
  }: { extension?: string; profile?: string; restore?: boolean; viewport?: typeof WIDE; home?: string } = {},
) {
  const { viewport, ...launch } = more;
  const firefox = await launchForTests({ extension, server, ...launch });
  const panel = await firefox.extensionPage('popup.html');
  await panel.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    (globalThis as unknown as Browser).browser.runtime.onMessage.addListener((message) => {
      heard.push(JSON.stringify(message));
    });
  });
  const page = await firefox.newPage();
  if (viewport) await resize(page, viewport);
  await page.bringToFront();
  const console: string[] = [];
  page.on('console', (message) => console.push(message.text()));
  const learner = firefoxLearner(page);
  const hands = panelOn({
    evaluate: (body, ...args) => panel.evaluate(body, ...args) as never,
    click: panel.click,
    reload: panel.reload,
  });
  const say = (message: object) =>
    panel.evaluate((one) => (globalThis as unknown as Browser).browser.runtime.sendMessage(one), message);
  const storage = () =>
    panel.evaluate(() => (globalThis as unknown as Browser).browser.storage.local.get(null));
  /** Runs a program in Firefox's own window: what people do in its menus, and what it does by itself. */
  const inside = (program: string) => insideFirefox(page, program);
  const { id } = JSON.parse(readFileSync(join(EXTENSION, 'manifest.json'), 'utf8')).browser_specific_settings
    .gecko;
  const hosts = () => page.evaluate((name) => document.querySelectorAll(name).length, HOST);
  return {
    firefox,
    page,
    panel,
    console,
    learner,
    say,
    begin: () => say({ type: 'command', command: { type: 'start' } }),
    /** Opens the rebuilt page "<host>/<name>". */
    open: async (at: string) => {
      const found = server.pages.get(at);
      if (!found) throw new Error(`no page at ${at}`);
      await learner.goto(server.urlOf(found.host, found.name));
    },
    /** Waits for a card that points at this element of the page (null: at nothing). */
    pointsAt: (css: string | null) => waitForCard(learner, css),
    /** Waits until the guide has this shape; null: nothing of it is left. */
    shows: async (shape: 'card' | 'tab' | 'pill' | null) => {
      // What is about to go waits under the pointer, and « Le guide est arrêté » stands for ten seconds before it goes.
      if (shape === null) await page.mouse.move(1, 1);
      await until(async () => ((await learner.card().catch(() => undefined))?.shape ?? null) === shape, {
        message: `the guide does not become: ${shape}`,
        timeout: shape === null ? 20_000 : undefined,
      });
    },
    /** Looks long enough to be sure that nothing comes. */
    staysSilent: async (wait = SILENCE) => {
      await new Promise((done) => setTimeout(done, wait));
      if (await hosts()) throw new Error(`the guide shows itself on ${page.url()}`);
    },
    storage,
    stored: async () => (await storage())['progress:1'],
    /** Puts items in the storage, where nothing else is then. */
    store: (items: Record<string, unknown>) =>
      panel.evaluate(async (all) => {
        const { local, session } = (globalThis as unknown as Browser).browser.storage;
        await session.clear();
        await local.clear();
        await local.set(all);
      }, items),
    heard: () => panel.evaluate(() => (globalThis as unknown as { heard: string[] }).heard),
    hosts,
    inside,
    /** Nothing is asked of the background until it has fallen asleep by itself. */
    sleep: async () => {
      const wait = (ms: number) =>
        inside(`Services.prefs.setIntPref('extensions.background.idle.timeout', ${ms})`);
      await wait(1_000);
      // What was counting down begins anew.
      await inside(
        `WebExtensionPolicy.getByID('${id}').extension.emit('background-script-reset-idle', { reason: 'test' })`,
      );
      await until(
        async () =>
          (await inside(`return WebExtensionPolicy.getByID('${id}').extension.backgroundState`)) ===
          'stopped',
        { message: 'the event page does not fall asleep', timeout: 40_000 },
      );
      await wait(30_000);
    },
    /** Says yes or no for the learner to data that leaves, as Firefox's own question does. */
    consent: (yes: boolean) => sayConsent(page, EXTENSION, yes),
    media: async (name: 'print' | keyof typeof MEDIA, isOn: boolean) => {
      if (name === 'print') {
        await inside(`gBrowser.selectedBrowser.browsingContext.mediumOverride = '${isOn ? 'print' : ''}'`);
        await until(() => page.evaluate((wanted) => matchMedia('print').matches === wanted, isOn));
        return;
      }
      const [pref, value, query] = MEDIA[name];
      await inside(`Services.prefs.${isOn ? `setIntPref('${pref}', ${value})` : `clearUserPref('${pref}')`}`);
      await until(() => page.evaluate((css, wanted) => matchMedia(css).matches === wanted, query, isOn));
    },
    /** Does something while another tab is in front. */
    behind: async (job: () => Promise<void>) => {
      const other = await firefox.newPage();
      await other.bringToFront();
      await job();
      await other.close();
      await page.bringToFront();
    },
    /** The words on the extension's button. */
    badge: () => panel.evaluate(() => (globalThis as unknown as Browser).browser.action.getBadgeText({})),
    /** What the popup shows when it is opened: its alerts, and the title of the thing to do. */
    popup: async () => {
      await panel.reload();
      await until(() => panel.evaluate(() => document.querySelector('.stage-list li') !== null), {
        message: 'the popup stays empty',
      });
      const [alerts = [], titles = []] = await panel.evaluate(() =>
        ['[role="alert"]', 'main h2'].map((css) =>
          [...document.querySelectorAll(css)].map((one) => one.textContent ?? ''),
        ),
      );
      return { alerts: alerts.map(plain), title: plain(titles[0] ?? '') };
    },
    /** Clicks what the popup shows under this name. */
    press: async (name: string) => {
      await panel.page.bringToFront();
      await hands.press(name);
      await page.bringToFront();
    },
    words: async () => {
      await openClosedRoot(page, HOST);
      return page.evaluate(
        (name) =>
          (document.querySelector(name)?.shadowRoot?.querySelector('.jalon') as HTMLElement | null)
            ?.innerText ?? '',
        HOST,
      );
    },
    until,
    /** Closes Firefox as its menu does: it keeps what it needs to bring the tabs back. */
    quit: async () => {
      const ended = new Promise((done) => firefox.browser.process()?.once('exit', done));
      // Its answer may not come any more.
      await inside('Services.startup.quit(Ci.nsIAppStartup.eAttemptQuit)').catch(() => {});
      await ended;
      await firefox.close();
    },
    close: () => firefox.close(),
  };
}
