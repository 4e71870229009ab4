// `npm run sizes`: what the guide puts into other people's pages, against its budget, and what it asks for.
// Exit code 1 when a budget or a rule is broken. Reads the builds; makes none.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { importTypeScript, loadMaps } from './lib/bundle.mjs';
import { injectedFiles, packageProblems } from './package-rules.mjs';
import { fail, ROOT, SetupError } from './run.mjs';

const KB = 1000;
/** All that a page of a listed host gets, known or not. */
const DETECTOR_BUDGET = 7.2 * KB;
/** The event shield: before a page's own scripts where a journey runs, else just before the overlay. */
const GUARD_BUDGET = 0.8 * KB;
/**
 * The overlay with the data of one site and the words of a card; 0.1 of it is the door for what a link brings, 0.2 tells whose
 * a box with one field is (docs/bench/pages.md, targets right).
 */
const OVERLAY_BUDGET = 32.4 * KB;
/** What weighs evidence, with a site's landmarks, words and weights: brought once, while a journey runs. 0.9 of it is what a page
 * shows without words: which action is painted to be met first, and rows of choices. */
const RECOGNISER_BUDGET = 19.0 * KB;
/** What a card can do besides: brought when the learner comes to it, and not before. */
const CARD_TOOLS_BUDGET = 3.2 * KB;
/** A line on the card and the adviser's ring: brought while an adviser sees the step, and not before. */
const LINK_CARD_BUDGET = 3.2 * KB;
/** `ui` words that go with every card (extension/messages/build-reply.ts). */
const CARD_LABELS = [
  'hide',
  'cardMenu',
  'unofficialCard',
  'step',
  'restore',
  'problem',
  'lower',
  'higher',
  'showMe',
  'notSeen',
  'seen',
  'stuckScreen',
  'stopGuide',
  'popupStopped',
  'resume',
];
/** Words that go besides with a card that is not sure of the screen (extension/messages/doubt.ts). */
const DOUBT_LABELS = ['likelyScreen', 'notThisScreen', 'whichScreen', 'close'];

/** @typedef {{ name: string, content: string }} Part */

/** @param {string} content */
const gzip = (content) => gzipSync(content, { level: 9 }).length;

/** @param {Part[]} parts @param {(content: string) => number} size */
const sum = (parts, size) => parts.reduce((total, { content }) => total + size(content), 0);

/**
 * One row of the table: files that come together, each with its own size.
 * @param {Part[]} parts
 * @param {number} budget
 */
function row(parts, budget) {
  return {
    what: parts.map(({ name, content }) => `${name} ${(gzip(content) / KB).toFixed(1)}`).join(' + '),
    raw: sum(parts, (content) => Buffer.byteLength(content)),
    gzip: sum(parts, gzip),
    budget,
  };
}

/**
 * Sizes of one build: what a page of a listed host gets, and what a page with a card gets besides. The
 * words of a card and the data of a site come as messages; they are counted all the same.
 * @param {string} dir
 */
export async function measure(dir) {
  const { detectors, guard, recogniser, overlay, cardTools, linkCard } = injectedFiles(dir);
  /** @param {string} name @returns {Part} */
  const built = (name) => ({ name, content: readFileSync(join(dir, name), 'utf8') });
  return [
    ...detectors.map((files) => row(files.map(built), DETECTOR_BUDGET)),
    row(guard.map(built), GUARD_BUDGET),
    row([...overlay.map(built), await biggest('targets'), longestCard()], OVERLAY_BUDGET),
    row([...recogniser.map(built), await biggest('gates')], RECOGNISER_BUDGET),
    row(cardTools.map(built), CARD_TOOLS_BUDGET),
    ...(linkCard.length > 0 ? [row(linkCard.map(built), LINK_CARD_BUDGET)] : []),
  ];
}

/** The most that a site's detector is told of it (`gates`), or the overlay of a page (`targets`). @param {'gates' | 'targets'} part @returns {Promise<Part>} */
async function biggest(part) {
  const { gatesOf, targetsOf } = await importTypeScript('selectors/map-split.ts');
  const told = (await loadMaps()).flatMap((map) =>
    part === 'gates'
      ? [{ of: map.site, data: gatesOf(map) }]
      : map.pages.map(({ id }) => ({ of: id, data: targetsOf(map, id) })),
  );
  const [most] = told
    .map(({ of, data }) => ({ name: `${part} of ${of}`, content: JSON.stringify(data) }))
    .sort((one, other) => gzip(other.content) - gzip(one.content));
  return /** @type {Part} */ (most);
}

/** The words of the longest card, with the labels that every card has. @returns {Part} */
function longestCard() {
  const { hints, ui } = JSON.parse(readFileSync(join(ROOT, 'journey', 'texts', 'fr', 'guide.json'), 'utf8'));
  const labels = Object.fromEntries([...CARD_LABELS, ...DOUBT_LABELS].map((key) => [key, ui[key]]));
  const [longest] = Object.values(hints)
    .map((hint) => JSON.stringify({ hint, labels }))
    .sort((a, b) => gzip(b) - gzip(a));
  return { name: 'words of a card', content: longest ?? '' };
}

/** @param {number} bytes */
const inKb = (bytes) => (bytes / KB).toFixed(1).padStart(7);

/** Prints the table and the broken rules of both builds. @returns {Promise<boolean>} true when all is well */
async function report() {
  let well = true;
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const dir = join(ROOT, '.output', build);
    if (!existsSync(dir)) throw new SetupError(`.output/${build} is missing. Build it first.`);
    console.log(`${build}\n    raw kB  gzip -9   budget`);
    for (const { what, raw, gzip: size, budget } of await measure(dir)) {
      const over = size > budget;
      console.log(`   ${inKb(raw)}  ${inKb(size)}  ${inKb(budget)}  ${what}${over ? '  OVER BUDGET' : ''}`);
      well &&= !over;
    }
    for (const problem of packageProblems(dir)) {
      console.log(`   NOT ALLOWED: ${problem}`);
      well = false;
    }
  }
  return well;
}

try {
  if (!(await report())) process.exitCode = 1;
} catch (error) {
  fail(error);
}
