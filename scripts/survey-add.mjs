/**
 * `npm run survey:add FILE`: turns the survey of a page, saved by an adviser with the extension, into a page of
 * tests/pages, and says what the guide makes of it. It asks which element is which target; without a terminal, say it:
 *
 *   npm run survey:add -- FILE --page compte-login --name compte-login-2026 --target compte-email=#acces
 *                              --target compte-remember=-        (-: the page does not have it)
 * Of a screen that an adviser has taught, the survey says it all, and nothing is asked.
 *   --page none: a page that the guide must not know · --source WORDS: who surveyed it · --dry: writes nothing
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { PAGES_DIR } from './mock-sites/hosts.mjs';
import { fail, SetupError } from './run.mjs';
import { ensureDependencies } from './setup.mjs';

const USAGE = 'Usage: npm run survey:add -- FILE [--page ID|none] [--name NAME] [--target ID=CSS|-]… [--dry]';
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** @typedef {import('../selectors/schema').Target} Target */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    page: { type: 'string' },
    name: { type: 'string' },
    source: { type: 'string', default: 'surveyed on the real site by an adviser, with the guide' },
    target: { type: 'string', multiple: true, default: [] },
    dry: { type: 'boolean', default: false },
  },
});
const given = new Map(
  (values.target ?? []).map((one) => {
    const at = one.indexOf('=');
    return [one.slice(0, at), one.slice(at + 1)];
  }),
);
const talks = process.stdin.isTTY === true;

/**
 * @param {string} question
 * @param {string} flag what says it without a terminal
 */
async function askPerson(question, flag) {
  if (!talks) throw new SetupError(`There is no terminal to ask on. Say it with ${flag}.`);
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}

/** @typedef {NonNullable<Awaited<ReturnType<typeof import('./lib/survey-page.mjs').openSurvey>>>} Survey */

/**
 * @param {Survey} survey
 * @param {string} file
 * @returns {Promise<string | null>}
 */
async function whichPage({ map, url, taught }, file) {
  const ids = map.pages.map(({ id }) => id);
  let recognised = null;
  if (values.page === undefined && taught) {
    console.log(`An adviser has taught it as ${taught.page}.`);
    return taught.page;
  }
  if (values.page === undefined) {
    const { openProbe } = await import('./lib/open-probe.mjs');
    const probe = await openProbe();
    recognised = (await probe.probe(file, url.href)).page;
    await probe.close();
    console.log(`Pages of ${map.site}: ${ids.join(', ')}`);
    console.log(recognised ? `The guide takes it for ${recognised}.` : 'The guide does not recognise it.');
  }
  const said = values.page ?? (await askPerson(`Which page is it? [${recognised ?? 'none'}] `, '--page'));
  const page = said === '' ? (recognised ?? 'none') : said;
  if (page === 'none') return null;
  if (!ids.includes(page)) throw new SetupError(`${map.site} has no page ${page}.`);
  return page;
}

/**
 * @param {Target} target
 * @param {Survey} survey
 * @param {boolean} isTaught the survey says where the targets of this page are
 * @returns {Promise<string | null>} css; null: the page does not have it
 */
async function whichElement(target, survey, isTaught) {
  const kind = target.kind === 'field' || target.kind === 'action' ? 'control' : 'block';
  const candidates = await survey.candidates(kind);
  let said = given.get(target.id) ?? (isTaught ? (survey.taught?.targets[target.id] ?? '-') : undefined);
  if (said === undefined && talks) {
    console.log(`\n${target.id} (${target.kind}): which element is it?`);
    for (const [index, { css, what }] of candidates.entries()) console.log(`  ${index + 1}  ${what}  ${css}`);
  }
  said ??= await askPerson('Number, css, or - if the page does not have it: ', `--target ${target.id}=CSS`);
  if (said === '-') return null;
  const css = /^\d+$/.test(said) ? candidates[Number(said) - 1]?.css : said;
  if (!css || (await survey.count(css)) !== 1)
    throw new SetupError(`${target.id}: « ${said} » does not name one element of the page.`);
  return css;
}

