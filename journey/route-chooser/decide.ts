/**
 * « Quelle voie pour moi ? »: a few questions, then one of the known ways. Pure; the rules are data (rules.json).
 * Nobody stores the answers: only the branches of the way that the learner takes.
 */
import data from './rules.json';
import type { Rules, WayId } from './schema';
import { questionWords, wayWords, words } from './words';

/** The shipped rules. A test parses them with `RulesSchema`. */
export const rules = data as unknown as Rules;

/** Question → answer, for those that were asked. */
export type Answers = Readonly<Record<string, string>>;

export interface Question {
  id: string;
  title: string;
  help?: string;
  answers: { id: string; label: string; sign: string }[];
}

export interface Decision {
  way: WayId;
  /** The branches to set, when the learner takes it. */
  branch: Record<string, string>;
  title: string;
  reasons: string[];
  /** How long it takes, as far as anybody says. */
  time: string;
  /** We are not sure: a person should look. */
  soft: boolean;
  advice: string[];
  others: { way: WayId; branch: Record<string, string>; title: string }[];
}

type When = Rules['rules'][number]['when'];

const fits = (when: When | undefined, answers: Answers): boolean =>
  Object.entries(when ?? {}).every(([question, wanted]) => wanted.includes(answers[question] ?? '-'));

/** @returns the next question that matters after these answers; null when the way is clear */
export function nextQuestion(answers: Answers): Question | null {
  const next = rules.questions.find(({ id, when }) => answers[id] === undefined && fits(when, answers));
  if (!next) return null;
  const { title, help, answers: labels } = questionWords(next.id);
  return {
    id: next.id,
    title,
    ...(help !== undefined && { help }),
    answers: next.answers.map(({ id, sign }) => ({ id, sign, label: labels[id] ?? id })),
  };
}

/** @returns the way for these answers, why, and how long it takes; for any answers, even none */
export function decide(answers: Answers): Decision {
  const rule =
    rules.rules.find(({ when }) => fits(when, answers)) ?? (rules.rules.at(-1) as Rules['rules'][0]);
  const advice = rules.advice.filter(({ when }) => fits(when, answers));
  const unsure = [...advice, rule].some(({ mark }) => mark === 'unknown') || rule.mark === 'probable';
  return {
    way: rule.way,
    branch: branchOf(rule.way),
    ...wayWords(rule.way),
    reasons: [words('reasons', rule.id)],
    soft: unsure,
    // « France Identité marche aussi » is no news to somebody who is told to take it.
    advice: advice
      .filter(({ id }) => id !== 'small-card' || rule.way !== 'france-identite')
      .map(({ id }) => words('advice', id)),
    others: rules.others
      .filter(({ way, when }) => way !== rule.way && fits(when, answers))
      .map(({ way }) => ({ way, branch: branchOf(way), title: wayWords(way).title })),
  };
}

const branchOf = (way: WayId): Record<string, string> => ({ ...rules.ways[way] });
