/**
 * The numbers of the vote, fitted by `npm run fit:locator` on 2026-11-25; not made by hand. They gave, on the
 * 10922 questions of the tuning split (right · wrong · still anchored after deletion):
 * public mild: 99.19 % · 0.00 % · 0.35 %
 * pages mild: 100.00 % · 0.00 % · 0.00 %
 * public redesign: 97.15 % · 0.00 % · 0.27 %
 * pages redesign: 99.04 % · 0.00 % · 0.19 %
 * public hostile: 87.94 % · 0.07 % · 2.30 %
 * pages hostile: 96.17 % · 0.00 % · 0.38 %
 * What they give on pages, operators and seeds that they were not fitted on stands in docs/bench/locator.md.
 */

/**
 * Votes by kind of signal and by how well it is carried: exactly, `same` (other words or another spelling for the same
 * thing), `part`. A vote is divided by how many candidates share it. `not …` counts against a candidate.
 */
export const WEIGHT: Record<string, number> = {
  name: 1.9,
  'name same': 1.5,
  'name part': 0.5,
  label: 1.9,
  'label same': 1.2,
  'label part': 0.1,
  placeholder: 2.6,
  'placeholder same': 2.2,
  'placeholder part': 0.3,
  text: 1.5,
  code: 1.5,
  image: 1.2,
  attribute: 0.95,
  'attribute same': 0.85,
  css: 0.95,
  autocomplete: 1.1,
  container: 0.45,
  heading: 0.75,
  'heading same': 0.4,
  'heading part': 0.2,
  type: 0.5,
  'not attribute': -0.6,
  'not container': -0.55,
  'not heading': -0.45,
  company: 0.2,
  'not company': -0.9,
  'not label': -0.3,
  'not name': -0.3,
  elsewhere: -0.6,
};

/** An attribute known only by its beginning says less. */
export const PREFIX_FACTOR = 0.5;

/** `found` needs this score … */
export const FOUND = 1.2;
/** … and this lead over the runner-up, as a share of the best score. */
export const MARGIN = 0.25;
/** Below this the target is `missing`, between the two it is `unsure`. */
export const UNSURE = 0.7;
