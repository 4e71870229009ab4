import { afterEach, describe, expect, test } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { type Bench, bench, boxesOf, card, find, page, press, settled, touch } from './helpers';

let it: Bench;
afterEach(() => it.overlay.remove());

async function show(changes = {}, selector = '#go'): Promise<void> {
  await browserPage.viewport(1000, 700);
  page('<div style="height: 90px"></div><button id="go">Continuer</button>');
  it = bench();
  it.overlay.show(card(changes), find(selector), boxesOf('#go'));
  await settled();
}

const text = (selector: string) => it.inside(selector)?.textContent;

describe('what the card says', () => {
  test('where we are, what to do, why, and that it is not official', async () => {
    await show();
    expect(text('.where')).toBe('Se connecter 2 sur 4');
    expect(text('h2')).toBe('Cliquez sur «\u00a0Continuer\u00a0».');
    expect(text('.note')).toBe('Gardez votre téléphone en main.');
    expect(text('.foot')).toBe('Guide non officielMasquer');
    expect(it.inside('.card').getAttribute('role')).toBe('region');
    expect(it.inside('.card').getAttribute('aria-label')).toBe('Jalon');
    expect(it.root.querySelector('header, footer')).toBeNull();
  });

  test('it is small, with a title and a reason', async () => {
    await browserPage.viewport(1280, 720);
    await show({
      title: 'Tapez votre numéro de mobile.',
      why: 'Après « +33 », ne tapez pas le premier 0.',
      actions: [],
    });
    const { width, height } = it.box('.card');
    expect(width).toBeLessThanOrEqual(300);
    expect(height).toBeLessThanOrEqual(220);
  });

  test('the title is the largest text, what is to be read has 17 px or more, the rest 15', async () => {
    await show({ look: 'Le mot « Continuer ».', main: { action: 'tick', label: 'Fait' } });
    const size = (selector: string) => parseFloat(getComputedStyle(it.inside(selector)).fontSize);
    for (const name of ['.note', '.look', '.main', '.menu button']) {
      expect(size(name)).toBeGreaterThanOrEqual(17);
      expect(size('h2')).toBeGreaterThan(size(name));
    }
    for (const name of ['.stage', '.step', '.foot', '.foot button']) {
      expect(size(name)).toBeGreaterThanOrEqual(15);
    }
    for (const button of it.root.querySelectorAll('.card button:not(.menu *)')) {
      const { width, height } = button.getBoundingClientRect();
      // While the card comes in, a box is measured a hair off.
      expect(Math.min(width, height)).toBeGreaterThan(43.99);
    }
  });

  test('the menu stands in the place of the words; what ends all stands apart; Escape leads back', async () => {
    await show();
    const stop = it.inside('[data-action=stop]');
    expect(stop.checkVisibility()).toBe(false);
    await press(it.inside('.more'));
    await settled();
    expect(it.inside('.more').getAttribute('aria-expanded')).toBe('true');
    expect(it.inside('h2').checkVisibility()).toBe(false);
    expect(stop.getBoundingClientRect().top - it.box('[data-action=stuck]').bottom).toBeGreaterThan(5);
    it.overlay.focusIn();
    await userEvent.keyboard('{Escape}');
    await settled();
    expect(it.inside('h2').checkVisibility()).toBe(true);
    expect(stop.checkVisibility()).toBe(false);
    expect(it.actions).toEqual([]);
    await press(it.inside('.more'));
    await settled();
    await press(stop);
    expect(it.actions).toEqual(['stop']);
    expect(it.inside('h2').checkVisibility()).toBe(true);
  });

  test('a page with another root size does not change it', async () => {
    document.documentElement.style.fontSize = '62.5%';
    await show();
    expect(parseFloat(getComputedStyle(it.inside('h2')).fontSize)).toBeGreaterThan(20);
    document.documentElement.removeAttribute('style');
  });

  test('a problem has a sign and words, not only a colour', async () => {
    await show({ problem: true, labels: { ...card().labels, problem: 'Attention' } });
    expect(text('.alert')).toBe('Attention');
    expect(it.inside('.alert svg')).not.toBeNull();
  });

  test('right to left, with the words of the page as they are', async () => {
    await show({ lang: 'ar', dir: 'rtl', title: 'اضغط على « Continuer ».' });
    expect(it.frame.dir).toBe('rtl');
    const quoted = it.inside('h2 b');
    expect([quoted.lang, quoted.dir, quoted.textContent]).toEqual(['fr', 'ltr', '«\u00a0Continuer\u00a0»']);
  });

  test('without a target: no arrow, no ring, in the usual corner', async () => {
    await show({ anchored: false });
    expect(it.frame.dataset.mode).toBe('dock');
    expect(it.inside('.arrow').checkVisibility()).toBe(false);
    expect(it.inside('.ring').checkVisibility()).toBe(false);
    expect(innerWidth - it.box('.card').right).toBeLessThan(20);
    expect(innerHeight - it.box('.card').bottom).toBeLessThan(20);
  });

  test('beside a target, the arrow touches the ring', async () => {
    await show();
    expect(it.frame.dataset.mode).toBe('beside');
    const arrow = it.box('.arrow');
    const ring = it.box('.ring');
    expect(Math.abs(arrow.left - ring.right)).toBeLessThanOrEqual(2);
    expect(arrow.top).toBeLessThan(ring.bottom);
    expect(arrow.bottom).toBeGreaterThan(ring.top);
  });
});

