/**
 * The link, put together: one queue, one thing kept, two parts of which one is played at a time. Where no broker is set, and nothing
 * is kept, it does nothing but look whether that is so.
 */
import browser from 'webextension-polyfill';
import type { Guide } from '@/journey';
import { bringLinkCard, LINK_CARD } from '../injection/link-card';
import { LEARNERS_KEY, LINK_KEY, MODE_KEY, PROGRESS_KEY, TABS_KEY } from '../storage/keys';
import { SerialQueue } from '../storage/serial-queue';
import type { Store } from '../storage/store';
import { AdviserPart } from './adviser';
import type { Base, Later } from './base';
import { check } from './check';
import { mayShow } from './consent';
import type { OpenSocket } from './dial';
import { keepAwake, listenWhileLinked } from './heart';
import { earlier, loadKept, type Memory, NOTHING, saveKept } from './kept';
import { createKnown } from './known';
import { LearnerPart } from './learner';
import type { Link } from './link';
import { LogBook, OWN } from './log-book';
import { linkOnPage } from './on-page';
import { Places } from './place';
import { type PageState, stateNow } from './state-now';

export interface LinkParts {
  store: Store;
  guide: Guide;
  clock(): number;
  later?: Later;
  openSocket?: OpenSocket;
  /** A test has these of its own, so that several browsers stand in one process. */
  memory?: Memory;
  places?: Pick<Places, 'current' | 'inTime' | 'set' | 'invalidate'>;
  page?(): Promise<PageState>;
  version?: string;
}

const timer: Later = (after, job) => {
  const id = setTimeout(job, after);
  return () => clearTimeout(id);
};
/** Milliseconds: a clock that stands so much before what was written down has been set back. */
const SET_BACK = 30_000;

export function createLink(parts: LinkParts): Link {
  const { store, guide, clock, later = timer, openSocket } = parts;
  const { memory = browser.storage.session as Memory, version = browser.runtime.getManifest().version } =
    parts;
  const { page = () => stateNow(store, guide, clock()) } = parts;
  const queue = new SerialQueue();
  const places = parts.places ?? new Places(() => void wakePages());
  /** Once for each life of the background. */
  let loaded: Promise<void> | null = null;
  let heart: (() => void) | null = null;

  const base: Base = {
    clock,
    later,
    openSocket,
    logs: new LogBook(memory, clock),
    kept: NOTHING,
    async save() {
      base.kept.at = clock();
      await saveKept(memory, base.kept);
      beatOrRest();
      tellCards();
    },
    place: () => places.current(),
    turn: (job) => queue.run(job),
    version,
  };
  const known = createKnown(guide.journey);
  const learner = new LearnerPart(base, {
    isKnown: known.isKnown,
    stateNow: page,
    mayShow,
  });
  const adviser = new AdviserPart(base, known);

  // A background that has died and is there again goes on.
  void turn(wake);

  const listen = listenWhileLinked(
    () => void turn(() => learner.say()),
    () => learner.isLive,
  );
  /** Something stands that must not fall asleep. */
  const isLive = () => learner.isLive || adviser.isBusy;
  function beatOrRest(): void {
    listen();
    if (isLive() && !heart) heart = keepAwake({ ping, tick: () => void turn(tick), later });
    else if (!isLive() && heart) {
      heart();
      heart = null;
    }
  }
  function ping(): void {
    learner.ping();
    adviser.ping();
  }
  async function tick(): Promise<void> {
    await learner.tick();
    await adviser.tick();
  }
  function load(): Promise<void> {
    loaded ??= loadKept(memory).then((kept) => {
      base.kept = kept;
    });
    return loaded;
  }
  /** One job of the link, when what is kept has been read. */
  function turn<T>(job: () => Promise<T>): Promise<T> {
    return queue.run(async () => {
      await load();
      // Nothing shall last longer, nor look as if it did, because the clock was set back.
      const by = base.kept.at - clock();
      if (by > SET_BACK) base.kept = earlier(base.kept, by);
      return job();
    });
  }
  async function wake(): Promise<void> {
    if (!isLive()) return;
    await tick();
    await learner.wake();
    await adviser.wake();
    beatOrRest();
  }
  /** Our own pages ask again when something that is kept changes. */
  const wakePages = () => turn(async () => (base.kept.link ? base.save() : undefined));

  /** What pages showed of it last; minutes go by there by themselves. */
  let told = 'null';
  /** Pages with a card look again; where the link is over, they take away what stood there of it. */
  function tellCards(): void {
    const mine = learner.view();
    const isSeen = mine?.phase === 'linked' || mine?.phase === 'lost';
    const now = JSON.stringify(isSeen ? [mine.phase, mine.sign, mine.until, mine.pending?.n] : null);
    if (now === told) return;
    told = now;
    void store.tabsWithCard().then(bringLinkCard, () => undefined);
  }
  return {
    view: () =>
      turn(async () => {
        const place = await places.inTime();
        if (!place) return { place: null, learner: learner.view(), adviser: adviser.view() };
        const { host, name, locked, learner: helped, adviser: helps } = place;
        const { pathname: path } = new URL(place.broker);
        return {
          place: { host, name, locked, learner: helped, adviser: helps, ...(path !== '/' && { path }) },
          learner: learner.view(),
          adviser: adviser.view(),
        };
      }),
    log: (row) => turn(() => base.logs.read(row ?? OWN)),
    join: (code) => turn(() => learner.join(code)),
    agree: () => turn(() => learner.agree()),
    hand: (up) => turn(() => learner.hand(up)),
    more: () => turn(() => learner.more()),
    onPage: () => turn(async () => linkOnPage(guide, learner.view())),
    pageScript: () => turn(async () => linkOnPage(guide, learner.view()) && LINK_CARD),
    shown: (n) => turn(() => learner.shown(n)),
    open: () => turn(() => adviser.open()),
    close: () => turn(() => adviser.close()),
    command: (row, command) => turn(() => adviser.command(row, command)),
    remove: (row) => turn(() => adviser.remove(row)),
    async check() {
      const place = await base.place();
      return place?.adviser ? check(place, later, openSocket) : 'off';
    },
    setPlace: (place) =>
      turn(async () => {
        if (isLive()) return 'busy';
        return (await places.set(place)) ? null : 'off';
      }),
    stop(part) {
      // At once, whatever waits in the queue.
      const wasLive = learner.isLive;
      learner.hangUp();
      return turn(async () => {
        if (learner.link) await learner.end(wasLive ? 'stopped' : null);
        else if (adviser.link && !part) await adviser.end();
        else return 'gone';
        return null;
      });
    },
    wake: () => turn(wake),
    async stored(changes, area) {
      if (area === 'managed') {
        places.invalidate();
        return turn(async () => {
          if (!isLive()) return;
          const place = await base.place();
          if (learner.isLive && !place?.learner) await learner.end('guide');
          if (adviser.isBusy && !place?.adviser) await adviser.end();
        });
      }
      await load();
      if (!learner.isLive) return;
      const news = changes as Record<string, { newValue?: unknown } | undefined>;
      const isStopped = area === 'local' && (news[MODE_KEY]?.newValue === 'silent' || LEARNERS_KEY in news);
      // All was erased: the end takes what is left.
      const isErased = area === 'session' && LINK_KEY in news && news[LINK_KEY]?.newValue === undefined;
      if (isStopped || isErased) return turn(() => learner.end('guide'));
      const isNews =
        area === 'session' ? TABS_KEY in news : Object.keys(news).some((key) => key.startsWith(PROGRESS_KEY));
      if (isNews) await turn(() => learner.say());
    },
  };
}
