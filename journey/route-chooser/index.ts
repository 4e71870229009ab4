/**
 * The door to « Quelle solution pour moi ? »: a few questions, then one of the known ways. Pure; the rules are data
 * (rules.json). Nobody stores the answers: only the branches of the way that the learner takes.
 */
import type { RouteChooserTexts, Rules, WayId } from './schema';

export type { WayId };

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

export interface RouteChooser {
  /** The next question that matters after these answers; null when the way is clear. */
  nextQuestion(answers: Answers): Question | null;
  /** The way for these answers, why, and how long it takes; for any answers, even none. */
  decide(answers: Answers): Decision;
}

type When = Rules['rules'][number]['when'];

const fits = (when: When | undefined, answers: Answers): boolean =>
  Object.entries(when ?? {}).every(([question, wanted]) => wanted.includes(answers[question] ?? '-'));

/** @param texts the words in one language, typeset */
export function createRouteChooser(data: Rules, texts: RouteChooserTexts): RouteChooser {
  const branchOf = (way: WayId): Record<string, string> => ({ ...data.ways[way] });

  function nextQuestion(answers: Answers): Question | null {
    const next = data.questions.find(({ id, when }) => answers[id] === undefined && fits(when, answers));
    if (!next) return null;
    const { title, help, answers: labels } = need(texts.questions, next.id);
    return {
      id: next.id,
      title,
      ...(help !== undefined && { help }),
      answers: next.answers.map(({ id, sign }) => ({ id, sign, label: labels[id] ?? id })),
    };
  }

  function decide(answers: Answers): Decision {
    const rule =
      data.rules.find(({ when }) => fits(when, answers)) ?? (data.rules.at(-1) as Rules['rules'][0]);
    const advice = data.advice.filter(({ when }) => fits(when, answers));
    const unsure = [...advice, rule].some(({ mark }) => mark === 'unknown') || rule.mark === 'probable';
    const { title, time } = need(texts.ways, rule.way);
    return {
      way: rule.way,
      branch: branchOf(rule.way),
      title,
      time,
      reasons: [need(texts.reasons, rule.id)],
      soft: unsure,
      // « France Identité marche aussi » is no news to somebody who is told to take it.
      advice: advice
        .filter(({ id }) => id !== 'small-card' || rule.way !== 'france-identite')
        .map(({ id }) => need(texts.advice, id)),
      others: data.others
        .filter(({ way, when }) => way !== rule.way && fits(when, answers))
        .map(({ way }) => ({ way, branch: branchOf(way), title: need(texts.ways, way).title })),
    };
  }

  return { nextQuestion, decide };
}

/** An error when there are no words, so that a test finds it rather than a learner. */
function need<T>(section: Readonly<Record<string, T>>, key: string): T {
  const found = Object.hasOwn(section, key) ? section[key] : undefined;
  if (found === undefined) {
    throw new Error(`No words for "${key}": add them to journey/texts/<language>/route-chooser.json`);
  }
  return found;
}
