/** What the engine hands on: verdicts and booleans, nothing that a learner typed. */
export type Verdict = 'found' | 'unsure' | 'missing';

export interface TargetFacts {
  visible: boolean;
  enabled: boolean;
  filled: boolean;
  valid: boolean;
  checked: boolean;
  expanded: boolean;
  /** The element has the focus: the learner is in it. */
  active: boolean;
}

export interface TargetReading {
  verdict: Verdict;
  score: number;
  facts: TargetFacts | null;
  /**
   * Which name of the map's list (`namesOf`) stands on the element that was found; null when none of them does. Left
   * out where nothing was found, and where an adviser has taught another look.
   */
  name?: number | null;
}

/**
 * How sure it is which page this is. `known`: enough to point. `likely`: enough for words, and to point at what its own
 * words tell. `unknown`: no page of the map, or nothing tells which.
 */
export type PageVerdict = 'known' | 'likely' | 'unknown';

/** What is on a page, once it is settled which one it is. */
export interface PageContent {
  /** Id of the page when it is known or likely; else null. */
  page: string | null;
  /** Id of a wall (cookie choice) that lies on top of the page. */
  wall: string | null;
  states: Record<string, boolean>;
  targets: Record<string, TargetReading>;
}

export interface PageReading extends PageContent {
  verdict: PageVerdict;
  /** Ids of the pages that it may be when it is not known, likeliest first, at most three. */
  likeliest: string[];
  /** An unknown page that looks like a screen of the journey: a form or a step, not news, help or settings. */
  related: boolean;
  /** The browser has translated the page: said once. */
  translated?: boolean;
  /** It does not let the card stand, or keeps it covered. */
  hindered?: boolean;
}
