import { userEvent } from 'vitest/browser';
import type { CardAction, CardContent, Overlay } from '@/components/overlay';
import { createOverlay, type EventShield, installEventShield } from '@/components/overlay';
import { createCardTools } from '@/components/overlay/tools';
import type { Box } from '@/components/overlay/types';

/** Roots stay closed; a test looks inside by remembering what attachShadow() gave. */
const roots = new WeakMap<Element, ShadowRoot>();
const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, init);
  roots.set(this, root);
  return root;
};

/** @returns what is inside the card's closed root */
export const rootOf = (host: Element): ShadowRoot | undefined => roots.get(host);

/** In the product the guard stands before any script of the page; so it does here. */
export const guard: EventShield = installEventShield(window);

/** The words that come with a card's tools. */
export const TOOLS_WORDS = {
  read: 'Lire à voix haute',
  readStop: 'Arrêter la voix',
  move: 'Déplacer',
  moving: 'Déplacez la carte avec les flèches.',
  rate: 1,
};

/** An overlay under test, with a look inside. */
export interface Bench {
  overlay: Overlay;
  actions: CardAction[];
  withdrawn: () => number;
  /** How often the card's tools were brought. */
  brought: () => number;
  root: ShadowRoot;
  frame: HTMLElement;
  /** A node inside the closed root. */
  inside<T extends HTMLElement = HTMLElement>(selector: string): T;
  /** Its box in the window. */
  box(selector: string): DOMRect;
}

/** Creates an overlay, wired to the guard. */
export function bench({
  bare,
  ...options
}: {
  isStill?: (anchor: Element) => boolean;
  bare?: boolean;
} = {}): Bench {
  const actions: CardAction[] = [];
  let withdrawals = 0;
  let brought = 0;
  const overlay = createOverlay({
    ...options,
    async onUse() {
      brought++;
      return bare ? null : (parts) => createCardTools(parts, TOOLS_WORDS);
    },
    onAction: (action) => actions.push(action),
    onWithdrawn: () => {
      withdrawals++;
    },
  });
  guard.host = overlay.host;
  guard.handler = (event) => overlay.handleEvent(event);
  const root = roots.get(overlay.host) as ShadowRoot;
  const inside = <T extends HTMLElement>(selector: string) => root.querySelector(selector) as T;
  return {
    overlay,
    actions,
    withdrawn: () => withdrawals,
    brought: () => brought,
    root,
    frame: inside('.jalon'),
    inside,
    box: (selector) => inside(selector).getBoundingClientRect(),
  };
}

/** A card's words; only what matters to a test is given. */
export function card(changes: Partial<CardContent> = {}): CardContent {
  return {
    lang: 'fr',
    dir: 'ltr',
    stage: 'Se connecter',
    index: 2,
    total: 4,
    title: 'Cliquez sur « Continuer ».',
    why: 'Gardez votre téléphone en main.',
    anchored: true,
    actions: [{ action: 'not-seen', label: 'Je ne le vois pas' }],
    menu: [
      { action: 'stuck', label: 'Je suis bloqué' },
      { action: 'stop', label: 'Arrêter le guide' },
    ],
    labels: {
      hide: 'Masquer',
      menu: 'Plus de choix',
      restore: 'Montrer le guide',
      unofficial: 'Guide non officiel',
      step: '2 sur 4',
    },
    ...changes,
  };
}

/** Waits until what was asked for this frame and the next one is drawn. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
}

/** Puts a page in place of the last one. */
export function page(html: string): void {
  document.body.innerHTML = html;
  document.body.style.cssText = 'margin: 0; min-height: 100vh';
  scrollTo(0, 0);
}

/** The one element that a selector names. */
export function find<T extends HTMLElement = HTMLElement>(selector: string): T {
  return document.querySelector(selector) as T;
}

/** A trusted click of the mouse in the middle of a node inside the root. */
export async function press(node: Element): Promise<void> {
  const { x, y, width, height } = node.getBoundingClientRect();
  const body = document.body.getBoundingClientRect();
  const position = { x: x + width / 2 - body.x, y: y + height / 2 - body.y };
  await userEvent.click(document.body, { force: true, position });
}

/** Boxes of page elements, as obstaclesOf() gives them. */
export function boxesOf(selector: string): () => DOMRect[] {
  return () => Array.from(document.querySelectorAll(selector), (element) => element.getBoundingClientRect());
}

/** True when two boxes share some area. */
export function touch(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A trusted drag of the mouse between two points of the window. */
export async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const body = document.body.getBoundingClientRect();
  const on = ({ x, y }: { x: number; y: number }) => ({ x: x - body.x, y: y - body.y });
  await userEvent.dragAndDrop(document.body, document.body, {
    force: true,
    sourcePosition: on(from),
    targetPosition: on(to),
  });
}
