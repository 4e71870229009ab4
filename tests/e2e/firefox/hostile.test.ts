/** Pages that fight, in Firefox: the table stands in ../hostile/pages.ts. */

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { resize } from '../../../scripts/browser/bidi.mjs';
import type { RehearsalServer } from '../../../scripts/mock-sites/server.mjs';
import { PAGES } from '../hostile/pages';
import { startHostile } from '../hostile/site';
import { type Visitor, visit } from '../hostile/visitor';
import { openFirefox, WIDE } from './browser';

let server: RehearsalServer;
let guide: Awaited<ReturnType<typeof openFirefox>>;
let on: Visitor;
const changed: (() => Promise<void>)[] = [];

beforeAll(async () => {
  server = await startHostile(PAGES);
  guide = await openFirefox(server, { viewport: WIDE });
  let errors: string[] = [];
  const { page } = guide;
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`page: ${(error as Error).message}`));
  on = {
    open: async (at) => {
      errors = [];
      await guide.open(at);
    },
    pointsAt: guide.pointsAt,
    gone: async () => void (await guide.shows(null)),
    staysSilent: guide.staysSilent,
    evaluate: (body, ...args) => page.evaluate(`(${body})(...${JSON.stringify(args)})`) as never,
    click: guide.learner.click,
    clickAt: (x, y) => page.mouse.click(x, y),
    keys: (text) => page.keyboard.type(text),
    chord: async (letter) => {
      await page.keyboard.down('Control');
      await page.keyboard.press(letter as 'a');
      await page.keyboard.up('Control');
    },
    say: guide.say,
    says: async (words) => void (await guide.until(async () => (await guide.words()).includes(words))),
    press: guide.learner.press,
    // Not goBack(): that waits for a load which never comes.
    back: () => page.evaluate(() => history.back()),
    behind: guide.behind,
    media: async (name, isOn) => {
      if (isOn) changed.push(() => guide.media(name, false));
      await guide.media(name, isOn);
    },
    size: async (width, height, scale = 1) => {
      changed.push(() => resize(page, WIDE, 1));
      await resize(page, { width, height }, scale);
    },
    alerts: async () => (await guide.popup()).alerts,
    errors: () => errors,
  };
});
// Whatever the page before needed.
afterEach(async () => {
  for (const undo of changed.splice(0)) await undo();
});
afterAll(async () => {
  await guide?.close();
  await server?.close();
});
beforeEach(async () => {
  await guide.learner.goto('about:blank');
  await guide.store({});
  await guide.begin();
});

test.each(PAGES)('a page that $does ($name)', async (page) => {
  await guide.say({ type: 'command', command: { type: 'reach', stage: page.stage ?? 'connect' } });
  expect(await visit(page, on)).toEqual([]);
});
