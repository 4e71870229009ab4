/** What an administrator has set by policy, raw; each part of the extension checks its own entries. */
import browser from 'webextension-polyfill';

/**
 * Milliseconds. A browser that has just been started may need three seconds to tell its policies (Chromium 150, seen
 * without any): nobody shall wait so long for a card. When it runs, it answers in a few milliseconds.
 */
const TIMEOUT = 150;

/** @returns all entries; nothing where there is no policy: most browsers then answer with an error */
export async function readManaged(): Promise<Record<string, unknown>> {
  try {
    return (await browser.storage.managed.get(null)) ?? {};
  } catch {
    return {};
  }
}

/** @returns what is known in time; null: whoever asks must go on without it */
export async function inTime<T>(asked: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<null>((done) => {
    timer = setTimeout(done, TIMEOUT, null);
  });
  const told = await Promise.race([asked, patience]);
  clearTimeout(timer);
  return told;
}
