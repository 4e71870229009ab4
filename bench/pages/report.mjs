// @ts-check
/** The tables of docs/bench/pages.md. */

import { PRIORS } from './judge-styles.mjs';
import { METHODS, stylesOf } from './leave-out.mjs';

/** @typedef {import('./read-evidence.mjs').Example} Example */
/** @typedef {import('./judge-styles.mjs').Row} Row */
/** @typedef {import('./leave-out.mjs').Outcome} Outcome */
/** @typedef {import('./ask-engine.mjs').EngineRow} EngineRow */

const PRIOR = {
  right: 'the step is right',
  late: 'one step late',
  none: 'no step',
  wrong: 'the step is wrong',
};
const METHOD = {
  jalon: 'as shipped',
  landmarks: 'landmarks alone',
  bayes: 'naive Bayes',
  hand: 'rules by hand',
};
const COLUMNS =
  'known, right | likely, right | taken for another | of the journey, nothing shown | other pages: known | likely';

/** @param {number} part @param {number} whole */
const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** Written by hand, of the figures of 2026-11-30: to be read again when they are made anew. */
const LEFT = `
## What is not reached, and why

Asked for, with the step right, without, and wrong: screens right 95, 85 and 70 %; none taken for another; no page of another kind
known; at most 2, 2 and 4 % of them with a soft card, none with a ring; no screen without a word where the step is right, 3 %
otherwise; of the targets 90 and 80 % right, none wrong.

- **Screens right, the step right.** Reached. The styles worded like the sites themselves (\`a\`, \`b\`, \`c\`) are far above; \`f\` is a page of
  old tables whose menus are no menus to a machine: what they say of help, terms and partners drowns one field and one button
  (\`mcf-create-code\`, \`in-sms-code\`). \`g\` says little and says it unlike anybody (\`compte-create-email\` without a word for « créer »). Where
  two screens are twins (a code that comes by mail, a code that comes by texto), the map's own words of one stand on the other: with the
  step they are told apart, as likely, never as known.
- **Taken for another.** None where the step is right. Without it, one: \`f\`'s choice between the office and home is the choice between on
  line and face to face (its menu speaks of all four). The learner sees the other screen's card; « Ce n’est pas cet écran » leads to the
  choice of screens. With every other page of the site as the step in turn, 40 of 7,407 readings.
- **Nothing shown.** Where the step is right: two screens of \`g\` that do not name L’Identité Numérique anywhere (without a sign of
  the site, a page at its address is not spoken of) and an end of \`i\` that says two words. To speak there would put a line on the terms
  of use and on every form that another site serves from that address: these are left alone.
- **Targets right.** 5 points short with the step, 5 without. Of those that are silent, 36 stand on a screen that is not recognised; 55 are
  actions: choices told by a picture or by a sentence beside them (\`in-website\` « Rester sur cette page »), ways to put something off
  (« Ask me every time »), a main action that shares its colour with others; 21 are fields; 10 are a message, of which nothing says which
  part is meant; 8 are buttons of FranceConnect+ and ways back to the service, whose words are public and which are found by these alone.
  To ask less finds them, and something else where they are not. The card then says the words to look for.
- **Targets wrong.** What waits for the other device stands around the message that is marked (\`idp-wait-message\`: the same words), a box
  that is drawn beside its hidden field (\`f\`'s terms: the label is ringed, the box is marked), a list's hidden field (\`f\`'s diploma), and
  a link of \`f\`'s menu that speaks of sites (\`in-website\`).
`;

/** @param {Row} row */
const cells = ({ screens, known, likely, taken, silent, near, nearKnown, nearLikely }) =>
  `${percent(known, screens)} | ${percent(likely, screens)} | ${taken} | ${percent(silent, screens)} | ${percent(nearKnown, near)} | ${percent(nearLikely, near)}`;

/** @param {string} head @param {string[]} rows @returns {string} Markdown */
const table = (head, rows) => {
  const line = (/** @type {string} */ row) => `| ${row} |`;
  return [line(head), head.replace(/[^|]+/g, '---').replace(/^|$/g, '|'), ...rows.map(line)].join('\n');
};

