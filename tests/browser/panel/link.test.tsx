/** The learner's screens of the link to an adviser, on a background in memory: by mouse, by keyboard, in every state. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Panel } from '@/components/screens/app/Panel';
import { Popup } from '@/components/screens/popup/Popup';
import type { LearnerLink, LinkEnd, LinkNo, LinkPlace, LogLine } from '@/extension/link/view';
import { newProgress } from '@/journey';
import { reset, snapshot, world } from './fake-extension';
import * as guide from './guide';
import { clear, give, show, smallTexts, targets, tooWide } from './helpers';

// The polyfill is no ES module: the test's bundler takes the whole of it as its default.
vi.mock('webextension-polyfill', async () => {
  const { browser } = await import('./fake-extension');
  return { ...browser, default: browser };
});

const { hint, plural, step: stepTitle, ui } = guide.texts;
const { remedyOf } = guide.troubleshooting;
const MINUTE = 60_000;
const PLACE: LinkPlace = {
  learner: true,
  adviser: false,
  host: 'lien.exemple.fr',
  name: 'Maison de quartier',
  locked: false,
};
const SIGN = { animal: 'chouette', colour: 'violet' } as const;
const linked = (more: Partial<Extract<LearnerLink, { phase: 'linked' | 'lost' }>> = {}): LearnerLink => ({
  phase: 'linked',
  sign: SIGN,
  until: Date.now() + 50 * MINUTE,
  minutes: 50,
  hand: false,
  pending: null,
  ...more,
});
const LINES: LogLine[] = [
  {
    at: Date.UTC(2026, 10, 24, 9),
    until: Date.UTC(2026, 10, 24, 9, 1),
    times: 3,
    way: 'shown',
    said: {
      stage: 'identity',
      step: 'mobile',
      page: 'in-mobile',
      hint: 'in-mobile',
      wanted: 'in-mobile-number',
      verdict: 'found',
      field: { filled: true, valid: false, checked: false, active: true },
      problem: 'in-mobile',
      wait: 'result',
      days: 2,
      done: 1,
      total: 6,
      stageAt: 3,
      stages: 5,
      stepAt: 2,
      finished: false,
      quiet: 120,
      hand: true,
    },
  },
  {
    at: Date.UTC(2026, 10, 24, 9, 2),
    until: Date.UTC(2026, 10, 24, 9, 2),
    times: 1,
    way: 'asked',
    said: { k: 'say', line: 'take-time' },
  },
];

/** What the background says to a code. */
let refusal: LinkNo | null;
const at = (learner: LearnerLink | null, place: LinkPlace | null = PLACE) => ({
  place,
  learner,
  adviser: null,
});
const button = (name: string) => page.getByRole('button', { name, exact: true });
const press = (name: string) => give(() => userEvent.click(button(name)));
const heading = () => document.querySelector('main h2')?.textContent;
const types = () => world.heard.map(({ type }) => type);

async function open(changes: Parameters<typeof reset>[0] = {}, what = <Panel />, width = 380) {
  const { refresh } = await import('@/extension/client');
  reset({ link: at(null), ...changes });
  await show(what, width);
  await give(refresh);
}
/** What has changed in the background. */
async function turn(learner: LearnerLink | null) {
  const { refresh } = await import('@/extension/client');
  world.link = at(learner);
  await give(refresh);
}
async function begin() {
  for (const one of document.querySelectorAll('details')) one.open = true;
  await press(ui('linkEntry'));
}

beforeEach(async () => {
  const { showScreen } = await import('@/components/screens/app/navigation');
  showScreen('home');
  refusal = null;
  const answer = (link: () => typeof world.link) => () => {
    world.link = link();
    return { no: refusal, snapshot: snapshot() };
  };
  ANSWERS = {
    'link-join': answer(() => (refusal ? world.link : at({ phase: 'asking' }))),
    'link-agree': answer(() => at({ phase: 'dialling' })),
    'link-stop': answer(() => at(null)),
    'link-log': () => LINES,
    'link-shown': () => true,
  };
});
afterEach(clear);

