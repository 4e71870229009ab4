/** The browser's own consent to data that leaves it: Firefox asks for it, Chromium knows none. */
import browser from 'webextension-polyfill';

/** What the link is, in Firefox's words: which pages of the journey, and what was done there (filled or not). */
export const DATA = ['browsingActivity', 'websiteActivity'] as const;

/** @returns whether the learner's data may leave; where the browser does not ask, our own page has asked */
export async function mayShow(): Promise<boolean> {
  const all = (await browser.permissions.getAll()) as { data_collection?: string[] };
  return all.data_collection === undefined || DATA.every((one) => all.data_collection?.includes(one));
}
