/** What the card and its tools (tools/) know of each other. */
import type { PageReading } from '@/selectors';
import type { HitTest } from './hit-test.ts';
import type { Host } from './host.ts';
import type { CardGuest } from './link-types.ts';
import type { Box, CardContent, Where } from './types.ts';
import type { View } from './view.ts';

/** What the tools get of the card. */
export interface CardParts {
  view: View;
  root: ShadowRoot;
  host: Host;
  /** Puts the card there, as far as the window lets it. It stays there for this step. */
  moveTo(at: { x: number; y: number }): void;
  hitTest(element: Element): HitTest;
  boxOf(element: Element): Box;
  /** Something else stands on the card, or no longer: it finds its place anew. */
  relook(): void;
  /** The link's, while there is one. */
  guest?: CardGuest | undefined;
}

/** The words that come with them, in the language of the card, and how fast it is read aloud. */
export interface CardToolsWords {
  read: string;
  readStop: string;
  move: string;
  /** How the card is moved. */
  moving: string;
  /** 1: as the voice speaks by itself. */
  rate: number;
}

/** What the card asks of its tools. */
export interface CardTools {
  /** Other words show; null: none do. */
  refresh(content: CardContent | null): void;
  /** True when the action was theirs. */
  act(action: string): boolean;
  /** A trusted event of the card. True when it was theirs. */
  handle(event: Event): boolean;
  /** Ends what they do. True when they did something. */
  escape(): boolean;
  /**
   * @param target id of what is looked for
   * @param elements the page's targets that were found, by id
   * @param targets what is known of them
   * @returns where in the window it is; null when the page does not have it
   */
  whereIs(
    target: string,
    elements: ReadonlyMap<string, Element>,
    targets: PageReading['targets'],
  ): Where | null;
}

/** What `card-tools.js` leaves for the overlay. */
export type CreateCardTools = (parts: CardParts, words: CardToolsWords) => CardTools;
