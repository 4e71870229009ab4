/** Every state of the panel's first screen and of the popup: what to do now is in sight, little else asks for attention. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Panel } from '@/components/screens/app/Panel';
import { Popup } from '@/components/screens/popup/Popup';
import type { Snapshot } from '@/extension/messages/protocol';
import { newProgress, type Progress } from '@/journey';
import { reset, SETTINGS, type world } from './fake-extension';
import * as guide from './guide';
import { clear, give, show, tooWide } from './helpers';

// The polyfill is no ES module: the test's bundler takes the whole of it as its default.
vi.mock('webextension-polyfill', async () => {
  const { browser } = await import('./fake-extension');
  return { ...browser, default: browser };
});

const { apply, branchesFor, branchesOf, data, routeOf } = {
  ...guide.journey,
  ...(await import('@/journey')),
};
const { ui } = guide.texts;
const HOUR = 3_600_000;
const NOW = Date.now();
const LEARNERS = [
  { id: '1', animal: 'herisson', colour: 'violet', current: true, finished: false, stage: 'account' },
  { id: '2', animal: 'chat', colour: 'bleu', current: false, finished: false, stage: null },
] as const;

/** An adviser sees where they are. */
const LINK = {
  place: {
    learner: true,
    adviser: false,
    host: 'lien.exemple.fr',
    name: 'Maison de quartier',
    locked: false,
  },
  adviser: null,
  learner: {
    phase: 'linked',
    sign: { animal: 'herisson', colour: 'orange' },
    until: NOW + 50 * 60_000,
    minutes: 50,
    hand: false,
    pending: null,
  },
} as const satisfies Snapshot['link'];

type State = [name: string, changes: Partial<typeof world>];

/** A learner of these answers who has said that all before this step is done. */
function upTo(step: string, branch: Record<string, string>, at: number): Progress {
  let progress = apply(newProgress(at), { type: 'start' }, at);
  for (const [key, value] of Object.entries(branch))
    progress = apply(progress, { type: 'branch', key, value }, at);
  for (const { id } of routeOf(branchesOf(progress.branch))) {
    if (id === step) break;
    progress = apply(progress, { type: 'tick', step: id }, at);
  }
  return progress;
}

const SHARED = { settings: { ...SETTINGS, shared: true, adviser: true }, learners: [...LEARNERS] };

/** Every step that somebody can be at, in every way there; each wait in its three times; and what is no step. */
function states(): State[] {
  const all: State[] = [['nothing has begun', { ...SHARED }]];
  const steps = data.steps.filter(({ aside, optional }) => !aside && !optional);
  for (const { id, branch } of steps) {
    for (const place of branch?.verification === 'face-to-face' ? ['office', 'home'] : ['office']) {
      const answers = { ...branchesFor(branch, branchesOf({})), place };
      const progress = upTo(id, answers, NOW);
      all.push([`${id}, ${place}`, { ...SHARED, progress }]);
      for (const hours of [1, 25, 100]) {
        const earlier = upTo(id, answers, NOW - hours * HOUR);
        // Once nothing was just done; then a wait that is due, and one that is long.
        if (hours === 1 || Object.keys(earlier.waits).length > 0)
          all.push([
            `${id}, ${place}, ${hours} h later`,
            { learners: [...LEARNERS], progress: earlier, openTab: 7 },
          ]);
      }
      all.push([`${id}, ${place}, the page is open elsewhere`, { ...SHARED, progress, openTab: 7 }]);
    }
  }
  for (const { id, steps: of, auto } of data.waits) {
    if (auto) continue;
    for (const [name, at] of [
      ['', NOW],
      [', over', NOW - 100 * HOUR],
    ] as const) {
      const progress = apply(upTo(of[0] as string, {}, NOW - 101 * HOUR), { type: 'wait', wait: id }, at);
      all.push([`${id}${name}`, { ...SHARED, progress }]);
    }
  }
  const stopped = apply(upTo('mobile', {}, NOW), { type: 'stop' }, NOW);
  all.push(['stopped', { ...SHARED, progress: stopped }]);
  const finished = upTo('no such step', {}, NOW - HOUR);
  all.push(['finished', { ...SHARED, progress: finished }]);
  all.push(['finished, on a computer of their own', { progress: finished }]);
  // Shown on a page: sure, likely, not known, or no page of the journey.
  const reading = { page: 'in-mobile', verdict: 'known', related: true, wall: null, states: {}, targets: {} };
  for (const change of [
    {},
    { verdict: 'likely' },
    { page: null, verdict: 'unknown' },
    { page: null, verdict: 'unknown', related: false },
  ]) {
    const shown = { reading: { ...reading, ...change }, chosen: null } as never;
    all.push([
      `on a page, ${JSON.stringify(change)}`,
      { ...SHARED, progress: upTo('mobile', {}, NOW), shown },
    ]);
  }
  return all;
}

