/** The journey in Firefox over screens in a wording that nothing was fitted on. */
import { afterAll, beforeAll, test } from 'vitest';
import { type RehearsalServer, start } from '../../../scripts/mock-sites/server.mjs';
import { checkWalked, KEPT_OUT, walkKeptOut } from '../support/kept-out';
import { openFirefox, WIDE } from './browser';
import { openShop } from './shop';

let server: RehearsalServer;
let guide: Awaited<ReturnType<typeof openFirefox>>;

beforeAll(async () => {
  server = await start({ over: KEPT_OUT });
  guide = await openFirefox(server, { viewport: WIDE });
});
afterAll(async () => {
  await guide?.close();
  await server.close();
});

test('screens of a style kept out of training: known, named or taught, and never a wrong ring', async () => {
  const walked = await walkKeptOut({
    ...(await openShop(guide)),
    learner: guide.learner,
    pageAt: (at) => {
      const found = server.pages.get(at);
      if (!found) throw new Error(`no page at ${at}`);
      return { url: server.urlOf(found.host, found.name), targets: found.truth.targets ?? {} };
    },
    front: () => guide.page.bringToFront(),
  });
  checkWalked(walked);
}, 180_000);
