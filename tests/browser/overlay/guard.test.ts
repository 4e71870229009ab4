import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Bench, bench, boxesOf, card, find, guard, page, press, settled } from './helpers';

let it: Bench;
let seen: string[] = [];
const stop: (() => void)[] = [];

/** A curious page: it listens everywhere, to everything, but later than the guard. */
function spy(): void {
  seen = [];
  const types = Object.keys(HTMLElement.prototype)
    .concat(Object.keys(window))
    .filter((name) => name.startsWith('on'))
    .map((name) => name.slice(2))
    .concat('focusin', 'focusout');
  for (const target of [window, document, document.documentElement, it.overlay.host]) {
    for (const type of new Set(types)) {
      for (const capture of [true, false]) {
        const note = (event: Event) => {
          if (event.target === it.overlay.host) seen.push(type);
        };
        target.addEventListener(type, note, capture);
        stop.push(() => target.removeEventListener(type, note, capture));
      }
    }
  }
}

async function show(changes = {}): Promise<void> {
  page('<p>Texte</p><input id="mail"><button id="go">Continuer</button>');
  it = bench();
  spy();
  it.overlay.show(card(changes), find('#go'), boxesOf('#go'));
  await settled();
}

afterEach(() => {
  for (const each of stop.splice(0)) each();
  it.overlay.remove();
});

describe('the page sees no event of the card', () => {
  test('opening, hovering, clicking, turning the wheel, leaving', async () => {
    await show();
    await press(it.inside('[data-action=not-seen]'));
    await userEvent.hover(find('#mail'));
    await settled();
    expect(it.actions).toEqual(['not-seen']);
    expect(seen).toEqual([]);
  });

  test('keys and focus in the card', async () => {
    await show();
    find('#mail').focus();
    expect(it.overlay.focusIn()).toBe(true);
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    await settled();
    expect(it.actions).toEqual(['not-seen']);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(find('#mail'));
    expect(seen).toEqual([]);
  });

  test('but every event of its own', async () => {
    await show();
    const own: string[] = [];
    for (const type of ['pointerdown', 'click', 'keydown', 'input', 'focus']) {
      find('#mail').addEventListener(type, () => own.push(type));
    }
    await userEvent.click(find('#mail'));
    await userEvent.keyboard('a');
    expect(new Set(own)).toEqual(new Set(['pointerdown', 'focus', 'click', 'keydown', 'input']));
  });

  test('a guard without host passes everything', () => {
    guard.host = null;
    let heard = 0;
    document.body.addEventListener('click', () => heard++, { once: true });
    document.body.click();
    expect(heard).toBe(1);
  });
});

describe('only a person acts', () => {
  test('clicks made by a script do nothing', async () => {
    await show();
    it.inside('[data-action=not-seen]').click();
    it.overlay.host.click();
    const { x, y } = it.box('[data-action=not-seen]');
    const made = new MouseEvent('click', {
      bubbles: true,
      composed: true,
      clientX: x + 5,
      clientY: y + 5,
      detail: 1,
    });
    it.overlay.host.dispatchEvent(made);
    expect(it.overlay.handleEvent(made)).toBe(false);
    expect(it.actions).toEqual([]);
  });

  test('a click beside the buttons does nothing', async () => {
    await show();
    await press(it.inside('h2'));
    expect(it.actions).toEqual([]);
  });

  test('each button says what it is for', async () => {
    await show({
      main: { action: 'tick', label: 'J’ai le code' },
      actions: [{ action: 'stop', label: 'Arrêter' }],
    });
    await press(it.inside('.main'));
    await press(it.inside('[data-action=stop]'));
    await press(it.inside('[data-action=hide]'));
    expect(it.actions).toEqual(['tick', 'stop', 'hide']);
  });
});

describe('focus', () => {
  test('show(), pill(), collapse() and a click of the mouse leave it where it is', async () => {
    await show();
    find('#mail').focus();
    it.overlay.show(card({ title: 'Autre.' }), find('#go'), () => []);
    await settled();
    await press(it.inside('[data-action=not-seen]'));
    it.overlay.pill(card());
    await settled();
    it.overlay.collapse();
    await settled();
    expect(document.activeElement).toBe(find('#mail'));
    expect(it.root.activeElement).toBeNull();
  });

  test('goes in and back; the keyboard is not trapped', async () => {
    await show();
    find('#mail').focus();
    expect(it.overlay.focusIn()).toBe(true);
    expect(it.root.activeElement).toBe(it.inside('.card'));
    expect(it.overlay.focusIn()).toBe(false);
    it.overlay.focusOut();
    expect(document.activeElement).toBe(find('#mail'));
    it.overlay.focusIn();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(document.activeElement).toBe(find('#go'));
  });

  test('stays in the card when its words change, and goes back when it leaves the page', async () => {
    await show();
    find('#mail').focus();
    it.overlay.focusIn();
    await userEvent.keyboard('{Tab}');
    it.overlay.show(card({ title: 'Autre.' }), find('#go'), () => []);
    await settled();
    expect(it.root.activeElement).toBe(it.inside('.card'));
    it.overlay.remove();
    expect(document.activeElement).toBe(find('#mail'));
  });

  test('nothing to focus before the card shows', () => {
    page('<p>Texte</p>');
    it = bench();
    expect(it.overlay.focusIn()).toBe(false);
  });
});
