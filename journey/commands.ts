/** What can happen to a learner's record. Pure: a record and a command go in, a new record comes out. */
import { type Lookups, shownBy } from './lookups';
import { isDone, later, type Progress, type StepRecord } from './progress';
import type { Step } from './schema';
import { settleWaits, withWait } from './waits';

export type Command =
  | { type: 'start' }
  | { type: 'stop' }
  | { type: 'tick'; step: string }
  | { type: 'undo'; step: string }
  | { type: 'seen'; page: string }
  /** The learner says that all that comes before a stage is done. */
  | { type: 'reach'; stage: string }
  | { type: 'branch'; key: string; value: string }
  /** Something has to be waited for, from now on; it is over. */
  | { type: 'wait'; wait: string }
  | { type: 'wait-over'; wait: string };

/**
 * Carries out one command.
 * @returns a new record, or the same object when nothing changes (so there is nothing to write)
 */
export function apply(journey: Lookups, progress: Progress, command: Command, now: number): Progress {
  const next = carryOut(journey, progress, command, now);
  return next === progress ? progress : settleWaits(journey, next, now);
}

function carryOut(journey: Lookups, progress: Progress, command: Command, now: number): Progress {
  switch (command.type) {
    case 'start':
      return withStatus(progress, 'running', now);
    case 'stop':
      return withStatus(progress, 'stopped', now);
    case 'tick':
      return withStep(journey, progress, command.step, 'done', 'learner', now);
    case 'undo':
      return withStep(journey, progress, command.step, 'todo', 'learner', now);
    case 'branch':
      return withBranch(journey, progress, command.key, command.value, now);
    case 'seen':
      return seen(journey, progress, command.page, now);
    case 'reach':
      return reach(journey, progress, command.stage, now);
    case 'wait':
      return withWait(journey, progress, command.wait, 'running', now);
    case 'wait-over':
      return withWait(journey, progress, command.wait, 'over', now);
  }
}

function withStatus(progress: Progress, value: Progress['status']['value'], now: number): Progress {
  if (progress.status.value === value) return progress;
  return { ...progress, status: { value, at: later(progress.status, now) } };
}

function withStep(
  journey: Lookups,
  progress: Progress,
  id: string,
  state: StepRecord['state'],
  by: StepRecord['by'],
  now: number,
): Progress {
  if (!journey.stepOf(id)) return progress;
  const before = progress.steps[id];
  if (before?.state === state && before.by === by) return progress;
  return { ...progress, steps: { ...progress.steps, [id]: { state, at: later(before, now), by } } };
}

function withBranch(journey: Lookups, progress: Progress, key: string, value: string, now: number): Progress {
  if (!journey.isAnswer(key, value) || progress.branch[key]?.value === value) return progress;
  return {
    ...progress,
    branch: { ...progress.branch, [key]: { value, at: later(progress.branch[key], now) } },
  };
}

/**
 * A page was seen. Its step becomes the last one, and the steps that lead to it are done.
 * What the learner has undone stays undone until its own page comes again: their word weighs more
 * than what a page lets us guess. A page that is open to anybody counts for nothing while its stage is out of reach.
 */
function seen(journey: Lookups, progress: Progress, page: string, now: number): Progress {
  const step = journey.stepOfPage(page);
  if (!step || journey.questionAt(step, progress)) return progress;
  const arrival = progress.last.step !== step.id;
  let next = progress;
  // A page that stood open before, in another tab or for another learner, is no answer to a question just asked.
  const moved = arrival && progress.last.step !== null;
  for (const [key, value] of Object.entries(shownBy(step))) {
    if (!moved && (!arrival || progress.branch[key])) continue;
    // The page of a branch shows which one the learner took. Unanswered default: nothing to write.
    if (journey.branchesOf(next.branch)[key] !== value) next = withBranch(journey, next, key, value, now);
  }
  if (!step.aside) {
    for (const earlier of journey.routeOf(journey.branchesOf(next.branch))) {
      if (proves(journey, step, page, earlier) && maySettle(next, earlier)) {
        next = withStep(journey, next, earlier.id, 'done', 'page', now);
      }
    }
    const own = next.steps[step.id];
    if (step.doneWhenSeen) {
      if (!own || (arrival && own.state === 'todo'))
        next = withStep(journey, next, step.id, 'done', 'page', now);
    } else if (arrival && own?.state === 'todo') {
      next = withStep(journey, next, step.id, 'todo', 'page', now);
    }
  }
  return arrival ? { ...next, last: { step: step.id, at: later(next.last, now) } } : next;
}

/** Only what is not done yet: a step that a page has proved stays so. */
function reach(journey: Lookups, progress: Progress, stage: string, now: number): Progress {
  if (!journey.data.stages.some(({ id }) => id === stage)) return progress;
  return journey
    .beforeStage(journey.routeOf(journey.branchesOf(progress.branch)), stage)
    .filter(({ id }) => !isDone(progress, id))
    .reduce((next, { id }) => withStep(journey, next, id, 'done', 'learner', now), progress);
}

function proves({ orderOf, data }: Lookups, step: Step, page: string, earlier: Step): boolean {
  if (orderOf(earlier.id) >= orderOf(step.id)) return false;
  if (earlier.beside === page) return false;
  const isOpenToAll = data.stages.some(({ id, asks }) => id === step.stage && asks);
  return (step.proves !== 'stage' && !isOpenToAll) || earlier.stage === step.stage;
}

function maySettle(progress: Progress, step: Step): boolean {
  const record = progress.steps[step.id];
  return record === undefined || (record.state === 'todo' && record.by === 'page');
}
