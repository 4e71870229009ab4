// @ts-check
/**
 * `npm run bench:meanings -- --corpus DIR [--expected FILE] [--write]`: public forms, whose fields are marked with what they
 * mean, asked by what targets mean.
 *
 * --corpus    a folder of forms with `data-manual-scoring` marks: `test-forms/` of duckduckgo/duckduckgo-autofill
 * --expected  what its makers expect of their own classifier on them: `src/Form/test-cases/index.json` of the same repository
 * --write     writes docs/bench/meanings.md
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleForPage, loadMaps, ROOT } from '../../scripts/lib/bundle.mjs';
import { launchSealed, openSealedPage } from '../../scripts/lib/sealed-page.mjs';
import { fail } from '../../scripts/run.mjs';
import { reportOnForms } from './report-forms.mjs';

/** The site whose weights are asked: it has a field for each of these meanings. */
const SITE = 'compte-la-poste';

/** @type {{ meaning: string, tokens: string[], is: string[], mayBe: string[] }[]} `mayBe`: a mark that does not say which of two */
const ASKED = [
  {
    meaning: 'email',
    tokens: ['email'],
    is: ['emailAddress'],
    mayBe: ['username OR emailAddress', 'username, an e-mail address'],
  },
  { meaning: 'password', tokens: ['current-password'], is: ['password.current'], mayBe: ['password'] },
  { meaning: 'new-password', tokens: ['new-password'], is: ['password.new'], mayBe: ['password'] },
  { meaning: 'mobile', tokens: ['tel', 'tel-national'], is: ['phone'], mayBe: [] },
  { meaning: 'last-name', tokens: ['family-name'], is: ['lastName'], mayBe: [] },
  { meaning: 'first-name', tokens: ['given-name'], is: ['firstName'], mayBe: [] },
  { meaning: 'address', tokens: ['street-address', 'address-line1'], is: ['addressStreet'], mayBe: [] },
  { meaning: 'code', tokens: ['one-time-code'], is: ['totp'], mayBe: [] },
];

try {
  const { values } = parseArgs({
    options: { corpus: { type: 'string' }, expected: { type: 'string' }, write: { type: 'boolean' } },
  });
  if (!values.corpus) throw new Error('Which forms? --corpus DIR');
  const { corpus } = values;
  const map = (await loadMaps()).find(({ site }) => site === SITE);
  const code = await bundleForPage('bench/pages/in-form.ts', 'JalonForms');
  const browser = await launchSealed();
  const { page } = await openSealedPage(browser);
  await page.goto('https://bench.invalid/');
  await page.evaluate(`${code};globalThis.JalonForms = JalonForms;`);
  /** @type {import('./report-forms.mjs').Form[]} */
  const forms = [];
  for (const file of readdirSync(corpus).filter((name) => name.endsWith('.html'))) {
    const found = await page.evaluate(
      ([one, html, asked, sure]) =>
        /** @type {any} */ (globalThis).JalonForms.readForm(one, html, asked, sure),
      /** @type {const} */ ([map, readFileSync(join(corpus, file), 'utf8'), ASKED, ['known', 'likely']]),
    );
    forms.push({ file, found });
  }
  await browser.close();
  const expected = values.expected ? JSON.parse(readFileSync(values.expected, 'utf8')) : [];
  const report = reportOnForms(forms, ASKED, expected);
  console.log(report);
  if (values.write) writeFileSync(join(ROOT, 'docs/bench/meanings.md'), report);
} catch (error) {
  fail(error);
}