let ANSWERS: typeof world.answers = {};

test('without a broker nothing of it shows, in panel and popup; nor where this computer is no learner’s', async () => {
  for (const link of [null, at(null, null), at(null, { ...PLACE, learner: false })]) {
    for (const what of [<Panel key="a" />, <Popup key="b" />]) {
      await open({ link, progress: newProgress(Date.now()) }, what);
      for (const one of document.querySelectorAll('details')) one.open = true;
      expect(document.body.textContent).not.toContain(ui('linkEntry'));
      expect(document.querySelector('.link-strip, .link-asked, .hand-button')).toBeNull();
    }
  }
});

test('who was called learns what that may be, and finds no way on to the digits', async () => {
  await open({ answers: ANSWERS });
  await begin();
  expect(heading()).toBe(ui('linkWho'));
  await press(ui('linkWhoCalled'));
  expect(heading()).toBe(remedyOf('code-asked').ask);
  expect(document.querySelector('input')).toBeNull();
  await press(ui('back'));
  expect(heading()).toBe(hint('go-start').do === heading() ? heading() : ui('begunAsk'));
  expect(types()).not.toContain('link-join');
});

test('the digits stand in pairs as they are typed, pasted or mended; each refusal is said in words', async () => {
  await open({ answers: ANSWERS });
  await begin();
  await press(ui('linkWhoKnown'));
  const field = page.getByRole('textbox');
  await give(() => userEvent.type(field, '4829165'));
  await expect.element(field).toHaveValue('48 29 16 5');
  // One in the middle was forgotten.
  await give(() => userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}7'));
  await expect.element(field).toHaveValue('48 29 71 65');
  await give(() => userEvent.keyboard('3{Enter}'));
  await expect.element(page.getByRole('alert')).toHaveTextContent(ui('linkNo-code'));
  await expect.element(field).toHaveFocus();
  expect(types()).not.toContain('link-join');
  await give(() => userEvent.fill(field, '48-29-16-53-70'));
  await expect.element(field).toHaveValue('48 29 16 53 70');
  for (const no of ['code', 'slow', 'spent', 'busy', 'off'] as const) {
    refusal = no;
    await press(ui('linkDigitsNext'));
    await expect.element(page.getByRole('alert')).toHaveTextContent(ui(`linkNo-${no}`));
    await expect.element(field).toHaveAccessibleDescription(ui(`linkNo-${no}`));
  }
  refusal = null;
  await press(ui('linkDigitsNext'));
  expect(world.heard.at(-1)).toEqual({ type: 'link-join', code: '4829165370' });
  expect(heading()).toBe(ui('linkAgree'));
  await expect.element(button(ui('linkRefuse'))).toHaveFocus();
});

test('six things and what never is; « Non » has the first focus and tells the background to forget', async () => {
  await open({ answers: ANSWERS, link: at({ phase: 'asking' }) });
  await begin();
  await expect.element(button(ui('linkRefuse'))).toHaveFocus();
  expect(document.querySelectorAll('.link-agree li svg')).toHaveLength(6);
  for (const words of [ui('linkNever'), PLACE.name, PLACE.host, ui('linkAgreeLong'), ui('linkAgreeNobody')])
    expect(document.body.textContent).toContain(words);
  const [no, yes] = [ui('linkRefuse'), ui('linkYes')].map((name) => button(name).element());
  expect(no?.getBoundingClientRect().width).toBe(yes?.getBoundingClientRect().width);
  expect(no && getComputedStyle(no).backgroundColor).toBe(yes && getComputedStyle(yes).backgroundColor);
  expect(no?.getBoundingClientRect().bottom).toBeLessThanOrEqual(700);
  await give(() => userEvent.keyboard('{Enter}'));
  expect(types()).toEqual(['link-stop']);
  await expect.element(page.getByText(ui('linkRefused'))).toBeVisible();
});

