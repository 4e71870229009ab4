/**
 * What the detector, the overlay and the adviser's tools leave for each other on `globalThis` of their script world: a
 * browser gives the extension one of its own in each document, which the page cannot see. Nothing else stands there.
 */
import type { CardParts, CreateCardTools } from '@/components/overlay';
import { type EventShield, installEventShield } from '@/components/overlay/event-shield';
import type { Evidence, Expected, LiveReading, SiteGates } from '@/selectors';

/** The session of a document; see overlay-session/overlay-session.ts. */
export interface PageSession {
  /** Neither ended nor without its extension. */
  alive(): boolean;
  /** The document is recognised anew: looks at it, and asks what to show. */
  wake(): void;
  /** Leaves no trace, for good. */
  end(): void;
  /** For what comes later, in scripts of its own: the card, and the page as it was read last. */
  parts: CardParts;
  live(): LiveReading | null;
}

/** What the detector brings for the overlay, which is built without it: scripts/build/share-runtime.ts. */
type SharedRuntime = typeof import('@/selectors/engine/shared-runtime') &
  typeof import('./detector/watch-page');

export interface ScriptWorld {
  /** The detector's. That it is there tells the background that this document has one. */
  jalonRuntime?: SharedRuntime;
  /** The detector's: how to know the pages of this site; null where no map is. */
  jalonGates?: SiteGates | null;
  /** The detector's: the page that it recognised last. */
  jalonPage?: string | null;
  /** The detector's: the pages of the step that the learner is at, and of those beside it; as it is stored. */
  jalonExpected?: Expected | undefined;
  /** The recogniser's, which comes where a journey runs: what weighs evidence. */
  jalonEvidence?: Evidence;
  /** The detector's: does the extension that brought it still live? */
  jalonLives?: () => boolean;
  /** The one event shield of the document: installed by the guard, used by the overlay and by the picker. */
  jalonEventShield?: EventShield;
  /** The overlay's. The tools end it, so that no card lies over what they show. */
  jalonPageSession?: PageSession | undefined;
  /** What the card can do besides, once the learner has come to it. */
  jalonCreateCardTools?: CreateCardTools;
  /** The link's: asks again what there is to show of it. */
  jalonLinkCard?: (() => void) | undefined;
  /** The adviser's tools are here already. */
  jalonTools?: object;
}

export const world: ScriptWorld = globalThis as ScriptWorld;

/** @returns the event shield of this document; it is installed at the first call, which must come before the page's scripts */
export function eventShield(): EventShield {
  world.jalonEventShield ??= installEventShield(window);
  return world.jalonEventShield;
}
