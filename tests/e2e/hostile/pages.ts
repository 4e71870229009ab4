/**
 * The hostile and awkward pages, one line of a table each: what the page does, and what must hold. The same table is
 * walked in both browsers. On every page, besides: the page is as it says that it is, its nodes are the same, what was
 * typed stays, nothing stands in its console, the card lies on top but never on its target, and is written at most once
 * a frame.
 */
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { ABOVE } from './above';
import { ATTACKS } from './attacks';
import { KINDS } from './kinds';
import { LIES } from './lies';
import { reactPage } from './react-page';
import { RESTYLES } from './restyles';
import { isOnTop, look, type Visitor } from './visitor';

export interface HostilePage {
  name: string;
  /** What the page does. */
  does: string;
  /** The rebuilt page that it is made of, "<host>/<name>". */
  at: string;
  html?: (html: string) => string;
  css?: string;
  /** The page's own program, at the end of its body; it may not use anything around it. */
  script?: (() => void) | string;
  headers?: Record<string, string>;
  /** Other programs, by name: /rehearsal/<name>.js. */
  files?: Record<string, string>;
  /** What the card points at; null: it says it in words; silence: there is no card. */
  holds: string | null | 'silence';
  /** All before this stage is done; by default the last one: some of the pages come late in the journey. */
  stage?: string;
  only?: 'firefox';
  /** A field to type in. */
  field?: string;
  before?(on: Visitor): Promise<void>;
  /** What happens next. @returns what did not hold */
  next?(on: Visitor): Promise<string[] | undefined>;
}

const IN = 'lidentitenumerique.laposte.fr';
const MOBILE = `${IN}/in-mobile`;
const FIELD = 'form input';
const BUTTON = 'form button';
const FCP = 'auth.franceconnect.gouv.fr/fcp-choice';
const LAPOSTE = '[id="idp-69b95460-9c83-413f-ab45-8b333d7f7daa"]';

/** The form of the page, put into something else. */
const formIn = (before: string, after: string) => (html: string) =>
  html.replace('<form', `${before}<form`).replace('</form>', `</form>${after}`);

/** A page with a style of its own that the card has to live with. */
const styled = (name: string, does: string, css: string): HostilePage => ({
  name,
  does,
  at: MOBILE,
  css,
  holds: FIELD,
  field: FIELD,
});

const POLICIES: HostilePage[] = [
  {
    name: 'trusted-types',
    does: 'allows nothing but its own files, and Trusted Types only',
    at: FCP,
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts allow-forms allow-same-origin",
    },
    holds: LAPOSTE,
  },
];

const LAYERS: HostilePage[] = [
  {
    name: 'modal-around',
    does: 'shows the form in a modal dialog',
    at: MOBILE,
    html: formIn('<dialog>', '</dialog>'),
    script: () => {
      document.querySelector('dialog')?.showModal();
      document.querySelector('input')?.blur();
      globalThis.witness.mark();
    },
    holds: FIELD,
    field: FIELD,
  },
  {
    name: 'modal-elsewhere',
    does: 'opens a modal dialog without the form, later',
    at: MOBILE,
    html: (html) => html.replace('</main>', '</main><dialog id="news"><p>Nouvelles</p></dialog>'),
    holds: FIELD,
    field: FIELD,
    async next(on) {
      await on.evaluate(() => document.querySelector<HTMLDialogElement>('#news')?.showModal());
      await on.gone();
      await on.evaluate(() => document.querySelector<HTMLDialogElement>('#news')?.close());
      await on.pointsAt(BUTTON);
    },
  },
  {
    name: 'popover-later',
    does: 'opens a popover over the form, later',
    at: MOBILE,
    html: (html) =>
      html.replace('</main>', '</main><div id="pop" popover="auto"><p>Une offre pour vous</p></div>'),
    css: '#pop { inset: 0; width: 60%; height: 90%; }',
    holds: FIELD,
    async next(on) {
      await on.evaluate(() => document.querySelector<HTMLElement>('#pop')?.showPopover());
      await on.pointsAt(null);
      await on.evaluate(() => document.querySelector<HTMLElement>('#pop')?.hidePopover());
      await on.pointsAt(FIELD);
    },
  },
  {
    name: 'z-index-max',
    does: 'fills the window with bars at the highest z-index',
    at: MOBILE,
    html: (html) => html.replace('</main>', '</main><i class="bar one"></i><i class="bar two"></i>'),
    css: '.bar { position: fixed; z-index: 2147483647; inset: 0 auto 0 0; width: 12vw; background: #fdd; } .two { inset: 0 0 0 auto }',
    holds: FIELD,
    field: FIELD,
  },
  {
    name: 'full-screen',
    does: 'shows a part of itself in full screen, then all of itself',
    at: MOBILE,
    html: (html) => html.replace('</form>', '</form><p id="full">Plein écran</p><p id="whole">Tout</p>'),
    script: () => {
      const main = document.querySelector('main');
      document.querySelector('#full')?.addEventListener('click', () => main?.requestFullscreen());
      const whole = document.querySelector('#whole');
      whole?.addEventListener('click', () => document.documentElement.requestFullscreen());
    },
    css: 'main { overflow: auto }',
    holds: FIELD,
    async next(on) {
      await on.click('#full');
      await on.gone();
      await on.evaluate(() => document.exitFullscreen());
      await on.pointsAt(FIELD);
      // The whole page: nothing is in the way.
      await on.click('#whole');
      const { box } = await on.pointsAt(FIELD);
      return on
        .evaluate(isOnTop, HOST, box)
        .then((top) => (top ? [] : ['the card lies under the full page']));
    },
  },
];

