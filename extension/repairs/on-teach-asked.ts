/** A panel that is asked to show the screen that teaches a page: by its address, or by the background. */
import browser from 'webextension-polyfill';
import { SHOW_TEACH, TEACH_VIEW, type TeachRequest } from './teach-request';

const HASH = TEACH_VIEW.slice(TEACH_VIEW.indexOf('#'));

/**
 * @param show called at once where the address asks for it, and each time that the background does
 * @returns a function that ends it
 */
export function onTeachAsked(show: () => void): () => void {
  const listen = (message: unknown) => {
    const { type, window: asked } = (message ?? {}) as Partial<TeachRequest>;
    // Several panels may be open, and one in a tab behind others: the page's neighbour answers.
    if (type !== SHOW_TEACH || document.hidden) return undefined;
    return isOwnWindow(asked ?? null).then((own) => {
      if (own) show();
      return own;
    });
  };
  if (location.hash === HASH) {
    // Asked once: « Recharger » shows what it always shows.
    history.replaceState(null, '', location.pathname + location.search);
    show();
  }
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}

async function isOwnWindow(asked: number | null): Promise<boolean> {
  const own = await browser.windows?.getCurrent().catch(() => null);
  return asked === null || !own || own.id === asked;
}
