/**
 * `npm run words`: how easy each hint is to read (Kandel & Moles, higher is easier), the worst ten first.
 * Its last line is `hints N, min X, mean Y, too long Z`. Exit code 1 when the gate is not passed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript, ROOT } from './lib/bundle.mjs';

/** The gate: every hint, the mean of all, words a sentence, sentences and words a hint. */
const GATE = { least: 80, mean: 90, sentence: 12, sentences: 3, hint: 30 };

const { kandelMoles, sentences, words } = await importTypeScript('journey/readability.ts');
const { hints } = JSON.parse(readFileSync(join(ROOT, 'journey/texts/fr/guide.json'), 'utf8'));

const rows = Object.entries(hints)
  .map(([key, hint]) => {
    const read = [hint.do, hint.why].filter(Boolean).join(' ');
    const shown = [read, hint.after].filter(Boolean).join(' ');
    const longest = Math.max(...sentences(shown).map((sentence) => words(sentence).length));
    const tooLong =
      longest > GATE.sentence || sentences(read).length > GATE.sentences || words(shown).length > GATE.hint;
    return { key, score: kandelMoles(read), longest, words: words(shown).length, tooLong };
  })
  .sort((a, b) => a.score - b.score);

const mean = rows.reduce((sum, { score }) => sum + score, 0) / rows.length;
const tooLong = rows.filter((row) => row.tooLong).length;
const least = rows[0]?.score ?? 0;

console.log(`${'hint'.padEnd(28)} score  longest sentence  words`);
for (const row of rows.slice(0, 10)) {
  console.log(
    `${row.key.padEnd(28)} ${row.score.toFixed(1).padStart(5)}  ${String(row.longest).padStart(16)}  ${String(row.words).padStart(5)}${row.tooLong ? '  TOO LONG' : ''}`,
  );
}
for (const row of rows.slice(10).filter((one) => one.tooLong)) console.log(`${row.key}: TOO LONG`);
console.log(`hints ${rows.length}, min ${least.toFixed(1)}, mean ${mean.toFixed(1)}, too long ${tooLong}`);
if (least < GATE.least || mean < GATE.mean || tooLong > 0) process.exitCode = 1;
