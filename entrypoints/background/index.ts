/** The background: hears messages, keeps progress, brings the overlay to a page that is recognised. */
import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { nextStep } from '@/journey';
import type { PageReading } from '@/selectors';
import { replyTo } from './card';
import { MATCHES } from './hosts';
import { gatesOf, mapOf, refused } from './maps';
import { maySay, parseMessage } from './messages';
import { FOCUS_CARD, type Message, type ReadingReply, type Snapshot, type VisitReply } from './protocol';
import { Store } from './store';

export default defineBackground(() => {
  const store = new Store();

  async function snapshot(): Promise<Snapshot> {
    await store.mode();
    const progress = await store.read();
    const notices = await store.notices();
    if (refused.length > 0) notices.push('badMap');
    if (!(await browser.permissions.contains({ origins: MATCHES }))) notices.push('permissionMissing');
    else if (await waitsForReload()) notices.push('reloadPage');
    const running = progress?.status.value === 'running';
    return { progress, next: running ? nextStep(null, progress) : null, notices };
  }

  /** A page that was open before the extension came has no detector: it comes with the next load. */
  async function waitsForReload(): Promise<boolean> {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined || !mapOf(tab.url)) return false;
    const isThere = () => 'jalonKit' in globalThis;
    const [seen] = await browser.scripting
      .executeScript({ target: { tabId: tab.id }, func: isThere })
      .catch(() => [{ result: true }]);
    return seen?.result === false;
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
  async function read(reading: PageReading, url: string | undefined): Promise<ReadingReply> {
    const map = mapOf(url);
    const known = map?.pages.some((page) => page.id === reading.page) ?? false;
    if (!map || (reading.page !== null && !known)) return { show: 'nothing' };
    const mode = await store.mode();
    let progress = await store.read();
    if (mode === 'guide' && reading.page !== null && progress) progress = await store.seen(reading.page);
    return replyTo(reading, map, mode, progress);
  }

  /** @param own the sender is a page of the extension; it may stand in a tab, as on phones */
  async function answer(message: Message, sender: Runtime.MessageSender, own: boolean): Promise<unknown> {
    switch (message.type) {
      case 'gates': {
        const map = mapOf(sender.url);
        return map && gatesOf(map);
      }
      case 'recognised':
        return bringOverlay(message.page, sender);
      case 'visit':
        return mapOf(sender.url) satisfies VisitReply;
      case 'reading':
        return read(message.reading, sender.url);
      case 'command': {
        const progress = await store.command(message.command);
        return own ? snapshot() : progress;
      }
      case 'decline':
        return store.decline();
      case 'snapshot':
        return snapshot();
      case 'erase-all':
        await store.eraseAll();
        return snapshot();
    }
  }

  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => {
    const message = parseMessage(raw);
    if (!message || sender.id !== browser.runtime.id) return undefined;
    const own = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
    if (!maySay(message, own) || !(own || mapOf(sender.url))) return undefined;
    return answer(message, sender, own);
  });

  browser.commands.onCommand.addListener(async (command) => {
    if (command !== FOCUS_CARD) return;
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id !== undefined)
      await browser.tabs.sendMessage(tab.id, { type: FOCUS_CARD }).catch(() => undefined);
  });

  // Detectors go by the mode that is stored: it must be there and right before the first page opens.
  browser.runtime.onInstalled.addListener(() => void store.mode());
  browser.runtime.onStartup.addListener(() => void store.mode());
});