/** Shapes that a page takes one after the other. */
const SHAPES: Record<string, string> = {
  grid: 'html, body { display: grid; grid-template-columns: 1fr 2fr; gap: 3rem; }',
  flex: 'html, body { display: flex; justify-content: space-between; }',
  'body shrunk': 'body { transform: scale(0.9); transform-origin: 0 0; }',
  'all shrunk': 'html { transform: scale(0.9); transform-origin: 0 0; }',
  'body zoomed': 'body { zoom: 1.25; }',
  'all zoomed': 'html { zoom: 1.25; }',
  contained: 'html, body { contain: layout paint; } main { contain: content; }',
  'cut off': 'html, body { overflow: hidden; height: 100%; position: relative; }',
  moved: 'html { position: relative; margin: 60px auto 0; width: 60%; border: 8px solid #999; }',
  filtered: 'html { filter: grayscale(1); opacity: 0.9; will-change: transform; perspective: 300px; }',
  'right to left': 'html { direction: rtl; } form { text-align: right; }',
  'tiny letters at its root':
    'html { font-size: 5px; line-height: 3; letter-spacing: 4px; text-transform: uppercase; word-spacing: 9px; }',
};

const STYLES: HostilePage[] = [
  {
    name: 'shapes',
    does: `takes shape after shape: ${Object.keys(SHAPES).join(', ')}`,
    at: MOBILE,
    css: '',
    holds: FIELD,
    field: FIELD,
    async next(on) {
      const problems: string[] = [];
      for (const [shape, css] of Object.entries(SHAPES)) {
        await on.evaluate((text) => {
          const style = document.createElement('style');
          style.textContent = text;
          document.querySelector('style:last-of-type')?.replaceWith(style);
          globalThis.witness.mark();
        }, css);
        problems.push(...(await look(on, BUTTON)).map((one) => `${shape}: ${one}`));
      }
      return problems;
    },
  },
  styled('html-zoom', 'is zoomed as a whole from the beginning', 'html { zoom: 1.25; }'),
  styled(
    'attacks',
    'hides every guest by its style',
    `html > :not(head, body), [popover], :popover-open { display: none !important; visibility: hidden !important;
      opacity: 0 !important; transform: translate(2000px) !important; clip-path: inset(50%) !important; zoom: 3 !important;
      pointer-events: none !important; filter: opacity(0) !important; mask: linear-gradient(#0000, #0000) !important;
      content-visibility: hidden !important; } * { animation: none !important; transition: all 30s !important; }`,
  ),
];

