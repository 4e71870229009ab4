/** The adviser's tools in Firefox: health, repair, survey. */
import { afterAll, beforeAll, beforeEach, test } from 'vitest';
import { type RehearsalServer, start } from '../../../scripts/mock-sites/server.mjs';
import { byKeyboard, forged, muted, off, onWall, repairs, survey, type Workshop } from '../support/repair';
import { teaches } from '../support/teach';
import { openFirefox, WIDE } from './browser';
import { openShop } from './shop';

let server: RehearsalServer;
let guide: Awaited<ReturnType<typeof openFirefox>>;
let shop: Workshop;

beforeAll(async () => {
  server = await start();
  guide = await openFirefox(server, { viewport: WIDE });
  shop = await openShop(guide);
});
beforeEach(() => guide.learner.goto('about:blank'));
afterAll(async () => {
  await guide?.close();
  await server.close();
});

test('a page that has changed is repaired, the repair is handed on and taken over', () => repairs(shop));
test('an unknown screen is taught, used at once, handed on and undone', () => teaches(shop));
test('forged repairs lead nobody to the wrong thing', () => forged(shop));
test('the picker by keyboard alone', () => byKeyboard(shop));
test('what is pointed at wrongly can be silenced', () => muted(shop));
test('a window that lies on top is repaired like a page', () => onWall(shop));
test('the tools are off until somebody switches them on', () => off(shop));
test('a survey shows all that it would save', () => survey(shop));
