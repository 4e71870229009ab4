/** A link to an adviser, on the card and on the tab that is left of it: who sees, how long still, and the end, wherever the guide stands. */
import { afterEach, describe, expect, test } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import type { LinkAsked, LinkOnPage } from '@/components/overlay';
import { createLinkCard } from '@/components/overlay/link';
import { type Bench, bench, boxesOf, card, find, page, press, settled } from './helpers';

let it: Bench;
afterEach(() => it.overlay.remove());

const LINE = 'Étape montrée : Chat bleu, 52 min';
const LINK: LinkOnPage = {
  what: 'Étape montrée :',
  who: 'Chat bleu, 52 min',
  asked: null,
  labels: {
    stop: 'Arrêter',
    seen: 'C’est vu',
    showMe: 'Montrez-moi',
    higher: 'Plus haut.',
    lower: 'Plus bas.',
    askedTab: 'Votre accompagnant vous dit quelque chose',
  },
};
const ASKED: LinkAsked = { n: 1, shown: false, words: 'Prenez votre temps.', target: null };

/** A card beside a button, and a link on it. */
async function linked({
  width = 1000,
  height = 700,
  dir = 'ltr',
  html = '<button id="go">Continuer</button>',
} = {}) {
  await browserPage.viewport(width, height);
  page(html);
  it = bench();
  it.overlay.show(card({ dir } as never), find('#go'), boxesOf('button, input'));
  const done: string[] = [];
  const { parts } = it.overlay;
  const link = createLinkCard(parts, () => null, {
    shown: (n) => done.push(`shown ${n}`),
    stop: () => done.push('stop'),
  });
  link.set(LINK);
  await settled();
  return { link, done };
}
const shows = (css: string) => it.inside(css)?.checkVisibility() === true;
/** The name that a screen reader says. */
const nameOf = (css: string) => it.inside(css).ariaLabel ?? it.inside(css).textContent;

/** The end lies on the tab, in its last corner, and on none of its words. */
function liesWell(): void {
  const [tab, end, text] = [it.box('.tab'), it.box('.link-end'), it.box('.link-line > :last-child')];
  expect(end.left).toBeGreaterThanOrEqual(tab.left - 1);
  expect(end.right).toBeLessThanOrEqual(tab.right + 1);
  expect(end.bottom).toBeCloseTo(tab.bottom, 0);
  expect(end.top).toBeGreaterThanOrEqual(tab.top - 1);
  expect(end.height).toBeGreaterThan(43.99);
  const isBeside = end.left >= text.right - 1 || end.right <= text.left + 1 || end.top >= text.bottom - 1;
  expect(isBeside, 'a word lies under the button').toBe(true);
}

test('on the card: the line with its end, and nothing beside the card', async () => {
  const { done } = await linked();
  expect(it.inside('.link p').firstChild?.textContent).toBe(LINE);
  expect(shows('.link-end')).toBe(false);
  await press(it.inside('.link [data-action=link-stop]'));
  expect(done).toEqual(['stop']);
});

test('on an offer in a corner: the same', async () => {
  const { done } = await linked();
  it.overlay.pill(card({ title: 'Besoin d’aide ?', main: { action: 'start', label: 'Commencer' } }));
  await settled();
  expect(it.inside('.link p').firstChild?.textContent).toBe(LINE);
  expect(shows('.link-end')).toBe(false);
  await press(it.inside('.link [data-action=link-stop]'));
  expect(done).toEqual(['stop']);
});

describe('put away', () => {
  test.each(['ltr', 'rtl'])('%s: the tab says the same, ends it, and brings the card back', async (dir) => {
    const { done } = await linked({ dir });
    it.overlay.collapse();
    await settled();
    expect(nameOf('.tab')).toContain(LINE);
    expect(nameOf('.link-end')).toBe(`Arrêter. ${LINE}`);
    expect(it.inside('.link-end').textContent).toBe('Arrêter');
    liesWell();
    const [tab, end] = [it.box('.tab'), it.box('.link-end')];
    if (dir === 'ltr') expect(end.right).toBeCloseTo(tab.right, 0);
    else expect(end.left).toBeCloseTo(tab.left, 0);
    await press(it.inside('.link-end'));
    expect([done, it.actions]).toEqual([['stop'], []]);
    await press(it.inside('.tab span'));
    expect([done, it.actions]).toEqual([['stop'], ['restore']]);
  });

  test('by keyboard: from the tab to its end; the page moves, and the focus stays there', async () => {
    const { link, done } = await linked();
    it.overlay.collapse();
    await settled();
    it.overlay.focusIn();
    expect(it.root.activeElement).toBe(it.inside('.tab'));
    await userEvent.keyboard('{Tab}');
    expect(it.root.activeElement).toBe(it.inside('.link-end'));
    await browserPage.viewport(700, 500);
    await settled();
    liesWell();
    link.set({ ...LINK, who: 'Chat bleu, 51 min' });
    expect(it.root.activeElement).toBe(it.inside('.link-end'));
    expect(nameOf('.tab')).toContain('51 min');
    await userEvent.keyboard('{Enter}');
    expect(done).toEqual(['stop']);
    // Who is there when the card comes back is on the card.
    it.overlay.show(card(), find('#go'), boxesOf('#go'));
    await settled();
    expect(it.root.activeElement).toBe(it.inside('.card'));
  });

  test('something is asked: the tab says that, and still who sees', async () => {
    const { link, done } = await linked();
    it.overlay.collapse();
    link.set({ ...LINK, asked: ASKED });
    await settled();
    expect(nameOf('.tab')).toContain(LINK.labels.askedTab);
    expect(nameOf('.tab')).toContain(LINE);
    expect(done, 'nobody has it before their eyes').toEqual([]);
    liesWell();
  });

  test('the link is over: nothing of it stays', async () => {
    const { link } = await linked();
    it.overlay.collapse();
    link.set({ ...LINK, asked: ASKED });
    await settled();
    link.set(null);
    await settled();
    expect(it.root.querySelector('[class^=link]')).toBeNull();
    expect(nameOf('.tab')).toBe('Montrer le guide');
    expect(it.box('.tab').height).toBe(44);
  });
});

test.each([
  [320, 256],
  [320, 480],
  [640, 200],
])('where no card fits (%i by %i): who sees and the end, clear of the fields', async (width, height) => {
  const fields = '<input id="a"><input id="b"><button id="go">Continuer</button><input id="c"><input id="d">';
  await linked({
    width,
    height,
    html: `<style>input, #go { display: block; width: 30%; height: 36px; margin: 6px }</style>${fields.repeat(height > 300 ? 2 : 1)}`,
  });
  if (it.frame.dataset.mode !== 'tab') it.overlay.collapse();
  await settled();
  expect(it.frame.dataset.mode).toBe('tab');
  liesWell();
  const tab = it.box('.tab');
  for (const field of document.querySelectorAll('input, #go')) {
    const { left, right, top, bottom } = field.getBoundingClientRect();
    if (top > height) continue;
    expect(left >= tab.right || right <= tab.left || top >= tab.bottom || bottom <= tab.top).toBe(true);
  }
});
