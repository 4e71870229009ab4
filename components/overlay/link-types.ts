/** What the card and the page's part of a link know of each other. Words come ready to show. */

/** What an adviser wants to be seen. */
export interface LinkAsked {
  /** The command's number: told back when the learner has it before their eyes. */
  n: number;
  /** It was before the learner's eyes somewhere. */
  shown: boolean;
  words: string;
  /** Something on a page, and what is said when it is there, and when it is not. */
  target: { page: string; id: string; here: string; notHere: string } | null;
}

/** A link as a page shows it. */
export interface LinkOnPage {
  /** « Étape montrée : », or « Lien coupé : ». */
  what: string;
  /** « Chat bleu, 52 min ». */
  who: string;
  asked: LinkAsked | null;
  labels: Record<'stop' | 'seen' | 'showMe' | 'higher' | 'lower' | 'askedTab', string>;
}

/** What stands on the card besides, for as long as there is a link. */
export interface CardGuest {
  /** Other words show; null: none do. */
  refresh(): void;
  /** True when the action was its own. */
  act(action: string): boolean;
}
