/** Brings the page's part of a link to pages that have a card; one that has it already looks again. */
import browser from 'webextension-polyfill';

/** In no package without the link. */
export const LINK_CARD = '/link-card.js';

/** @param tabs those with a card; one that has just closed, or shows something else now, is left out */
export async function bringLinkCard(tabs: readonly (string | number)[]): Promise<void> {
  const brought = tabs.map((tab) =>
    browser.scripting
      .executeScript({ target: { tabId: Number(tab) }, files: [LINK_CARD], injectImmediately: true })
      .catch(() => undefined),
  );
  await Promise.all(brought);
}