const PLACES: HostilePage[] = [
  {
    name: 'sticky',
    does: 'has a header and a footer that stay, over the form',
    at: MOBILE,
    css: `header, footer { position: sticky; z-index: 9; background: #fff; } header { top: 0; height: 220px; overflow: hidden }
      footer { position: fixed; bottom: 0; height: 60px } main { padding-bottom: 120vh }`,
    script: () => {
      scrollTo(0, 290);
      globalThis.witness.mark();
    },
    holds: null,
    async next(on) {
      await on.evaluate(() => {
        scrollTo(0, 0);
        globalThis.witness.mark();
      });
      await on.pointsAt(FIELD);
    },
  },
  {
    name: 'scroll-box',
    does: 'has the form in a box that scrolls, out of its view',
    at: MOBILE,
    html: formIn(
      '<div id="box"><p style="height: 400px">Défilez</p>',
      '<p style="height: 400px">Fin</p></div>',
    ),
    css: '#box { height: 180px; overflow: auto; border: 1px solid; }',
    holds: null,
    async next(on) {
      await on.evaluate(() => document.querySelector('#box')?.scrollTo(0, 380));
      await on.pointsAt(FIELD);
      await on.evaluate(() => document.querySelector('#box')?.scrollTo(0, 420));
      await on.pointsAt(FIELD);
    },
  },
  {
    name: 'open-shadow',
    does: 'has the form in an open shadow root',
    at: MOBILE,
    script: () => {
      const form = document.querySelector('form') as HTMLFormElement;
      const box = document.createElement('app-form');
      form.replaceWith(box);
      box.attachShadow({ mode: 'open' }).append(form);
      globalThis.witness.mark();
    },
    holds: 'app-form >>> input',
  },
  {
    name: 'own-frame',
    does: 'has the form in a frame of its own',
    at: MOBILE,
    script: () => {
      const form = document.querySelector('form') as HTMLFormElement;
      const frame = document.createElement('iframe');
      frame.width = '500';
      frame.height = '300';
      form.replaceWith(frame);
      frame.contentDocument?.body.append(form);
      globalThis.witness.mark();
    },
    holds: null,
  },
  {
    name: 'small-frame',
    does: 'is itself shown in a frame too small for it',
    at: MOBILE,
    html: () =>
      `<!doctype html><html lang="fr"><head><title>Ailleurs</title></head><body>
        <h1>Une autre page</h1><iframe src="/?rehearsal=in-mobile" width="120" height="80"></iframe></body></html>`,
    holds: 'silence',
  },
  {
    name: 'password-icon',
    does: 'has the icon of a password manager in its field',
    at: MOBILE,
    script: () => {
      const field = document.querySelector('form input') as HTMLInputElement;
      const { right, top, height } = field.getBoundingClientRect();
      const icon = document.createElement('password-icon');
      icon.style.cssText = `position:absolute;z-index:2147483647;left:${right - 26}px;top:${top + scrollY + height / 2 - 10}px;width:20px;height:20px;background:#36c;cursor:pointer`;
      icon.attachShadow({ mode: 'closed' }).append('●');
      document.body.append(icon);
      globalThis.witness.mark();
    },
    holds: FIELD,
    field: FIELD,
  },
];

/** Pages that want the learner to press what they do not see, or our card to be something else. */
const BAITS: HostilePage[] = [
  {
    name: 'covers',
    does: 'lays something of its own over the card, that nobody sees',
    at: MOBILE,
    html: (html) => html.replace('</main>', '</main><div id="cover" popover="manual"></div>'),
    css: '#cover { position: fixed; inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none; opacity: 0; border: 0; padding: 0 }',
    holds: FIELD,
    async next(on) {
      const { box, title } = await on.pointsAt(FIELD);
      await on.evaluate(() => {
        const cover = document.querySelector('#cover') as HTMLElement;
        cover.addEventListener('click', () => Object.assign(globalThis, { pressed: true }));
        cover.showPopover();
      });
      // The learner presses « Masquer »: the page gets it, and the card nothing.
      await on.clickAt(box.x + box.width - 40, box.y + box.height - 24);
      const pressed = await on.evaluate(() => 'pressed' in globalThis);
      await on.evaluate(() => document.querySelector<HTMLElement>('#cover')?.hidePopover());
      const after = await on.pointsAt(FIELD);
      return pressed && after.shape === 'card' && after.title === title
        ? []
        : ['the card was pressed through the cover'];
    },
  },
];

