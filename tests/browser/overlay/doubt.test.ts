/** What is not sure looks so, and never points on a guess: the soft card, the line of an unknown screen, the choice. */
import { afterEach, describe, expect, test } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { type CardContent, drawView, NEW_SESSION, type PageSessionEvent, step } from '@/components/overlay';
import { stuckCard } from '@/extension/help/stuck-card';
import { buildReply } from '@/extension/messages/build-reply';
import { DEFAULTS } from '@/extension/storage/settings';
import { createTexts, newProgress, shippedJourney } from '@/journey';
import { shippedOffPage } from '@/journey/off-page/shipped';
import { shippedTroubleshooting } from '@/journey/troubleshooting/shipped';
import type { PageReading } from '@/selectors';
import { parseMap } from '@/selectors/schema';
import identity from '@/selectors/sites/identite-numerique/map.json';
import { type Bench, bench, card, find, page, press, settled } from './helpers';

const guide = { journey: shippedJourney(), texts: createTexts('fr') };
const { ui } = guide.texts;
const troubleshooting = shippedTroubleshooting('fr', guide.journey, shippedOffPage('fr'));
const parsed = parseMap(identity);
if (!parsed.ok) throw new Error('the map is not one');
const { map } = parsed;

let it: Bench;
afterEach(() => it.overlay.remove());

const text = (selector: string) => it.inside(selector)?.textContent;
const shows = (selector: string) => it.inside(selector)?.checkVisibility() ?? false;
const button = (action: string) => it.inside(`.card [data-action="${action}"]`);

const FIELD =
  '<main><h1>Vos données</h1><label>Téléphone portable <input id="go"></label><button>Étape suivante</button></main>';
const READING: PageReading = {
  page: null,
  verdict: 'unknown',
  likeliest: ['in-mobile', 'in-sms-code', 'in-terms'],
  related: true,
  wall: null,
  states: {},
  targets: {},
};

const facts = { visible: true, enabled: true, filled: false, valid: false, checked: false };
const TARGETS: PageReading['targets'] = {
  'in-mobile-number': { verdict: 'found', score: 1, facts: { ...facts, expanded: false, active: false } },
};

/** The overlay with its session and the background's answers, on a page that is read like this. */
async function visit(reading: Partial<PageReading> = {}, width = 1000, height = 700) {
  await browserPage.viewport(width, height);
  page(FIELD);
  it = bench();
  const progress = guide.journey.apply(newProgress(0), { type: 'start' }, 1);
  let state = NEW_SESSION;
  const elements = new Map([['in-mobile-number', find('#go')]]);
  function tell(event: PageSessionEvent): void {
    const [next, effects] = step(state, event);
    state = next;
    for (const one of effects) {
      if (one.type === 'draw') drawView(it.overlay, one.view, one.search, elements);
      if (one.type === 'read-page') read();
      if (one.type === 'ask-stuck') {
        const next = guide.journey.nextStep(null, progress);
        const seen = { next, words: null, progress, place: 'known' as const, settings: DEFAULTS };
        const content = stuckCard(guide, troubleshooting, seen, one.symptom, 0);
        tell({ type: 'stuck', content });
      }
      if (one.type === 'ask') {
        const reply = buildReply(guide, one.reading, one.chosen, map, 'guide', progress);
        tell({ type: 'answered', question: one.question, reply, at: 0 });
      }
    }
  }
  const read = (place = '/') =>
    tell({ type: 'page-read', reading: { ...READING, ...reading }, at: 0, place, touched: false });
  const act = it.actions.push.bind(it.actions);
  it.actions.push = (...actions) => {
    for (const action of actions) tell({ type: 'action', action });
    return act(...actions);
  };
  read();
  await settled();
  return { read };
}

/** Nothing that points: no ring, no number, no arrow, no line. */
function expectNoMarker(): void {
  for (const part of ['.ring', '.badge', '.arrow', '.line']) expect(shows(part), part).toBe(false);
}

/** None of its words is cut off. */
function expectWhole(element: Element): void {
  expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth + 1);
}

