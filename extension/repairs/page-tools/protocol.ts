/** What the panel asks of the tools in a page, and what they answer. Words of the page are masked before they travel. */
import type { PickerWords } from '@/components/picker';
import type { Refusal, Repair, ScreenRefusal, TaughtScreen } from '@/extension/repairs';
import type { Target, Verdict } from '@/selectors';
import type { Signal } from '@/selectors/tools';

export type InspectJob =
  | { job: 'health' }
  /** Outlines a target for a moment. */
  | { job: 'show'; target: string }
  /** `kinds`: words for roles. */
  | { job: 'pick'; page: string; target: string; words: PickerWords; kinds: Record<string, string> }
  /** What the screen would be known by if it were this page, with targets that were shown before. */
  | { job: 'teach'; page: string; targets: Target[] }
  /** Lets an adviser show a target of a page that the screen is to be. */
  | { job: 'teach-pick'; page: string; target: string; words: PickerWords; kinds: Record<string, string> }
  /** Ends a pick that is under way. */
  | { job: 'stop' }
  | { job: 'survey' };
export type InspectMessage = { type: 'inspect' } & InspectJob;

/** One way to recognise a target, and what this page says to it. */
export interface SignalHealth {
  signal: Signal;
  /** The element that was found, or picked, carries it. */
  agrees: boolean;
  /** How many elements of the page that could be the target carry it. */
  count: number;
}

/** Why a target was not found for sure; `meant`: found by what it means only, since its own signals no longer tell it. */
export type Trouble = 'meant' | 'none' | 'weak' | 'rival' | 'name' | 'shared' | 'apart';

export interface TargetHealth {
  id: string;
  /** The page or the wall that it belongs to. */
  page: string;
  kind: Target['kind'];
  verdict: Verdict;
  trouble: Trouble | null;
  signals: SignalHealth[];
}

export interface HealthAnswer {
  site: string;
  host: string;
  /** Null: no page is recognised. */
  page: string | null;
  /** All pages of the site. */
  pages: string[];
  /** Pages of the site whose landmarks show in part, the nearest first. */
  near: { page: string; there: number; wanted: number }[];
  targets: TargetHealth[];
}

export type PickAnswer =
  | { picked: false }
  | {
      picked: true;
      /** What it is, in masked words. */
      name: string;
      /** The proposal; null when there is none that the door lets in: `refusal` says why. */
      repair: Repair | null;
      refusal: Refusal | null;
      /** Nobody knows what one of its names means: the adviser is asked. */
      strange: boolean;
      signals: SignalHealth[];
      /** With the proposal, the guide finds this very element. */
      works: boolean;
      /** It would find it, but it is another target's already. */
      taken: boolean;
    };

/** Why a screen cannot be taught: beside the door's reasons, the map says that it is not this page, or others claim it. */
export type TeachRefusal = ScreenRefusal | 'excluded' | 'claimed';

export interface TeachTarget {
  id: string;
  kind: Target['kind'];
  optional: boolean;
  /** What the guide would make of it. */
  verdict: Verdict;
  /** It was shown, and the guide would find something else, or nothing. */
  wrong: boolean;
  signals: SignalHealth[];
}

export interface TeachAnswer {
  /** What may be kept; null: nothing, and `refusal` says why. */
  screen: TaughtScreen | null;
  refusal: TeachRefusal | null;
  /** All targets of the page. */
  targets: TeachTarget[];
}

export type TeachPickAnswer =
  | { picked: false }
  | {
      picked: true;
      /** What it is, in masked words. */
      name: string;
      /** The proposal; null when there is none that the door lets in: `refusal` says why. */
      target: Target | null;
      refusal: ScreenRefusal | null;
    };

export interface SurveyAnswer {
  name: string;
  html: string;
}

export interface ShowAnswer {
  shown: boolean;
}

/** What the tools answer to each job. */
export interface Answers {
  health: HealthAnswer;
  show: ShowAnswer;
  pick: PickAnswer;
  teach: TeachAnswer;
  'teach-pick': TeachPickAnswer;
  survey: SurveyAnswer;
  stop: null;
}
