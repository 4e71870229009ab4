/**
 * What a card says and where its ring sits, after any changes of the page, is what a guide would say that has just come:
 * nothing of the page as it was before is left. Whatever a session keeps is held to this.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import '@/selectors/all-synonyms';
import type { ReadingReply } from '@/extension/messages/protocol';
import { startPageSession } from '@/extension/overlay-session/overlay-session';
import { type PageSession, world } from '@/extension/world';
import { gatesOf, type PageReading, targetsOf } from '@/selectors';
import { guard, rootOf } from '../overlay/helpers';
import { mapOf, put } from '../selectors/page';
import { type Change, clean, endingSilently, make, PAGE, QUIET, SCREEN, SEED } from './changes';

const RUNS = 200;
const CHANGES = 8;

const SITE = mapOf(SCREEN, { hosts: [location.host] });
/** Longer than the window, so that it scrolls. */
const LONG = `${PAGE}<p style="height: 1500px">Long</p>`;

/** As the journey would: an error first, then the field that is empty, then the button. */
function replyTo({ page, states, targets }: PageReading): ReadingReply {
  if (page === null) return { show: 'nothing' };
  const { email, next } = targets;
  const wanted = email?.facts?.filled ? 'next' : 'email';
  const seen = wanted === 'next' ? next : email;
  const hint = `${wanted} ${seen?.verdict} « ${seen?.name ?? ''} »${states.wrong ? ', après une erreur' : ''}`;
  const isFound = seen?.verdict === 'found';
  return {
    show: 'card',
    next: { stage: 'one', step: 'login', index: 1, total: 2, wanted, target: isFound ? wanted : null },
    words: {
      lang: 'fr',
      dir: 'ltr',
      stage: 'Se connecter',
      hint: { do: hint, look: 'Cherchez' },
      labels: {},
    },
  } as unknown as ReadingReply;
}

/** The background, which knows the map and the journey. */
function answer(message: { type: string; page?: string; reading?: PageReading }): unknown {
  if (message.type === 'visit') return Promise.resolve(targetsOf(SITE, message.page ?? null));
  return message.reading ? Promise.resolve(replyTo(message.reading)) : undefined;
}

/** What a person sees of the guide: its words, and the ring where one is. */
function seen() {
  const [host, ...more] = Array.from(document.querySelectorAll('*')).filter((one) =>
    rootOf(one)?.querySelector('.jalon'),
  );
  const frame = host && (rootOf(host)?.querySelector('.jalon') as HTMLElement);
  if (!frame) return null;
  const ring = frame.querySelector('.ring');
  const { x, y, width, height } = ring?.checkVisibility() ? ring.getBoundingClientRect() : new DOMRect();
  const words = Array.from(frame.querySelectorAll('#title, .look, .why, .place'), (one) => one.textContent);
  return { more: more.length, mode: frame.dataset.mode, words, ring: [x, y, width, height].map(Math.round) };
}

let session: PageSession | undefined;

/** Answers come, observers are told. Neither a timer, which stands still here, nor a frame, which is slow. */
const turn = () =>
  new Promise<void>((done) => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => done();
    port1.postMessage(null);
  });

/** What was noticed has been read, asked and answered. */
async function readAgain(): Promise<void> {
  for (let times = 0; times < 2; times++) {
    await turn();
    vi.advanceTimersByTime(QUIET);
  }
  await turn();
}

/** … and drawn, in the frames after. */
async function drawn(): Promise<void> {
  await readAgain();
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  await readAgain();
}

async function begin(): Promise<void> {
  session = startPageSession();
  await drawn();
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  browser.runtime.onMessage.addListener(answer as never);
  world.jalonEventShield = guard;
  world.jalonGates = gatesOf(SITE);
  world.jalonPage = 'login';
});

afterEach(() => {
  session?.end();
  browser.runtime.onMessage.removeListener(answer as never);
  clean();
  vi.useRealTimers();
});

test('after many changes, the card and the ring are those of a guide that has just come', async () => {
  let cards = 0;
  let rings = 0;
  await fc.assert(
    fc.asyncProperty(endingSilently(CHANGES), async (all: Change[]) => {
      clean();
      put(LONG);
      await begin();
      for (const change of all) {
        make(change);
        await readAgain();
      }
      await drawn();
      const old = seen();
      session?.end();
      await begin();
      const anew = seen();
      session?.end();
      if (anew) cards++;
      if (anew?.ring[2]) rings++;
      expect(old).toEqual(anew);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  // Most changes leave a page that is known, and its field.
  expect(Math.min(cards, rings)).toBeGreaterThan(RUNS / 3);
}, 240_000);
