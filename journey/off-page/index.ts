/** The door to what happens away from any page: the card of each such step, and whom to call. */
import { type Branches, onBranch } from '../steps';
import { typeset } from '../texts';
import words from '../texts/fr/off-page.json';
import cardData from './cards.json';
import contactData from './contacts.json';
import type { Card, CardWords, ContactData, ContactWords, Drawing } from './schema';

export type { Drawing };

/** Somebody who helps. */
export interface Contact {
  id: string;
  name: string;
  /** As it is read aloud: « 0 969 399 111 ». */
  phone: string | null;
  price: string | null;
  hours: string | null;
  url: string | null;
  /** Where number and hours come from, in words. */
  basis: string;
  /** True when the source is old, or not the helper's own: the number may have changed. */
  soft: boolean;
}

/** A step away from any page, in words that stand beside a drawing. */
export interface OffPageCard {
  drawing: Drawing;
  /** What arrives, or what is done. */
  what: string;
  from: string;
  looks: string;
  where: string;
  /** How long it takes. Null when no source says it: then `worry` says so. */
  usual: string | null;
  /** Who gives the figure in `usual`. */
  basis: string | null;
  worry: string;
  /** The one thing to do then. */
  then: string;
  contact: Contact | null;
  /** The app of La Poste has to be found in the phone's store. */
  store?: boolean;
}

// Tests parse both with the schema, so they are not checked again in every page visit.
const cards = cardData as Card[];
const contacts = contactData as ContactData[];
const cardWords: Record<string, CardWords> = words.cards;
const contactWords: Record<string, ContactWords> = words.contacts;

/** @returns the words to look for in the phone's store: no public source gives the app's exact addresses there */
export function storeWords(): string {
  return typeset(words.store);
}

/**
 * @param step an off-page step, or a wait of its own such as `video-lock`
 * @param branches the learner's answers
 * @returns its card; null when the step has none
 */
export function offPageCard(step: string, branches: Branches): OffPageCard | null {
  const card = cards.find((one) => one.step === step && onBranch(one.branch, branches));
  const said = card && cardWords[card.text];
  if (!card || !said) return null;
  return {
    drawing: card.drawing,
    what: typeset(said.what),
    from: typeset(said.from),
    looks: typeset(said.looks),
    where: typeset(said.where),
    usual: said.usual && typeset(said.usual),
    basis: said.basis && typeset(said.basis),
    worry: typeset(said.worry),
    // biome-ignore lint/suspicious/noThenProperty: words, never a function, so nobody takes it for a promise
    then: typeset(said.then),
    contact: card.contact === null ? null : contactOf(card.contact),
    ...(card.store && { store: true }),
  };
}

/** @returns whom to call, in words; null when nobody has that id */
export function contactOf(id: string): Contact | null {
  const contact = contacts.find((one) => one.id === id);
  const said = contact && contactWords[contact.id];
  if (!contact || !said) return null;
  return {
    id,
    name: typeset(said.name),
    phone: contact.phone,
    price: said.price && typeset(said.price),
    hours: said.hours && typeset(said.hours),
    url: contact.url,
    basis: typeset(said.basis),
    soft: contact.mark !== 'certain',
  };
}