describe('where there is little room', () => {
  test('a card that is too high says the action alone, before it becomes a tab', async () => {
    await show();
    const { height } = it.box('.card');
    expect(it.box('.note').height).toBeGreaterThan(20);
    it.overlay.remove();
    await browserPage.viewport(700, Math.ceil(height) + 10);
    page('<button id="go" style="width: 200px; margin-top: 40px">Continuer</button>');
    it = bench();
    it.overlay.show(card(), find('#go'), boxesOf('#go'));
    await settled();
    expect(it.frame.dataset.mode).toBe('beside');
    expect(it.box('.note').height).toBe(0);
    expect(it.box('h2').height).toBeGreaterThan(20);
  });

  test('where both sides are taken it stands on the nearest free ground', async () => {
    await browserPage.viewport(1000, 700);
    page(`<style>input { position: absolute; left: 20px; height: 30px; width: 480px }</style>
      <input id="a" style="top: 100px; width: 200px"><input id="b" style="top: 150px"><input id="c" style="top: 60px">`);
    it = bench();
    it.overlay.show(card(), find('#a'), boxesOf('input'));
    await settled();
    expect(it.frame.dataset.mode).toBe('dock');
    for (const box of boxesOf('input')()) expect(touch(it.box('.card'), box)).toBe(false);
    expect(it.box('.card').left).toBeLessThan(540);
    expect(it.inside('.ring').checkVisibility()).toBe(true);
  });
});

const plainText = (one: Element) => one.textContent?.replace(/\s/g, ' ');

