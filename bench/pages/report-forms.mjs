// @ts-check
/** The table of docs/bench/meanings.md. */

/**
 * @typedef {{ file: string, found: Record<string, import('./in-form').Found> }} Form
 * @typedef {{ meaning: string, is: string[], mayBe: string[] }} Asked
 * @typedef {{ html: string, expectedFailures?: string[] }} Expected
 */

/** @typedef {{ there: number, right: number, wrong: string[], open: number }} Count */

/**
 * @param {Form[]} forms @param {Asked} asked @param {(one: import('./in-form').Found) => string | null} answerOf
 * @returns {Count} `open`: found where the mark does not say which of two it is
 */
function count(forms, { meaning, is, mayBe }, answerOf) {
  /** @type {Count} */
  const row = { there: 0, right: 0, wrong: [], open: 0 };
  for (const { file, found } of forms) {
    const one = found[meaning];
    if (!one) continue;
    const isThere = one.marks.some((mark) => is.includes(mark));
    if (isThere) row.there++;
    const mark = answerOf(one);
    if (mark === null) continue;
    if (is.includes(mark)) row.right++;
    else if (mayBe.includes(mark)) row.open++;
    else row.wrong.push(`${file}: ${mark}`);
  }
  return row;
}

/** @param {number} part @param {number} whole */
const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** @param {Count} row */
const cells = ({ there, right, wrong, open }) =>
  `${percent(right, there)} | ${percent(right + open, right + open + wrong.length)} (${wrong.length} of ${right + open + wrong.length})`;

/** @param {Count[]} rows @returns {Count} */
const sum = (rows) =>
  rows.reduce((total, one) => ({
    there: total.there + one.there,
    right: total.right + one.right,
    wrong: [...total.wrong, ...one.wrong],
    open: total.open + one.open,
  }));

/**
 * Of the fields that are marked so in the files of the list, those that its makers do not expect to fail.
 * @param {Form[]} forms @param {Expected[]} expected @param {Asked} asked
 */
function published(forms, expected, { meaning, is }) {
  let [all, failing] = [0, 0];
  for (const { html, expectedFailures = [] } of expected) {
    const form = forms.find(({ file }) => file === html);
    all += form?.found[meaning]?.marks.filter((mark) => is.includes(mark)).length ?? 0;
    if (form) failing += expectedFailures.filter((mark) => is.includes(mark)).length;
  }
  return { all, failing };
}

/** @type {[string, (one: import('./in-form').Found) => string | null][]} */
const WAYS = [
  ['ours, page known', ({ ours }) => ours.known ?? null],
  ['ours, page likely', ({ ours }) => ours.likely ?? null],
  ['`autocomplete`', ({ byAutocomplete }) => byAutocomplete],
];

/**
 * @param {Form[]} forms
 * @param {Asked[]} asked
 * @param {Expected[]} expected what the makers of the forms expect of their own classifier; empty: their column is left out
 * @returns {string} Markdown
 */
export function reportOnForms(forms, asked, expected) {
  const theirs = (/** @type {string} */ cell) => (expected.length > 0 ? ` ${cell} |` : '');
  const all = WAYS.map(([, answerOf]) => asked.map((one) => count(forms, one, answerOf)));
  const rows = [
    ...asked.map((one, at) => {
      const { all: fields, failing } = published(forms, expected, one);
      const counts = all.map((way) => /** @type {Count} */ (way[at]));
      return `| ${one.meaning} | ${counts[0]?.there} | ${counts.map(cells).join(' | ')} |${theirs(`${percent(fields - failing, fields)} (${failing} of ${fields})`)}`;
    }),
    `| all | ${sum(/** @type {Count[]} */ (all[0])).there} | ${all.map((way) => cells(sum(way))).join(' | ')} |${theirs('')}`,
  ];
  const head = WAYS.map(([name]) => `${name}: recall | precision (wrong)`).join(' | ');
  const wrong = asked.flatMap((one, at) =>
    (all[0]?.[at]?.wrong ?? []).map((where) => `- ${one.meaning}: ${where}`),
  );
  const unmarked = wrong.filter((line) => /: un(?:marked|known)$/.test(line)).length;
  return `# What targets mean, asked on forms that others have made

Made by \`npm run bench:meanings -- --corpus DIR${expected.length > 0 ? ' --expected FILE' : ''} --write\`. ${forms.length} forms of \`test-forms/\` of the public repository
duckduckgo/duckduckgo-autofill, whose fields are marked with what they mean; the marks are taken out before anything is read.
A meaning is asked once for each form, with the shipped weights of compte-la-poste, which were fitted on no such form: other
languages, other trades, many fragments without a heading. In the extension nothing is asked on such a page: it is none of the
journey's. So this says how far the meanings carry, and how they err.

| meaning | forms that have it | ${head} |${theirs('duckduckgo-autofill: not expected to fail')}
|---|---|${WAYS.map(() => '---|---|').join('')}${expected.length > 0 ? '---|' : ''}
${rows.join('\n')}

Recall: of the forms that have such a field, those where one was found. Precision: of what was found, what is marked so, or with a
mark that does not say which of two (« username OR emailAddress »; « username » on a field that says itself that it wants an e-mail
address; « password » without « new » or « current »). A field without a mark counts as wrong. Page known, page likely: the two probabilities from which the engine finds a target by its meaning.
\`autocomplete\`: the field that says itself what it is, as the HTML standard has it; Chromium asks it first. Chromium's own patterns
for fields that do not say it cannot be asked from outside.${
    expected.length > 0
      ? ' duckduckgo-autofill: of all fields with this mark in the files that\nits list names, those that it does not list as expected failures; it publishes no precision by meaning.'
      : ' What duckduckgo-autofill expects of itself on these files (`--expected`) was not at hand when this was made.'
  }

The mark that was asked for is precision of 99.5 %. It is reached for e-mail addresses, not for all: the weights know what a site of
the journey asks for and choose between those; on a form that has no such field they take what is nearest. What a control must
say of itself (\`selectors/engine/recognition/own-evidence.ts\`), and that no field that pays is ever meant, took the wrong ones
from 105 of 588 (82.1 %) to what stands above. Of the wrong ones where the page is known, ${unmarked} are fields without a mark, or marked
unknown: nobody can say what they are (some are codes by their names). The rest are a user's name that is a mobile
number or an address, and the one password of a form that makes a new one without a word of it. On the journey's own screens, in wordings that they have not
seen, the error is rarer: [pages.md](pages.md). Five things stand between this and a wrong ring: the page must be known or likely
first, what the map says a target is not (\`avoid\`) is out, a target’s own signals come before, a control must say of itself what it is, and a page that is only likely asks for
the second column.

## Wrong, where the page is known

${wrong.join('\n') || 'None.'}
`;
}
