/** Lookups in the journey: which step owns a page, which steps make up a learner's route. */
import data from './journey.json';
import type { Journey, Step } from './schema';

/**
 * The shipped journey. tests/unit/journey checks it with `parseJourney`, so it is not checked again in
 * every page visit.
 */
export const journey = data as unknown as Journey;

/** A learner's answers: name of the branch → value. */
export type Branches = Readonly<Record<string, string>>;

const stepById = new Map(journey.steps.map((step) => [step.id, step]));
const stepByPage = new Map(journey.steps.flatMap((step) => (step.pages ?? []).map((page) => [page, step])));
const orderById = new Map(journey.steps.map((step, index) => [step.id, index]));

/** @returns the step, or undefined when the journey has none of that name */
export function stepOf(id: string): Step | undefined {
  return stepById.get(id);
}

/** @returns the one step that a page belongs to, or undefined when the journey does not know the page */
export function stepOfPage(page: string | null): Step | undefined {
  return page === null ? undefined : stepByPage.get(page);
}

/** @returns the place of a step in the journey; -1 when there is no such step */
export function orderOf(id: string): number {
  return orderById.get(id) ?? -1;
}

/** @returns the answers in force: the learner's where they are lawful, else the defaults */
export function branchesOf(answers: Readonly<Record<string, { value: string }>>): Branches {
  return Object.fromEntries(
    Object.entries(journey.branches).map(([key, branch]) => {
      const answer = answers[key]?.value;
      return [key, answer !== undefined && isAnswer(key, answer) ? answer : branch.default];
    }),
  );
}

/** @returns whether the journey has this branch, and this answer to it */
export function isAnswer(key: string, value: string): boolean {
  return Object.hasOwn(journey.branches, key) && journey.branches[key]?.values.includes(value) === true;
}

/** @returns whether something with this condition concerns a learner with these answers */
export function onBranch(condition: Step['branch'], branches: Branches): boolean {
  return Object.entries(condition ?? {}).every(([key, values]) =>
    [values].flat().includes(branches[key] ?? ''),
  );
}

/** @returns the steps of the route in order: this branch, nothing that stands aside */
export function routeOf(branches: Branches): Step[] {
  return journey.steps.filter((step) => !step.aside && onBranch(step.branch, branches));
}

/** @returns the key of the words for a learner who has done everything */
export function finishedText(branches: Branches): string {
  const all = journey.finished;
  return (all.find((one) => onBranch(one.branch, branches)) ?? all.at(-1))?.text ?? '';
}

/** @returns whether a step counts in « étape 2 sur 5 » */
export function isCounted(step: Step): boolean {
  return !step.aside && !step.optional && !step.beside;
}

/** @returns the answers with which a learner meets something with this condition: theirs where they fit */
export function branchesFor(condition: Step['branch'], branches: Branches): Branches {
  const fitting = Object.entries(condition ?? {}).map(([key, values]) => {
    const all = [values].flat();
    const mine = branches[key] ?? '';
    return [key, all.includes(mine) ? mine : (all[0] ?? mine)];
  });
  return { ...branches, ...Object.fromEntries(fitting) };
}

/**
 * What seeing a page of this step tells of the way that the learner took. A page that several branches share tells
 * nothing, unless the step says so itself.
 */
export function shownBy(step: Step): Branches {
  const single = Object.entries(step.branch ?? {}).filter(([, values]) => typeof values === 'string');
  return step.shows ?? (Object.fromEntries(single) as Branches);
}

/**
 * Where a step stands in its stage, for « étape 2 sur 5 ».
 * A step that is not counted takes the number of the counted step before it.
 */
export function placeOf(step: Step, branches: Branches): { index: number; total: number } {
  const anchor = (step.aside && stepOf(step.aside)) || step;
  const route = routeOf(branchesFor(anchor.branch, branches));
  const stage = route.filter((other) => other.stage === anchor.stage);
  const counted = stage.filter(isCounted);
  const upTo = counted.filter((other) => orderOf(other.id) <= orderOf(anchor.id)).length;
  // A step that happens beside a page comes before it, and already belongs to it.
  const index = anchor.beside && !anchor.optional ? upTo + 1 : upTo;
  return { index: Math.min(Math.max(index, 1), counted.length), total: counted.length };
}
