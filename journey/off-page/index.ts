/** The door to what happens away from any page: the card of each such step, and whom to call. */
import { type Branches, onBranch } from '../lookups';
import type { Card, CardWords, ContactData, ContactWords, Drawing, Kind, OffPageTexts } from './schema';

export type { CardWords, Drawing, Kind };

/** Somebody who helps, in words: also name, price, hours, and where number and hours come from (`basis`). */
export interface Contact extends ContactWords {
  id: string;
  /** As it is read aloud: « 0 969 399 111 ». */
  phone: string | null;
  url: string | null;
  /** The month of its evidence: « 2024-08 ». */
  checked: string;
  /** True when the source is old, or not the helper's own: the number may have changed. */
  soft: boolean;
}

/** A step away from any page, in words that stand beside a drawing. */
export interface OffPageCard extends CardWords {
  drawing: Drawing;
  kind: Kind;
  /** Somebody may ask for a code who must not have it. */
  fraud?: boolean;
  contact: Contact | null;
  /** Where it comes from, for advisers. */
  source: string;
  /** The month of its evidence: « 2024-08 ». */
  checked: string;
  /** The app of La Poste has to be found in the phone's store. */
  store?: boolean;
}

export interface OffPageData {
  cards: readonly Card[];
  contacts: readonly ContactData[];
}

export interface OffPage {
  /** Words to look for in the phone's store: no public source gives the app's exact addresses there. */
  storeWords: string;
  /**
   * The card of an off-page step, or of a wait of its own such as `video-lock`, for these answers of the learner;
   * null when the step has none.
   */
  offPageCard(step: string, branches: Branches): OffPageCard | null;
  /** Whom to call, in words; null when nobody has that id. */
  contactOf(id: string): Contact | null;
}

/** @param texts the words in one language, typeset */
export function createOffPage({ cards, contacts }: OffPageData, texts: OffPageTexts): OffPage {
  function offPageCard(step: string, branches: Branches): OffPageCard | null {
    const card = cards.find((one) => one.step === step && onBranch(one.branch, branches));
    const words = card && texts.cards[card.text];
    if (!card || !words) return null;
    return {
      drawing: card.drawing,
      kind: card.kind,
      ...(card.fraud && { fraud: true }),
      source: card.source,
      checked: card.checked,
      ...words,
      contact: card.contact === null ? null : contactOf(card.contact),
      ...(card.store && { store: true }),
    };
  }

  function contactOf(id: string): Contact | null {
    const contact = contacts.find((one) => one.id === id);
    const words = contact && texts.contacts[contact.id];
    if (!contact || !words) return null;
    const { phone, url, checked, mark } = contact;
    return { id, ...words, phone, url, checked, soft: mark !== 'certain' };
  }

  return { storeWords: texts.store, offPageCard, contactOf };
}
