/** What only the browser knows, in what the extension's own pages show: leave for the sites, a page without the guide. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createLink } from '../link/no-link';
import type { Call } from '../messages/message';
import { local, reset, wakeUp } from '../test-helpers';
import { snapshot, storedItems } from './handlers';

const SITE = 'https://lidentitenumerique.laposte.fr/';
const call = () => ({ store: wakeUp(), link: createLink() }) as unknown as Call;

let front: object | undefined;
let hasDetector: unknown;
let hasLeave: boolean;
const asked = vi.fn();

beforeEach(() => {
  reset();
  front = { id: 7, url: SITE, status: 'complete' };
  hasDetector = true;
  hasLeave = true;
  asked.mockClear();
  Object.assign(fakeBrowser.tabs, { query: async () => (front ? [front] : []) });
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins?: string[] }) => {
      asked(origins);
      return hasLeave;
    },
  });
  Object.assign(fakeBrowser.scripting, { executeScript: async () => [{ result: hasDetector }] });
});

describe('a notice', () => {
  const notices = async () => (await snapshot({ window: null }, call())).notices;

  test('is not there when all is well', async () => expect(await notices()).toEqual([]));

  test('says that the browser has taken back its leave for the sites, before all else', async () => {
    hasLeave = false;
    hasDetector = false;
    expect(await notices()).toEqual(['permissionMissing']);
    expect(asked.mock.calls[0]?.[0]).toContain('https://lidentitenumerique.laposte.fr/*');
  });

  test('says that a page of the journey was open before the guide came', async () => {
    hasDetector = false;
    expect(await notices()).toEqual(['reloadPage']);
    front = { id: 7, url: 'https://example.org/', status: 'complete' };
    expect(await notices()).toEqual([]);
  });
});

test('without a tab in front there is no reading, and nothing to load again', async () => {
  front = undefined;
  expect(await snapshot({ window: null }, call())).toMatchObject({ notices: [], place: 'away' });
});

describe('what is stored, to the letter', () => {
  test('has no alarms where the browser keeps none', async () => {
    const services = call();
    await services.store.mode();
    expect(await storedItems({}, services)).toEqual(await local());
  });

  test('has the alarms that we asked the browser for, and says what lasts for the session only', async () => {
    const services = call();
    await fakeBrowser.storage.session.set({ tabs: {} });
    await services.store.command({ type: 'start' });
    await services.store.command({ type: 'wait', wait: 'ar24-mail' });
    const { alarms, 'session:tabs': tabs, ...others } = await storedItems({}, services);
    expect(alarms).toMatchObject([{ name: 'wait:1:ar24-mail' }]);
    expect(tabs).toEqual({});
    expect(others).toEqual(await local());
  });
});
