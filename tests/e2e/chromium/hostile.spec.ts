/** Pages that fight, in Chromium: the table stands in ../hostile/pages.ts. */
import { HOST } from '../../../scripts/browser/in-page.mjs';
import type { RehearsalServer } from '../../../scripts/mock-sites/server.mjs';
import { PAGES } from '../hostile/pages';
import { startHostile } from '../hostile/site';
import { type Visitor, visit } from '../hostile/visitor';
import { test as base, expect, type Guide } from './test';

const test = base.extend<object, { server: RehearsalServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const server = await startHostile(PAGES);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

function visitorOn({ page, learner, open, pointsAt, say, staysSilent, words, alerts }: Guide): Visitor {
  let errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`page: ${error.message}`));
  return {
    open: async (at) => {
      errors = [];
      await open(at);
    },
    pointsAt,
    gone: () => expect.poll(() => page.locator(HOST).count()).toBe(0),
    staysSilent,
    evaluate: (body, ...args) => page.evaluate(`(${body})(...${JSON.stringify(args)})`) as never,
    click: learner.click,
    clickAt: (x, y) => page.mouse.click(x, y),
    keys: (text) => page.keyboard.type(text),
    chord: (letter) => page.keyboard.press(`Control+${letter}`),
    say,
    says: (wanted) => expect.poll(() => words().catch(() => '')).toContain(wanted),
    press: learner.press,
    // Not goBack(): that waits for a load which never comes.
    back: () => page.evaluate(() => history.back()),
    behind: () => Promise.reject(new Error('every tab is visible here')),
    media: (name, isOn) =>
      page.emulateMedia({
        media: name === 'print' && isOn ? 'print' : 'screen',
        forcedColors: name === 'forced-colors' && isOn ? 'active' : 'none',
        reducedMotion: name === 'reduced-motion' && isOn ? 'reduce' : 'no-preference',
      }),
    size: (width, height) => page.setViewportSize({ width, height }),
    alerts: async () => {
      await page.bringToFront();
      return alerts();
    },
    errors: () => errors,
  };
}

for (const page of PAGES.filter(({ only }) => only === undefined)) {
  test(`a page that ${page.does} (${page.name})`, async ({ guide }) => {
    await guide.begin();
    await guide.say({ type: 'command', command: { type: 'reach', stage: page.stage ?? 'connect' } });
    expect(await visit(page, visitorOn(guide))).toEqual([]);
  });
}
