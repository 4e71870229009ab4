/** The background's store on an imitation of the browser, with a clock that the test moves. */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ReadingReply } from '@/extension/messages/protocol';
import type { SeenPage } from '@/extension/messages/what-now';
import { Store } from '@/extension/storage/store';
import { type Command, createTexts, type Guide, newProgress, shippedJourney } from '@/journey';
import { shippedOffPage } from '@/journey/off-page/shipped';
import { shippedTroubleshooting } from '@/journey/troubleshooting/shipped';
import { hostPatterns } from '@/scripts/lib/host-patterns.mjs';

/** The shipped journey, in French. */
export const guide: Guide = { journey: shippedJourney(), texts: createTexts('fr') };

/** The shipped symptoms and remedies, in French. */
export const troubleshooting = shippedTroubleshooting('fr', guide.journey, shippedOffPage('fr'));

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const START = Date.UTC(2026, 10, 24, 9);

/** The time of the tests, and how much later a wrong clock says it is. */
export const time = { now: START, wrong: 0 };
export const advance = (milliseconds: number): void => {
  time.now += milliseconds;
};

/** Tabs that were closed. */
export const closedTabs = new Set<number>();

/** Whether the learner has allowed notifications. */
export const permission = { notifications: false };

/** A browser just installed, at nine o'clock. */
export function reset(): void {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  Object.assign(time, { now: START, wrong: 0 });
  permission.notifications = false;
  closedTabs.clear();
  const api = fakeBrowser as unknown as Record<string, Record<string, unknown>>;
  Object.assign(api.permissions as object, {
    contains: async ({ permissions = [] }: { permissions?: string[] }) =>
      !permissions.includes('notifications') || permission.notifications,
  });
  Object.assign(api.permissions as object, { getAll: async () => ({ permissions: [], origins: [] }) });
  Object.assign(api.runtime as object, {
    getManifest: () => ({ version: '0.1.0', host_permissions: hostPatterns() }),
    getPlatformInfo: async () => ({ os: 'linux' }),
  });
  Object.assign(api.commands as object, {
    getAll: async () => [{ name: 'focus-card', shortcut: 'Alt+Shift+J' }],
  });
  Object.assign(api.i18n as object, { getMessage: (key: string) => `the ${key} of the manifest` });
  Object.assign(api.tabs as object, {
    sendMessage: vi.fn(async () => undefined),
    get: async (id: number) => {
      if (closedTabs.has(id)) throw new Error(`No tab with id: ${id}`);
      return { id };
    },
  });
}

/** A store as a worker that has just been woken has it: nothing in its memory. */
export const wakeUp = (): Store =>
  new Store({ ...guide, clock: () => time.now + time.wrong, steady: () => time.now });

export const tick = (step: string): Command => ({ type: 'tick', step });

/** Who is in front of the screen, by number. */
export const current = async (store: Store): Promise<string | undefined> =>
  (await store.snapshot()).learners.find((one) => one.current)?.id;

/** The steps that are done for whoever is in front of the screen. */
export async function done(store: Store): Promise<string[]> {
  const { progress } = await store.snapshot();
  return Object.entries(progress?.steps ?? {}).flatMap(([id, { state }]) => (state === 'done' ? [id] : []));
}

/** A page shows itself on a tab, surely known unless said otherwise; a card comes when a journey runs. */
export const showPage = (
  store: Store,
  page: string | null,
  tab = 7,
  seen: Partial<SeenPage> = {},
): Promise<ReadingReply> =>
  store.recordPage(
    {
      page,
      verdict: page === null ? 'unknown' : 'known',
      related: false,
      wall: null,
      states: {},
      targets: {},
      acted: false,
      chosen: null,
      ...seen,
    },
    tab,
    (mode, progress, { large }) =>
      mode === 'guide' && progress && page !== null
        ? {
            show: 'card',
            next: guide.journey.nextStep({ page, wall: null, states: {}, targets: {} }, progress),
            words: { large } as never,
          }
        : { show: 'nothing' },
  );

export const local = (): Promise<Record<string, unknown>> => fakeBrowser.storage.local.get(null);

/** The disk takes nothing until the returned function is called. */
export function fillStorage(): () => void {
  const spy = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
  return () => spy.mockRestore();
}

/** A sound record, as one of the first version was stored. */
export const oldRecord = (...steps: string[]) => ({
  version: 1,
  learner: 'default',
  started: START - HOUR,
  status: { value: 'running', at: START - HOUR },
  branch: {},
  steps: Object.fromEntries(steps.map((id) => [id, { state: 'done', at: START - HOUR, by: 'learner' }])),
  last: { step: null, at: 0 },
});

/** A sound record of today. */
export const record = (learner: string, ...steps: string[]) => ({
  ...newProgress(START - HOUR, learner),
  status: { value: 'running' as const, at: START - HOUR },
  steps: Object.fromEntries(
    steps.map((id) => [id, { state: 'done' as const, at: START - HOUR, by: 'learner' as const }]),
  ),
});
