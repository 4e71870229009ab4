/**
 * What the extension's pages know and can ask for. The background alone writes: here is a copy of its last answer,
 * asked for again whenever what is stored changes. Shared by popup, panel, options and print pages.
 */
import browser from 'webextension-polyfill';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Command } from '@/journey';
import { hostPatterns } from './injection/hosts';
import { DATA } from './link/consent';
import type { Snapshot } from './messages/protocol';
import type { Ask, ReplyTo, RequestFrom } from './messages/table';

export { focusKeys } from './messages/focus-keys';
export { keysInWords } from './messages/keys-in-words';

/** The copy of what the background knows. */
export interface ClientState extends Snapshot {
  /** The background has answered once. */
  ready: boolean;
  /** The background did not answer the last question. */
  failed: boolean;
}

const store = createStore<ClientState>(() => ({
  progress: null,
  next: null,
  words: null,
  notices: [],
  learners: [],
  settings: {
    shared: false,
    eraseAfter: 0,
    notify: false,
    large: false,
    adviser: false,
    readingSpeed: 'normal',
  },
  locked: [],
  waits: [],
  place: 'away',
  openTab: null,
  eraseAt: null,
  link: null,
  ready: false,
  failed: false,
}));

/**
 * The window where this page stands: its tab in front is what is spoken of. Looked up beforehand: a click allows a panel
 * to open only until the first wait.
 */
let windowId: number | undefined;

/** Answers may overtake each other: only the one to the newest question counts. */
let newest = 0;

/**
 * Says something to the background.
 * @returns its answer; null when there was none, which `failed` then tells
 */
export const ask: Ask<'own'> = async <const Request extends RequestFrom<'own'>>(request: Request) => {
  const mine = ++newest;
  try {
    const answer = await browser.runtime.sendMessage<Request, ReplyTo<Request['type'], 'own'> | undefined>(
      request,
    );
    // Who does not know the message, or does not listen to us, gives no answer at all; « there is none » is null.
    if (answer === undefined) throw new Error('The background has no answer.');
    const snapshot = snapshotIn(answer);
    if (mine === newest) store.setState({ ...snapshot, failed: false, ...(snapshot && { ready: true }) });
    return answer;
  } catch {
    if (mine === newest) store.setState({ failed: true });
    return null;
  }
};

/** The state, where an answer is or holds it. */
function snapshotIn(answer: unknown): Snapshot | null {
  if (typeof answer !== 'object' || answer === null) return null;
  if ('snapshot' in answer) return answer.snapshot as Snapshot;
  return 'notices' in answer && 'progress' in answer ? (answer as Snapshot) : null;
}

/** Asks for the state again. */
export const refresh = async (): Promise<boolean> =>
  (await ask({ type: 'snapshot', window: windowId ?? null })) !== null;

/** Says that somebody is using the guide, though they click nothing: they listen to it. */
export async function noteUse(): Promise<void> {
  // Where nothing is erased for want of use, nobody keeps when it was.
  if (store.getState().settings.eraseAfter > 0) await ask({ type: 'in-use' });
}

/** Carries out one command. False when it could not be noted. */
export const send = async (command: Command): Promise<boolean> =>
  (await ask({ type: 'command', command })) !== null;

/** Erases everything that the extension keeps on this computer. */
export const eraseAll = async (): Promise<boolean> => (await ask({ type: 'erase-all' })) !== null;

/** The state, for React. */
export const useSnapshot = (): ClientState => useStore(store);

/** Asks the learner for the right to work on the journey's sites. Must be called in a click. */
export async function askPermission(): Promise<void> {
  await browser.permissions.request({ origins: hostPatterns() });
  await refresh();
}

/**
 * Asks the learner for the right to notify, then notes the wish. Must be called in a click.
 * @returns whether the learner will be told; a browser that refuses to ask counts as a no
 */
export async function askToNotify(): Promise<boolean> {
  const granted = await browser.permissions.request({ permissions: ['notifications'] }).catch(() => false);
  return granted && (await ask({ type: 'settings', settings: { notify: true } })) !== null;
}

/**
 * The learner agrees to show where they are. Firefox asks them for itself, which it does in a click and before any wait; what
 * they answer there the background looks up.
 */
export async function agreeToLink(): Promise<void> {
  if (import.meta.env.FIREFOX) {
    const data = { data_collection: [...DATA] } as browser.Permissions.Permissions;
    await browser.permissions.request(data).catch(() => false);
  }
  await ask({ type: 'link-agree' });
}

/** Opens an official address in a new tab. */
export async function openAddress(url: string): Promise<void> {
  await browser.tabs.create({ url });
  closePopup();
}

/** Goes to a tab that is open. One that has just been closed changes nothing but what is shown here. */
export async function showTab(id: number): Promise<void> {
  try {
    const tab = await browser.tabs.update(id, { active: true });
    if (tab.windowId !== undefined) await browser.windows?.update(tab.windowId, { focused: true });
    closePopup();
  } catch {
    await refresh();
  }
}

/** Firefox leaves a popup open above a new tab: close it, so that the tab shows. */
function closePopup(): void {
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}

const openOwn = (page: string): Promise<void> => openAddress(browser.runtime.getURL(page));

/** Opens a page to print: what to bring, or where the learner is. */
export const openPrint = (what: 'bring' | 'where'): Promise<void> => openOwn(`/print.html?what=${what}`);

/** Opens the board of who helps, as large as the window. */
export const openBoard = (): Promise<void> => openOwn('/board.html');

/** Opens the settings. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  closePopup();
}

/** Chrome's side panel; the polyfill does not know it. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}
const sidePanel = (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;

/** Opens the panel beside the page; in a tab where the browser has no such place. Must be called first in a click. */
export async function openPanel(): Promise<void> {
  try {
    if (sidePanel && windowId !== undefined) await sidePanel.open({ windowId });
    else if (browser.sidebarAction?.open) await browser.sidebarAction.open();
    else return openOwn('/sidepanel.html');
    closePopup();
  } catch {
    await openOwn('/sidepanel.html');
  }
}

/**
 * The address of the page in front, on the learner's click. It is looked at and forgotten.
 * @returns null where the browser does not let us see it, or where our own page is in front
 */
export async function addressInFront(): Promise<string | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  return tab?.url && !tab.url.startsWith(browser.runtime.getURL('')) ? tab.url : null;
}

/**
 * Hears of every change of what is stored.
 * @param changed gets the changed items by key
 * @returns a function that ends it
 */
export function onStored(changed: (changes: object) => void): () => void {
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

browser.storage.onChanged.addListener(() => void refresh());
// What is in front is part of the state.
browser.tabs?.onActivated?.addListener(() => void refresh());
browser.tabs?.onUpdated?.addListener((_, { status }) => {
  if (status === 'complete') void refresh();
});
void start();

async function start(): Promise<void> {
  // Phones know no windows.
  const window = await browser.windows?.getCurrent().catch(() => undefined);
  windowId = window?.id;
  await refresh();
}
