/** The words of this room, by section and key. */
import { typeset } from '../texts';
import fr from '../texts/fr/ways.json';

type Section = Exclude<keyof typeof fr, 'questions' | 'ways'>;

export interface QuestionWords {
  title: string;
  help?: string;
  answers: Record<string, string>;
}

/** @returns a sentence; an error when there is none, so that a test finds it rather than a learner */
export function words(section: Section, key: string): string {
  return typeset(need((fr[section] as Record<string, string>)[key], `${section}.${key}`));
}

/** @returns the words of a question */
export function questionWords(id: string): QuestionWords {
  const found = need((fr.questions as Record<string, QuestionWords>)[id], `questions.${id}`);
  const answers = Object.entries(found.answers).map(([key, text]) => [key, typeset(text)]);
  return {
    title: typeset(found.title),
    ...(found.help !== undefined && { help: typeset(found.help) }),
    answers: Object.fromEntries(answers),
  };
}

/** @returns what a way is called, and the honest time it takes */
export function wayWords(way: string): { title: string; time: string } {
  const { title, time } = need((fr.ways as Record<string, { title: string; time: string }>)[way], way);
  return { title: typeset(title), time: typeset(time) };
}

function need<T>(found: T | undefined, key: string): T {
  if (found === undefined) throw new Error(`No words for ${key}: add them to journey/texts/fr/ways.json`);
  return found;
}
