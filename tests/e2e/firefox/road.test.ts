/** The whole road in Firefox: other ways, two learners, a wait that outlives the browser. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { resize } from '../../../scripts/browser/bidi.mjs';
import { type RehearsalServer, start } from '../../../scripts/mock-sites/server.mjs';
import { panelOn } from '../support/panel';
import {
  EXPIRED,
  FACE_TO_FACE,
  faceToFace,
  NO_SMARTPHONE,
  otherWay,
  type Road,
  refusedVideo,
  twoLearners,
  waiting,
} from '../support/road';
import { sentence } from '../support/sentences';
import { openFirefox, WIDE } from './browser';

let server: RehearsalServer;
let guide: Awaited<ReturnType<typeof openFirefox>>;
let road: Road;

/** The panel, in a window of its own: the page stays in front in the other one, as it does beside a sidebar. */
async function panelIn(one: Awaited<ReturnType<typeof openFirefox>>) {
  const { page, evaluate, click, reload } = await one.firefox.extensionPage('sidepanel.html', 'window');
  await resize(page, { width: 500, height: 900 });
  await one.page.bringToFront();
  return panelOn({ evaluate: (body, ...args) => evaluate(body, ...args) as never, click, reload });
}

beforeAll(async () => {
  server = await start();
  guide = await openFirefox(server, { viewport: WIDE });
  road = {
    panel: await panelIn(guide),
    say: guide.say,
    store: guide.store,
    storage: guide.storage,
    open: guide.open,
    pointsAt: guide.pointsAt,
  };
});
// A known page left open by the test before is news to the next one: it would move the journey on.
beforeEach(() => guide.learner.goto('about:blank'));
afterAll(async () => {
  await guide?.close();
  await server.close();
});

test('a refused video: wait, or go to the post office; nothing done is lost', () => refusedVideo(road));
test('face to face, from the picture questions to the counter', () => faceToFace(road, FACE_TO_FACE));
test('an expired card is shown to somebody', () => otherWay(road, EXPIRED.answers, EXPIRED.branch));
test('no smartphone: the paper form', () => otherWay(road, NO_SMARTPHONE.answers, NO_SMARTPHONE.branch));
test('two learners on one computer, and what one leaves behind', () => twoLearners(road));

test('a wait outlives the browser: then the badge says that it is time', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'jalon-'));
  const before = await openFirefox(server, { profile });
  await before.store({ 'progress:1': waiting(2) });
  const early = await panelIn(before);
  await early.sees('Revenez voir');
  expect(await before.badge()).toBe('');
  await before.store({ 'progress:1': waiting(25) });
  await before.close();

  const after = await openFirefox(server, { profile });
  try {
    await (await panelIn(after)).sees(sentence('waitDue'));
    await after.until(async () => (await after.badge()) !== '', { message: 'the badge stays empty' });
  } finally {
    await after.close();
  }
});