describe('a screen that nobody knows', () => {
  test('a line in a corner, that says so and points at nothing', async () => {
    await visit();
    expect(text('.tab')).toBe(ui('unknownScreen'));
    expect(shows('.tab .question')).toBe(true);
    expect(shows('.card')).toBe(false);
    expectNoMarker();
    const { width, height } = it.box('.tab');
    expect(height).toBeGreaterThanOrEqual(44);
    expect(height).toBeLessThan(70);
    expect(width).toBeGreaterThan(200);
    expectWhole(it.inside('.tab span'));
  });

  test('pressed, it opens to what the step asks for and to three screens with a drawing', async () => {
    await visit();
    await press(it.inside('.tab'));
    await settled();
    expect(text('.intro')).toBe(ui('unknownNeed'));
    expect(text('h2')).toContain(guide.texts.hint('in-create').do.slice(0, 20));
    expect(text('.ask')).toBe(ui('whichScreen'));
    const screens = [...it.root.querySelectorAll('.screen')];
    expect(screens.map((one) => one.textContent)).toEqual(
      ['mobile', 'sms-code', 'terms'].map((id) => guide.texts.step(id)),
    );
    for (const one of screens) {
      expect(one.querySelector('svg')?.getBoundingClientRect().width).toBeGreaterThan(30);
      expect(one.getBoundingClientRect().height).toBeGreaterThan(43.99);
    }
    expectNoMarker();
  });

  test('« Fermer » closes it for good on this page, and another place brings it back', async () => {
    const { read } = await visit();
    await press(it.inside('.tab'));
    await settled();
    button('close').scrollIntoView();
    await press(button('close'));
    await settled();
    expect(it.overlay.shown).toBe(false);
    read();
    await settled();
    expect(it.overlay.shown).toBe(false);
    read('/other');
    await settled();
    expect(text('.tab')).toBe(ui('unknownScreen'));
  });

  test('« Masquer » makes it a line again', async () => {
    await visit();
    await press(it.inside('.tab'));
    await settled();
    await press(button('hide'));
    await settled();
    expect([shows('.tab'), shows('.card'), text('.tab')]).toEqual([true, false, ui('unknownScreen')]);
  });

  test('« Je suis bloqué » has sentences to choose from', async () => {
    await visit();
    await press(it.inside('.tab'));
    await settled();
    button('stuck').scrollIntoView();
    await press(button('stuck'));
    await settled();
    expect(text('#title')).toBe(ui('stuckHelp'));
    expect(it.root.querySelectorAll('[data-action^="symptom:"]').length).toBeGreaterThan(3);
    expectNoMarker();
  });

  test('a screen that is chosen: its card, dashed, without a marker although its field is there', async () => {
    await visit({ targets: TARGETS });
    await press(it.inside('.tab'));
    await settled();
    await press(button('choose:in-mobile'));
    await settled();
    expect(text('.intro')).toBe(ui('chosenScreen', { screen: guide.texts.step('mobile') }));
    expect(getComputedStyle(it.inside('.card')).borderTopStyle).toBe('dashed');
    expectNoMarker();
  });

  test('by keyboard: opened, chosen, closed; the focus stays in the guide, then goes back to the page', async () => {
    await visit();
    find('#go').focus();
    it.overlay.focusIn();
    expect(it.root.activeElement).toBe(it.inside('.tab'));
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(it.root.activeElement).toBe(it.inside('.card'));
    await userEvent.keyboard('{Tab}');
    expect(it.root.activeElement).toBe(button('choose:in-mobile'));
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(it.root.activeElement).toBe(it.inside('.card'));
    await userEvent.keyboard('{Tab}{Tab}');
    expect(it.root.activeElement).toBe(button('which'));
    await userEvent.keyboard('{Enter}');
    await settled();
    button('close').focus();
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(it.overlay.shown).toBe(false);
    expect(document.activeElement).toBe(find('#go'));
  });
});

describe('a likely screen', () => {
  const LIKELY: Partial<PageReading> = { page: 'in-mobile', verdict: 'likely' };
  const FOUND: Partial<PageReading> = {
    ...LIKELY,
    targets: TARGETS,
  };

  test('a dashed card with a question mark, without a ring', async () => {
    await visit(LIKELY);
    expect(text('.intro')).toBe(ui('likelyScreen', { screen: guide.texts.step('mobile') }));
    expect(shows('.intro .question')).toBe(true);
    expect(getComputedStyle(it.inside('.card')).borderTopStyle).toBe('dashed');
    expectNoMarker();
  });

  test('what stands on its own evidence gets a ring, dashed, with a question mark for its number', async () => {
    await visit(FOUND);
    expect(shows('.ring')).toBe(true);
    expect(getComputedStyle(it.inside('.ring')).borderTopStyle).toBe('dashed');
    expect(text('.badge')).toBe('?');
  });

  test('« Ce n’est pas cet écran »: the others to choose from, and the ring is gone', async () => {
    await visit(FOUND);
    await press(button('which'));
    await settled();
    expect(text('h2')).toBe(ui('whichScreen'));
    expect(it.root.querySelectorAll('.screen').length).toBeGreaterThan(1);
    expect(button('choose:in-mobile')).toBeNull();
    expectNoMarker();
  });

  test('a card that is sure has neither dashes nor a question', async () => {
    await visit({ ...FOUND, verdict: 'known' });
    expect(getComputedStyle(it.inside('.card')).borderTopStyle).toBe('solid');
    expect(getComputedStyle(it.inside('.ring')).borderTopStyle).toBe('solid');
    expect([text('.intro'), button('which')]).toEqual([undefined, null]);
    expect(text('.badge')).not.toBe('?');
  });
});

test('after a line, an ordinary card and its tab are as ever', async () => {
  await visit();
  const sure: CardContent = card({ anchored: false });
  it.overlay.show(sure, null, () => []);
  it.overlay.collapse();
  await settled();
  expect(text('.tab')).toBe('Montrer le guide');
  expect(it.inside('.tab').dataset.action).toBe('restore');
  expect(shows('.tab .post')).toBe(true);
});

test('at 320 px nothing sticks out, and the choice scrolls by itself', async () => {
  await visit({}, 320, 640);
  expect(it.box('.tab').right).toBeLessThanOrEqual(320);
  expectWhole(it.inside('.tab span'));
  await press(it.inside('.tab'));
  await settled();
  const { left, right, top, bottom } = it.box('.card');
  expect([left >= 0, right <= 320, top >= 0, bottom <= 640]).toEqual([true, true, true, true]);
  for (const one of it.root.querySelectorAll('.card button')) {
    const { left, right } = one.getBoundingClientRect();
    expect([left >= 0, right <= 320]).toEqual([true, true]);
  }
  button('close').scrollIntoView();
  expect(button('close').getBoundingClientRect().bottom).toBeLessThanOrEqual(641);
});