/** How people see a page: small windows, large letters, other colours, on paper, behind other tabs. */
const EYES: HostilePage[] = [
  {
    name: 'narrow',
    does: 'is shown in a window of 320 pixels',
    at: MOBILE,
    before: (on) => on.size(320, 568),
    holds: null,
    next: showMe,
  },
  {
    name: 'zoom-400',
    does: 'is shown four times as large',
    at: MOBILE,
    before: (on) => on.size(320, 256, 4),
    holds: null,
    next: showMe,
  },
  {
    name: 'text-spacing',
    does: 'is read with much room between lines, words and letters (WCAG 1.4.12)',
    at: MOBILE,
    holds: FIELD,
    async next(on) {
      await on.evaluate((host) => {
        const style = document.createElement('style');
        style.textContent =
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
        document.querySelector(host)?.shadowRoot?.append(style);
      }, HOST);
      await on.size(1200, 800);
      const problems = await look(on, FIELD);
      // Nothing is cut off: every part is as large as its words.
      const cut = await on.evaluate((host) => {
        const parts = document
          .querySelector(host)
          ?.shadowRoot?.querySelectorAll<HTMLElement>('.card h2, .card p, .card button');
        return [...(parts ?? [])]
          .filter((one) => one.textContent !== '')
          .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
          .map((one) => one.textContent);
      }, HOST);
      return [...problems, ...cut.map((words) => `cut off: ${words}`)];
    },
  },
  {
    name: 'forced-colors',
    does: 'is shown in colours that the learner has chosen',
    at: MOBILE,
    before: (on) => on.media('forced-colors', true),
    holds: FIELD,
    async next(on) {
      const ring = await on.evaluate(styleOf, HOST, '.ring', 'borderTopColor');
      const paper = await on.evaluate(styleOf, HOST, '.card', 'backgroundColor');
      return ring && ring !== paper ? [] : [`a ring of ${ring} on ${paper}`];
    },
  },
  {
    name: 'reduced-motion',
    does: 'is read by somebody whom movements make sick',
    at: MOBILE,
    before: (on) => on.media('reduced-motion', true),
    holds: FIELD,
    async next(on) {
      const moving = await on.evaluate((host) => {
        const parts = document.querySelector(host)?.shadowRoot?.querySelectorAll('*') ?? [];
        return [...parts]
          .filter((one) => getComputedStyle(one).animationName !== 'none')
          .map((one) => one.className);
      }, HOST);
      return moving.map((name) => `moves: ${name}`);
    },
  },
  {
    name: 'print',
    does: 'is printed',
    at: MOBILE,
    holds: FIELD,
    async next(on) {
      await on.media('print', true);
      const shown = await on.evaluate(styleOf, HOST, '.jalon', 'display');
      await on.media('print', false);
      await on.pointsAt(FIELD);
      return shown === 'none' ? [] : ['the card would be printed'];
    },
  },
  {
    name: 'background-tab',
    // Chromium's test tool keeps every tab visible.
    only: 'firefox',
    does: 'sleeps behind another tab, and is not the same when it wakes',
    at: MOBILE,
    script: () => {
      const wake = () => {
        const form = document.querySelector('form') as HTMLFormElement;
        form.replaceWith(form.cloneNode(true));
        globalThis.witness.mark();
      };
      document.addEventListener('visibilitychange', () => document.hidden && wake());
    },
    holds: FIELD,
    async next(on) {
      await on.evaluate(() => Object.assign(globalThis, { before: document.querySelector('form') }));
      await on.behind(async () => void (await new Promise((done) => setTimeout(done, 300))));
      await on.pointsAt(FIELD);
      const isAnother = await on.evaluate(
        () => (globalThis as unknown as { before: Node }).before !== document.querySelector('form'),
      );
      return isAnother ? [] : ['it has not slept'];
    },
  },
];

/** The field lies further down: the card says so, and brings the learner there when asked. */
async function showMe(on: Visitor): Promise<string[]> {
  await on.press('show-me');
  await on.pointsAt(FIELD);
  await on.evaluate(() => globalThis.witness.mark());
  return look(on, FIELD);
}

/** Runs in the page. */
function styleOf(host: string, css: string, property: string): string {
  const part = document.querySelector(host)?.shadowRoot?.querySelector(css);
  return part ? String(getComputedStyle(part)[property as 'color']) : '';
}

