import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Command } from '@/journey/commands';
import { merge, newProgress, type Progress } from '@/journey/progress';
import { type Wait, WaitsSchema } from '@/journey/schema';
import { shippedJourney } from '@/journey/shipped';
import raw from '@/journey/waits.json';
import { seen, tick, undo } from './test-helpers';

const {
  apply,
  branchesOf,
  nextStep,
  parseProgress,
  routeOf,
  stepOf,
  waitsOf,
  data: journey,
} = shippedJourney();
const { waits } = journey;

const HOUR = 3_600_000;
const T = 1_790_000_000_000;

/** A learner for whom every step before this one is done, at T. */
function before(step: string, ...answers: [string, string][]): Progress {
  const commands: Command[] = [
    { type: 'start' },
    ...answers.map(([key, value]): Command => ({ type: 'branch', key, value })),
  ];
  const started = commands.reduce((progress, command) => apply(progress, command, T), newProgress(T));
  const route = routeOf(branchesOf(started.branch)).map((one) => one.id);
  expect(route).toContain(step);
  return route.slice(0, route.indexOf(step)).reduce((progress, id) => apply(progress, tick(id), T), started);
}

const running = (progress: Progress) => waitsOf(progress).map(({ wait }) => wait.id);

describe('the shipped waits', () => {
  it('are what the schema says, of steps that exist, with words that exist', () => {
    expect(v.parse(WaitsSchema, raw)).toEqual(waits);
    for (const wait of waits) {
      for (const step of wait.steps) expect(stepOf(step), `${wait.id}: ${step}`).toBeDefined();
    }
  });

  it.each<[string, (all: Wait[]) => unknown]>([
    ['a wait that is there twice', (all) => all.push(all[0] as Wait)],
    ['worry before the reminder', (all) => Object.assign(all[0] as Wait, { worryAfter: 0.5 })],
    ['hours without a source', (all) => Object.assign(all[0] as Wait, { source: '' })],
    ['a length that is no length', (all) => Object.assign(all[0] as Wait, { remindAfter: 0 })],
    ['an unknown key', (all) => Object.assign(all[0] as Wait, { days: 2 })],
  ])('refused: %s', (_, spoil) => {
    const all = structuredClone([...waits]);
    spoil(all);
    expect(v.safeParse(WaitsSchema, all).success).toBe(false);
  });
});

describe('a wait', () => {
  it('begins when its step comes, tells when to look again, and ends when the step is done', () => {
    const video = before('result-mail');
    expect(running(video)).toEqual(['result-mail']);
    const [state] = waitsOf(video);
    expect(state).toMatchObject({ since: T, remindAt: T + 24 * HOUR, worryAt: T + 72 * HOUR });
    const received = apply(video, tick('result-mail'), T + HOUR);
    expect(running(received)).toEqual([]);
    const again = apply(received, undo('result-mail'), T + 2 * HOUR);
    expect(running(again)).toEqual(['result-mail']);
    expect(waitsOf(again)[0]?.since, 'it begins anew').toBe(T + 2 * HOUR);
  });

  it('does not begin before, and does not begin again with every command', () => {
    expect(running(before('ar24-video'))).toEqual([]);
    const waiting = apply(before('result-mail'), seen('ar24-done'), T + 5 * HOUR);
    expect(waitsOf(waiting)[0]?.since).toBe(T);
  });

  it('is dropped when the learner takes another way, and keeps its age while the guide is stopped', () => {
    const waiting = before('result-mail');
    const other: Command = { type: 'branch', key: 'verification', value: 'face-to-face' };
    expect(running(apply(waiting, other, T + HOUR))).not.toContain('result-mail');
    const stopped = apply(waiting, { type: 'stop' }, T + HOUR);
    const again = apply(stopped, { type: 'start' }, T + 9 * HOUR);
    expect(waitsOf(again)[0]?.since).toBe(T);
  });

  it('does not begin while the guide is stopped', () => {
    const stopped = apply(before('ar24-video'), { type: 'stop' }, T);
    const done = apply(stopped, tick('ar24-video'), T + HOUR);
    expect(Object.keys(done.waits)).toEqual(Object.keys(stopped.waits));
    const again = apply(done, { type: 'start' }, T + 2 * HOUR);
    expect(waitsOf(again)).toMatchObject([{ wait: { id: 'result-mail' }, since: T + 2 * HOUR }]);
  });

  it('that is due first stands first, whichever began first', () => {
    // A letter is due after an hour, a closed video after twelve.
    const mail: Command = { type: 'wait', wait: 'ar24-mail' };
    const video: Command = { type: 'wait', wait: 'video-lock' };
    const start = before('ar24-terms');
    const both = apply(apply(start, mail, T), video, T);
    expect(running(both)).toEqual(['ar24-mail', 'video-lock']);
    const late = apply(apply(start, video, T), mail, T + 20 * HOUR);
    expect(running(late)).toEqual(['video-lock', 'ar24-mail']);
  });

  it.each([
    ['paper-answer', 672, [['way', 'paper']]],
    ['appointment', 168, [['verification', 'face-to-face']]],
    ['app-mails', 24, [['way', 'app']]],
  ] as [string, number, [string, string][]][])('%s: look again after %i hours', (step, hours, answers) => {
    expect(waitsOf(before(step, ...answers))[0]?.remindAt).toBe(T + hours * HOUR);
  });
});

