/**
 * `npm run facts`: every fact that the guide tells and where it is from, the oldest first, with how sure it is.
 * `-- --old` leaves out what is fresh. Its last lines count them by kind of certainty and by age.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript, ROOT } from './lib/bundle.mjs';

const { monthsSince, yearWhenOld } = await importTypeScript('journey/freshness.ts');
const read = (file) => JSON.parse(readFileSync(join(ROOT, 'journey', file), 'utf8'));
const rules = read('route-chooser/rules.json');

/** Kind → its entries. Each has `source`, `checked`, and `mark` or `basis`: how sure it is. */
const KINDS = {
  symptom: read('troubleshooting/symptoms.json').points,
  card: read('off-page/cards.json'),
  contact: read('off-page/contacts.json'),
  wait: read('waits.json'),
  rule: rules.rules,
  advice: rules.advice,
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
  const months = `${monthsSince(checked, now)} months`;
  console.log(`${checked}  ${months.padStart(10)}  ${sure.padEnd(9)} ${name.padEnd(32)} ${source}`);
}

for (const sure of new Set(facts.map((fact) => fact.sure))) {
  const count = (list) => list.filter((fact) => fact.sure === sure).length;
  console.log(`${sure}: ${count(facts)}, old ${count(old)}`);
}
console.log(`facts ${facts.length}, older than 18 months ${old.length}`);
