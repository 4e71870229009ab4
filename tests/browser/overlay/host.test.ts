import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Bench, bench, boxesOf, card, find, page, settled } from './helpers';

let it: Bench;
const FORM = `<div style="height: 60px"></div>
  <label for="mail">Adresse e-mail</label><input id="mail"><button id="go">Continuer</button>`;

async function show(changes = {}): Promise<void> {
  it = bench();
  it.overlay.show(card(changes), find('#go'), boxesOf('label, input, button'));
  await settled();
}

afterEach(() => {
  it.overlay.remove();
  document.getElementById('page-style')?.remove();
});

function pageStyle(css: string): void {
  const style = document.createElement('style');
  style.id = 'page-style';
  style.textContent = css;
  document.head.append(style);
}

describe('what the page can see', () => {
  test('one empty child of <html> with a closed root', async () => {
    page(FORM);
    await show();
    const { host } = it.overlay;
    expect(host.localName).toBe('div');
    expect(host.parentNode).toBe(document.documentElement);
    expect(host.shadowRoot).toBeNull();
    expect(host.childNodes).toHaveLength(0);
    expect(host.getAttributeNames()).toEqual(['popover']);
    expect(it.overlay.shown).toBe(true);
  });

  test('no node of the page changes, and none is written to', async () => {
    page(FORM);
    const before = document.body.outerHTML;
    const root = document.documentElement.getAttributeNames();
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    await show();
    it.overlay.show(card({ title: 'Autre chose.' }), find('#mail'), boxesOf('input'));
    await settled();
    it.overlay.collapse();
    await settled();
    observer.disconnect();
    const onPage = changes.filter(
      ({ target, addedNodes }) => target !== it.overlay.host && addedNodes[0] !== it.overlay.host,
    );
    expect(onPage).toEqual([]);
    expect(document.body.outerHTML).toBe(before);
    expect(document.documentElement.getAttributeNames()).toEqual(root);
  });

  test('remove() leaves no trace', async () => {
    page(FORM);
    const before = document.documentElement.outerHTML;
    await show();
    it.overlay.remove();
    await settled();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(it.overlay.shown).toBe(false);
  });

  test('the page cannot restyle or hide it', async () => {
    page(FORM);
    pageStyle(`
      * { --paper: red !important; --accent: red !important; font-size: 3px !important; }
      html > div, [popover] { display: none !important; opacity: 0 !important; transform: scale(0) !important; }
    `);
    await show();
    it.overlay.host.style.cssText =
      'visibility: hidden !important; position: fixed !important; top: 900px !important';
    await settled();
    const box = it.box('.card');
    const style = getComputedStyle(it.inside('.card'));
    expect(box.width).toBeGreaterThan(200);
    expect(box.top).toBeLessThan(innerHeight);
    expect(style.visibility).toBe('visible');
    expect(style.backgroundColor).not.toBe('rgb(255, 0, 0)');
    expect(parseFloat(getComputedStyle(it.inside('h2')).fontSize)).toBeGreaterThanOrEqual(17);
    expect(getComputedStyle(it.overlay.host).opacity).toBe('1');
  });

  test('words are never parsed as HTML', async () => {
    page(FORM);
    await show({ title: '<img src=x onerror=alert(1)> « <b>x</b> »', why: '<script>1</script>' });
    expect(it.root.querySelector('img, script')).toBeNull();
    expect(it.inside('h2').textContent).toContain('<img src=x');
  });
});

describe('a page that lays something on the card', () => {
  /** Something in front of everything, where a part of the guide lies. */
  function cover(part: string): HTMLElement {
    const { x, y, width, height } = it.box(part);
    const own = document.createElement('div');
    own.popover = 'manual';
    own.style.cssText = `position: fixed; inset: ${y}px auto auto ${x}px; width: ${width}px; height: ${height}px; margin: 0; padding: 0; border: 0`;
    find('main').append(own);
    own.showPopover();
    return own;
  }

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
  const shown = async () => {
    page(`<main>${FORM}</main>`);
    it = bench();
    it.overlay.show(card(), find('#go'), boxesOf('label, input, button'));
    await pass(0);
  };

  test('for a moment: it stays', async () => {
    await shown();
    const own = cover('.card');
    await pass(1700);
    own.remove();
    await pass(5000);
    expect(it.overlay.shown).toBe(true);
    expect(it.withdrawn()).toBe(0);
  });

  test.each(['whole', 'corner'])('and leaves it there: it withdraws, and says so (%s)', async (what) => {
    await shown();
    const own = cover('.card');
    if (what === 'corner') own.style.width = own.style.height = '90px';
    await pass(3000);
    expect(it.overlay.shown).toBe(false);
    expect(it.withdrawn()).toBe(1);
    own.remove();
    await pass(5000);
    expect(it.withdrawn()).toBe(1);
  });

  test('beside the card: nothing happens', async () => {
    await shown();
    const { bottom } = it.box('.card');
    const own = cover('.card');
    own.style.top = `${bottom + 1}px`;
    await pass(5000);
    expect(it.overlay.shown).toBe(true);
  });
});