describe('two failed videos', () => {
  const locked = () => apply(before('ar24-video'), { type: 'wait', wait: 'video-lock' }, T);

  it('close the video for some hours: the guide says so, and shows nothing to tick off', () => {
    expect(running(locked())).toEqual(['video-lock']);
    expect(nextStep(null, locked())).toMatchObject({ step: 'ar24-video', hint: 'video-lock', tick: false });
  });

  it('say nothing on the page itself, which knows better', () => {
    const page = { page: 'ar24-video', wall: null, states: {}, targets: {} };
    expect(nextStep(page, locked()).hint).not.toBe('video-lock');
  });

  it('are over when the learner says so, goes on, or goes to the post office, and nothing done is lost', () => {
    expect(running(apply(locked(), { type: 'wait-over', wait: 'video-lock' }, T + HOUR))).toEqual([]);
    expect(running(apply(locked(), seen('ar24-done'), T + HOUR))).not.toContain('video-lock');
    const passed = apply(locked(), seen('ar24-done'), T + HOUR);
    expect(passed.waits['video-lock']?.state, 'nor in the application, later').toBe('over');
    const office = apply(locked(), { type: 'branch', key: 'verification', value: 'face-to-face' }, T + HOUR);
    expect(running(office)).not.toContain('video-lock');
    expect(nextStep(null, office).step).toBe('address');
    const back = apply(office, { type: 'branch', key: 'verification', value: 'online' }, T + 2 * HOUR);
    expect(nextStep(null, back)).toMatchObject({ step: 'ar24-video', hint: 'video-lock' });
    expect(waitsOf(back)[0]?.since, 'the video is no less closed').toBe(T);
    expect(Object.keys(back.steps)).toEqual(Object.keys(locked().steps));
  });

  it('count in the application too', () => {
    const app = apply(before('app-video', ['way', 'app']), { type: 'wait', wait: 'video-lock' }, T);
    expect(nextStep(null, app).hint).toBe('video-lock');
  });
});

describe('a record with waits', () => {
  it('is read back; a record of version 1 gains an empty list and loses nothing', () => {
    const waiting = before('result-mail');
    expect(parseProgress(structuredClone(waiting))).toEqual({ ok: true, progress: waiting, repaired: [] });
    const { waits: _, ...old } = { ...waiting, version: 1 };
    const read = parseProgress(old);
    expect(read).toMatchObject({ ok: true, repaired: [], progress: { version: 2, waits: {} } });
    expect(read.ok && read.progress.steps).toEqual(waiting.steps);
  });

  it('drops a wait that makes no sense, and nothing else', () => {
    const waiting = before('result-mail');
    const spoilt = { ...waiting, waits: { ...waiting.waits, nonsense: { state: 'running', at: 1 } } };
    expect(parseProgress(spoilt)).toEqual({ ok: true, progress: waiting, repaired: ['waits.nonsense'] });
  });

  it('merges to the newest word', () => {
    const waiting = before('result-mail');
    const done = apply(waiting, tick('result-mail'), T + HOUR);
    expect(running(merge(waiting, done))).toEqual([]);
    expect(running(merge(done, waiting))).toEqual([]);
  });
});

it('every off-page step that lasts for days has a wait', () => {
  const waited = waits.flatMap((wait) => wait.steps);
  for (const step of ['ar24-mail', 'result-mail', 'appointment', 'app-mails', 'paper-answer']) {
    expect(waited).toContain(step);
    expect(journey.steps.find(({ id }) => id === step)?.kind).toBe('off-page');
  }
});
