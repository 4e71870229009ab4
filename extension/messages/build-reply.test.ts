/** The ladder: what a page gets, by how sure it is and by what the learner says. */
import { describe, expect, test } from 'vitest';
import { allMaps } from '@/extension/injection/site-maps';
import type { Progress } from '@/journey';
import { after, found, seen } from '@/journey/test-helpers';
import type { PageReading, SiteMap } from '@/selectors';
import { DEFAULTS } from '../storage/settings';
import { guide } from '../test-helpers';
import { buildReply, type CardSettings } from './build-reply';
import type { Doubt, Mode } from './protocol';
import { screenDrawing } from './screen-drawing';

const map = allMaps().find(({ site }) => site === 'identite-numerique') as SiteMap;
const { ui, step: titleOf } = guide.texts;
const AT_MOBILE = after({ type: 'start' }, seen('in-mobile'));

const readingOf = (changes: Partial<PageReading>): PageReading => ({
  page: null,
  verdict: 'unknown',
  likeliest: [],
  related: false,
  wall: null,
  states: {},
  targets: {},
  ...changes,
});
const unknown = (changes: Partial<PageReading> = {}) => readingOf({ related: true, ...changes });
const likely = (changes: Partial<PageReading> = {}) =>
  readingOf({ page: 'in-mobile', verdict: 'likely', likeliest: ['in-mobile', 'in-sms-code'], ...changes });
const known = (changes: Partial<PageReading> = {}) =>
  readingOf({ page: 'in-mobile', verdict: 'known', ...changes });
const FIELD = { 'in-mobile-number': found() };

const reply = (
  reading: PageReading,
  chosen: string | null = null,
  mode: Mode = 'guide',
  progress: Progress | null = AT_MOBILE,
) => buildReply(guide, reading, chosen, map, mode, progress);

/** Fails where nothing of the kind is shown. */
function shown<Kind extends 'card' | 'unknown'>(kind: Kind, ...args: Parameters<typeof reply>) {
  const it = reply(...args);
  if (it.show !== kind) throw new Error(`${it.show} is shown, not ${kind}`);
  return it as Extract<typeof it, { show: Kind }>;
}
/** The buttons of the choice that stand for a screen. */
const screensOf = ({ which }: Doubt) => which.actions.filter(({ action }) => action.startsWith('choose:'));
const titles = (reading: PageReading, chosen: string | null = null) => {
  const it = reply(reading, chosen);
  return 'doubt' in it
    ? screensOf(it.doubt as Doubt).map(({ action }) => action.slice('choose:'.length))
    : undefined;
};

describe('a known page', () => {
  test('in large letters where the learner wants them, and in the usual ones where nothing is said', () => {
    const wordsWith = (...settings: CardSettings[]) => {
      const it = buildReply(guide, known(), null, map, 'guide', AT_MOBILE, ...(settings as [CardSettings?]));
      return it.show === 'card' ? it.words : null;
    };
    expect(wordsWith({ ...DEFAULTS, large: true })).toMatchObject({
      large: true,
      labels: { hide: ui('hide'), stop: ui('stopGuide') },
    });
    expect(wordsWith(DEFAULTS)).not.toHaveProperty('large');
    expect(wordsWith()).toEqual(wordsWith(DEFAULTS));
  });

  test('a card that points, without a doubt', () => {
    const { next, doubt } = shown('card', known({ targets: FIELD }));
    expect([next.target, doubt]).toEqual(['in-mobile-number', undefined]);
  });

  test('the learner’s choice does not count there', () => {
    const { next, doubt } = shown('card', known({ targets: FIELD }), 'in-terms');
    expect([next.step, next.target, doubt]).toEqual(['mobile', 'in-mobile-number', undefined]);
  });
});

test('the guide is offered on each page that is surely of the journey', () => {
  const home = known({ page: 'in-home' });
  expect(reply(home, null, 'offer').show).toBe('pill');
  expect(reply(known(), null, 'offer').show).toBe('pill');
  expect(reply({ ...home, verdict: 'likely' }, null, 'offer').show).toBe('nothing');
  expect(reply(known({ page: null }), null, 'offer').show).toBe('nothing');
  // Who has said « non merci », or has stopped, is not asked again.
  expect(reply(home, null, 'silent').show).toBe('nothing');
  expect(reply(known(), null, 'silent').show).toBe('nothing');
});

