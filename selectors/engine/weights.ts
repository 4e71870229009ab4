/**
 * The numbers of the vote, in one place. A vote is divided by how many candidates share the signal, so
 * that a word which stands on two buttons decides nothing by itself.
 */
export const WEIGHT: Record<string, number> = {
  name: 1.5,
  'name same': 1.3,
  'name part': 0.5,
  'name near': 0.2,
  label: 1.5,
  'label same': 1.3,
  'label part': 0.5,
  'label near': 0.2,
  placeholder: 1,
  'placeholder same': 0.8,
  'placeholder part': 0.3,
  'placeholder near': 0.1,
  text: 1.5,
  code: 1.5,
  image: 1.2,
  attribute: 1,
  'attribute same': 0.7,
  css: 0.8,
  autocomplete: 0.7,
  container: 0.6,
  heading: 0.5,
  'heading same': 0.4,
  'heading part': 0.2,
  'heading near': 0.1,
  type: 0.5,
  /** What counts against a candidate that lacks a signal which something else of the page carries. */
  'not attribute': -0.2,
  'not container': -0.5,
  'not heading': -0.3,
  'not company': -0.6,
  'not label': -0.3,
  'not name': -0.3,
  elsewhere: -0.8,
};

/** An attribute known only by its beginning says less. */
export const PREFIX_FACTOR = 0.5;

/** `found` needs this score … */
export const FOUND = 1.2;
/** … and this lead over the runner-up, as a share of the best score. */
export const MARGIN = 0.3;
/** Below this the target is `missing`, between the two it is `unsure`. */
export const UNSURE = 0.7;
