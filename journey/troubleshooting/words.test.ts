import { expect, it } from 'vitest';
import words from '@/journey/texts/fr/troubleshooting.json';
import { expectEasy, expectOurStyle, expectShort, type Named } from '../texts/words-test-helpers';

const points = Object.entries(words.points) as [
  string,
  { ask: string; do: string; why: string; then?: string; read?: string },
][];

/** What to do and why are read together; what comes then, and what is read aloud, are texts of their own. */
const texts = points.flatMap(([id, said]): Named[] => [
  [`${id}.do`, `${said.do} ${said.why}`],
  ...(said.then ? [[`${id}.then`, said.then] as Named] : []),
  ...(said.read ? [[`${id}.read`, said.read] as Named] : []),
]);
const titles = [
  ...points.map(([id, { ask }]): Named => [`${id}.ask`, ask]),
  ...Object.entries(words.groups),
  ...Object.entries(words.actions),
];

it('every answer is easy to read', () => {
  expect(texts.length).toBeGreaterThan(100);
  expectEasy(texts);
});

it('titles, sentences to pick and buttons are short', () => {
  expectShort(titles);
});

it('every answer keeps to our style', () => {
  expectOurStyle([...texts, ...titles]);
});
