/** What the popup shows of the whole journey: the stages, and how far the learner is in each. */
import { isCounted, type Lookups } from './lookups';
import { openStep } from './open-step';
import { isDone, type Progress } from './progress';

export interface StageState {
  stage: string;
  state: 'done' | 'current' | 'todo';
  /** Counted steps that are done, of `total`. */
  done: number;
  total: number;
  /** Steps of the stage that are done, in order: what the learner may undo. */
  undoable: string[];
}

/** @returns the learner's stages in order; the first one that is not complete is the current one */
export function overview(journey: Lookups, progress: Progress): StageState[] {
  const route = journey.routeOf(journey.branchesOf(progress.branch));
  let current = false;
  return journey.data.stages.flatMap(({ id }): StageState[] => {
    const steps = route.filter((step) => step.stage === id);
    if (steps.length === 0) return [];
    const counted = steps.filter(isCounted);
    const done = counted.filter((step) => isDone(progress, step.id)).length;
    const complete = done === counted.length;
    const state = complete ? 'done' : current ? 'todo' : 'current';
    if (!complete) current = true;
    const undoable = steps.filter((step) => isDone(progress, step.id)).map((step) => step.id);
    return [{ stage: id, state, done, total: counted.length, undoable }];
  });
}

/** @returns whether every counted step of the learner's route is done */
export function isFinished(journey: Lookups, progress: Progress): boolean {
  return journey
    .routeOf(journey.branchesOf(progress.branch))
    .every((step) => !isCounted(step) || isDone(progress, step.id));
}

export interface StepState {
  id: string;
  done: boolean;
  /** The next thing to do. */
  current: boolean;
  /** It happens away from any page. */
  offPage: boolean;
}

export interface StagePlan {
  stage: string;
  steps: StepState[];
}

/** @returns the steps of the learner's route, stage by stage; those that not everybody meets only once they are done */
export function stepsOf(journey: Lookups, progress: Progress): StagePlan[] {
  const branches = journey.branchesOf(progress.branch);
  const open = openStep(journey, progress, branches)?.id;
  const shown = journey
    .routeOf(branches)
    .filter((step) => !step.optional || step.id === open || isDone(progress, step.id));
  return journey.data.stages
    .map(({ id }) => ({
      stage: id,
      steps: shown
        .filter((step) => step.stage === id)
        .map((step) => ({
          id: step.id,
          done: isDone(progress, step.id),
          current: step.id === open,
          offPage: step.kind === 'off-page',
        })),
    }))
    .filter(({ steps }) => steps.length > 0);
}