test('« Oui », the way there, and back to one’s steps with the strip above them', async () => {
  await open({ answers: ANSWERS, link: at({ phase: 'asking' }) });
  await begin();
  await give(() => userEvent.tab());
  await give(() => userEvent.keyboard('{Enter}'));
  expect(types()).toEqual(['link-agree']);
  expect(heading()).toBe(ui('linkDialling'));
  await turn({ phase: 'meeting' });
  expect(heading()).toBe(ui('linkMeeting'));
  await turn(linked());
  expect(heading()).toBe(ui('linkLog'));
  await expect.poll(() => document.activeElement).toBe(document.querySelector('main h2'));
  await press(ui('linkGoOn'));
  const strip = page.getByRole('region', { name: ui('keptLink') });
  await expect
    .element(strip)
    .toHaveTextContent(`${ui('linkSeen')}Chouette violette, ${plural('linkMinutes', 50)}`);
  await press(ui('linkHandUp'));
  expect(world.heard.at(-1)).toEqual({ type: 'link-hand', up: true });
  await expect.element(page.getByText(ui('linkHandIsUp'))).toBeVisible();
  await turn(linked({ hand: true }));
  await press(ui('linkHandDown'));
  expect(world.heard.at(-1)).toEqual({ type: 'link-hand', up: false });
  await turn(linked({ phase: 'lost' }));
  await expect.element(strip).toHaveTextContent(ui('linkCut'));
  await press(ui('linkStop'));
  expect(types().at(-1)).toBe('link-stop');
});

test('the log: each line in words and to the letter, the newest first', async () => {
  await open({ answers: ANSWERS, link: at(linked()) });
  await give(() => userEvent.click(page.getByText(ui('linkSeen'))));
  expect(heading()).toBe(ui('linkLog'));
  await expect.poll(() => document.querySelectorAll('.stored-data-list > li').length).toBe(2);
  const [asked, shown] = document.querySelectorAll('.stored-data-list > li');
  expect(asked?.textContent).toContain(ui('linkAskedSay', { words: ui('linkLine-take-time') }));
  expect(shown?.textContent).toContain(ui('linkLogStep', { step: stepTitle('mobile') }));
  for (const key of [
    'linkLogFound',
    'linkLogFilled',
    'linkLogActive',
    'linkLogProblem',
    'linkLogWait',
    'linkLogHand',
  ] as const)
    expect(shown?.textContent, key).toContain(ui(key));
  expect(shown?.textContent).toContain(plural('linkLogQuiet', 2));
  const exact = [...document.querySelectorAll('.stored-data-list pre')].map((one) => one.textContent ?? '');
  expect(exact.map((text) => JSON.parse(text))).toEqual([LINES[1]?.said, LINES[0]?.said]);
});

test.each([
  [{ k: 'say', line: 'read-error' }, ui('linkAskedSay', { words: ui('linkLine-read-error') })],
  [{ k: 'call' }, ui('linkCall')],
  [{ k: 'step', step: 'mobile' }, ui('linkAskedStep', { step: stepTitle('mobile') })],
  [{ k: 'step', step: 'of-another-version' }, ui('linkAskedPage')],
  [
    { k: 'show', page: 'in-mobile', target: 'in-mobile-next' },
    ui('linkAskedShow', { words: hint('in-mobile-next').do }),
  ],
  [{ k: 'show', page: 'in-mobile', target: 'of-another-version' }, ui('linkAskedPage')],
] as const)(
  'what the adviser asks is said, told to be seen, and stays until it is read: %o',
  async (command, words) => {
    await open({ answers: ANSWERS, link: at(linked({ pending: { n: 7, command, shown: false } })) });
    await expect.element(page.getByRole('status').filter({ hasText: words })).toBeVisible();
    expect(world.heard).toContainEqual({ type: 'link-shown', n: 7 });
    // The background knows now that it was seen.
    await turn(linked());
    await expect.element(page.getByText(words)).toBeVisible();
    await press(ui('linkAskedSeen'));
    await expect.element(page.getByText(words)).not.toBeInTheDocument();
    await turn(linked({ pending: { n: 7, command, shown: false } }));
    await expect.element(page.getByText(words)).not.toBeInTheDocument();
    await turn(linked({ pending: { n: 8, command: { k: 'say', line: 'break' }, shown: false } }));
    await expect.element(page.getByText(ui('linkAskedSay', { words: ui('linkLine-break') }))).toBeVisible();
  },
);

