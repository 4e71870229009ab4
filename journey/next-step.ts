/**
 * The one question of the guide: what now? Pure: what the page shows and what is done go in, one hint
 * comes out. There is always one, so that the learner is never left alone.
 */
import type { PageContent, TargetReading } from '@/selectors';
import { type Branches, type Lookups, onBranch } from './lookups';
import { lastStep, openStep } from './open-step';
import { isDone, type Progress } from './progress';
import type { Hint, Problem, Step } from './schema';
import { lockOf } from './waits';

export interface Next {
  stage: string;
  step: string;
  /** 1-based, within its stage. */
  index: number;
  /** Steps of the stage on this branch. */
  total: number;
  /** Key of the words. */
  hint: string;
  /** What to point at: only when the page surely shows it. */
  target: string | null;
  /** The target that the hint speaks of, found or not. */
  wanted: string | null;
  problem: boolean;
  /** Whether the learner is on a page of this step. */
  onPage: boolean;
  /** Official address where the step goes on, for a learner who is elsewhere. */
  open: string | null;
  /** Whether the learner may tick the step off. */
  tick: boolean;
  /** The hint is a question: the tick says that all that comes before this stage is done. */
  reach: string | null;
  /** Which of the cards of this page it is, 1-based, where the step has several there. */
  part: { index: number; total: number } | null;
  /** Why this hint, for developers. */
  why: string;
}

/**
 * Chooses the hint to show.
 * @param reading what the page shows, or null when no page of ours is in view
 */
export function nextStep(journey: Lookups, reading: PageContent | null, progress: Progress): Next {
  const branches = journey.branchesOf(progress.branch);
  const owner = reading ? journey.stepOfPage(reading.page) : undefined;
  // A step that the learner has ticked off lets them go on, though its page still waits.
  const here = owner && !leftBehind(owner, reading, progress) ? owner : undefined;
  const wall = reading && journey.data.walls.find((candidate) => candidate.id === reading.wall);
  if (wall) {
    const step = here ?? openStep(journey, progress, branches) ?? lastStep(journey, branches);
    return make(journey, step, branches, {
      text: wall.hint,
      wanted: wall.target,
      reading,
      onPage: here !== undefined,
      why: `wall ${wall.id} lies on top`,
    });
  }
  if (!here || !reading) return elsewhere(journey, progress, branches, reading);
  const question = journey.questionAt(here, progress);
  if (question === null) return onPage(journey, here, reading, progress, branches);
  const open = openStep(journey, progress, branches) ?? here;
  return make(journey, open, branches, {
    text: question,
    reading,
    onPage: true,
    open: open.open,
    tick: true,
    reach: here.stage,
    why: `${reading.page} is open to anybody; ${open.id} is the first step not done`,
  });
}

function leftBehind(step: Step, reading: PageContent | null, progress: Progress): boolean {
  if (!reading || !isDone(progress, step.id)) return false;
  if (step.kind === 'page') return isTickedHere(progress, step.id) && !pressing(step, reading);
  return step.hints.find((hint) => !hint.page || hint.page === reading.page)?.tick === true;
}

/** The learner has said on its page that the step is done, and has seen no other since. */
function isTickedHere({ steps, last }: Progress, step: string): boolean {
  const { by, at = 0 } = steps[step] ?? {};
  return by === 'learner' && last.step === step && at > last.at;
}

/** What went wrong on the page and is not mended yet. */
function pressing(step: Step, reading: PageContent): Problem | undefined {
  return step.problems?.find((candidate) => isPressing(candidate, reading));
}

function onPage(
  journey: Lookups,
  step: Step,
  reading: PageContent,
  progress: Progress,
  branches: Branches,
): Next {
  const problem = pressing(step, reading);
  if (problem) {
    return make(journey, step, branches, {
      text: problem.hint,
      wanted: problem.target,
      reading,
      problem: true,
      onPage: true,
      open: step.aside ? step.open : undefined,
      why: `state ${problem.state} on ${reading.page}`,
    });
  }
  const { hint, part, why } = pickHint(step, reading, branches);
  return make(journey, step, branches, {
    text: hint.text,
    wanted: hint.target,
    reading,
    onPage: true,
    open: step.aside ? step.open : undefined,
    tick: hint.tick === true && !isDone(progress, step.id),
    part,
    why,
  });
}

function isPressing(problem: Problem, reading: PageContent): boolean {
  if (reading.states[problem.state] !== true) return false;
  return !isMet(problem, reading) || isBusy(problem, reading);
}

