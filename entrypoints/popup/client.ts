/**
 * What the popup knows and can ask for. The background alone writes progress: here is a copy of its last answer,
 * asked for again whenever what is stored changes.
 */
import browser from 'webextension-polyfill';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Command } from '@/journey';
import { MATCHES } from '../background/hosts';
import type { Message, Snapshot } from '../background/protocol';

/** The popup's copy of what the background knows. */
export interface ClientState extends Snapshot {
  /** The background has answered once. */
  ready: boolean;
  /** The background did not answer the last question. */
  failed: boolean;
}

const store = createStore<ClientState>(() => ({
  progress: null,
  next: null,
  notices: [],
  ready: false,
  failed: false,
}));

/** Answers may overtake each other: only the one to the newest question counts. */
let newest = 0;

async function ask(message: Message): Promise<boolean> {
  const mine = ++newest;
  try {
    const snapshot = (await browser.runtime.sendMessage(message)) as Snapshot | undefined;
    if (!snapshot) throw new Error('The background has no answer.');
    if (mine === newest) store.setState({ ...snapshot, ready: true, failed: false });
    return true;
  } catch {
    if (mine === newest) store.setState({ failed: true });
    return false;
  }
}

/** Asks for the state again. */
export const refresh = (): Promise<boolean> => ask({ type: 'snapshot' });

/** Carries out one command. False when it could not be noted. */
export const send = (command: Command): Promise<boolean> => ask({ type: 'command', command });

/** Erases everything that the extension keeps on this computer. */
export const eraseAll = (): Promise<boolean> => ask({ type: 'erase-all' });

/** Opens an official address in a new tab. Firefox leaves a popup open: close it, so that the tab shows. */
export async function openAddress(url: string): Promise<void> {
  await browser.tabs.create({ url });
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}

/** Asks the learner for the right to work on the journey's sites. Must be called in a click. */
export async function askPermission(): Promise<void> {
  await browser.permissions.request({ origins: MATCHES });
  await refresh();
}

/** The state, for React. */
export const useSnapshot = (): ClientState => useStore(store);

browser.storage.onChanged.addListener(() => void refresh());
void refresh();
