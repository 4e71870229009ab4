/**
 * `npm run facts`: every fact that the guide tells and every page that its maps describe, with where it is from, the oldest
 * first, and how sure it is.
 * `-- --old` leaves out what is fresh. Its last lines count them by kind of certainty and by age.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript, ROOT } from './lib/bundle.mjs';

const { monthsSince, yearWhenOld } = await importTypeScript('journey/freshness.ts');
/** Of a source that tells no date. */
const NO_DATE = '0000-00';
const read = (file) => JSON.parse(readFileSync(join(ROOT, 'journey', file), 'utf8'));
const rules = read('route-chooser/rules.json');

/** The sources of a map's pages, dated as they are: a year alone counts from its first month, none is as old as can be. */
const SITES = join(ROOT, 'selectors/sites');
const sites = readdirSync(SITES, { withFileTypes: true }).filter((one) => one.isDirectory());
const pages = sites.flatMap(({ name }) => {
  const { pages, walls = [] } = JSON.parse(readFileSync(join(SITES, name, 'map.json'), 'utf8'));
  return [...pages, ...walls].map(({ id, source }) => {
    const [, year, month = '01'] = /^(\d{4})(?:-(\d{2}))?/.exec(source.date) ?? [];
    const checked = year ? `${year}-${month}` : NO_DATE;
    return { id, source: `${source.mark}: ${source.by}`, checked, mark: source.confidence };
  });
});

/** Kind → its entries. Each has `source`, `checked`, and `mark` or `basis`: how sure it is. */
const KINDS = {
  symptom: read('troubleshooting/symptoms.json').points,
  card: read('off-page/cards.json'),
  contact: read('off-page/contacts.json'),
  wait: read('waits.json'),
  rule: rules.rules,
  advice: rules.advice,
  page: pages,
};

const now = Date.now();
const facts = Object.entries(KINDS)
  .flatMap(([kind, entries]) =>
    entries.map(({ id, text, source, checked, mark, basis }) => ({
      name: `${kind} ${id ?? text}`,
      source,
      checked,
      sure: mark ?? basis,
    })),
  )
  .sort((a, b) => a.checked.localeCompare(b.checked) || a.name.localeCompare(b.name));
const old = facts.filter(({ checked }) => yearWhenOld(checked, now));

for (const { checked, sure, name, source } of process.argv.includes('--old') ? old : facts) {
  const months = checked === NO_DATE ? 'no date' : `${monthsSince(checked, now)} months`;
  console.log(`${checked}  ${months.padStart(10)}  ${sure.padEnd(9)} ${name.padEnd(32)} ${source}`);
}

for (const sure of new Set(facts.map((fact) => fact.sure))) {
  const count = (list) => list.filter((fact) => fact.sure === sure).length;
  console.log(`${sure}: ${count(facts)}, old ${count(old)}`);
}
console.log(`facts ${facts.length}, older than 18 months ${old.length}`);
