/** The table of docs/bench/pages.md. */

import { OWN } from './judge-styles.mjs';

/** @typedef {import('./read-evidence.mjs').Example} Example */
/** @typedef {import('./judge-styles.mjs').Row} Row */
/** @typedef {import('./judge-styles.mjs').TargetRow} TargetRow */

const PRIOR = { right: 'the step is right', none: 'no step', wrong: 'the step is wrong' };

/** @param {number} part @param {number} whole */
const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/**
 * @param {Example[]} examples
 * @param {{ rows: Row[], targets: TargetRow }} answers
 * @returns {string} Markdown
 */
export function reportOn(examples, { rows, targets }) {
  const styles = [...new Set(examples.map(({ style }) => style))].filter((style) => !OWN.includes(style));
  const lines = rows.map(
    ({ prior, screens, known, likely, taken, silent, near, nearKnown, nearLikely }) =>
      `| ${PRIOR[prior]} | ${percent(known, screens)} | ${percent(likely, screens)} | ${taken} | ${percent(silent, screens)} | ${percent(nearKnown, near)} | ${percent(nearLikely, near)} |`,
  );
  const { screens = 0, near = 0 } = rows[0] ?? {};
  return `# Recognising pages: what the weights are worth

Made by \`npm run fit:pages\`, which also writes the weights. ${examples.length} pages: the rebuilt ones of
\`tests/pages\` and the styles ${styles.map((style) => `\`${style}\``).join(', ')} of \`tests/screens\`, which are invented: no capture is among
them. Each style is asked with weights fitted without it: ${screens} screens of the journey, and ${near} pages of the same hosts that are
no part of it, most of them made to look like one.

| | known, right | likely, right | taken for another | of the journey, nothing shown | other pages: known | likely |
|---|---|---|---|---|---|---|
${lines.join('\n')}

The step of a page that is no part of the journey is any other page's.

## Targets by what they mean

The page given, and its weights fitted without its style: of ${targets.all} targets ${percent(targets.right, targets.all)} are found by
their meaning alone, ${targets.wrong} are taken for another control, the rest stays silent. On the same pages without the right
control, ${percent(targets.without, targets.all)} are found all the same. What a target's own signals find comes before.
`;
}
