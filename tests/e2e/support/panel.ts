/** Hands and eyes on the extension's panel, the same in both browsers. */
import { plain } from './sentences';

/** What a browser has to offer for it. */
export interface PanelPage {
  evaluate<T, A extends unknown[]>(body: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** A real click in the middle of the element; it fails soon when the element is no longer there. */
  click(css: string): Promise<void>;
  reload(): Promise<void>;
}

/** Which control has these words, where it stands, and whether it is the only one. Runs in the page. */
function find(words: string): { css: string; top: number; count: number } | null {
  const flat = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const all = [...document.querySelectorAll<HTMLElement>('button, summary, label, a[href]')].filter(
    (one) => one.checkVisibility() && !(one as HTMLButtonElement).disabled,
  );
  const names = (one: HTMLElement) => [flat(one.textContent), flat(one.getAttribute('aria-label'))];
  const exact = all.filter((one) => names(one).includes(words));
  const found =
    exact.length > 0 ? exact : all.filter((one) => names(one).some((name) => name.includes(words)));
  const [first] = found;
  if (!first) return null;
  const path: string[] = [];
  for (let at: Element | null = first; at?.parentElement; at = at.parentElement) {
    path.unshift(`:nth-child(${[...at.parentElement.children].indexOf(at) + 1})`);
  }
  const top = first.getBoundingClientRect().top + scrollY;
  return { css: `:root > ${path.join(' > ')}`, top, count: found.length };
}

const text = (): string => document.querySelector<HTMLElement>('#root')?.innerText ?? '';

/** How long a page may take to show what was asked for, in milliseconds. */
const PATIENCE = 12_000;

/** @returns a learner's hands on the panel */
export function panelOn(page: PanelPage) {
  const until = async <T>(
    look: () => Promise<T | null | false>,
    message: () => Promise<string>,
  ): Promise<T> => {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const found = await look();
      if (found) return found;
      if (Date.now() > end) throw new Error(await message());
      await new Promise((done) => setTimeout(done, 60));
    }
  };
  const words = async () => plain(await page.evaluate(text));
  return {
    words,
    /** Clicks what carries these words, once it is there. */
    press: async (name: string): Promise<void> => {
      const wanted = plain(name);
      let before = '';
      // The panel may be drawn anew, or move, between the look and the click: a person looks again.
      await until(
        async () => {
          const { css, top } = (await page.evaluate(find, wanted)) ?? { css: '', top: 0 };
          const still = css !== '' && `${css} ${top}` === before;
          before = `${css} ${top}`;
          return (
            still &&
            page.click(css).then(
              () => true,
              () => false,
            )
          );
        },
        async () => `the panel has no « ${wanted} » that can be clicked: ${await words()}`,
      );
    },
    /** Whether something carries these words now. */
    has: async (name: string): Promise<boolean> => (await page.evaluate(find, plain(name))) !== null,
    /** Waits until the panel says this. */
    sees: async (wanted: string): Promise<void> => {
      await until(
        async () => (await words()).includes(plain(wanted)),
        async () => `the panel does not say « ${plain(wanted)} »: ${await words()}`,
      );
    },
    /** Waits until the panel no longer says this. */
    seesNo: async (gone: string): Promise<void> => {
      await until(
        async () => !(await words()).includes(plain(gone)),
        async () => `the panel still says « ${plain(gone)} »: ${await words()}`,
      );
    },
    reload: () => page.reload(),
  };
}

export type Panel = ReturnType<typeof panelOn>;
