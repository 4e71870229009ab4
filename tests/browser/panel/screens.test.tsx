/** The panel's screens at work, on a background in memory: every way through them, by mouse and by keyboard. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Panel } from '@/components/screens/app/Panel';
import { isDone, newProgress } from '@/journey';
import { reset, SETTINGS, world } from './fake-extension';
import * as guide from './guide';
import { clear, give, show } from './helpers';

// The polyfill is no ES module: the test's bundler takes the whole of it as its default.
vi.mock('webextension-polyfill', async () => {
  const { browser } = await import('./fake-extension');
  return { ...browser, default: browser };
});

const { apply, branchesOf, data: journey } = guide.journey;
const { hint: hintText, step: stepTitle, ui } = guide.texts;
const { groups, remedyOf, symptomsOf } = guide.troubleshooting;
const { decide, nextQuestion } = guide.routeChooser;

const HOUR = 3_600_000;
const button = (name: string) => page.getByRole('button', { name, exact: true });
const press = (name: string) => give(() => userEvent.click(button(name)));
/** Opens all that is folded away. */
const unfold = () => {
  for (const one of document.querySelectorAll('details')) one.open = true;
};
const heading = () => document.querySelector('main h2')?.textContent;
const commands = () => world.heard.flatMap((one) => (one.type === 'command' ? [one.command] : []));

/** A learner who has said that every step of the route before this one is done. */
function upTo(step: string, branch: Record<string, string> = {}, at = Date.now()) {
  let progress = apply(newProgress(at), { type: 'start' }, at);
  for (const [key, value] of Object.entries(branch))
    progress = apply(progress, { type: 'branch', key, value }, at);
  for (const { id } of journey.steps.slice(
    0,
    step === 'no such step' ? undefined : journey.steps.findIndex(({ id }) => id === step),
  )) {
    progress = apply(progress, { type: 'tick', step: id }, at);
  }
  return progress;
}

async function open(changes: Parameters<typeof reset>[0] = {}) {
  reset(changes);
  await show(<Panel />);
  await expect.poll(() => heading()).toBeTruthy();
}

beforeEach(async () => {
  const { showScreen } = await import('@/components/screens/app/navigation');
  showScreen('home');
});
afterEach(clear);

test('the keys that lead to the card are told among the learner’s tools', async () => {
  await open({ progress: upTo('mobile') });
  unfold();
  await expect.element(page.getByText(ui('panelKeys', { keys: 'Alt + Maj + J' }))).toBeVisible();
});

test('help stands at the foot of every screen, and « Retour » leads home', async () => {
  await open({ progress: upTo('mobile') });
  for (const name of [ui('linkPlace'), ui('linkWays'), ui('linkLearners'), ui('linkLeave')]) {
    unfold();
    const before = button(ui('stuckScreen')).element().getBoundingClientRect();
    await press(name);
    await expect.poll(() => document.activeElement).toBe(document.querySelector('main h2'));
    const after = button(ui('stuckScreen')).element().getBoundingClientRect();
    expect([after.left, after.bottom], name).toEqual([before.left, before.bottom]);
    await press(ui('back'));
    await expect.poll(() => document.querySelector('main h2')?.textContent).toBe(hintText('go-identity').do);
  }
});

test('Escape leads home too', async () => {
  await open({ progress: upTo('mobile') });
  const home = heading();
  await press(ui('stuckScreen'));
  expect(heading()).toBe(ui('stuckScreen'));
  await give(() => userEvent.keyboard('{Escape}'));
  expect(heading()).toBe(home);
});

test('a page step: the address opens, and « C’est déjà fait » goes on', async () => {
  await open({ progress: upTo('mobile') });
  expect(heading()).toBe(hintText('go-identity').do);
  await press(ui('popupOpenPage', { site: guide.texts.siteName('lidentitenumerique.laposte.fr') }));
  expect(world.opened).toEqual(['https://lidentitenumerique.laposte.fr/']);
  await press(ui('alreadyDone'));
  expect(commands()).toEqual([{ type: 'tick', step: 'mobile' }]);
  await expect.element(page.getByRole('status')).toHaveTextContent(ui('popupDone'));
  unfold();
  // Undone again, with nothing of the site open: where it has just gone, and in the list of what is done.
  const undo = page.getByRole('button', { name: ui('undoStep', { step: stepTitle('mobile') }) });
  await give(() => userEvent.click(undo.first()));
  expect(world.progress && isDone(world.progress, 'mobile')).toBe(false);
});

