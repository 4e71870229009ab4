/**
 * Which screen the panel shows. The frame (sidepanel/Panel.tsx) gives every screen its « Retour », the Escape key, the
 * focus on its first heading (an h2) and « Je suis bloqué » below; a screen is only its heading and its content.
 */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export type ScreenName = 'home' | 'ways' | 'stuck' | 'place' | 'learners' | 'adviser' | 'repair' | 'leave';

interface ViewState {
  view: ScreenName;
  /** What has just been done, in words. */
  said: string;
  /** « Retour » stays inside the screen. */
  inside: boolean;
}

const store = createStore<ViewState>(() => ({ view: 'home', said: '', inside: false }));

/** One step back inside the screen in view; null: back leads home. */
let innerBack: (() => void) | null = null;

/** Shows a screen. */
export const go = (view: ScreenName): void => store.setState({ view, said: '' });

/** One step back: inside the screen if it has one, else home. */
export function back(): void {
  if (innerBack) innerBack();
  else go('home');
}

/** Tells what has just been done, until another screen is shown. After `go`, it is told on the new screen. */
export const say = (said: string): void => store.setState({ said });

/** The screen in view, and how to show another. */
export function useNavigation(): { view: ScreenName; go: typeof go } {
  return { view: useStore(store, ({ view }) => view), go };
}

/** What has just been done. */
export const useSaid = (): string => useStore(store, ({ said }) => said);

/** Whether « Retour » stays inside the screen: home is then further than one step. */
export const useIsInside = (): boolean => useStore(store, ({ inside }) => inside);

/** While a screen is inside itself (a later question, an answer), « Retour » goes one step back there. */
export function useInnerBack(step: (() => void) | null): void {
  useEffect(() => {
    innerBack = step;
    return () => {
      innerBack = null;
    };
  }, [step]);
  const inside = step !== null;
  useEffect(() => {
    store.setState({ inside });
    return () => store.setState({ inside: false });
  }, [inside]);
}