test('little time left: thirty minutes more, or not', async () => {
  const soon = Date.now() + 9 * MINUTE;
  await open({ answers: ANSWERS, link: at(linked({ until: soon })) });
  await expect.element(page.getByText(plural('linkLittle', 9))).toBeVisible();
  await press(ui('linkMore'));
  expect(types().at(-1)).toBe('link-more');
  await press(ui('linkRefuse'));
  await expect.element(page.getByText(plural('linkLittle', 9))).not.toBeInTheDocument();
  await turn(linked());
  await expect.element(page.getByText(plural('linkLittle', 9))).not.toBeInTheDocument();
});

const ENDS: LinkEnd[] = ['stopped', 'adviser', 'time', 'silence', 'code', 'unreachable', 'consent', 'guide'];
test.each(ENDS)('the end says why and what to do: %s', async (reason) => {
  for (const what of [<Panel key="a" />, <Popup key="b" />]) {
    await open({ answers: ANSWERS, link: at({ phase: 'ended', reason }) }, what);
    await expect.element(page.getByText(ui(`linkEnd-${reason}`))).toBeVisible();
    await expect.element(page.getByText(ui(`linkEndHelp-${reason}`))).toBeVisible();
    expect(document.querySelector('.link-strip')).toBeNull();
    await press(ui('linkUnderstood'));
    expect(types().at(-1)).toBe('link-stop');
    await expect.element(page.getByText(ui(`linkEnd-${reason}`))).not.toBeInTheDocument();
  }
});

test('every state, from 280 px to wide, in large letters too: nothing sticks out, all can be hit and read', async () => {
  const pending = {
    n: 7,
    command: { k: 'show', page: 'in-mobile', target: 'in-mobile-next' },
    shown: false,
  } as const;
  const states: [string, LearnerLink | null, boolean][] = [
    ['who', null, true],
    ['agree', { phase: 'asking' }, true],
    ['dialling', { phase: 'dialling' }, true],
    ['the log', linked(), true],
    ['asked', linked({ pending, hand: true, until: Date.now() + 5 * MINUTE }), false],
    ['lost', linked({ phase: 'lost' }), false],
    ['ended', { phase: 'ended', reason: 'consent' }, false],
  ];
  const { showScreen } = await import('@/components/screens/app/navigation');
  for (const [name, learner, isOnScreen] of states) {
    for (const [width, large] of [
      [280, false],
      [320, true],
      [900, false],
    ] as const) {
      const look = `${name}, ${width} px${large ? ', large letters' : ''}`;
      await open({ answers: ANSWERS, link: at(learner) }, <Panel />, width);
      if (isOnScreen) await give(async () => showScreen('link'));
      if (name === 'who') await press(ui('linkWhoKnown'));
      document.documentElement.classList.toggle('large-text', large);
      expect(tooWide(), look).toBe(0);
      expect(
        targets().filter(({ width: w, height: h }) => w < 43.5 || h < 43.5),
        look,
      ).toEqual([]);
      expect(smallTexts(17), look).toEqual([]);
      document.documentElement.classList.remove('large-text');
      await give(async () => showScreen('home'));
    }
  }
});