beforeEach(async () => {
  const { showScreen } = await import('@/components/screens/app/navigation');
  showScreen('home');
});
afterEach(clear);

/** Everything that can be pressed or opened and is in view. */
const controls = () =>
  [...document.querySelectorAll<HTMLElement>('button, summary, a[href], input, [role="button"]')].filter(
    (one) => one.checkVisibility({ contentVisibilityAuto: true }) && !isFolded(one),
  );
const isFolded = (one: Element) => {
  const fold = one.closest('details:not([open])');
  return (
    fold !== null &&
    !(
      one.localName === 'summary' &&
      one.parentElement === fold &&
      !fold.parentElement?.closest('details:not([open])')
    )
  );
};
const nameOf = (one: Element) => (one.textContent ?? '').trim();

/** Shows the next state in the page that stands there. */
const see = async (changes: Partial<typeof world>) => {
  const { refresh } = await import('@/extension/client');
  await give(async () => {
    reset(changes);
    await refresh();
  });
};

test.each([
  ['alone', null],
  ['linked to an adviser', LINK],
])(
  'the panel at 380 × 700, %s: the thing to do, its button and help are in sight, in every state',
  {
    timeout: 120_000,
  },
  async (_, link) => {
    const bad: string[] = [];
    const most = { screens: 0, controls: 0 };
    await show(<Panel />, 380);
    for (const [name, changes] of states()) {
      await see({ ...changes, link });
      const bar = document.querySelector('.page-bottom-bar')?.getBoundingClientRect();
      const help = document.querySelector('.help-button')?.getBoundingClientRect();
      const card = document.querySelector('.next-step') as HTMLElement;
      const title = card.querySelector('h2')?.getBoundingClientRect();
      const action = (
        card.querySelector('.primary') ?? card.querySelector('.buttons > *')
      )?.getBoundingClientRect();
      const floor = bar?.top ?? 0;
      const say = (what: string) => bad.push(`${name}: ${what}`);
      if (!help || help.top < 0 || help.bottom > 700) say('help is out of sight');
      if (!title || title.top < 0 || title.bottom > floor) say('the title is out of sight');
      // A page that is in front needs no button of the panel's.
      if (action && (action.top < 0 || action.bottom > floor)) say(`its button ends at ${action.bottom}`);
      const on = name.startsWith('on a page');
      if (!action && !on) say('there is nothing to press');
      const screens = document.documentElement.scrollHeight / 700;
      if (screens > 2.5) say(`${screens.toFixed(2)} screens`);
      const pressed = controls();
      const plain = pressed.filter((one) => !one.classList.contains('sentence-term'));
      if (plain.length > 9) say(`${plain.length} controls: ${plain.map(nameOf).join(' | ')}`);
      // A word that is explained is never the first stop of the Tab key, nor in a title.
      if (pressed.find((one) => one.tabIndex === 0)?.classList.contains('sentence-term'))
        say('begins with a word');
      if (card.querySelector('h2 .sentence-term')) say('a word in a title');
      if (tooWide() > 0) say(`${tooWide()} px too wide`);
      most.screens = Math.max(most.screens, screens);
      most.controls = Math.max(most.controls, plain.length);
    }
    expect(bad, `at most ${most.screens.toFixed(2)} screens, ${most.controls} controls`).toEqual([]);
  },
);

test.each([
  ['alone', null, 560],
  ['linked to an adviser', LINK, 600],
])('the popup, %s, is not cut off, in every state', { timeout: 120_000 }, async (_, link, limit) => {
  const bad: string[] = [];
  let most = 0;
  await show(<Popup />, 380);
  document.documentElement.classList.remove('fluid');
  for (const [name, changes] of states()) {
    await see({ ...changes, link });
    const height = document.querySelector('.page')?.getBoundingClientRect().height ?? 0;
    most = Math.max(most, height);
    // A browser gives 600 px. What was just ticked off stands there for ten seconds only.
    if (height > (document.querySelector('.just-done') ? 600 : limit)) bad.push(`${name}: ${height}`);
    if (!controls().some((one) => nameOf(one) === ui('stuckScreen'))) bad.push(`${name}: no help`);
  }
  expect(bad, `at most ${most} px`).toEqual([]);
});
