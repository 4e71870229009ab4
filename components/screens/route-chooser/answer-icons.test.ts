/** Every answer has a drawing of its own: the question mark is for « Je ne sais pas » alone. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ANSWER_ICONS } from './answer-icons';

test('every drawing that a question names is there', () => {
  const rules = JSON.parse(readFileSync('journey/route-chooser/rules.json', 'utf8')) as {
    questions: { answers: { id: string; sign: string }[] }[];
  };
  const answers = rules.questions.flatMap((question) => question.answers);
  expect(answers.length).toBeGreaterThan(10);
  expect(answers.filter(({ sign }) => !Object.hasOwn(ANSWER_ICONS, sign))).toEqual([]);
  expect(answers.filter(({ id, sign }) => sign === 'unknown' && id !== 'unknown')).toEqual([]);
});
