/**
 * The numbers of the vote, in one place. A vote is divided by how many candidates share the signal, so
 * that a word which stands on two buttons decides nothing by itself.
 */
import type { Signal } from '../schema';

/** Votes by kind of signal. Words and pictures that a person sees weigh more than ids, which drift. */
export const WEIGHT: Record<Signal['kind'] | 'type', number> = {
  name: 1.5,
  label: 1.5,
  text: 1.5,
  code: 1.5,
  image: 1.2,
  attribute: 1,
  css: 0.8,
  placeholder: 1,
  autocomplete: 0.7,
  container: 0.6,
  heading: 0.5,
  type: 0.5,
};

/** An attribute known only by its beginning says less. */
export const PREFIX_FACTOR = 0.5;

/** `found` needs this score … */
export const FOUND = 1.2;
/** … and this lead over the runner-up, as a share of the best score. */
export const MARGIN = 0.3;
/** Below this the target is `missing`, between the two it is `unsure`. */
export const UNSURE = 0.7;
