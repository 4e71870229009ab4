/**
 * One word for one thing, no false friend, no doubt that leads nowhere: what `refused-words-fixture.ts` refuses
 * stands in no French sentence. What is between « » is the page’s own word, and stays.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as fixture from './refused-words-fixture';

type Named = [path: string, text: string];
const FRENCH = join(import.meta.dirname, 'fr');

/** The glossary explains the pages’ words: those are not ours, their meanings are. */
function sentencesOf(value: unknown, path: string): Named[] {
  if (value === null) return [];
  if (typeof value === 'string') return /^glossary\.(?!.*\.means$)/.test(path) ? [] : [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => sentencesOf(inner, `${path}.${key}`));
}

const all = readdirSync(FRENCH).flatMap((file) =>
  sentencesOf(JSON.parse(readFileSync(join(FRENCH, file), 'utf8')), file.replace('.json', '')),
);

/** A whole word; « j’ » may be followed by its verb. */
const whole = (words: string) => new RegExp(`(?<![\\p{L}-])(?:${words})(?:(?<=[’'])|(?!\\p{L}))`, 'giu');
const refused = fixture.refused.map((one) => ({ ...one, pattern: whole(one.words) }));
/** « je » is allowed with « j’ », and the other way round. */
const plain = (word: string) => word.toLowerCase().replace(/^j['’]$/, 'je');
const allowed = fixture.allowed.map(({ path, word }) => ({
  path: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '.+')}$`),
  word: plain(word),
  used: false,
}));

/** @returns what is refused of a text, with what to do about it */
function complaints(path: string, text: string): string[] {
  const ours = text.replace(/«[^»]*»/g, ' ');
  return refused.flatMap(({ pattern, say, why }) =>
    [...ours.matchAll(pattern)].flatMap(([word]) => {
      const exception = allowed.find((one) => one.path.test(path) && one.word === plain(word));
      if (exception) exception.used = true;
      return exception ? [] : [`${path}: « ${text} »\n    not “${word}” but: ${say}. ${why}`];
    }),
  );
}

it.each<[string, string, number]>([
  ['a message', 'Ouvrez le message.', 1],
  ['the page’s own word', 'Cliquez sur « Ouvrir le message ».', 0],
  ['a word within a word', 'Un envoi sans voyage, une messagerie, la proie.', 0],
  ['a word with a capital', 'Nous ne savons pas.', 1],
  ['a number of signs', 'Tapez les 13 signes.', 1],
  ['the sign of FranceConnect+', 'Cherchez le signe +.', 0],
  ['a doubt', 'Il est sans doute là, ou peut-être ailleurs.', 2],
  ['the guide as somebody', 'D’ici, je ne vois rien, et j’attends.', 2],
])('%s is judged rightly', (_, text, count) => {
  expect(complaints('here', text)).toHaveLength(count);
});

it('each thing has its one word, and no word means another thing to somebody', () => {
  expect(all.length).toBeGreaterThan(1000);
  const wrong = all.flatMap(([path, text]) => complaints(path, text));
  expect(
    wrong,
    `\n${wrong.join('\n')}\n
  Is it the page’s own word? Put it between « ».
  Is it needed here all the same? Add the path and the reason to “allowed” of journey/texts/refused-words-fixture.ts.\n`,
  ).toEqual([]);
  const idle = allowed.filter(({ used }) => !used).map(({ path, word }) => `${path} ${word}`);
  expect(idle, 'What nothing needs is no longer allowed: take it away.').toEqual([]);
});
