/** On every page of the journey, at the sizes that people have, the words of the action can be read whole. */
import { afterAll, describe, expect, test } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import { drawView } from '@/components/overlay';
import { obstaclesOf } from '@/components/overlay/obstacles';
import { cardWords } from '@/extension/messages/build-reply';
import { DEFAULTS } from '@/extension/storage/settings';
import { createTexts, type Next, shippedJourney } from '@/journey';
import { type Bench, bench, page, settled, touch } from './helpers';

interface Truth {
  page: string | null;
  targets: Record<string, string | null>;
}
const pages = import.meta.glob<string>('../../pages/*/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const truths = import.meta.glob<Truth>('../../pages/*/*.json', { import: 'default', eager: true });

const journey = shippedJourney();
const texts = createTexts('fr');

/** Each hint of each page's own step, on the page's first layout. */
const cases = Object.entries(truths).flatMap(([path, truth]) => {
  const name = path.replace(/^.*\/|\.json$/g, '');
  const step = truth.page === name ? journey.stepOfPage(name) : undefined;
  const html = pages[path.replace(/json$/, 'html')];
  if (!step || !html) return [];
  const hints = step.hints.filter((hint) => !hint.page || hint.page === name);
  return hints.map(
    ({ text, target, tick }): { name: string; html: string; css: string | null; next: Next } => ({
      name,
      html,
      css: (target && truth.targets[target]) ?? null,
      next: {
        stage: step.stage,
        step: step.id,
        index: 3,
        total: 5,
        hint: text,
        target: target ?? null,
        wanted: target ?? null,
        problem: false,
        onPage: true,
        open: null,
        tick: tick === true,
        reach: null,
        part: null,
        why: '',
      },
    }),
  );
});

/** Width and height in CSS pixels, the browser's font size, and where at most the words lie on something for want of any free ground. */
const SIZES = [
  [986, 640, 16, 0],
  [1024, 600, 16, 1],
  [1280, 720, 16, 0],
  [1366, 657, 16, 0],
  [640, 360, 16, 9],
  [320, 640, 16, 10],
  [1366, 657, 32, 1],
  [986, 640, 32, 7],
] as const;

const wholeOf = (html: string) => {
  const { head, body } = new DOMParser().parseFromString(html, 'text/html');
  const styles = [...head.querySelectorAll('style')].map((one) => one.outerHTML).join('');
  return styles + body.innerHTML;
};

/** @returns what of the action's words cannot be read; empty when all can */
function cutOff(it: Bench): string {
  const shown = [it.inside('.card #title'), it.inside('.tab span')].find((one) => one?.checkVisibility());
  if (!shown) return 'no words';
  const words = document.createRange();
  words.selectNodeContents(shown);
  const boxes = [...words.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const around = [it.inside('.in'), it.inside('.card'), it.inside('.tab'), shown].filter((one) =>
    one.contains(shown),
  );
  const holes = around.map((one) => one.getBoundingClientRect());
  if (boxes.length === 0) return 'no words';
  for (const box of boxes) {
    for (const hole of [...holes, new DOMRect(0, 0, innerWidth, innerHeight)]) {
      if (box.left < hole.left - 1 || box.right > hole.right + 1) return 'cut at a side';
      if (box.top < hole.top - 1 || box.bottom > hole.bottom + 1) return 'cut above or below';
    }
  }
  return shown.scrollWidth > shown.clientWidth + 1 && getComputedStyle(shown).overflow !== 'visible'
    ? 'cut'
    : '';
}

describe('the words of the action are whole', () => {
  let it: Bench;
  afterAll(() => it.overlay.remove());

  test.each(SIZES)(
    'at %i × %i, letters of %i px',
    async (width, height, font, most) => {
      await browserPage.viewport(width, height);
      it ??= bench();
      const bad: string[] = [];
      let crowded = 0;
      let last = '';
      for (const { name, html, css, next } of cases) {
        it.overlay.remove();
        if (name !== last) page(wholeOf(html));
        last = name;
        const target = css ? document.querySelector(css) : null;
        for (const place of target ? ['top', 'target'] : ['top']) {
          if (place === 'top') scrollTo(0, 0);
          else target?.scrollIntoView({ block: 'center' });
          const elements = new Map(target && next.target ? [[next.target, target]] : []);
          const words = cardWords(texts, next, DEFAULTS);
          it.frame.style.fontSize = font === 16 ? '' : `${font}px`;
          drawView(it.overlay, { show: 'card', next, words }, null, elements);
          await new Promise((resolve) => requestAnimationFrame(resolve));
          const mode = it.frame.dataset.mode ?? '';
          const box = it.box(mode === 'tab' ? '.tab' : '.card');
          const hit = obstaclesOf(target)[0]().some((one) => touch(box, one));
          // The words come as a tab where no ground at all is free.
          if (hit && mode !== 'tab') bad.push(`${name} ${next.hint} (${place}, ${mode}): lies on a control`);
          if (hit) crowded++;
          const problem = cutOff(it);
          if (problem) bad.push(`${name} ${next.hint} (${place}, ${mode}): ${problem}`);
        }
      }
      await settled();
      // How many pages have no free ground at all: it may only become less.
      expect(crowded).toBeLessThanOrEqual(most);
      expect(bad).toEqual([]);
    },
    240_000,
  );

  test.each([
    [986, 640, 32],
    [640, 360, 16],
    [320, 640, 16],
  ])(
    'with the label that stands on the button, however long: %i × %i, letters of %i px',
    async (width, height, font) => {
      await browserPage.viewport(width, height);
      it ??= bench();
      const bad: string[] = [];
      for (const { name, html, css, next } of cases) {
        it.overlay.remove();
        page(wholeOf(html));
        const target = css ? document.querySelector(css) : null;
        const label = target?.textContent?.trim() ?? '';
        if (!target || !next.target || !label || label.length > 60) continue;
        // The page's letters grow as the card's do.
        document.documentElement.style.fontSize = document.body.style.fontSize = `${font}px`;
        target.scrollIntoView({ block: 'center' });
        it.frame.style.fontSize = font === 16 ? '' : `${font}px`;
        const there = {
          ...texts.hint(next.hint),
          title: `Prenez votre pièce, puis cliquez sur « ${label} ».`,
        };
        const words = cardWords(texts, next, DEFAULTS, there);
        drawView(it.overlay, { show: 'card', next, words }, null, new Map([[next.target, target]]));
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const problem = cutOff(it);
        if (problem) bad.push(`${name} ${label} (${it.frame.dataset.mode}): ${problem}`);
      }
      await settled();
      document.documentElement.style.fontSize = document.body.style.fontSize = '';
      expect(bad).toEqual([]);
    },
    120_000,
  );
});