describe('a page that takes it away', () => {
  test('it comes back three times, then withdraws', async () => {
    page(FORM);
    await show();
    for (let i = 0; i < 3; i++) {
      it.overlay.host.remove();
      await settled();
      expect(it.overlay.shown).toBe(true);
      expect(it.withdrawn()).toBe(0);
    }
    it.overlay.host.remove();
    await settled();
    expect(it.overlay.shown).toBe(false);
    expect(it.overlay.host.isConnected).toBe(false);
    expect(it.withdrawn()).toBe(1);
  });

  test('a page that removes it at once, always, does not get a fight', async () => {
    page(FORM);
    let removals = 0;
    const observer = new MutationObserver(() => {
      if (!it.overlay.host.isConnected) return;
      removals++;
      it.overlay.host.remove();
    });
    observer.observe(document.documentElement, { childList: true });
    await show();
    await settled();
    observer.disconnect();
    expect(removals).toBeLessThanOrEqual(4);
    expect(it.withdrawn()).toBe(1);
  });

  test('a closed popover opens again; an attribute put on the host goes away', async () => {
    page(FORM);
    await show();
    it.overlay.host.hidePopover();
    await settled();
    expect(it.overlay.host.matches(':popover-open')).toBe(true);
    it.overlay.host.setAttribute('inert', '');
    await settled();
    expect(it.overlay.host.getAttributeNames()).toEqual(['popover']);
    it.overlay.host.removeAttribute('popover');
    await settled();
    expect(it.overlay.host.matches(':popover-open')).toBe(true);
  });

  test('show() after a withdrawal works again', async () => {
    page(FORM);
    await show();
    for (let i = 0; i < 4; i++) {
      it.overlay.host.remove();
      await settled();
    }
    it.overlay.show(card(), find('#go'), () => []);
    await settled();
    expect(it.overlay.shown).toBe(true);
  });
});

describe('modal dialogs', () => {
  const DIALOGS = `${FORM}<dialog id="one"><button id="ok">Continuer</button></dialog><dialog id="two">Autre</dialog>`;

  test('the host goes into the dialog of the anchor, and out again', async () => {
    page(DIALOGS);
    find<HTMLDialogElement>('#one').showModal();
    it = bench();
    it.overlay.show(card(), find('#ok'), boxesOf('#ok'));
    await settled();
    expect(it.overlay.host.parentNode).toBe(find('#one'));
    expect(touch(it, '#ok')).toBe(true);
    find<HTMLDialogElement>('#one').close();
    it.overlay.show(card(), find('#go'), boxesOf('#go'));
    await settled();
    expect(it.overlay.host.parentNode).toBe(document.documentElement);
    expect(it.withdrawn()).toBe(0);
  });

  test('a dialog that does not hold the anchor hides the card, until it closes', async () => {
    page(DIALOGS);
    await show();
    find<HTMLDialogElement>('#two').showModal();
    await settled();
    expect(it.overlay.host.isConnected).toBe(false);
    expect(it.overlay.shown).toBe(false);
    find<HTMLDialogElement>('#two').close();
    await settled();
    expect(it.overlay.shown).toBe(true);
    expect(touch(it, '#go')).toBe(true);
    expect(it.withdrawn()).toBe(0);
  });

  test('a dialog that opens around the anchor takes the card with it', async () => {
    page(DIALOGS);
    it = bench();
    const dialog = find<HTMLDialogElement>('#one');
    dialog.show();
    it.overlay.show(card(), find('#ok'), boxesOf('#ok'));
    await settled();
    dialog.close();
    dialog.showModal();
    await settled();
    expect(it.overlay.host.parentNode).toBe(dialog);
    expect(it.overlay.host.matches(':popover-open')).toBe(true);
  });

  test('a dialog that the page throws away with the card in it is not a fight', async () => {
    page(DIALOGS);
    find<HTMLDialogElement>('#one').showModal();
    it = bench();
    it.overlay.show(card(), find('#ok'), boxesOf('#ok'));
    await settled();
    find('#one').remove();
    it.overlay.show(card(), find('#go'), boxesOf('#go'));
    await settled();
    expect(it.overlay.host.parentNode).toBe(document.documentElement);
    expect(it.withdrawn()).toBe(0);
  });
});

/** The ring is around the element. */
function touch(on: Bench, selector: string): boolean {
  const ring = on.box('.ring');
  const box = find(selector).getBoundingClientRect();
  return ring.left <= box.left && ring.top <= box.top && ring.right >= box.right && ring.bottom >= box.bottom;
}