/**
 * What the guide makes of the page, against what was said.
 * @param {string} file
 * @param {{ page: string | null, url: string, targets: Record<string, string | null> }} truth
 */
async function confusion(file, truth) {
  const { openProbe } = await import('./lib/open-probe.mjs');
  const probe = await openProbe();
  try {
    const seen = await probe.probe(file, truth.url);
    const claims = await probe.matches();
    const others = claims.filter((one) => one !== truth.page);
    console.log(`\npage      ${truth.page ?? 'none'}: the guide says ${seen.page ?? 'none'}`);
    console.log(`          pages that claim it: ${claims.length > 0 ? claims.join(', ') : 'none'}`);
    const counts = { right: 0, wrong: 0, unsure: 0, missing: 0 };
    for (const [id, css] of Object.entries(truth.targets)) {
      const target = seen.targets[id];
      const verdict = target?.verdict ?? 'missing';
      const same = css !== null && target?.path ? await probe.same(target.path, css) : false;
      const is = verdict === 'found' ? (same ? 'right' : 'wrong') : css === null ? 'right' : verdict;
      counts[is] += 1;
      const where = verdict === 'found' ? ` ${target?.path}` : '';
      console.log(`${is.padEnd(9)} ${id.padEnd(28)} is ${css ?? 'not there'}; the guide: ${verdict}${where}`);
    }
    const words = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
    console.log(
      `${words.join(', ')}; ${seen.page === truth.page && others.length === 0 ? 'page right' : 'PAGE WRONG'}`,
    );
    return counts.wrong === 0 && seen.page === truth.page && others.length === 0;
  } finally {
    await probe.close();
  }
}

async function main() {
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new SetupError(USAGE);
  await ensureDependencies();
  const { loadMaps } = await import('./lib/bundle.mjs');
  const { openSurvey } = await import('./lib/survey-page.mjs');
  const survey = await openSurvey(file, await loadMaps());
  if (!survey) throw new SetupError(`${file} is no survey made by the extension on a site of the journey.`);
  try {
    const { url, map, date, html, taught } = survey;
    if (!survey.wasClean) console.log('The file was changed since it was made: it has been cleaned again.');
    const draft = join(mkdtempSync(join(tmpdir(), 'jalon-survey-')), 'page.html');
    writeFileSync(draft, html);
    const id = await whichPage(survey, draft);
    const isTaught = taught !== null && taught.page === id;
    const fallback = `${id ?? 'unknown'}-${date}`;
    const name =
      values.name ?? (talks && !isTaught ? await askPerson(`Name? [${fallback}] `, '--name') : '') ?? '';
    const called = name === '' ? fallback : name;
    if (!NAME.test(called)) throw new SetupError('A name has small letters, digits and hyphens.');
    /** @type {Record<string, string | null>} */
    const targets = {};
    for (const target of map.pages.find((one) => one.id === id)?.targets ?? [])
      targets[target.id] = await whichElement(target, survey, isTaught);
    url.searchParams.set('rehearsal', called);
    const truth = {
      page: id,
      url: url.href,
      lang: survey.lang,
      mark: 'captured',
      source: values.source,
      date,
      states: [],
      ...(id !== null && { targets }),
    };
    if (!values.dry) {
      const folder = join(PAGES_DIR, url.host);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${called}.html`), html);
      writeFileSync(join(folder, `${called}.json`), `${JSON.stringify(truth, null, 2)}\n`);
      console.log(`\nWritten: tests/pages/${url.host}/${called}.html and .json`);
    }
    const good = await confusion(draft, { page: id, url: url.href, targets });
    if (!good) process.exitCode = 1;
  } finally {
    await survey.close();
  }
}

try {
  await main();
} catch (error) {
  fail(error);
}