describe('a likely page', () => {
  test('soft words with the screen’s title; it points at what was found, and only at that', () => {
    const { next, doubt } = shown('card', likely({ targets: FIELD }));
    expect(next.target).toBe('in-mobile-number');
    expect(doubt?.intro).toBe(ui('likelyScreen', { screen: titleOf('mobile') }));
    expect(shown('card', likely()).next).toMatchObject({ step: 'mobile', target: null });
  });

  test('offers other screens than the one that it speaks of, the likeliest first', () => {
    expect(titles(likely())?.[0]).toBe('in-sms-code');
    expect(titles(likely())).not.toContain('in-mobile');
  });

  test('the learner says that it is another: its words, nothing pointed at, still soft', () => {
    const { next, doubt } = shown('card', likely({ targets: FIELD }), 'in-sms-code');
    expect(next).toMatchObject({ step: 'sms-code', target: null, hint: 'in-sms-code-field' });
    expect(doubt?.intro).toBe(ui('chosenScreen', { screen: titleOf('sms-code') }));
    expect(doubt && screensOf(doubt).map(({ action }) => action)).not.toContain('choose:in-sms-code');
  });

  test('the learner says that it is this one: as it was', () => {
    expect(reply(likely({ targets: FIELD }), 'in-mobile')).toEqual(reply(likely({ targets: FIELD })));
  });
});

describe('an unknown page', () => {
  test('of something else: nothing, with or without a wall on it', () => {
    expect(reply(readingOf({}))).toEqual({ show: 'nothing' });
    expect(reply(readingOf({ wall: 'cookie-wall', likeliest: ['in-mobile'] }))).toEqual({ show: 'nothing' });
  });

  test('that looks like a screen of the journey: what the step asks for, never where', () => {
    const { next, line, doubt } = shown('unknown', unknown({ targets: FIELD }));
    expect(next).toMatchObject({ step: 'mobile', target: null });
    expect(line).toMatchObject({ title: ui('unknownScreen'), soft: true, anchored: false, actions: [] });
    const { do: title } = guide.texts.hint('in-mobile-number');
    expect(doubt.which).toMatchObject({ title, intro: ui('unknownNeed'), question: ui('whichScreen') });
    expect(doubt.which).toMatchObject({ soft: true, anchored: false });
  });

  test('offers at most three screens of this site: the likeliest, then those to expect', () => {
    const three = ['in-choice', 'in-address', 'in-home'];
    expect(titles(unknown({ likeliest: three }))).toEqual(three);
    expect(titles(unknown({ likeliest: ['in-choice'] }))).toEqual(['in-choice', 'in-mobile', 'in-terms']);
    expect(titles(unknown())).toEqual(['in-mobile', 'in-terms', 'in-sms-code']);
    expect(titles(unknown({ likeliest: ['compte-login', 'never-heard-of'] }))?.[0]).toBe('in-mobile');
  });

  test('each with a title and a drawing', () => {
    for (const { action, label, drawing } of screensOf(shown('unknown', unknown()).doubt)) {
      const page = action.slice('choose:'.length);
      expect(label).toBe(titleOf(guide.journey.stepOfPage(page)?.id ?? ''));
      expect(drawing).toMatch(/^M[\d .a-zA-Z-]+$/);
    }
  });

  test('help and the end stand below them', () => {
    const { which } = shown('unknown', unknown()).doubt;
    expect(which.actions.slice(-2).map(({ action }) => action)).toEqual(['stuck', 'close']);
  });

  test('on a site without another screen there is nothing to choose', () => {
    const one = { ...map, pages: map.pages.filter(({ id }) => id === 'in-mobile') };
    const it = buildReply(guide, likely(), null, one, 'guide', AT_MOBILE);
    const which = it.show === 'card' ? it.doubt?.which : undefined;
    expect(which?.title).toBe(ui('notThisScreen'));
    expect(which?.actions.map(({ action }) => action)).toEqual(['stuck', 'close']);
    const none = buildReply(guide, unknown(), null, { ...map, pages: [] }, 'guide', AT_MOBILE);
    expect(none.show === 'unknown' && none.doubt.which).not.toHaveProperty('question');
  });

  test('the learner says which: the card of that step, soft, without pointing', () => {
    const { next, doubt } = shown('card', unknown({ targets: FIELD }), 'in-mobile');
    expect(next).toMatchObject({ step: 'mobile', target: null, onPage: true });
    expect(doubt?.intro).toBe(ui('chosenScreen', { screen: titleOf('mobile') }));
  });

  test.each(['offer', 'silent'] as const)('mode %s: nothing', (mode) => {
    expect(reply(unknown(), null, mode)).toEqual({ show: 'nothing' });
    expect(reply(unknown(), 'in-mobile', mode)).toEqual({ show: 'nothing' });
    expect(reply(likely(), null, mode)).toEqual({ show: 'nothing' });
    expect(reply(unknown(), null, 'guide', null)).toEqual({ show: 'nothing' });
  });
});

test('every page of every map has a title and a drawing, and the drawings are not all one', () => {
  const pages = allMaps().flatMap((one) => one.pages.map(({ id }) => id));
  expect(pages.length).toBeGreaterThan(40);
  for (const page of pages) expect(titleOf(guide.journey.stepOfPage(page)?.id ?? page)).toBeTruthy();
  const drawings = new Set(pages.map((page) => screenDrawing(guide.journey, page)));
  expect(drawings.size).toBe(8);
});