/**
 * @param {Example[]} examples
 * @param {Outcome} outcome
 * @param {Record<import('./judge-styles.mjs').Prior, EngineRow>} engine
 * @returns {string} Markdown
 */
export function reportOn(examples, { methods, styles, targets }, engine) {
  const names = stylesOf(examples).map((style) => `\`${style}\``);
  const { screens, near } = methods.jalon.none;
  const byPrior = table(
    ` | ${COLUMNS}`,
    PRIORS.map((prior) => `${PRIOR[prior]} | ${cells(methods.jalon[prior])}`),
  );
  const byStyle = table(
    `style | screens | other pages | right: the step is right | no step | taken: the step is right | no step | other pages with a card: the step is right | no step`,
    Object.entries(styles).map(([style, { right, none }]) => {
      const rightOf = (/** @type {Row} */ one) => percent(one.known + one.likely, one.screens);
      const cardsOf = (/** @type {Row} */ one) => one.nearKnown + one.nearLikely;
      return `\`${style}\` | ${none.screens} | ${none.near} | ${rightOf(right)} | ${rightOf(none)} | ${right.taken} | ${none.taken} | ${cardsOf(right)} | ${cardsOf(none)}`;
    }),
  );
  const byMethod = table(
    ` | | ${COLUMNS}`,
    METHODS.flatMap((method) =>
      PRIORS.filter((prior) => prior === 'none' || (prior === 'right' && method !== 'landmarks')).map(
        (prior) => `${METHOD[method]} | ${PRIOR[prior]} | ${cells(methods[method][prior])}`,
      ),
    ),
  );
  const byEngine = table(
    ' | targets right | targets wrong | other pages with a ring',
    PRIORS.map((prior) => {
      const { targets: all, right, wrong, near, ringed } = engine[prior];
      return `${PRIOR[prior]} | ${percent(right, all)} | ${wrong} | ${percent(ringed, near)}`;
    }),
  );
  const faults = [...new Set(PRIORS.flatMap((prior) => engine[prior].examples))].map((one) => `- ${one}`);
  return `# Recognising pages: what the weights are worth

Made by \`npm run fit:pages\`, which also writes the weights. ${examples.length} pages: the rebuilt ones of
\`tests/pages\` and the styles ${names.join(', ')} of \`tests/screens\`, which are invented: no capture is among
them. Each style is asked with weights fitted without it: ${screens} screens of the journey, and ${near} pages of the same hosts that are
no part of it, most of them made to look like one.

${byPrior}

The step of a page that is no part of the journey is any other page's. One step late: the step is on the page before, in the
map's order, and the pages around that one are near, as they are in the extension.

## By style

${byStyle}

« Right » is known or likely, as itself.

## Beside other ways

${byMethod}

The same pages, styles and facts (signs, addresses, landmarks that belong to another page), and the same rule from scores to
verdicts; only the scores differ. Landmarks alone: the page whose landmarks stand, when it is one. Naive Bayes: multinomial, on
the same features, Laplace smoothing. Rules by hand: \`bench/pages/hand-weights.json\`, in the manner of Fathom, written once
before it was asked.

## What the whole engine points at

The same screens once more, shown to all that comes to a page: recognition, then the targets' own signals, then what they mean,
then what a person sees there; with weights fitted without their style. Of ${engine.none.targets} targets that the screens mark:

${byEngine}

Right: found where the screen marks it. Wrong: found elsewhere, or on a screen that was taken for another. The rest is silent:
the card says the words to look for. A ring on another page is counted for an empty form. Wrong, or on another page:

${faults.join('\n')}

## Targets by what they mean

The page given, and its weights fitted without its style: of ${targets.all} targets ${percent(targets.right, targets.all)} are found by
their meaning alone, paint left out, ${targets.wrong} are taken for another control, the rest stays silent. On the same pages without the right
control, ${percent(targets.without, targets.all)} are found all the same. What a target's own signals find comes before.
${LEFT}`;
}