/** What a page of the journey says instead; runs in the page. */
const CODE_SCREEN = `<main><h1>Saisissez le code de vérification</h1>
  <p>Un code vient de vous être envoyé par SMS.</p>
  <form method="post"><label for="code">Code de vérification</label><input id="code" inputmode="numeric">
  <button type="submit">SUIVANT</button></form></main>`;

/** A page that becomes the next one without a load, in its own way. */
const becomes = (name: string, does: string, go: string): HostilePage => ({
  name,
  does,
  at: MOBILE,
  html: (html) =>
    html
      .replace('</main>', '</main><template id="next"></template>')
      .replace('id="next">', `id="next">${CODE_SCREEN}`),
  script: `() => {
    const show = () => {
      const next = document.querySelector('#next').content.cloneNode(true);
      document.querySelector('main').replaceWith(next);
      globalThis.witness.mark();
    };
    globalThis.go = () => { ${go} };
  }`,
  holds: FIELD,
  async next(on) {
    await on.evaluate(() => (globalThis as unknown as { go(): void }).go());
    await on.pointsAt('#code');
  },
});

const MOVES: HostilePage[] = [
  becomes('history', 'goes on by its history', "history.pushState({}, '', '/suite'); setTimeout(show, 100);"),
  becomes(
    'hash',
    'goes on by its hash',
    "location.hash = '#/suite'; addEventListener('hashchange', () => setTimeout(show, 100));",
  ),
  becomes(
    'navigation-api',
    'goes on by the Navigation API',
    `if (!globalThis.navigation) return show();
     navigation.addEventListener('navigate', (event) => event.intercept({ handler: async () => { await new Promise((done) => setTimeout(done, 100)); show(); } }));
     navigation.navigate('/suite');`,
  ),
  becomes(
    'view-transition',
    'goes on with a transition of its view',
    'document.startViewTransition ? document.startViewTransition(show) : show();',
  ),
  {
    name: 'push-flood',
    does: 'writes into its history 300 times',
    at: MOBILE,
    script: () => {
      let n = 0;
      const path = location.pathname;
      const timer = setInterval(() => {
        if (n > 300) clearInterval(timer);
        try {
          for (let i = 0; i < 5; i++) history.replaceState({ n }, '', `${path}?n=${n++}`);
        } catch {
          // The browser has had enough of it.
          clearInterval(timer);
        }
      }, 50);
    },
    holds: FIELD,
    field: FIELD,
  },
  {
    name: 'nodes-50000',
    does: 'adds 50,000 nodes at once',
    at: MOBILE,
    html: (html) =>
      html.replace('</main>', '</main><div id="rows" style="height: 200px; overflow: auto"></div>'),
    holds: FIELD,
    async next(on) {
      await on.evaluate(() => {
        const row = '<p><b>Ligne</b> <i>une</i> <a href="#">autre</a></p>';
        (document.querySelector('#rows') as HTMLElement).innerHTML = row.repeat(12_500);
        globalThis.witness.mark();
      });
      await on.pointsAt(FIELD);
    },
  },
  {
    name: 'document-write',
    does: 'writes itself anew, from the first letter',
    at: MOBILE,
    holds: FIELD,
    async next(on) {
      await on.evaluate(() => {
        const html = document.documentElement.outerHTML.replace(/<script.*?<\/script>/g, '');
        document.open();
        document.write(html.replace(/<div popover="manual"[^>]*><\/div>/g, ''));
        document.close();
        globalThis.witness.mark();
      });
      await on.pointsAt(FIELD);
      // Its buttons still work, and the page still hears nothing of them.
      await on.press('not-seen');
      await on.says('Cherchez');
      // That press asks to be shown the field: the page glides there first.
      await on.evaluate(async () => {
        let last = Number.NaN;
        while (last !== scrollY) {
          last = scrollY;
          await new Promise((done) => setTimeout(done, 300));
        }
        globalThis.witness.mark();
      });
    },
  },
];

const mainOf = (main: string) => (html: string) =>
  html.replace(/<main>[\s\S]*<\/main>/, () => `<main>${main}</main>`);
const MOBILE_STEP = `<section class="one"><h1>Renseignez votre numéro de mobile</h1><form method="post">
  <label>Numéro de mobile <input type="tel"></label><button type="submit">SUIVANT</button></form></section>`;
