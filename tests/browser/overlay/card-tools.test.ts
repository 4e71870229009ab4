/** What a card can do besides, once the learner has come to it: be moved, be read aloud, say where something is. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import type { PageReading } from '@/selectors';
import { type Bench, bench, boxesOf, card, drag, find, page, press, settled, TOOLS_WORDS } from './helpers';

let it: Bench;
beforeEach(async () => {
  await browserPage.viewport(1000, 700);
  page('<button id="go" style="margin: 40px">Continuer</button>');
  it = bench();
});
afterEach(() => {
  it.overlay.remove();
  vi.unstubAllGlobals();
});

const show = async (more = {}) => {
  it.overlay.show(card({ of: 'one', ...more }), find('#go'), boxesOf('#go'));
  await settled();
};
/** Comes to the card by keyboard, and opens its menu. */
async function openMenu(): Promise<void> {
  it.overlay.focusIn();
  await settled();
  await press(it.inside('.more'));
  await settled();
}
const place = () => {
  const { x, y } = it.box('.card');
  return { x: Math.round(x), y: Math.round(y) };
};

describe('moved', () => {
  test('by the arrow keys after « Déplacer », never out of the window; Enter ends it', async () => {
    await show();
    // The card is told a moment after it shows: nobody moves it sooner.
    await expect.poll(() => it.inside('.status').textContent).not.toBe('');
    const before = place();
    await openMenu();
    await press(it.inside('[data-action="move"]'));
    await settled();
    expect(it.inside('.moving').textContent).toBe(TOOLS_WORDS.moving);
    expect(it.inside('.status').textContent).toBe(TOOLS_WORDS.moving);
    const from = place();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}');
    await settled();
    expect(place()).toEqual({ x: from.x + 48, y: from.y + 24 });
    expect(it.frame.dataset.mode).toBe('dock');
    for (let times = 0; times < 40; times++) await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    await settled();
    expect(it.box('.card').right).toBeLessThan(1000.5);
    expect(it.box('.card').bottom).toBeLessThan(700.5);
    await userEvent.keyboard('{Enter}');
    expect(it.inside('.moving')).toBeNull();
    const there = place();
    await userEvent.keyboard('{ArrowLeft}');
    await settled();
    expect(place()).toEqual(there);
    expect(place()).not.toEqual(before);
  });

  test('by its head with the mouse; it stays there for this step, and not for another', async () => {
    await show();
    const head = it.box('.head');
    const point = { x: Math.round(head.x + 30), y: Math.round(head.y + 20) };
    const from = place();
    await drag(point, { x: point.x + 200, y: point.y + 150 });
    await settled();
    expect(place()).toEqual({ x: from.x + 200, y: from.y + 150 });
    await show({ title: 'Autre chose.' });
    expect(place()).toEqual({ x: from.x + 200, y: from.y + 150 });
    await browserPage.viewport(600, 400);
    await settled();
    expect(it.box('.card').right).toBeLessThan(600.5);
    expect(it.box('.card').bottom).toBeLessThan(400.5);
    await browserPage.viewport(1000, 700);
    await show({ of: 'two' });
    expect(it.frame.dataset.mode).toBe('beside');
  });

  test('the page gets nothing of it', async () => {
    await show();
    const heard: string[] = [];
    const types = ['pointerdown', 'pointermove', 'pointerup', 'mousemove', 'gotpointercapture'];
    for (const type of types) document.addEventListener(type, () => heard.push(type), { capture: true });
    const { x, y } = it.box('.head');
    await drag({ x: x + 30, y: y + 20 }, { x: x + 300, y: y + 300 });
    expect(heard).toEqual([]);
  });
});

/** Pretends to be the browser's voice; a test says when a part is over. */
function fakeVoice(voices = [{ lang: 'fr-FR', localService: true, default: true, name: 'Locale' }]) {
  const said: (SpeechSynthesisUtterance & { text: string })[] = [];
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (one: SpeechSynthesisUtterance) => said.push(one),
    cancel: vi.fn(),
  });
  vi.stubGlobal('speechSynthesis', synthesis);
  class Utterance extends EventTarget {
    text: string;
    voice: unknown;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  const over = () => said.at(-1)?.onend?.(new Event('end') as never);
  return { said, synthesis, over };
}

