/**
 * An extension for the panel's screens, in memory: a background that keeps the rules of the journey, and a browser
 * whose front page the test chooses.
 */

import type { Snapshot } from '@/extension/messages/protocol';
import type { RequestFrom } from '@/extension/messages/table';
import { type Shown, whatNow } from '@/extension/messages/what-now';
import type { InspectMessage } from '@/extension/repairs/page-tools/protocol';
import type { Settings } from '@/extension/storage/settings';
import { createTexts, newProgress, type Progress, shippedJourney } from '@/journey';

const journey = shippedJourney();
const { apply, waitsOf } = journey;

export const SETTINGS: Settings = {
  shared: false,
  eraseAfter: 0,
  notify: false,
  large: false,
  adviser: false,
  readingSpeed: 'normal',
};

/** What the test sees and sets. */
export const world = {
  progress: null as Progress | null,
  settings: SETTINGS,
  learners: [] as Snapshot['learners'],
  now: Date.now(),
  /** Everything that was said to the background, snapshots aside. */
  heard: [] as RequestFrom<'own'>[],
  opened: [] as string[],
  /** The address in front; undefined: the browser does not tell. */
  front: undefined as string | undefined,
  grant: true,
  /** What the tab in front shows. */
  shown: null as Shown | null,
  openTab: null as number | null,
  /** When the learner is erased if nothing is done. */
  eraseAt: null as number | null,
  /** The link to an adviser. */
  link: null as Snapshot['link'],
  /** What the background answers to some messages instead, by type. */
  answers: {} as Record<string, (message: RequestFrom<'own'>) => unknown>,
  /** What the tools answer in the page in front. */
  tools: (async () => null) as (job: InspectMessage) => Promise<unknown>,
};

const storageListeners = new Set<(changes: object) => void>();
const changed = () => {
  for (const listener of storageListeners) listener({});
};

/** Begins anew. */
export function reset(changes: Partial<typeof world> = {}): void {
  Object.assign(world, {
    progress: null,
    settings: SETTINGS,
    learners: [],
    now: Date.now(),
    heard: [],
    opened: [],
    front: undefined,
    grant: true,
    shown: null,
    openTab: null,
    eraseAt: null,
    link: null,
    answers: {},
    tools: async () => null,
    ...changes,
  });
  changed();
}

export function snapshot(): Snapshot {
  const { progress, settings, learners } = world;
  const now = progress && whatNow(journey, world.shown, progress);
  return {
    progress,
    next: now?.next ?? null,
    words: now && createTexts('fr').hint(now.next.hint),
    notices: [],
    learners,
    settings,
    locked: [],
    waits: progress ? waitsOf(progress) : [],
    place: now?.place ?? 'away',
    openTab: world.openTab,
    eraseAt: world.eraseAt,
    link: world.link,
  };
}

async function answer(message: RequestFrom<'own'>): Promise<unknown> {
  if (message.type !== 'snapshot') world.heard.push(message);
  if (message.type === 'command') {
    world.progress = apply(world.progress ?? newProgress(world.now), message.command, world.now);
  }
  if (message.type === 'settings') world.settings = { ...world.settings, ...message.settings };
  if (message.type === 'in-use') world.eraseAt = null;
  if (message.type === 'erase-all') world.progress = null;
  const own = world.answers[message.type];
  return own ? own(message) : snapshot();
}

/** What the background says to the panel. */
const listeners = new Set<(message: unknown) => unknown>();
export const tellPanels = (message: unknown): unknown[] =>
  [...listeners].map((listener) => listener(message));

const ORIGIN = 'chrome-extension://jalon/';

/** Stands in for webextension-polyfill. */
export const browser = {
  commands: { getAll: async () => [{ name: 'focus-card', shortcut: 'Alt+Shift+J' }] },
  runtime: {
    sendMessage: answer,
    getManifest: () => ({ host_permissions: ['https://one.example/*', 'https://two.example/part/*'] }),
    getURL: (path: string) => ORIGIN + path.replace(/^\//, ''),
    onMessage: {
      addListener: (listener: (message: unknown) => unknown) => listeners.add(listener),
      removeListener: (listener: (message: unknown) => unknown) => listeners.delete(listener),
    },
    openOptionsPage: async () => world.opened.push('options'),
  },
  storage: {
    onChanged: {
      addListener: (listener: (changes: object) => void) => storageListeners.add(listener),
      removeListener: (listener: (changes: object) => void) => storageListeners.delete(listener),
    },
  },
  tabs: {
    create: async ({ url }: { url: string }) => world.opened.push(url),
    query: async () => [{ url: world.front }],
    sendMessage: async (_tab: number, job: InspectMessage) => world.tools(job),
  },
  permissions: { request: async () => world.grant },
  extension: { getViews: () => [] },
};
