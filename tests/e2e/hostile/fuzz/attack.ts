/** Runs in a drawn page: does what was drawn, and looks whether anything of the guide can be reached. */

/** What a page does to each element that somebody adds to the document, while it has done so less often than `times`. */
export interface Reaction {
  does: string;
  times: number;
}
/** What a page does by itself, so many milliseconds after it was there. */
export interface Move {
  does: string;
  after: number;
}
export interface Drawn {
  elements: string[];
  reactions: Reaction[];
  moves: Move[];
}

/** How a drawn page looks: what stands in its body, and its style. */
export interface Looks {
  body: string;
  css: string;
}

/** What the page found of the guide, and whether it has done all that it wanted. */
export interface Attack {
  done: boolean;
  /** When somebody last added an element; 0: nobody has. */
  met: number;
  found(): string[];
  /**
   * The page empties itself and becomes another drawn page, as a site does that loads its screens itself.
   * @param host css of the guide's element @param patience how long the guide may take to leave, in milliseconds
   * @returns false when the guide has not left
   */
  turn(next: Drawn, looks: Looks, host: string, patience: number): Promise<boolean>;
}
declare global {
  var attack: Attack;
}

/** What can be done to an element of somebody else. The tests draw from these names. */
export const REACTIONS = [
  'remove',
  'remove later',
  'move',
  'hide popover',
  'toggle popover',
  'popover auto',
  'inert',
  'hidden',
  'style',
  'class',
  'fill',
  'root',
  'copy',
  'is',
  'slot',
  'events',
  'focus',
  'dialog',
  'cover',
] as const;
/** What a page can do to itself. */
export const MOVES = [
  'write again',
  'new form',
  'other title',
  'other path',
  'scroll',
  'new style',
  'own popover',
  'resize field',
  'empty and back',
  'remove all others',
] as const;

