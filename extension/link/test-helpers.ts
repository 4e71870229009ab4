/** Whole browsers with a link, several in one process, at a broker in the same process; time passes when a test says so. */
import { vi } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import type { LocalBroker } from '@/scripts/mock-sites/broker.mjs';
import { guide } from '../test-helpers';
import { createLink } from './create-link';
import type { Socket } from './dial';
import type { Memory } from './kept';
import type { Link } from './link';
import type { Place } from './place';
import { NOTHING, type PageState } from './state-now';

export const START = Date.UTC(2026, 10, 24, 9);

export const PAGE: PageState = { ...NOTHING, stage: 'account', step: 'home', total: 4 };

export interface Browser {
  link: Link;
  page: PageState;
  items: Map<string, unknown>;
  /** Sockets that are open. */
  sockets: Set<Socket>;
  place: Place | null;
  now: number;
  /** Time passes, and what is due happens. */
  pass(ms: number): Promise<void>;
  /** The page has become another. */
  turnTo(page: Partial<PageState>): Promise<void>;
  /** The background dies: its memory, its timers and its sockets are gone; and another one comes. */
  die(): void;
  kept(): { link: { phase?: string } | null } | undefined;
}

export const placeOf = (broker: LocalBroker, change: Partial<Place> = {}): Place => ({
  broker: `ws://127.0.0.1:${broker.port}/`,
  host: 'lien.exemple.fr',
  name: 'Maison de quartier',
  learner: true,
  adviser: true,
  locked: false,
  most: 12,
  ...change,
});

/** @param dialler how it opens a socket, where that is not plain */
export function browserAt(
  place: Place | null,
  dialler: (url: string) => Socket = (url) => new NodeSocket(url, 'mqtt') as unknown as Socket,
): Browser {
  const items = new Map<string, unknown>();
  const memory: Memory = {
    get: async (key) =>
      structuredClone(
        key === null ? Object.fromEntries(items) : items.has(key) ? { [key]: items.get(key) } : {},
      ),
    set: async (more) => {
      for (const [key, value] of Object.entries(structuredClone(more))) items.set(key, value);
    },
    remove: async (keys) => {
      for (const key of [keys].flat()) items.delete(key);
    },
  };
  let jobs: { due: number; job(): void }[] = [];
  let elapsed = 0;
  const openSocket = (url: string): Socket => {
    const socket = dialler(url) as Socket & NodeSocket;
    one.sockets.add(socket);
    socket.on('close', () => one.sockets.delete(socket));
    socket.on('error', () => undefined);
    return socket;
  };
  const start = () =>
    createLink({
      // No page has a card.
      store: { tabsWithCard: async () => [] } as never,
      guide,
      clock: () => one.now,
      later(after, job) {
        const entry = { due: elapsed + after, job };
        jobs.push(entry);
        return () => {
          jobs = jobs.filter((other) => other !== entry);
        };
      },
      openSocket,
      memory,
      places: {
        current: async () => one.place,
        inTime: async () => one.place,
        set: async () => true,
        invalidate: () => undefined,
      },
      page: async () => one.page,
      version: '0.1.0',
    });
  const one: Browser = {
    page: PAGE,
    items,
    sockets: new Set(),
    place,
    now: START,
    link: null as never,
    async pass(ms) {
      const end = elapsed + ms;
      for (;;) {
        const next = jobs.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
        if (!next) break;
        jobs = jobs.filter((other) => other !== next);
        one.now += next.due - elapsed;
        elapsed = next.due;
        next.job();
        // Whatever it has begun is done before the next; a broker has answered.
        await one.link.log(null);
        await new Promise((done) => setTimeout(done, 4));
      }
      one.now += end - elapsed;
      elapsed = end;
    },
    async turnTo(page) {
      one.page = { ...one.page, ...page };
      await one.link.stored({ tabs: { newValue: 1 } }, 'session');
    },
    die() {
      jobs = [];
      for (const socket of one.sockets) {
        socket.onclose = socket.onmessage = socket.onopen = null;
        (socket as unknown as NodeSocket).terminate();
      }
      one.link = start();
    },
    kept: () => items.get('link') as ReturnType<Browser['kept']>,
  };
  one.link = start();
  return one;
}

export const soon = <T>(look: () => Promise<T> | T): Promise<T> =>
  vi.waitFor(look, { timeout: 4000, interval: 5 });
export const learnerOf = async (one: Browser) => (await one.link.view())?.learner ?? null;
export const adviserOf = async (one: Browser) => (await one.link.view())?.adviser ?? null;

/** Opens the adviser's door. @returns the code */
export async function openDoor(adviser: Browser): Promise<string> {
  await adviser.link.open();
  return soon(async () => {
    const view = await adviserOf(adviser);
    if (!view?.reception || view.reception.lost || view.lost) throw new Error('The door is not open.');
    return view.reception.code.join('');
  });
}

/** A learner types a code and agrees. */
export async function enter(learner: Browser, code: string): Promise<void> {
  const no = (await learner.link.join(code)) ?? (await learner.link.agree());
  if (no) throw new Error(no);
}

/** Both are linked, and the learner's first state has come. */
export async function pair(adviser: Browser, learner: Browser, code?: string): Promise<void> {
  const before = (await adviserOf(adviser))?.rows.length ?? 0;
  await enter(learner, code ?? (await openDoor(adviser)));
  await soon(async () => {
    const rows = (await adviserOf(adviser))?.rows ?? [];
    if (rows.length <= before || !rows.at(-1)?.state) throw new Error('Nothing has come yet.');
  });
}
