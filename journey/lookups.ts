/** Lookups in one journey: which step owns a page, which steps make up a learner's route. */
import { isDone, type Progress } from './progress';
import type { JourneyData, Step, Wait } from './schema';

/** A learner's answers: name of the branch → value. */
export type Branches = Readonly<Record<string, string>>;

/** One hint of a step, and where it stands. */
export interface StepHint {
  /** Key of the words. */
  text: string;
  /** Null: away from any page. */
  page: string | null;
  target: string | null;
  problem: boolean;
}

/** What the parts of the journey's logic ask of its data. */
export type Lookups = ReturnType<typeof createLookups>;

/** @param data a journey as `parseJourney` and `WaitsSchema` accept it; it is not checked again */
export function createLookups(data: JourneyData) {
  const stepById = new Map(data.steps.map((step) => [step.id, step]));
  const stepByPage = new Map(data.steps.flatMap((step) => (step.pages ?? []).map((page) => [page, step])));
  const orderById = new Map(data.steps.map((step, index) => [step.id, index]));

  /** @returns the step, or undefined when the journey has none of that name */
  const stepOf = (id: string): Step | undefined => stepById.get(id);

  /** @returns the one step that a page belongs to, or undefined when the journey does not know the page */
  const stepOfPage = (page: string | null): Step | undefined =>
    page === null ? undefined : stepByPage.get(page);

  /** @returns where a step stands in the journey, from 0; -1 when there is no such step */
  const orderOf = (id: string): number => orderById.get(id) ?? -1;

  /** @returns the wait of that name, or undefined */
  const waitOf = (wait: string): Wait | undefined => data.waits.find((one) => one.id === wait);

  /** @returns whether the journey has this branch, and this answer to it */
  const isAnswer = (key: string, value: string): boolean =>
    Object.hasOwn(data.branches, key) && data.branches[key]?.values.includes(value) === true;

  /** @returns the answers in force: the learner's where they are lawful, else the defaults */
  const branchesOf = (answers: Readonly<Record<string, { value: string }>>): Branches =>
    Object.fromEntries(
      Object.entries(data.branches).map(([key, branch]) => {
        const answer = answers[key]?.value;
        return [key, answer !== undefined && isAnswer(key, answer) ? answer : branch.default];
      }),
    );

  /** @returns the steps of the route in order: this branch, nothing that stands aside */
  const routeOf = (branches: Branches): Step[] =>
    data.steps.filter((step) => !step.aside && onBranch(step.branch, branches));

  /** @returns the key of the hint for a learner who has done everything */
  const finishedHint = (branches: Branches): string => {
    const all = data.finished;
    return (all.find((one) => onBranch(one.branch, branches)) ?? all.at(-1))?.text ?? '';
  };

  /**
   * Where a step stands in its stage, for « étape 2 sur 5 ».
   * A step that is not counted takes the number of the counted step before it.
   */
  const positionOf = (step: Step, branches: Branches): { index: number; total: number } => {
    const anchor = (step.aside && stepOf(step.aside)) || step;
    const route = routeOf(branchesFor(anchor.branch, branches));
    const stage = route.filter((other) => other.stage === anchor.stage);
    const counted = stage.filter(isCounted);
    const upTo = counted.filter((other) => orderOf(other.id) <= orderOf(anchor.id)).length;
    // A step that happens beside a page comes before it, and already belongs to it.
    const index = anchor.beside && !anchor.optional ? upTo + 1 : upTo;
    return { index: Math.min(Math.max(index, 1), counted.length), total: counted.length };
  };

  /**
   * @returns a step's short code, to say by telephone: the number of its stage on the learner's way, then the step's in its
   * stage, as both are counted everywhere: « 3-2 ». A step that is not counted has the code of the one it belongs to.
   */
  const codeOf = (step: Step, branches: Branches): string => {
    const anchor = (step.aside && stepOf(step.aside)) || step;
    const stages = new Set(routeOf(branchesFor(anchor.branch, branches)).map(({ stage }) => stage));
    return `${[...stages].indexOf(anchor.stage) + 1}-${positionOf(step, branches).index}`;
  };

  /**
   * @returns every hint that a step may show to somebody with these answers, in order: key of the words, the page that it
   * stands on and what it points at; those for what went wrong (`problem`) come last
   */
  const hintsOf = (step: Step, branches: Branches): StepHint[] => {
    const home = step.pages?.[0] ?? step.beside ?? null;
    const ordinary = step.hints
      .filter((hint) => onBranch(hint.branch, branches))
      .map(({ text, page, target }) => ({
        text,
        page: page ?? home,
        target: target ?? null,
        problem: false,
      }));
    const problems = (step.problems ?? []).map(({ hint, target }) => ({
      text: hint,
      page: home,
      target: target ?? null,
      problem: true,
    }));
    const all = [...ordinary, ...problems];
    return all.filter(({ text }, at) => all.findIndex((other) => other.text === text) === at);
  };

  const stageAt = (stage: string): number => data.stages.findIndex(({ id }) => id === stage);

  /**
   * What is still to do before a step's stage, where its pages are open to anybody: data say so. A page that stands
   * aside explains itself, and who does not come by this stage is not asked.
   * @returns the key of the question, or null: the step is in order
   */
  const questionAt = (step: Step, progress: Progress): string | null => {
    const { asks } = data.stages[stageAt(step.stage)] ?? {};
    if (!asks || step.aside) return null;
    const branches = branchesOf(progress.branch);
    const route = routeOf(branches).filter(isCounted);
    if (!route.some(({ stage }) => stage === step.stage)) return null;
    const isBehind = beforeStage(route, step.stage).every(({ id }) => isDone(progress, id));
    return isBehind ? null : (asks.find((one) => onBranch(one.branch, branches))?.text ?? null);
  };

  /** @returns the steps of a route that belong to the stages before this one */
  const beforeStage = (route: readonly Step[], stage: string): Step[] =>
    route.filter((step) => stageAt(step.stage) < stageAt(stage));

  return {
    data,
    stepOf,
    stepOfPage,
    orderOf,
    waitOf,
    isAnswer,
    branchesOf,
    routeOf,
    finishedHint,
    positionOf,
    codeOf,
    hintsOf,
    questionAt,
    beforeStage,
  };
}

/** @returns whether something with this condition concerns a learner with these answers */
export function onBranch(condition: Step['branch'], branches: Branches): boolean {
  return Object.entries(condition ?? {}).every(([key, values]) =>
    [values].flat().includes(branches[key] ?? ''),
  );
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
