/** The background: hears messages, keeps progress, brings the overlay to a page that is recognised. */
import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { MATCHES } from '@/extension/injection/hosts';
import { allMaps, hasBadMap, mapOf } from '@/extension/injection/site-maps';
import { sendToTabs } from '@/extension/injection/tabs';
import { buildReply } from '@/extension/messages/build-reply';
import { maySay, parseMessage } from '@/extension/messages/parse-message';
import {
  FOCUS_CARD,
  type ImportReply,
  type KeptReply,
  type MapReply,
  type Message,
  type ReadingReply,
  SHOW_CARD,
  type ShowAgainReply,
  type Snapshot,
  type VisitReply,
} from '@/extension/messages/protocol';
import { SenderQueue } from '@/extension/messages/sender-queue';
import { listenToNotifications } from '@/extension/reminders/reminders';
import { injectPageTools } from '@/extension/repairs/inject-page-tools';
import { RepairsStore } from '@/extension/repairs/repairs-store';
import { clock } from '@/extension/storage/clock';
import { Store } from '@/extension/storage/store';
import { gatesOf, type PageReading, targetsOf } from '@/selectors';

export default defineBackground(() => {
  const store = new Store();
  const repairs = new RepairsStore((job) => store.alone(job), allMaps, clock);
  const crowd = new SenderQueue();

  const tabInFront = async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0];

  async function snapshot(): Promise<Snapshot> {
    const tab = await tabInFront();
    const state = await store.snapshot(mapOf(tab?.url) ? tab?.id : undefined);
    const { notices } = state;
    if (hasBadMap()) notices.push('badMap');
    if (!(await browser.permissions.contains({ origins: MATCHES }))) notices.push('permissionMissing');
    else if (await waitsForReload(tab?.id, tab?.url)) notices.push('reloadPage');
    return state;
  }

  /** A page that was open before the extension came has no detector: it comes with the next load. */
  async function waitsForReload(tabId: number | undefined, url: string | undefined): Promise<boolean> {
    if (tabId === undefined || !mapOf(url)) return false;
    const isThere = () => 'jalonKit' in globalThis;
    const [seen] = await browser.scripting
      .executeScript({ target: { tabId }, func: isThere })
      .catch(() => [{ result: true }]);
    return seen?.result === false;
  }

  /** Chromium gives open pages no detector when the extension comes, or comes again; Firefox does so by itself. */
  async function reachOpenPages(): Promise<void> {
    const tabs = await browser.tabs.query({ url: MATCHES });
    const reached = tabs.map(({ id = browser.tabs.TAB_ID_NONE }) =>
      browser.scripting.executeScript({ target: { tabId: id }, files: ['/detect.js'] }),
    );
    await Promise.allSettled(reached);
  }

  /** Injects the overlay into the frame that asked, once its page is known and the journey allows it. */
  async function bringOverlay(page: string, sender: Runtime.MessageSender): Promise<void> {
    const map = mapOf(sender.url);
    const known = map?.pages.find((one) => one.id === page);
    const tabId = sender.tab?.id;
    if (!known || tabId === undefined || sender.frameId !== 0) return;
    const mode = await store.mode();
    if (mode === 'silent' || (mode === 'offer' && !known.start)) return;
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/overlay.js'] });
  }

  /** Notes which page the learner has reached, then says what to show there. */
  async function read(reading: PageReading, { url, tab }: Runtime.MessageSender): Promise<ReadingReply> {
    const map = mapOf(url);
    const known = map?.pages.some((page) => page.id === reading.page) ?? false;
    if (!map || (reading.page !== null && !known)) return { show: 'nothing' };
    return store.look(reading.page, tab?.id, (mode, progress, large) =>
      buildReply(reading, map, mode, progress, large),
    );
  }

  /** Brings a card back on the tab in front; the panel may stand in a tab itself: then wherever there is one. */
  async function showAgain(): Promise<ShowAgainReply> {
    const tab = await tabInFront();
    const shown = await store.shownIn();
    const isOwn = tab?.url?.startsWith(browser.runtime.getURL('')) ?? false;
    return sendToTabs(isOwn ? shown : shown.filter((one) => one === String(tab?.id)), SHOW_CARD);
  }

  /** Everything that is stored; the browser keeps the reminders that we asked for. */
  async function kept(): Promise<KeptReply> {
    const alarms = await browser.alarms.getAll();
    return { ...(await store.kept()), ...(alarms.length > 0 && { alarms }) };
  }

  async function importSteps(text: string): Promise<ImportReply> {
    const message = await store.import(text);
    return message ? { ok: false, message } : { ok: true, snapshot: await snapshot() };
  }

  async function mapWithRepairs(url: string | undefined): Promise<MapReply> {
    const map = mapOf(url);
    return map && repairs.apply(map);
  }

  async function targetsWithRepairs(url: string | undefined): Promise<VisitReply> {
    const map = await mapWithRepairs(url);
    return map && targetsOf(map);
  }

  /** The adviser's tools are there for who has switched them on. Null: another message. */
  function answerAdviser(message: Message, tab: number | undefined): Promise<unknown> | null {
    const jobs: Partial<Record<Message['type'], () => Promise<unknown>>> = {
      inspect: () => injectPageTools(tab),
      repairs: () => repairs.list(),
      'repairs-export': () => repairs.export(),
    };
    const job =
      message.type === 'repair-keep'
        ? () => repairs.keep(message.repair)
        : message.type === 'repair-drop'
          ? () => repairs.drop(message)
          : message.type === 'repairs-import'
            ? () => repairs.import(message.text)
            : jobs[message.type];
    return job ? ifAdviser(job) : null;
  }

  async function ifAdviser(job: () => Promise<unknown>): Promise<unknown> {
    const { settings } = await store.snapshot();
    return settings.adviser ? job() : { ok: false, message: 'repairOff' };
  }

  /** Messages of the guide's scripts in the pages of the journey. */
  async function answerPage(message: Message, sender: Runtime.MessageSender): Promise<unknown> {
    switch (message.type) {
      case 'gates': {
        // Asked once by each document: what was shown on this tab before is gone.
        if (sender.tab?.id !== undefined && sender.frameId === 0)
          store.left(sender.tab.id).catch(() => undefined);
        const map = mapOf(sender.url);
        return map && gatesOf(map);
      }
      case 'recognised':
        return bringOverlay(message.page, sender);
      case 'visit':
        return targetsWithRepairs(sender.url);
      case 'map':
        return mapWithRepairs(sender.url);
      case 'reading':
        return read(message.reading, sender);
      case 'command':
        return store.command(message.command, sender.tab?.id);
      case 'decline':
        return store.decline();
    }
  }

  /** Messages of the extension's own pages. Those that change something are answered with the state after it. */
  async function answerOwn(message: Message): Promise<unknown> {
    switch (message.type) {
      case 'export':
        return store.export();
      case 'import':
        return importSteps(message.text);
      case 'kept':
        return kept();
      case 'show-again':
        return showAgain();
      case 'command':
        await store.command(message.command);
        break;
      case 'learner-new':
        await store.newLearner();
        break;
      case 'learner-switch':
        await store.switchTo(message.learner);
        break;
      case 'learner-erase':
        await store.erase(message.learner);
        break;
      case 'settings':
        await store.change(message.settings);
        break;
      case 'decline':
        await store.decline();
        break;
      case 'erase-all':
        await store.eraseAll();
        break;
      case 'snapshot':
        break;
      default:
        return undefined;
    }
    return snapshot();
  }

  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => {
    const message = parseMessage(raw);
    if (!message || sender.id !== browser.runtime.id) return undefined;
    // A page of the extension may stand in a tab, as on phones.
    const own = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
    if (!maySay(message, own) || !(own || mapOf(sender.url))) return undefined;
    return crowd.admit(own ? 'own' : String(sender.tab?.id), () => {
      if (!own) return answerPage(message, sender);
      return answerAdviser(message, sender.tab?.id) ?? answerOwn(message);
    });
  });

  browser.commands.onCommand.addListener(async (command) => {
    if (command !== FOCUS_CARD) return;
    const tab = await tabInFront();
    if (tab?.id !== undefined) await sendToTabs([tab.id], FOCUS_CARD);
  });

  // Detectors go by the mode that is stored: it must be there and right before the first page opens.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void store.wake();
    if (import.meta.env.CHROME && reason !== 'browser_update') void reachOpenPages();
  });
  browser.runtime.onStartup.addListener(() => void store.wake());
  browser.alarms.onAlarm.addListener(() => void store.wake());
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void store.policyChanged();
  });
  listenToNotifications();
  browser.permissions.onAdded.addListener(listenToNotifications);
});
