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
}

export interface PageReading {
  /** Id of the page, or null when none is recognised. */
  page: string | null;
  /** Id of a wall (cookie choice) that lies on top of the page. */
  wall: string | null;
  states: Record<string, boolean>;
  targets: Record<string, TargetReading>;
}
