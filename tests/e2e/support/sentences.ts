/** The sentences of the interface as a learner reads them, and what the record of a learner looks like. */
import { readFileSync } from 'node:fs';

const texts = JSON.parse(readFileSync('journey/texts/fr/guide.json', 'utf8'));
const pages = Object.assign(
  {},
  ...['panel', 'people', 'notices', 'site-check', 'repair', 'link', 'board'].map((name) =>
    JSON.parse(readFileSync(`journey/texts/fr/${name}.json`, 'utf8')),
  ),
);

/** @returns a sentence of the interface; no such key is an error, as a learner would see nothing */
export function sentence(key: string): string {
  const found = texts.ui[key] ?? pages[key];
  if (typeof found !== 'string') throw new Error(`journey/texts has no sentence ${key}`);
  return found;
}

/** @returns a stage's title */
export const stageTitle = (stage: string): string => texts.stages[stage];

/** @returns a step's short title */
export const stepTitle = (step: string): string => texts.steps[step];

/** @returns the words of a hint */
export const hint = (key: string): Record<string, string> => texts.hints[key];

/** Every step of the journey, in order. */
export const STEPS: string[] = JSON.parse(readFileSync('journey/journey.json', 'utf8')).steps.map(
  (step: { id: string }) => step.id,
);

/** Spaces that only keep words on one line are no difference. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A stored record as far as tests look into it. */
export interface StoredProgress {
  version: number;
  status: { value: string; at: number };
  steps: Record<string, { state: string; at: number; by: string }>;
}

/** @returns the steps that are done, in order */
export function doneIn(progress: unknown): string[] {
  const { steps = {} } = (progress ?? {}) as Partial<StoredProgress>;
  return STEPS.filter((id) => steps[id]?.state === 'done');
}

/** @returns a record of a learner who has said that every step before this one is done */
export function upTo(step: string) {
  const at = 1_790_000_000_000;
  const done = STEPS.slice(0, STEPS.indexOf(step));
  return {
    version: 1,
    learner: 'default',
    started: at,
    status: { value: 'running', at },
    branch: {},
    steps: Object.fromEntries(done.map((id, n) => [id, { state: 'done', at: at + n, by: 'learner' }])),
    last: { step: null, at: 0 },
  };
}
