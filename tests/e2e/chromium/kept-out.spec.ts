/** The journey in Chromium over screens in a wording that nothing was fitted on. */
import { type RehearsalServer, start } from '../../../scripts/mock-sites/server.mjs';
import { checkWalked, KEPT_OUT, walkKeptOut } from '../support/kept-out';
import { test as base } from './shop';

const test = base.extend<object, { server: RehearsalServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const server = await start({ over: KEPT_OUT });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

test('screens of a style kept out of training: known, named or taught, and never a wrong ring', async ({
  shop,
  guide,
  server,
}, info) => {
  test.setTimeout(150_000);
  const walked = await walkKeptOut({
    ...shop,
    learner: guide.learner,
    pageAt: (at) => {
      const found = server.pages.get(at);
      if (!found) throw new Error(`no page at ${at}`);
      return { url: server.urlOf(found.host, found.name), targets: found.truth.targets ?? {} };
    },
    front: () => guide.page.bringToFront(),
  });
  info.annotations.push({ type: 'walked', description: JSON.stringify(walked) });
  checkWalked(walked);
});