const CODE_STEP = CODE_SCREEN.replace('<main>', '<section class="two">').replace('</main>', '</section>');

/** A page with both steps in it; `go` shows the other one. */
const shows = (name: string, does: string, css: string, go: string, before = ''): HostilePage => ({
  name,
  does,
  at: MOBILE,
  html: mainOf(`${before}<div id="steps">${MOBILE_STEP}${CODE_STEP}</div>`),
  css,
  script: `() => { globalThis.go = () => { ${go}; globalThis.witness.mark(); }; }`,
  holds: '.one input',
  async next(on) {
    await on.evaluate(() => (globalThis as unknown as { go(): void }).go());
    await on.pointsAt('#code');
  },
});

/** Pages that become the next one while no node comes or goes. */
const UNHEARD: HostilePage[] = [
  {
    name: 'words-in-place',
    does: 'goes on by other words in the same nodes, and another kind of the same field',
    at: MOBILE,
    html: mainOf(MOBILE_STEP),
    script: () => {
      const go = () => {
        const words = (css: string) => document.querySelector(css)?.firstChild as Text;
        words('h1').data = 'Saisissez le code de vérification';
        words('label').data = 'Code de vérification';
        Object.assign(document.querySelector('input') as Element, { type: 'text', inputMode: 'numeric' });
        globalThis.witness.mark();
      };
      Object.assign(globalThis, { go });
    },
    holds: FIELD,
    async next(on) {
      await on.evaluate(() => (globalThis as unknown as { go(): void }).go());
      await on.says('code');
      await on.pointsAt(FIELD);
    },
  },
  shows(
    'step-by-data',
    'goes on by a data attribute that its style looks at',
    '#steps:not([data-now="code"]) .two, [data-now="code"] .one { visibility: hidden }',
    "document.querySelector('#steps').dataset.now = 'code'",
  ),
  shows(
    'step-by-choice',
    'goes on by a choice that its style looks at',
    'main:not(:has(:checked)) .two, main:has(:checked) .one { display: none }',
    "document.querySelector('#now').checked = true",
    '<input type="radio" id="now" hidden>',
  ),
  shows(
    'step-by-sheet',
    'goes on by a rule of its style sheet',
    '.two { display: none }',
    "const { sheet } = document.querySelector('style:last-of-type'); sheet.deleteRule(0); sheet.insertRule('.one { display: none }')",
  ),
  {
    name: 'fades-in',
    does: 'grows its form in by an animation, without any change of a node',
    at: MOBILE,
    html: mainOf(MOBILE_STEP),
    css: `form { animation: grow 1.2s both } @keyframes grow { 0%, 60% { opacity: 0; scale: 0 } }`,
    holds: FIELD,
    field: FIELD,
  },
];

/** Pages whose words are not those that a hint quotes. */
const NAMES: HostilePage[] = [
  {
    name: 'translated',
    does: 'is translated by the browser while the learner is there',
    at: MOBILE,
    html: mainOf(MOBILE_STEP),
    script: () => {
      const go = () => {
        document.documentElement.lang = 'tr';
        document.documentElement.classList.add('translated-ltr');
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        for (const text of texts) {
          if (!text.data.trim() || text.parentElement?.closest('script, style')) continue;
          const [outer, inner] = [document.createElement('font'), document.createElement('font')];
          inner.textContent = `Çeviri ${text.data.length}`;
          outer.append(inner);
          text.replaceWith(outer);
        }
        globalThis.witness.mark();
      };
      Object.assign(globalThis, { go });
    },
    holds: FIELD,
    async next(on) {
      await on.evaluate(() => (globalThis as unknown as { go(): void }).go());
      await on.says('Cette page est traduite');
      return [];
    },
  },
  {
    name: 'other-button',
    does: 'calls its button by another of the names that the map knows',
    at: MOBILE,
    html: mainOf(MOBILE_STEP.replace('SUIVANT', 'Continuer')),
    holds: FIELD,
    field: FIELD,
    async next(on) {
      await on.pointsAt(BUTTON);
      await on.says('Continuer');
      return [];
    },
  },
  {
    name: 'cookies-of-2026',
    does: 'asks for cookies with « Tout refuser »',
    at: 'www.moncompteformation.gouv.fr/mcf-public-2026-cookie',
    holds: '.no',
    async next(on) {
      await on.says('Tout refuser');
      return [];
    },
  },
];

