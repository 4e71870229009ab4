/** A page that the browser loads before anybody goes there asks nothing of the background, until somebody does. */
import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { detect } from '@/extension/detector/detector';

const own = Object.getOwnPropertyDescriptor(Document.prototype, 'prerendering') as PropertyDescriptor;
afterEach(() => {
  Object.defineProperty(Document.prototype, 'prerendering', own);
  vi.restoreAllMocks();
});

test('it is asked about once it is shown', async () => {
  let isAhead = true;
  Object.defineProperty(Document.prototype, 'prerendering', { configurable: true, get: () => isAhead });
  Object.assign(fakeBrowser.runtime, { id: 'jalon' });
  const asked = vi
    .spyOn(fakeBrowser.runtime, 'sendMessage')
    .mockResolvedValue({ mode: 'silent', gates: null, expected: null });
  await detect();
  expect(asked).not.toHaveBeenCalled();
  isAhead = false;
  await expect.poll(() => asked.mock.calls.length, { timeout: 5000 }).toBe(1);
  expect(asked.mock.calls[0]?.[0]).toMatchObject({ type: 'gates' });
});