test('a step with two answers: the site has said yes, and the paper is spared; it can be taken back', async () => {
  const done = hintText('paper-online');
  await open({ progress: upTo('paper-form', { way: 'paper' }) });
  expect(heading()).toBe(hintText('paper-form').do);
  const steps = () =>
    world.progress && guide.journey.routeOf(branchesOf(world.progress.branch)).map(({ id }) => id);
  await open({ progress: upTo('paper-online', { way: 'paper' }) });
  expect(heading()).toBe(done.do);
  await press(done.instead ?? '');
  await expect.poll(() => document.body.textContent).toContain(hintText('finished-verified').do);
  expect(steps()).not.toContain('paper-send');
  unfold();
  await give(() => userEvent.click(page.getByRole('radio', { name: ui('paperNeeded') })));
  expect(steps()).toContain('paper-send');
  expect(heading()).toBe(hintText('paper-form').do);
});

test('a step with two answers: the site has said no, and the paper comes', async () => {
  await open({ progress: upTo('paper-online', { way: 'paper', paper: 'spared' }) });
  await press(hintText('paper-online').done ?? '');
  await expect.poll(() => heading()).toBe(hintText('paper-form').do);
});

test('the questions: back keeps the answers, and only the way is noted', async () => {
  await open();
  await press(ui('begunNo'));
  const first = nextQuestion({});
  expect(heading()).toBe(first?.title);
  const given: Record<string, string> = {};
  for (let question = first; question; question = nextQuestion(given)) {
    expect(heading()).toBe(question.title);
    const answer = question.answers[0];
    if (!answer) throw new Error('a question without answers');
    given[question.id] = answer.id;
    await press(answer.label);
    await expect.poll(() => document.activeElement?.textContent).toBe(heading());
  }
  const last = heading();
  expect(last).toBe(decide(given).title);
  await press(ui('back'));
  expect(document.querySelectorAll('.question-answers [aria-pressed="true"]')).toHaveLength(1);
  await give(() =>
    userEvent.click(document.querySelector('.question-answers [aria-pressed="true"]') as Element),
  );
  expect(heading()).toBe(last);
  expect(world.heard).toEqual([]);
  await press(ui('waysTake'));
  await expect.poll(() => world.progress?.status.value).toBe('running');
  expect(branchesOf(world.progress?.branch ?? {})).toMatchObject(decide(given).branch);
  const answers = Object.values(given);
  expect(commands().flatMap((one) => (one.type === 'branch' ? [one.value] : []))).toEqual(
    Object.values(decide(given).branch),
  );
  expect(answers.length).toBeGreaterThan(2);
});

test('« Je suis bloqué »: from a sentence to its answer, and back to the same sentence', async () => {
  await open({ progress: upTo('ar24-video') });
  await press(ui('stuckScreen'));
  const group = groups()[0];
  if (!group) throw new Error('no group');
  await give(() => userEvent.click(page.getByText(group.title, { exact: true })));
  const point = symptomsOf(group.id)[0];
  if (!point) throw new Error('no point');
  await give(() =>
    userEvent.click(document.querySelector(`.troubleshooting-groups [data-option="${point.id}"]`) as Element),
  );
  expect(heading()).toBe(point.ask);
  expect(document.body.textContent).toContain(remedyOf(point.id).do);
  await press(ui('back'));
  await expect.poll(() => document.activeElement?.getAttribute('data-option')).toBe(point.id);
  expect(document.activeElement?.checkVisibility()).toBe(true);
});

