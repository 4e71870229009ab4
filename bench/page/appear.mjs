// A screen comes: how long until its card has been painted? The page itself measures, with its own clock.
import { pause } from './browser.mjs';
import { addressOf } from './loads.mjs';
import { JALON } from './variants.mjs';

const FIRST = 500;
const GAP = 400;
/** Screens of one load: the first brings the overlay, the others find it there. */
const TIMES = 2;

/**
 * @param {import('./browser.mjs').BenchBrowser} browser @param {import('./pages.mjs').BenchPage} page
 * @param {number} loads
 * @param {boolean} asleep the background is ended before each screen
 * @returns {Promise<{ first: number[], later: number[], missed: number }>} ms; missed: screens that went before their card came
 */
export async function measureAppear(browser, page, loads, asleep) {
  const tab = await browser.newTab();
  const found = { first: /** @type {number[]} */ ([]), later: /** @type {number[]} */ ([]), missed: 0 };
  // A worker takes a moment to end, and the page must not come meanwhile.
  const gap = asleep ? GAP + 250 : GAP;
  const query = `first=${asleep ? FIRST + 500 : FIRST}&times=${TIMES}&gap=${gap}`;
  for (let n = -1; n < loads; n += 1) {
    await tab.send('Page.navigate', { url: addressOf(JALON, page, `${query}&n=${n}`) });
    if (asleep) {
      const began = Date.now();
      for (let screen = 0; screen < TIMES; screen += 1) {
        // 300 ms before the screen: the last answer is long given.
        const due = FIRST + 200 + screen * 2 * gap;
        await pause(Math.max(0, due - (Date.now() - began)));
        await browser.stopWorker();
      }
      await pause(2 * gap + 300);
    } else {
      await pause(FIRST + TIMES * 2 * gap + 300);
    }
    const { after, missed } = await tab.evaluate('found');
    const [first, ...later] = after;
    if (n < 0) continue;
    if (first !== undefined) found.first.push(first);
    found.later.push(...later);
    found.missed += missed;
  }
  await browser.send('Target.closeTarget', { targetId: tab.targetId });
  return found;
}
