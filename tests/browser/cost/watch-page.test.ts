/** How often a page is read. Counts, never times. */
import { afterEach, expect, test, vi } from 'vitest';
import { watchPage } from '@/extension/detector/watch-page';

let stop: (() => void) | undefined;
/** Longer than the pause between two readings. */
const QUIET = 200;
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Starts watching and lets the first reading pass. */
async function watched(own?: Node) {
  const changed = vi.fn();
  stop = watchPage(document, changed, own);
  await wait(QUIET);
  changed.mockClear();
  return changed;
}

afterEach(() => {
  stop?.();
  document.body.replaceChildren();
});

test('ten bursts of 1,000 changes cost ten readings', async () => {
  const changed = await watched();
  for (let burst = 0; burst < 10; burst++) {
    for (let n = 0; n < 1000; n++) {
      document.body.append(document.createElement('p'));
      document.body.className = `now${n}`;
    }
    await wait(QUIET);
  }
  expect(changed).toHaveBeenCalledTimes(10);
});

test('the guide’s own element is no change of the page, whatever else is', async () => {
  const own = document.createElement('div');
  const changed = await watched(own);
  document.documentElement.append(own);
  await wait(QUIET);
  own.remove();
  await wait(QUIET);
  expect(changed).not.toHaveBeenCalled();
  document.documentElement.append(own);
  document.body.append(document.createElement('p'));
  await wait(QUIET);
  expect(changed).toHaveBeenCalledTimes(1);
  own.remove();
});

test('a page that writes itself anew while it is hidden is read when it is seen again', async () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const page = frame.contentDocument as Document;
  const hide = (value: boolean) =>
    Object.defineProperty(Object.getPrototypeOf(page), 'hidden', { value, configurable: true });
  const changed = vi.fn();
  stop = watchPage(page, changed);
  await wait(QUIET);
  changed.mockClear();
  hide(true);
  page.body.append('seen by nobody');
  await wait(QUIET);
  page.open();
  page.write('<p>anew</p>');
  page.close();
  await wait(QUIET);
  expect(changed).not.toHaveBeenCalled();
  hide(false);
  page.dispatchEvent(new Event('visibilitychange'));
  await wait(QUIET);
  expect(changed).toHaveBeenCalledTimes(1);
});