describe('read aloud', () => {
  test('part by part, the one that is read is marked, nothing else of the page is read', async () => {
    const { said, over } = fakeVoice();
    await show();
    await openMenu();
    await press(it.inside('[data-action="read"]'));
    expect(said.map(({ text }) => text.replace(/\s/g, ' '))).toEqual(['Cliquez sur « Continuer ».']);
    expect(said[0]).toMatchObject({ rate: 1, lang: 'fr-FR', voice: { localService: true } });
    expect(it.inside('.said').localName).toBe('h2');
    over();
    expect(said.at(-1)?.text).toBe('Gardez votre téléphone en main.');
    expect(it.inside('.said').localName).toBe('p');
    over();
    expect(said).toHaveLength(2);
    expect(it.inside('.said')).toBeNull();
  });

  test.each(['Escape on the card', 'a key on the page', 'other words', 'the card goes', 'its button'])(
    'ends: %s',
    async (how) => {
      const { said, synthesis, over } = fakeVoice();
      await show();
      await openMenu();
      await press(it.inside('[data-action="read"]'));
      synthesis.cancel.mockClear();
      if (how === 'Escape on the card') {
        it.inside('.card').focus();
        await userEvent.keyboard('{Escape}');
        expect(it.root.activeElement, 'the first Escape ends the voice alone').not.toBeNull();
      } else if (how === 'a key on the page') {
        find('#go').focus();
        await userEvent.keyboard('a');
      } else if (how === 'other words') await show({ title: 'Autre chose.' });
      else if (how === 'the card goes') it.overlay.remove();
      else {
        await press(it.inside('.more'));
        expect(it.inside('[data-action="read"]').textContent).toBe(TOOLS_WORDS.readStop);
        await press(it.inside('[data-action="read"]'));
      }
      expect(synthesis.cancel).toHaveBeenCalledOnce();
      expect(it.inside('.said')).toBeNull();
      over();
      expect(said).toHaveLength(1);
    },
  );

  test('there is no button where no voice of this computer is, and one when it comes', async () => {
    const voices = [{ lang: 'fr-FR', localService: false, default: true, name: 'Réseau' }];
    const { synthesis } = fakeVoice(voices);
    await show();
    await openMenu();
    expect(it.inside('[data-action="read"]').checkVisibility()).toBe(false);
    voices.push({ lang: 'en-GB', localService: true, default: true, name: 'English' });
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(it.inside('[data-action="read"]').checkVisibility()).toBe(false);
    voices.push({ lang: 'fr_FR', localService: true, default: false, name: 'Locale' });
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(it.inside('[data-action="read"]').checkVisibility()).toBe(true);
  });
});

describe('where something is', () => {
  const found = (name: number | null) => ({ verdict: 'found' as const, score: 1, facts: null, name });
  /** Where #t is, with these neighbours, whose names are known. */
  async function where(html: string) {
    page(`<style>b { position: fixed; width: 80px; height: 30px }</style>${html}`);
    find('body').insertAdjacentHTML('beforeend', '<button id="go">Continuer</button>');
    await show();
    it.overlay.focusIn();
    await settled();
    const all = [...document.querySelectorAll('b[id]')].map((one) => [one.id, one] as const);
    const targets: PageReading['targets'] = {};
    for (const [id] of all) targets[id] = found(id === 'nameless' ? null : 3);
    return it.overlay.whereIs('t', new Map(all), targets);
  }

  test.each([
    [10, 10, 'top', 'left'],
    [460, 330, 'middle', 'middle'],
    [900, 650, 'bottom', 'right'],
    [460, 650, 'bottom', 'middle'],
  ] as const)('at %i, %i: %s, %s', async (x, y, row, column) => {
    expect(await where(`<b id="t" style="left: ${x}px; top: ${y}px"></b>`)).toEqual({
      row,
      column,
      near: null,
    });
  });

  test.each([
    ['below', 'left: 300px; top: 260px'],
    ['above', 'left: 300px; top: 340px'],
    ['beside', 'left: 420px; top: 300px'],
  ])('its nearest neighbour that has a name: it is %s it', async (side, style) => {
    const at = await where(`<b id="t" style="left: 300px; top: 300px"></b><b id="near" style="${style}"></b>
      <b id="nameless" style="left: 215px; top: 300px"></b><b id="far" style="left: 300px; top: 500px"></b>`);
    expect(at?.near).toEqual({ side, target: 'near', name: 3 });
  });

  test('no neighbour: what is hidden by something, across, on it, or far', async () => {
    const at = await where(`<b id="t" style="left: 300px; top: 300px"></b>
      <b id="hidden" style="left: 300px; top: 260px"></b><b style="left: 300px; top: 260px"></b>
      <b id="across" style="left: 400px; top: 340px"></b>
      <b id="on" style="left: 320px; top: 310px"></b>
      <b id="far" style="left: 300px; top: 600px"></b>`);
    expect(at?.near).toBeNull();
  });

  test('what the page does not have is nowhere; without the tools nothing is said', async () => {
    await where('<b id="t"></b>');
    expect(it.overlay.whereIs('other', new Map(), {})).toBeNull();
    const bare = bench({ bare: true });
    expect(bare.overlay.whereIs('t', new Map([['t', find('#t')]]), {})).toBeNull();
  });
});

test('a picture stands below the words that say where it is, and goes with them', async () => {
  const shapes = [
    { at: { class: 'ringed', x: 1, y: 2, width: 30, height: 10, rx: 3 } },
    { at: { class: 'bold', x: 4, y: 5 }, words: 'Mobile' },
  ];
  await show({ look: 'En bas.', picture: { width: 100, height: 50, shapes } });
  it.overlay.focusIn();
  await settled();
  const picture = it.inside('.picture') as unknown as SVGElement;
  expect(picture.getAttribute('viewBox')).toBe('0 0 100 50');
  expect([...picture.children].map(({ localName }) => localName)).toEqual(['rect', 'text']);
  expect(picture.querySelector('text')?.textContent).toBe('Mobile');
  expect(picture.getBoundingClientRect().width).toBeGreaterThan(200);
  await show({ look: 'En bas.' });
  expect(it.inside('.picture')).toBeNull();
});

test('they are brought once, and not before the learner comes to the card', async () => {
  await userEvent.hover(find('#go'));
  await show();
  expect(it.brought()).toBe(0);
  it.overlay.focusIn();
  await settled();
  await openMenu();
  expect(it.brought()).toBe(1);
});
