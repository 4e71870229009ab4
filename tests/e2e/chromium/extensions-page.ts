/** chrome://extensions, and what a person can do there. */
import type { BrowserContext } from '@playwright/test';

interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: Change): Promise<void>;
  reload(extensionId: string): Promise<void>;
}

interface Change {
  extensionId: string;
  hostAccess?: 'ON_CLICK' | 'ON_ALL_SITES';
  incognitoAccess?: boolean;
}

/** What that page has of the browser. */
interface Browser {
  chrome: { developerPrivate: DeveloperPrivate };
}

/** @returns the page, in developer mode: without it, an unpacked extension is not let in again */
export async function openExtensionsPage(context: BrowserContext) {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() =>
    (globalThis as unknown as Browser).chrome.developerPrivate.updateProfileConfiguration({
      inDeveloperMode: true,
    }),
  );
  return {
    page,
    configure: (change: Change) =>
      page.evaluate(
        (wanted) =>
          (globalThis as unknown as Browser).chrome.developerPrivate.updateExtensionConfiguration(wanted),
        change,
      ),
    reload: (extensionId: string) =>
      page.evaluate(
        (id) => (globalThis as unknown as Browser).chrome.developerPrivate.reload(id),
        extensionId,
      ),
  };
}