describe('a screen reader', () => {
  test('hears each step once', async () => {
    await show();
    const heard: string[] = [];
    const status = it.inside('[role=status]');
    await expect
      .poll(() => plainText(status))
      .toBe('Cliquez sur « Continuer ». Gardez votre téléphone en main.');
    const observer = new MutationObserver(() => heard.push(status.textContent ?? ''));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    it.overlay.show(card({ actions: [] }), find('#go'), () => []);
    it.overlay.show(card({ title: 'Autre chose.', why: undefined }), find('#go'), () => []);
    it.overlay.show(card({ title: 'Autre chose.', why: undefined, actions: [] }), find('#go'), () => []);
    await expect.poll(() => status.textContent).toBe('Autre chose.');
    await settled();
    observer.disconnect();
    expect(heard).toEqual(['Autre chose.']);
  });

  test('hears all that a new card shows, in its order', async () => {
    await show();
    const { labels } = card();
    const all = {
      intro: 'On dirait que …',
      place: 'Plus bas.',
      look: 'Cherchez « Suivant ».',
      question: 'C’est lequel ?',
    };
    const keys = 'Au clavier, « Alt + Maj + J » mène ici.';
    it.overlay.show(
      card({ ...all, keys, problem: true, labels: { ...labels, problem: 'Attention' }, anchored: false }),
      null,
      () => [],
    );
    const says = () => plainText(it.inside('[role=status]'));
    await expect
      .poll(says)
      .toBe(
        'Attention On dirait que … Cliquez sur « Continuer ». Plus bas. Gardez votre téléphone en main. Cherchez « Suivant ». C’est lequel ? Au clavier, « Alt + Maj + J » mène ici.',
      );
    await settled();
    const shown = [...it.inside('.in').querySelectorAll('h2, p')].map((one) => plainText(one));
    expect(shown.sort().join(), 'what is shown, and no more').toBe(
      ['Attention', card().title, card().why, keys, ...Object.values(all)].sort().join(),
    );
  });

  test('finds no second banner, and no second end of the page', async () => {
    await show({ menu: [{ action: 'stop', label: 'Arrêter' }] });
    const landmarks = 'header, footer, [role="banner"], [role="contentinfo"], main, nav';
    expect(it.root.querySelectorAll(landmarks)).toHaveLength(0);
    expect(it.inside('.card').getAttribute('role')).toBe('region');
  });
});

describe('the focus', () => {
  test('came by Tab from the page: Escape brings it back there', async () => {
    await show();
    find('#go').focus();
    for (let times = 0; times < 9 && !it.root.activeElement; times++) await userEvent.keyboard('{Tab}');
    expect(it.root.activeElement).not.toBeNull();
    expect(document.activeElement).not.toBe(find('#go'));
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(find('#go'));
  });

  test('in the menu, Escape closes it and leads to its button, the next one to the page', async () => {
    await show();
    find('#go').focus();
    it.overlay.focusIn();
    await press(it.inside('.more'));
    await settled();
    it.inside('[data-action="stop"]').focus();
    await userEvent.keyboard('{Escape}');
    expect(it.root.activeElement).toBe(it.inside('.more'));
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(find('#go'));
  });
});

describe('small forms', () => {
  test('the pill offers, in a corner, without ring', async () => {
    await show();
    it.overlay.pill(card({ title: 'Besoin d’aide ?', main: { action: 'start', label: 'Commencer' } }));
    await settled();
    expect(text('h2')).toBe('Besoin d’aide ?');
    expect(it.inside('.ring').checkVisibility()).toBe(false);
    await press(it.inside('.main'));
    expect(it.actions).toEqual(['start']);
  });

  test('collapsed: a tab that says in words what brings the card back', async () => {
    await show();
    it.overlay.collapse();
    await settled();
    expect(it.inside('.card').checkVisibility()).toBe(false);
    expect(it.inside('.ring').checkVisibility()).toBe(false);
    expect(text('.tab')).toBe('Montrer le guide');
    expect(it.box('.tab').height).toBe(44);
    await press(it.inside('.tab'));
    expect(it.actions).toEqual(['restore']);
  });

  test('where no card fits, a tab says what to do; pressed, the card comes and goes', async () => {
    await browserPage.viewport(320, 256);
    page(`<style>input, button { display: block; width: 150px; height: 36px; margin: 6px }</style>
      <input id="a"><input id="b"><button id="go">Continuer</button><input id="c"><input id="d">`);
    it = bench();
    it.overlay.show(card(), find('#go'), boxesOf('input, button'));
    await settled();
    expect(it.frame.dataset.mode).toBe('tab');
    expect(text('.tab')).toContain('Cliquez sur « Continuer ».');
    await press(it.inside('.tab'));
    await settled();
    expect(it.inside('.card').checkVisibility()).toBe(true);
    expect(it.actions).toEqual([]);
    await press(it.inside('[data-action=hide]'));
    await settled();
    expect(it.frame.dataset.mode).toBe('tab');
    expect(it.actions).toEqual([]);
  });

  test('collapse() before anything was shown does nothing', () => {
    it = bench();
    it.overlay.collapse();
    expect(it.overlay.shown).toBe(false);
    expect(it.overlay.host.isConnected).toBe(false);
  });
});