/** Pages made of open shadow roots. */
const ROOTS: HostilePage[] = [
  {
    name: 'root-draws-itself',
    does: 'has its heading and its form in an open shadow root, which comes late and is drawn anew',
    at: MOBILE,
    html: mainOf('<app-wizard></app-wizard>'),
    script: `() => {
      let root;
      const draw = (html) => {
        root ??= document.querySelector('app-wizard').attachShadow({ mode: 'open' });
        root.innerHTML = html;
        globalThis.witness.mark();
      };
      setTimeout(draw, 1500, ${JSON.stringify(MOBILE_STEP)});
      globalThis.again = () => draw(${JSON.stringify(MOBILE_STEP)});
      globalThis.go = () => draw(${JSON.stringify(CODE_STEP)});
    }`,
    holds: 'app-wizard >>> input',
    async next(on) {
      await on.evaluate(() => (globalThis as unknown as { again(): void }).again());
      await on.pointsAt('app-wizard >>> input');
      await on.evaluate(() => (globalThis as unknown as { go(): void }).go());
      await on.pointsAt('app-wizard >>> #code');
    },
  },
  {
    name: 'root-modal',
    does: 'takes its form into a modal dialog of an open shadow root, later',
    at: MOBILE,
    html: mainOf(`${MOBILE_STEP}<app-window></app-window>`),
    script: () => {
      const go = () => {
        const root = (document.querySelector('app-window') as Element).attachShadow({ mode: 'open' });
        root.innerHTML = '<dialog></dialog>';
        const dialog = root.firstChild as HTMLDialogElement;
        dialog.append(document.querySelector('form') as Element);
        dialog.showModal();
        globalThis.witness.mark();
      };
      Object.assign(globalThis, { go });
    },
    holds: FIELD,
    async next(on) {
      await on.evaluate(() => (globalThis as unknown as { go(): void }).go());
      const card = await cardAtRest(on, true);
      if (!card) return ['no card in the dialog'];
      // « Masquer » stands in the lower corner.
      await on.clickAt(card.x + card.width - 40, card.y + card.height - 24);
      return (await cardAtRest(on, false)) ? [] : ['« Masquer » does nothing'];
    },
  },
];

/** @returns where the card stands still in the page's open root, or anything once it is gone; null when it never is so */
async function cardAtRest(on: Visitor, isThere: boolean) {
  const until = Date.now() + 5000;
  let before = '';
  while (Date.now() < until) {
    const box = await on.evaluate(cardInRoot, HOST);
    const now = JSON.stringify(box);
    if (now === before && (box !== null) === isThere) return box ?? { x: 0, y: 0, width: 0, height: 0 };
    before = now;
    await new Promise((done) => setTimeout(done, 200));
  }
  return null;
}

/** Where the card in the page's open root can be pressed; runs in the page. */
function cardInRoot(host: string): { x: number; y: number; width: number; height: number } | null {
  const root = document.querySelector('app-window')?.shadowRoot;
  const own = root?.querySelector(host);
  const hits: [number, number][] = [];
  for (let x = 2; own && x < innerWidth; x += 6)
    for (let y = 2; y < innerHeight; y += 6) if (root?.elementFromPoint(x, y) === own) hits.push([x, y]);
  if (hits.length === 0) return null;
  const [x, y] = [Math.min(...hits.map((one) => one[0])), Math.min(...hits.map((one) => one[1]))];
  return {
    x,
    y,
    width: Math.max(...hits.map((one) => one[0])) - x,
    height: Math.max(...hits.map((one) => one[1])) - y,
  };
}

/** The guide came, and did not fight. */
async function fewRemovals(on: Visitor): Promise<string[]> {
  const removed = await on.evaluate(() => (globalThis as unknown as { removed(): number }).removed());
  return removed > 0 && removed <= 4 ? [] : [`removed ${removed} times`];
}