test('every action of every answer does something and leads somewhere', async () => {
  const points = groups().flatMap(({ id }) => symptomsOf(id));
  const all = [...new Map(points.map((point) => [point.id, point])).values()].flatMap(({ id }) =>
    remedyOf(id).actions.map((action) => ({ id, action })),
  );
  expect(all.length).toBeGreaterThan(3);
  const kinds = new Map(all.map((one) => [one.action.type, one]));
  for (const { id, action } of kinds.values()) {
    await open({ progress: upTo('ar24-video') });
    await press(ui('stuckScreen'));
    for (const one of document.querySelectorAll('details')) one.open = true;
    await give(() => userEvent.click(document.querySelector(`[data-option="${id}"]`) as Element));
    await press(action.label);
    if (action.type === 'open') expect(world.opened).toEqual([action.url]);
    else if (action.type === 'show')
      await expect.poll(() => document.querySelector('.site-check, .site-verdict')).toBeTruthy();
    else await expect.element(page.getByRole('status')).toHaveTextContent(ui('stuckDone'));
    if (action.type === 'branch') {
      expect(commands()).toEqual([{ type: 'branch', key: action.key, value: action.value }]);
    }
    if (action.type === 'wait') expect(commands()).toEqual([{ type: 'wait', wait: action.wait }]);
    if (action.type === 'step') expect(commands()).toEqual([{ type: 'undo', step: action.step }]);
    await clear();
  }
});

test('a video that is closed: the hour to try again, and the post office as a way out', async () => {
  const locked = apply(upTo('ar24-video'), { type: 'wait', wait: 'video-lock' }, Date.now());
  await open({ progress: locked });
  expect(heading()).toBe(hintText('video-lock').do);
  await expect.element(page.getByText(/après \d+\sh/)).toBeVisible();
  await press(ui('lockFaceToFace'));
  await expect.poll(() => world.progress?.branch.verification?.value).toBe('face-to-face');
  expect(heading()).not.toBe(hintText('video-lock').do);
  expect(world.progress && isDone(world.progress, 'document-data')).toBe(true);
});

test('a video that may be tried again', async () => {
  const locked = apply(upTo('ar24-video'), { type: 'wait', wait: 'video-lock' }, Date.now() - 30 * HOUR);
  await open({ progress: locked });
  expect(heading()).toBe(ui('lockOver'));
  await press(ui('lockRetry'));
  expect(world.progress?.waits['video-lock']?.state).toBe('over');
});

test('a wait: since when, when to look; then that it is time; then that it is long', async () => {
  // From noon, a day later is tomorrow whatever the hour at which this test runs.
  for (const [since, key] of [
    [new Date().setHours(12, 0, 0, 0), null],
    [Date.now() - 25 * HOUR, 'waitDue'],
    [Date.now() - 80 * HOUR, 'waitLong'],
  ] as const) {
    await open({ progress: upTo('result-mail', {}, since) });
    if (key) await expect.element(page.getByText(ui(key))).toBeVisible();
    else await expect.element(page.getByText(/^Revenez voir demain après \d+\sh/)).toBeVisible();
    await expect.element(page.getByText(/^Vous attendez depuis/)).toBeVisible();
    await clear();
  }
});

test('a step away from any page: what may be a fraud is never folded away', async () => {
  await open({ progress: upTo('postman-code', { verification: 'face-to-face' }) });
  await expect.element(page.getByText(ui('offPageWorry'))).toBeVisible();
  await clear();
  await open({ progress: upTo('result-mail') });
  await expect.element(page.getByText(ui('offPageWorry'))).not.toBeVisible();
});

test('« Avez-vous déjà commencé ? »: yes leads to how far, and the guide goes on from there', async () => {
  await open();
  await press(ui('begunYes'));
  await press(ui('begunDocument'));
  await expect.poll(() => world.progress?.status.value).toBe('running');
  expect(commands()).toEqual([{ type: 'start' }, { type: 'reach', stage: 'verification' }]);
  expect(world.progress && guide.journey.nextStep(null, world.progress).stage).toBe('verification');
});

test('« Je suis bloqué » knows the step, and offers what fits the page in front first', async () => {
  const ids = () =>
    [...(document.querySelector('.option-list')?.querySelectorAll('[data-option]') ?? [])].map((one) =>
      one.getAttribute('data-option'),
    );
  await open({ progress: upTo('mobile') });
  await press(ui('stuckScreen'));
  expect(document.body.textContent).toContain(ui('stuckAt', { step: stepTitle('mobile') }));
  expect(ids().slice(-2)).toEqual(['guide-silent', 'screen-differs']);
  await clear();
  const reading = { page: 'in-mobile', verdict: 'known', related: true, wall: null, states: {}, targets: {} };
  await open({ progress: upTo('mobile'), shown: { reading, chosen: null } as never });
  await press(ui('stuckScreen'));
  expect(ids().slice(-2)).toEqual(['screen-differs', 'guide-silent']);
});

