/** The door to « Je suis bloqué »: symptoms to pick from, and one remedy for each. */
import { type Branches, type Lookups, onBranch } from '../lookups';
import type { Contact, OffPage } from '../off-page';
import type { Likely, SymptomData, Symptoms, TroubleshootingTexts } from './schema';

/** A sentence to pick: what the learner sees. */
export interface Symptom {
  id: string;
  ask: string;
}

/** What a remedy offers to do. */
export type RemedyAction =
  | { label: string; type: 'branch'; key: string; value: string }
  | { label: string; type: 'wait'; wait: string }
  | { label: string; type: 'open'; url: string }
  | { label: string; type: 'step'; step: string }
  | { label: string; type: 'show'; screen: 'site-check' };

export interface Remedy {
  id: string;
  ask: string;
  /** The one thing to do. */
  do: string;
  why: string;
  then: string | null;
  /** An inference, or one weak source: said softly. */
  soft: boolean;
  /** A sentence to read aloud to the help line. */
  read: string | null;
  contact: Contact | null;
  actions: RemedyAction[];
  /** Where it comes from, for advisers. */
  source: string;
  /** The month of its evidence: « 2024-08 ». */
  checked: string;
}

export interface TroubleshootingData {
  symptoms: Symptoms;
  likely: Likely;
}

export interface Troubleshooting {
  /** What a learner may see, in a few groups. */
  groups(): { id: string; title: string }[];
  /** The symptoms of a group; none when there is no such group. */
  symptomsOf(group: string): Symptom[];
  /** At most six symptoms at a step (null: nothing has begun), most likely first. */
  likelySymptoms(step: string | null, branches: Branches): Symptom[];
  /**
   * What is offered at every step: the guide says nothing, or something else than the page. The one that fits comes first.
   * `seen`: whether the guide knows the page in front as one of the journey.
   */
  guideSymptoms(seen: boolean): Symptom[];
  /** What to do. Throws when there is no such symptom: a button that leads nowhere is worse than an error in a test. */
  remedyOf(id: string): Remedy;
}

/** At most so many symptoms are offered at a step: more would be a list to search. */
const MOST_LIKELY = 6;
const SURE: readonly SymptomData['basis'][] = ['official', 'tutorial'];

/** @param texts the words in one language, typeset */
export function createTroubleshooting(
  { symptoms: { groups, points: symptoms }, likely }: TroubleshootingData,
  texts: TroubleshootingTexts,
  { stepOf }: Pick<Lookups, 'stepOf'>,
  { contactOf }: Pick<OffPage, 'contactOf'>,
): Troubleshooting {
  const symptomById = new Map(symptoms.map((symptom) => [symptom.id, symptom]));
  const toPick = ({ id }: SymptomData): Symptom => ({ id, ask: texts.points[id]?.ask ?? id });

  return {
    groups: () => groups.map((id) => ({ id, title: texts.groups[id] ?? id })),

    symptomsOf: (group) => symptoms.filter((symptom) => symptom.groups.includes(group)).map(toPick),

    likelySymptoms: (step, branches) => {
      const stage = step === null ? undefined : stepOf(step)?.stage;
      const wanted = [
        ...(likely.steps[step ?? ''] ?? []),
        ...(likely.stages[stage ?? ''] ?? []),
        ...likely.any,
      ];
      return [...new Set(wanted)]
        .flatMap((id) => symptomById.get(id) ?? [])
        .filter((symptom) => onBranch(symptom.branch, branches))
        .slice(0, MOST_LIKELY)
        .map(toPick);
    },

    guideSymptoms: (seen) => {
      const all = likely.always.flatMap((id) => symptomById.get(id) ?? []).map(toPick);
      return seen ? all.toReversed() : all;
    },

    remedyOf: (id) => {
      const symptom = symptomById.get(id);
      const words = texts.points[id];
      if (!symptom || !words) {
        throw new Error(`No symptom "${id}": add it to journey/troubleshooting/symptoms.json`);
      }
      return {
        id,
        ask: words.ask,
        do: words.do,
        why: words.why,
        // biome-ignore lint/suspicious/noThenProperty: words, never a function, so nobody takes it for a promise
        then: words.then ?? null,
        source: symptom.source,
        checked: symptom.checked,
        soft: !SURE.includes(symptom.basis),
        read: words.read ?? null,
        contact: symptom.contact === null ? null : contactOf(symptom.contact),
        actions: symptom.actions.map((action) => ({ ...action, label: texts.actions[action.label] ?? '' })),
      };
    },
  };
}