/** Pages that draw themselves again and again. */
const RESTLESS: HostilePage[] = [
  ...(['Part', 'Whole'] as const).map((kind): HostilePage => {
    const { html, script } = reactPage(kind);
    return {
      name: `react-${kind.toLowerCase()}`,
      does: `is made by React (${kind === 'Part' ? 'a part of it' : 'the whole document'}), taken over late and drawn again every 50 ms`,
      at: MOBILE,
      html: () => html,
      script: `() => { document.querySelectorAll('script').forEach((one) => one.remove()); ${script} }`,
      holds: FIELD,
      field: FIELD,
      async next(on) {
        const until = Date.now() + 5000;
        while (!(await on.evaluate(() => 'hydrated' in globalThis))) {
          if (Date.now() > until) return ['React has not taken the page over'];
          await new Promise((done) => setTimeout(done, 50));
        }
        await on.pointsAt(BUTTON);
        const { gone, writes } = await on.evaluate(() => globalThis.witness.watch(30));
        return gone || writes > 1 ? [`no card in ${gone} frames, ${writes} writes in one`] : [];
      },
    };
  }),
  {
    name: 'rebuilt-50ms',
    does: 'builds its form anew every 50 ms',
    at: MOBILE,
    script: () => {
      setInterval(() => {
        const form = document.querySelector('form') as HTMLFormElement;
        form.replaceWith(form.cloneNode(true));
        globalThis.witness.mark();
      }, 50);
    },
    holds: FIELD,
  },
  {
    name: 'takes-away-1000',
    does: 'takes its form away and puts it back, 1,000 times',
    at: MOBILE,
    script: () => {
      let times = 0;
      globalThis.setInterval(() => {
        for (let i = 0; i < 20 && times < 1000; i++, times++) {
          const form = document.querySelector('form') as HTMLFormElement;
          const before = form.nextSibling;
          const parent = form.parentNode as Node;
          form.remove();
          parent.insertBefore(form, before);
        }
      }, 20);
      Object.assign(globalThis, { times: () => times });
    },
    holds: FIELD,
    async next(on) {
      const until = Date.now() + 10_000;
      while ((await on.evaluate(() => (globalThis as unknown as { times(): number }).times())) < 1000) {
        if (Date.now() > until) return ['it has not come to 1,000'];
      }
      await on.pointsAt(FIELD);
      return [];
    },
  },
  {
    name: 'removes-foreign',
    does: 'removes every element that is not its own',
    at: MOBILE,
    script: () => {
      let removed = 0;
      new MutationObserver(() => {
        for (const one of document.querySelectorAll('html > :not(head, body)')) {
          one.remove();
          removed += 1;
        }
        document.title = `L'Identité Numérique La Poste`;
      }).observe(document.documentElement, { childList: true });
      Object.assign(globalThis, { removed: () => removed });
    },
    holds: 'silence',
    next: fewRemovals,
  },
  {
    name: 'puts-back-elsewhere',
    does: 'puts every foreign element into a corner of its own',
    at: MOBILE,
    html: (html) => html.replace('</main>', '</main><div id="corner" hidden></div>'),
    script: () => {
      let removed = 0;
      new MutationObserver(() => {
        for (const one of document.querySelectorAll('html > :not(head, body)')) {
          document.querySelector('#corner')?.append(one);
          removed += 1;
        }
      }).observe(document.documentElement, { childList: true });
      Object.assign(globalThis, { removed: () => removed });
    },
    holds: 'silence',
    next: fewRemovals,
  },
];

/** The last: Firefox's test tool is lost for a while after a page has come back. */
const BACK: HostilePage[] = [
  {
    name: 'comes-back',
    does: 'is left, and comes back as it was',
    at: MOBILE,
    holds: FIELD,
    field: FIELD,
    async next(on) {
      await on.evaluate(() => {
        addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
        location.assign('/?rehearsal=in-mobile');
      });
      await on.pointsAt(FIELD);
      await on.back();
      await on.pointsAt(BUTTON);
      return (await on.evaluate(() => 'persisted' in globalThis)) ? [] : ['it was loaded anew'];
    },
  },
];

export const PAGES: HostilePage[] = [
  ...POLICIES,
  ...LAYERS,
  ...STYLES,
  ...PLACES,
  ...BAITS,
  ...ATTACKS,
  ...ABOVE,
  ...LIES,
  ...RESTYLES,
  ...EYES,
  ...MOVES,
  ...UNHEARD,
  ...NAMES,
  ...ROOTS,
  ...KINDS,
  ...RESTLESS,
  ...BACK,
];
