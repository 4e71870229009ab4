/**
 * Which screen the panel shows. The frame (Panel.tsx) gives every screen its « Retour », the Escape key, the focus on its
 * first heading (an h2) and « Je suis bloqué » below; a screen is only its heading and its content.
 */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Texts, UiKey } from '@/journey';

/** A screen of the panel: the name of its folder. */
export type ScreenName =
  | 'home'
  | 'route-chooser'
  | 'troubleshooting'
  | 'site-check'
  | 'learners'
  | 'adviser'
  | 'board'
  | 'repair'
  | 'teach'
  | 'leave'
  | 'link';

/** What each screen is called in the title of its window. */
const TITLES: Record<ScreenName, UiKey> = {
  home: 'popupTitle',
  'route-chooser': 'linkWays',
  troubleshooting: 'stuckScreen',
  'site-check': 'linkPlace',
  learners: 'learnersTitle',
  adviser: 'adviserTitle',
  board: 'boardTitle',
  repair: 'repairTitle',
  teach: 'teachTitle',
  leave: 'leaveTitle',
  link: 'linkEntry',
};

interface NavigationState {
  screen: ScreenName;
  /** What has just been done, in words. */
  announcement: string;
  /** « Retour » stays inside the screen. */
  hasBackHandler: boolean;
}

const store = createStore<NavigationState>(() => ({
  screen: 'home',
  announcement: '',
  hasBackHandler: false,
}));

/** One step back inside the screen in view; null: back leads home. */
let backHandler: (() => void) | null = null;

/** Shows a screen. */
export const showScreen = (screen: ScreenName): void => store.setState({ screen, announcement: '' });

/** One step back: inside the screen if it has one, else home. */
export function goBack(): void {
  if (backHandler) backHandler();
  else showScreen('home');
}

/** Tells what has just been done, until another screen is shown. After `showScreen`, it is told on the new screen. */
export const announce = (announcement: string): void => store.setState({ announcement });

/** The screen in view. */
export const useScreen = (): ScreenName => useStore(store, ({ screen }) => screen);

/** The title of the window tells which screen is in view. */
export function useScreenTitle(ui: Texts['ui']): void {
  const screen = useScreen();
  useEffect(() => {
    document.title = `${ui(TITLES[screen])} – ${ui('name')}`;
  }, [screen, ui]);
}

/** What has just been done. */
export const useAnnouncement = (): string => useStore(store, ({ announcement }) => announcement);

/** Whether « Retour » stays inside the screen: home is then further than one step. */
export const useHasBackHandler = (): boolean => useStore(store, ({ hasBackHandler }) => hasBackHandler);

/** While a screen is inside itself (a later question, an answer), « Retour » goes one step back there. */
export function useBackHandler(handler: (() => void) | null): void {
  useEffect(() => {
    backHandler = handler;
    return () => {
      backHandler = null;
    };
  }, [handler]);
  const hasBackHandler = handler !== null;
  useEffect(() => {
    store.setState({ hasBackHandler });
    return () => store.setState({ hasBackHandler: false });
  }, [hasBackHandler]);
}
