import type { CardParts, CardTools } from './card-tools-types.ts';

/** « It is this screen »: the page's id stands behind it. */
export const CHOOSE = 'choose:';
/** « This is what happens to me »: the symptom's id stands behind it. */
export const SYMPTOM = 'symptom:';

/** What the learner can do from the card. The overlay only reports it, it decides nothing. */
export type CardAction =
  | `${typeof CHOOSE}${string}`
  | `${typeof SYMPTOM}${string}`
  | 'which'
  | 'stuck'
  | 'back'
  | 'close'
  | 'hide'
  | 'not-seen'
  | 'seen'
  | 'stop'
  | 'tick'
  | 'show-me'
  | 'start'
  | 'decline'
  | 'restore'
  | 'here';

/** What the card does by itself: nobody hears of it. */
export type OwnAction = 'read' | 'move';

/** A button of the card. */
export interface CardButton {
  action: CardAction | OwnAction;
  label: string;
  /** One stroked path on a field of 48 × 32, in front of the label. */
  drawing?: string;
}

/** A small drawing: each shape is one element of an SVG, a rectangle, or words in one line. */
export interface Picture {
  width: number;
  height: number;
  /** `at`: its attributes. */
  shapes: { at: Record<string, string | number>; words?: string }[];
}

/** Where in the window something is, and which other target is near it: its id, and a place in the map's list of its names. */
export interface Where {
  row: 'top' | 'middle' | 'bottom';
  column: 'left' | 'middle' | 'right';
  near: { side: 'above' | 'below' | 'beside'; target: string; name: number } | null;
}

/** Everything a card says. Plain strings: « quoted words » are set apart by the card itself. */
export interface CardContent {
  lang: string;
  dir: 'ltr' | 'rtl';
  stage: string;
  /** The step that it is of. */
  of?: string;
  /** 1-based place of the step in its stage; also the number on the marker. */
  index?: number;
  total?: number;
  /** Not sure of the screen: dashes and a question mark, never the look of certainty. */
  soft?: boolean;
  /** What the guide makes of the screen, before the title. */
  intro?: string;
  /** What to do: the largest text. */
  title: string;
  why?: string;
  /** Words to search for on the page, or where it is. */
  look?: string;
  /** What it looks like there. */
  picture?: Picture;
  /** The learner has asked for it: it comes although no place is free, and the ring draws the eye more. */
  asked?: boolean;
  problem?: boolean;
  /** In larger letters. */
  large?: boolean;
  anchored: boolean;
  /** « Plus bas dans la page. »: what the card speaks of is out of view. */
  place?: string;
  /** The keys that lead to the card: said on the first one. */
  keys?: string;
  /** A question that the first of the actions answer. */
  question?: string;
  /** At most one main button. */
  main?: CardButton;
  actions: CardButton[];
  /** Behind « ••• »; without any there is no menu. */
  menu?: CardButton[];
  labels: {
    hide: string;
    unofficial: string;
    /** Name of the button that opens the menu. */
    menu?: string;
    /** Ready to show: « 2 sur 4 ». */
    step: string;
    /** Name of the small tab that brings the card back; `unofficial` is used without it. */
    restore?: string;
    /** A word beside the warning sign of a problem: « Attention ». */
    problem?: string;
  };
}

/** A rectangle of the viewport. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  /** How much it keeps clear around it, where that is more than usual. */
  room?: number | undefined;
}

/**
 * Boxes of the viewport, as they are now. `mustAvoid`: never covered (the target, its words, its error, other
 * controls, large words). `preferAvoid`: covered only where no place is free of them (the page's other words, its pictures).
 */
export type Boxes = () => Box[];

/** The guide's only presence on a page. */
export interface Overlay {
  /** Shows a card; with an anchor, also the marker. Calling it again with the same content is cheap. */
  show(content: CardContent, anchor: Element | null, mustAvoid: Boxes, preferAvoid?: Boxes): void;
  /** A small offer in a corner, without marker; a soft one is a line that `restore` opens. */
  pill(content: CardContent, mustAvoid?: Boxes, preferAvoid?: Boxes): void;
  /** Leaves only a small tab, « Montrer le guide », after « Masquer ». */
  collapse(): void;
  /** See CardTools; null as long as the tools are not there. */
  whereIs: CardTools['whereIs'];
  /** Takes the ring off at once when its target is no longer what it was; the next show() brings it back. */
  recheck(): void;
  /** Leaves no trace on the page. */
  remove(): void;
  /** For the event shield: an event whose target is `host`. True when the overlay acted on it. */
  handleEvent(event: Event): boolean;
  /** Keyboard command: moves the focus into the card. False when nothing shows or the focus is there already. */
  focusIn(): boolean;
  /** Gives the focus back to where it was before focusIn(). */
  focusOut(): void;
  readonly shown: boolean;
  /** For what comes later, in scripts of its own. */
  readonly parts: CardParts;
  /** The one element the page can see; the same during the overlay's whole life. */
  readonly host: HTMLElement;
}