function elsewhere(
  journey: Lookups,
  progress: Progress,
  branches: Branches,
  reading: PageContent | null,
): Next {
  const step = openStep(journey, progress, branches);
  const where = reading?.page ? `page ${reading.page} has no step to show` : 'no known page in view';
  if (!step) {
    const last = lastStep(journey, branches);
    return make(journey, last, branches, {
      text: journey.finishedHint(branches),
      reading,
      onPage: false,
      open: last.open,
      why: 'all is done',
    });
  }
  const hint = step.hints.find((candidate) => !candidate.page && onBranch(candidate.branch, branches));
  const lock = lockOf(journey, progress, step.id);
  return make(journey, step, branches, {
    text: lock?.hint ?? step.away ?? hint?.text ?? journey.finishedHint(branches),
    reading,
    onPage: false,
    open: step.open,
    // A step that the learner has undone can be ticked again, even when it happens on a page.
    tick: hint?.tick === true || progress.steps[step.id]?.by === 'learner',
    why: `${where}; ${step.id} is the first step not done`,
  });
}

/** The first hint whose need is not met; but a field that has the focus comes before all. */
function pickHint(
  step: Step,
  reading: PageContent,
  branches: Branches,
): Pick<Next, 'part' | 'why'> & { hint: Hint } {
  const hints = step.hints.filter(
    (hint) =>
      (!hint.page || hint.page === reading.page) &&
      onBranch(hint.branch, branches) &&
      !isAbsent(hint, reading),
  );
  const partOf = (hint: Hint): Next['part'] =>
    hints.length > 1 ? { index: hints.indexOf(hint) + 1, total: hints.length } : null;
  const busy = hints.find((hint) => isBusy(hint, reading));
  if (busy)
    return { hint: busy, part: partOf(busy), why: `${reading.page}: the learner is in ${busy.target}` };
  const open = hints.find(
    (hint, index) => !isMet(hint, reading) && !isPassed(hint, hints.slice(index + 1), reading),
  );
  const hint = open ?? hints.at(-1) ?? (step.hints[0] as Hint);
  const why = `${reading.page}: ${hint.target ?? 'no target'} waits to be ${hint.until ?? 'read'}`;
  return { hint, part: partOf(hint), why };
}

function isAbsent(hint: Hint, reading: PageContent): boolean {
  const wanted = hint.choice ?? (hint.target === undefined ? [] : [hint.target]);
  return (
    hint.optional === true &&
    wanted.length > 0 &&
    wanted.every((target) => verdictOf(target, reading) === 'missing')
  );
}

function verdictOf(target: string, reading: PageContent): TargetReading['verdict'] {
  return reading.targets[target]?.verdict ?? 'missing';
}

type Need = Pick<Hint, 'target' | 'until' | 'choice' | 'typed'>;

function isMet({ target, choice, until = 'never' }: Need, reading: PageContent): boolean {
  if (until === 'never') return false;
  return (choice ?? [target]).some((id) => {
    const found = id === undefined ? undefined : reading.targets[id];
    if (found?.verdict !== 'found' || !found.facts) return false;
    const { filled, valid, checked } = found.facts;
    if (until === 'checked') return checked;
    return until === 'valid' ? filled && valid : filled;
  });
}

/** The learner is typing there: stay, even when it already looks filled. */
function isBusy({ target, until = 'never', typed = true }: Need, reading: PageContent): boolean {
  if (target === undefined || until === 'never' || until === 'checked' || !typed) return false;
  const found = reading.targets[target];
  return found?.verdict === 'found' && found.facts?.active === true;
}

/** A field that we cannot see counts as filled once the learner is further down the form. */
function isPassed(hint: Hint, later: Hint[], reading: PageContent): boolean {
  if (hint.target === undefined || (hint.until ?? 'never') === 'never') return false;
  if (verdictOf(hint.target, reading) === 'found') return false;
  return later.some((other) => isMet(other, reading));
}

interface Choice {
  text: string;
  wanted?: string | undefined;
  reading: PageContent | null;
  problem?: boolean;
  onPage: boolean;
  open?: string | undefined;
  tick?: boolean;
  reach?: string;
  part?: Next['part'];
  why: string;
}

function make(journey: Lookups, step: Step, branches: Branches, choice: Choice): Next {
  const wanted = choice.wanted ?? null;
  const seen = wanted !== null && choice.reading !== null && verdictOf(wanted, choice.reading) === 'found';
  return {
    stage: step.stage,
    step: step.id,
    ...journey.positionOf(step, branches),
    hint: choice.text,
    target: seen ? wanted : null,
    wanted,
    problem: choice.problem ?? false,
    onPage: choice.onPage,
    open: choice.open ?? null,
    tick: choice.tick ?? false,
    reach: choice.reach ?? null,
    part: choice.part ?? null,
    why: choice.why,
  };
}
