import { act, type ReactNode, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { page } from 'vitest/browser';
// Their styles are those of every page.
import '@/components/elements';
import { GuideContext } from '@/components/screens/app/guide';
import { guide } from './guide';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let root: Root | undefined;

/** Shows this in a fresh page as wide as the window, as the panel does. */
export async function show(what: ReactNode, width = 320): Promise<HTMLElement> {
  await clear();
  await page.viewport(width, 700);
  document.documentElement.className = 'jalon fluid';
  document.documentElement.lang = 'fr';
  const here = document.createElement('div');
  here.id = 'root';
  document.body.append(here);
  root = createRoot(here);
  await change(what);
  return here;
}

/** Draws something else in the same place. */
export const change = (what: ReactNode) =>
  act(() =>
    root?.render(
      <StrictMode>
        <GuideContext value={guide}>{what}</GuideContext>
      </StrictMode>,
    ),
  );

export async function clear(): Promise<void> {
  await act(() => root?.unmount());
  root = undefined;
  document.getElementById('root')?.remove();
}

/** A click or a key as the learner gives it, and what React makes of it. */
export const give = async (deed: () => Promise<unknown>): Promise<void> => {
  await act(async () => {
    await deed();
  });
};

/** Everything that can be pressed and is in view, with its size in px. */
export function targets(): { name: string; width: number; height: number }[] {
  return [...document.querySelectorAll<HTMLElement>('button, [role="button"], summary, a, input, label')]
    .filter((one) => one.checkVisibility() && !(one instanceof HTMLInputElement && one.closest('label')))
    .map((one) => {
      const { width, height } = one.getBoundingClientRect();
      return { name: (one.textContent ?? '').trim(), width, height };
    });
}

/** Texts in view that are smaller than `least` px. */
export function smallTexts(least: number): string[] {
  return [...document.querySelectorAll<HTMLElement>('#root *')]
    .filter(
      (one) => one.checkVisibility() && !one.closest('svg') && !one.classList.contains('visually-hidden'),
    )
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()))
    .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < least)
    .map((one) => `${getComputedStyle(one).fontSize}: ${one.textContent}`);
}

/** How many px stick out of the window. */
export const tooWide = (): number => document.documentElement.scrollWidth - window.innerWidth;
