/** Pages that fight, in Firefox: the table stands in ../hostile/pages.ts. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RehearsalServer } from '../../../scripts/rehearsal/server.mjs';
import { PAGES } from '../hostile/pages';
import { startHostile } from '../hostile/site';
import { type Visitor, visit } from '../hostile/visitor';
import { openFirefox, WIDE } from './browser';

let server: RehearsalServer;
let guide: Awaited<ReturnType<typeof openFirefox>>;
let on: Visitor;

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
    keys: (text) => page.keyboard.type(text),
    says: async (words) => void (await guide.until(async () => (await guide.words()).includes(words))),
    press: guide.learner.press,
    back: async () => void (await page.goBack()),
    size: (width, height) => page.setViewport({ width, height }),
    errors: () => errors,
  };
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
  expect(await visit(page, on)).toEqual([]);
});