test('« C’est fini » offers to leave', async () => {
  await open({ progress: upTo('no such step') });
  expect(heading()).toBe(ui('popupFinished'));
  await press(ui('linkLeave'));
  expect(heading()).toBe(ui('leaveTitle'));
});

test.each([true, false])(
  'shared computer: %s; who leaves is told of what the browser remembers there',
  async (shared) => {
    await open({ progress: upTo('mobile'), settings: { ...SETTINGS, shared } });
    unfold();
    await press(ui('linkLeave'));
    expect(document.body.textContent?.includes(ui('leaveTraces'))).toBe(shared);
  },
);

test('a step away from any page: when to worry, and what to do then, stand out', async () => {
  await open({ progress: upTo('result-mail') });
  unfold();
  const titles = [...document.querySelectorAll('dt')];
  expect(titles.length).toBeGreaterThan(4);
  const ground = (one: Element) => getComputedStyle(one.parentElement as Element).backgroundColor;
  expect(
    titles.filter((one) => ground(one) !== 'rgba(0, 0, 0, 0)').map(({ textContent }) => textContent),
  ).toEqual([ui('offPageWorry'), ui('offPageThen')]);
});

test('the offer to be told: yes asks the browser first; a browser that refuses is told of', async () => {
  // What was just done would come first.
  const progress = upTo('result-mail', {}, Date.now() - HOUR);
  await open({ progress });
  await press(ui('notifyYes'));
  expect(world.heard).toEqual([{ type: 'settings', settings: { notify: true } }]);
  await expect.element(button(ui('notifyYes'))).not.toBeInTheDocument();
  await clear();
  await open({ progress, grant: false });
  await press(ui('notifyYes'));
  expect(world.heard).toEqual([]);
  await expect.element(page.getByText(ui('notifyRefused'))).toBeVisible();
});

test('« Suis-je au bon endroit ? »: yes, a clear stop, and how to ask where the panel cannot see', async () => {
  const ask = async (front: string | undefined) => {
    await open({ progress: upTo('mobile'), front });
    unfold();
    await press(ui('linkPlace'));
    await expect.poll(() => document.querySelector('.site-verdict h2')?.textContent).toBeTruthy();
    const verdict = document.querySelector('.site-verdict h2')?.textContent;
    const host = document.querySelector('.host-name')?.textContent;
    const owner = document.querySelector('.host-name strong')?.textContent;
    await press(ui('back'));
    await clear();
    return [verdict, host, owner];
  };
  expect(await ask('https://auth.franceconnect.gouv.fr/api')).toEqual([
    ui('verdictOfficial'),
    'auth.franceconnect.gouv.fr',
    'franceconnect.gouv.fr',
  ]);
  expect(await ask('https://moncompteformation.gouv.fr.login.info/x')).toEqual([
    ui('verdictLookalike'),
    'moncompteformation.gouv.fr.login.info',
    'login.info',
  ]);
  expect(await ask(undefined)).toEqual([ui('placeHidden'), undefined, undefined]);
  // Our own page in a tab is not what the learner asks about.
  expect((await ask('chrome-extension://jalon/sidepanel.html'))[0]).toBe(ui('placeHidden'));
  expect(world.heard).toEqual([]);
});

test('large letters are a setting of the page', async () => {
  await open({ progress: upTo('mobile'), settings: { ...SETTINGS, large: true } });
  expect(document.documentElement.classList.contains('large-text')).toBe(true);
  document.documentElement.classList.remove('large-text');
});

test('« Vous êtes là ? » comes a minute before, on every screen; the answer takes it away', async () => {
  await open({ progress: upTo('mobile'), eraseAt: Date.now() + 90_000 });
  expect(document.body.textContent).not.toContain(ui('idleAsk'));
  await clear();
  await open({
    progress: upTo('mobile'),
    settings: { ...SETTINGS, eraseAfter: 15 },
    eraseAt: Date.now() + 30_000,
  });
  await press(ui('stuckScreen'));
  await expect.poll(() => document.querySelector('[role="alert"]')?.textContent).toContain(ui('idleAsk'));
  await press(ui('idleStay'));
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  expect(world.heard).toEqual([{ type: 'in-use' }]);
});
