/** What the page's own bars hide can be scrolled into view: it is higher or lower, not covered. */
import { beforeEach, describe, expect, test } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import { hitTest } from '@/components/overlay/hit-test';
import { find, page } from './helpers';

const BAR = 'position: fixed; left: 0; right: 0; height: 90px; background: #eee';
const LONG = '<div style="height: 2000px"></div>';

/** A button 900 px from the top of a long page, with something more on it. */
const withButton = (more: string, below = LONG) =>
  page(
    `${more}<div style="height: 900px"></div><button id="go" style="display: block">Suivant</button>${below}`,
  );

beforeEach(() => browserPage.viewport(1000, 700));

describe.each([
  ['fixed', BAR],
  ['sticky', 'position: sticky; height: 90px; background: #eee'],
])('a %s bar', (_kind, style) => {
  test('at the top: what it hides is higher', () => {
    withButton(`<header style="${style}; top: 0"><b>Site</b></header>`);
    scrollTo(0, find('#go').getBoundingClientRect().top - 20);
    expect(hitTest(find('#go'))).toBe('above');
    scrollBy(0, -200);
    expect(hitTest(find('#go'))).toBe('reachable');
  });
});

test('a bar at the bottom: what it hides is lower', () => {
  withButton(`<footer style="${BAR}; bottom: 0"></footer>`);
  scrollTo(0, find('#go').getBoundingClientRect().top - 640);
  expect(hitTest(find('#go'))).toBe('below');
  scrollBy(0, 200);
  expect(hitTest(find('#go'))).toBe('reachable');
});

test('the bar may be around an open root, and the button in it', () => {
  withButton(`<header style="${BAR}; top: 0"></header><div id="host"></div>`);
  find('#host').attachShadow({ mode: 'open' }).innerHTML =
    '<button style="margin-top: 700px">Suivant</button>';
  const inside = find('#host').shadowRoot?.querySelector('button') as Element;
  scrollTo(0, inside.getBoundingClientRect().top - 20);
  expect(hitTest(inside)).toBe('above');
});

test('covered it stays where no scrolling brings it out', () => {
  withButton(`<footer style="${BAR}; bottom: 0"></footer>`, '');
  scrollTo(0, 9999);
  expect(hitTest(find('#go')), 'the page ends there').toBe('covered');
  page(`<header style="${BAR}; top: 0"></header><button id="go">Suivant</button>${LONG}`);
  expect(hitTest(find('#go')), 'the page begins there').toBe('covered');
  withButton(
    `<header style="${BAR}; top: 0; z-index: 1"></header><p style="${BAR}; top: 0"><button id="stay">Non</button></p>`,
  );
  scrollTo(0, 500);
  expect(hitTest(find('#stay')), 'it stays in the window itself').toBe('covered');
});

test('a window over the whole page is no bar, nor is what moves with the page', () => {
  withButton('<div style="position: fixed; inset: 0; background: #eee"></div>');
  scrollTo(0, 500);
  expect(hitTest(find('#go'))).toBe('covered');
  withButton('<div style="position: absolute; inset: 0; height: 2000px; background: #eee"></div>');
  scrollTo(0, 500);
  expect(hitTest(find('#go'))).toBe('covered');
});
