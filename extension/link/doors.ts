/** What both parts of a link need of others. */
import type { LinkCommand } from '@/link';
import type { PageState } from './state-now';

export interface LearnerDoors {
  /** Where the learner is. */
  stateNow(): Promise<PageState>;
  /** The browser's own consent. */
  mayShow(): Promise<boolean>;
  /** Whether this package has what a command speaks of, and a link may show it. */
  isKnown(command: LinkCommand): boolean;
}

export interface AdviserDoors {
  /** Whether this package has what a command speaks of, and a link may show it. */
  isKnown(command: LinkCommand): boolean;
  /** Whether this package has words for an id of this kind. */
  knows(kind: 'stage' | 'step' | 'page' | 'hint' | 'wanted' | 'wait', id: string): boolean;
}