/** @param first what this page does, before it becomes another */
export function attackPage(first: Drawn): void {
  let drawn = first;
  let found: string[] = [];
  const kept: ElementInternals[] = [];
  const mark = () => globalThis.witness.mark();
  const attempt = (job: () => void) => {
    try {
      job();
    } catch {
      // Refused.
    }
  };
  const own = new WeakSet<Node>();
  const one = (css: string) => Document.prototype.querySelector.call(document, css) as HTMLElement | null;
  const make = (name: string): HTMLElement => {
    const element = Document.prototype.createElement.call(document, name);
    own.add(element);
    return element;
  };

  const define = (name: string) => {
    for (const [base, as] of [
      [HTMLElement, undefined],
      [HTMLDivElement, 'div'],
    ] as const)
      attempt(() =>
        customElements.define(
          as ? `${name}-${as}` : name,
          class extends (base as typeof HTMLElement) {
            constructor() {
              super();
              kept.push(this.attachInternals());
            }
          },
          as ? { extends: as } : undefined,
        ),
      );
  };

  // The test itself puts a property of this name on the element that it looks into.
  const rootOf = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')?.get;
  const opened = (element: HTMLElement) => {
    for (const [what, job] of Object.entries({
      root: () => rootOf?.call(element),
      internals: () => element.attachInternals().shadowRoot,
      words: () => element.textContent || element.innerText,
      // Those that it has filled in itself are spans.
      children: () => ![...element.childNodes].every((node) => node.nodeName === 'SPAN'),
      source: () => element.getHTML({ serializableShadowRoots: true }) && element.childNodes.length === 0,
      slots: () => element.assignedSlot,
      names: () => element.id || element.title || element.getAttribute('aria-label'),
    }))
      attempt(() => {
        if (job()) found.push(what);
      });
  };
  const react: Record<string, (element: HTMLElement) => void> = {
    remove: (element) => element.remove(),
    'remove later': (element) => requestAnimationFrame(() => element.remove()),
    move: (element) => document.body.append(element),
    'hide popover': (element) => element.hidePopover(),
    'toggle popover': (element) => element.togglePopover(),
    'popover auto': (element) => element.setAttribute('popover', 'auto'),
    inert: (element) => element.setAttribute('inert', ''),
    hidden: (element) => element.setAttribute('hidden', ''),
    style: (element) => element.setAttribute('style', 'all: unset !important; display: none !important'),
    class: (element) => element.setAttribute('class', 'modal fade'),
    fill: (element) => {
      const span = make('span');
      element.append(span);
      setTimeout(() => span.remove(), 60);
    },
    root: (element) => void element.attachShadow({ mode: 'open' }),
    copy: (element) => opened(element.cloneNode(true) as HTMLElement),
    is: (element) => {
      element.setAttribute('is', `${drawn.elements[0]}-div`);
      customElements.upgrade(element);
    },
    slot: (element) => element.setAttribute('slot', 'x'),
    events: (element) => {
      for (const type of ['click', 'keydown', 'toggle', 'mousedown', 'focusin'])
        element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    },
    focus: (element) => {
      element.tabIndex = 0;
      element.focus();
      element.blur();
    },
    dialog: () => {
      const dialog = make('dialog') as HTMLDialogElement;
      document.body.append(dialog);
      dialog.showModal();
      setTimeout(() => {
        dialog.remove();
        mark();
      }, 60);
    },
    cover: () => {
      const cover = make('div');
      cover.popover = 'manual';
      cover.className = 'cover';
      document.body.append(cover);
      cover.showPopover();
      setTimeout(() => {
        cover.remove();
        mark();
      }, 90);
    },
  };
  const move: Record<string, () => void> = {
    'write again': () => {
      const main = one('main');
      if (main) main.innerHTML = String(main.innerHTML);
    },
    'new form': () => {
      const form = one('form');
      form?.replaceWith(form.cloneNode(true));
    },
    'other title': () => {
      const title = one('title');
      if (title) title.textContent = 'Bienvenue';
    },
    'other path': () => history.pushState({}, '', `${location.pathname}${location.search}#etape`),
    scroll: () => scrollTo(0, 40),
    'new style': () => {
      const style = make('style');
      style.textContent = 'html > div { opacity: .1 !important; transform: scale(.1) !important }';
      document.head.append(style);
    },
    'own popover': () => {
      const popover = make('div');
      popover.popover = 'manual';
      popover.id = 'own';
      popover.textContent = 'Une offre';
      document.body.append(popover);
      popover.showPopover();
      popover.hidePopover();
    },
    'resize field': () => {
      const field = one('input[type="tel"]');
      if (field) field.style.width = '280px';
    },
    'empty and back': () => {
      const all = [...document.body.childNodes];
      document.body.replaceChildren();
      setTimeout(() => {
        document.body.replaceChildren(...all);
        mark();
      }, 30);
    },
    'remove all others': () => {
      for (const element of document.querySelectorAll('html > :not(head, body)')) element.remove();
    },
  };

  let counts: number[] = [];
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement) || own.has(node) || node instanceof HTMLBodyElement) continue;
        globalThis.attack.met = performance.now();
        opened(node);
        drawn.reactions.forEach(({ does }, at) => {
          if ((counts[at] ?? 0) <= 0) return;
          counts[at] = (counts[at] ?? 0) - 1;
          attempt(() => react[does]?.(node));
          mark();
        });
      }
  }).observe(one('html') as Element, { childList: true });

  const begin = (next: Drawn) => {
    drawn = next;
    found = [];
    drawn.elements.forEach(define);
    counts = drawn.reactions.map(({ times }) => times);
    Object.assign(globalThis.attack, { done: false, met: 0 });
    const last = Math.max(0, ...drawn.moves.map(({ after }) => after));
    for (const { does, after } of drawn.moves)
      setTimeout(() => {
        attempt(() => move[does]?.());
        mark();
      }, after);
    setTimeout(() => {
      globalThis.attack.done = true;
    }, last + 40);
  };

  const { href } = location;
  const title = one('title')?.textContent ?? '';
  globalThis.attack = {
    done: false,
    met: 0,
    found: () => [...found, ...(kept.some((one) => one.shadowRoot) ? ['kept internals'] : [])],
    async turn(next, { body, css }, host, patience) {
      counts = [];
      document.body.replaceChildren();
      for (const style of [...document.head.querySelectorAll('style')].slice(1)) style.remove();
      const titled = one('title');
      if (titled) titled.textContent = '';
      const end = performance.now() + patience;
      while (one(host) && performance.now() < end) await new Promise((done) => setTimeout(done, 20));
      if (one(host)) return false;
      history.replaceState({}, '', href);
      scrollTo(0, 0);
      globalThis.witness.errors.length = 0;
      const style = make('style');
      style.textContent = css;
      document.head.append(style);
      if (titled) titled.textContent = title;
      document.body.innerHTML = body;
      begin(next);
      mark();
      return true;
    },
  };
  begin(first);
}
