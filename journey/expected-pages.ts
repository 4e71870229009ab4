/** Which pages a learner may have in front of them now: what an engine that is in doubt may take into account. Pure. */
import { type Branches, isCounted, type Lookups } from './lookups';
import { lastStep, openStep } from './open-step';
import { isDone, type Progress } from './progress';
import type { Step } from './schema';

/** Ids of pages, each once, and in one of the two lists only. */
export interface ExpectedPages {
  /** Pages of the step that the learner is at. */
  step: string[];
  /** Pages of the step before, of those that may follow, and of what stands aside. */
  near: string[];
}

/**
 * @returns the pages of the step that the learner is at, and those around it, on every branch that can still be taken
 * from there; when all is done, the step is the last one
 */
export function expectedPages(journey: Lookups, progress: Progress): ExpectedPages {
  const branches = journey.branchesOf(progress.branch);
  const open = openStep(journey, progress, branches) ?? lastStep(journey, branches);
  // Whoever went back to an earlier page, or to one off the route, is there as well.
  const last = journey.stepOf(progress.last.step ?? '');
  const at = last && last !== open && (last.aside || !isDone(progress, last.id)) ? [open, last] : [open];
  const here = pagesOf(at);
  const near = at.flatMap((step) => {
    const anchor = journey.stepOf(step.aside ?? '') ?? step;
    const routes = forks(journey, branches).map((fork) => journey.routeOf(fork));
    return [
      ...pagesOf([anchor]),
      ...routes.flatMap((route) => neighbours(route, anchor)),
      ...pagesOf(journey.data.steps.filter(({ aside }) => aside === anchor.id)),
    ];
  });
  return { step: here, near: [...new Set(near)].filter((page) => !here.includes(page)) };
}

/** The learner's own answers, then each set of answers that differs from them in one. */
function forks(journey: Lookups, branches: Branches): Branches[] {
  const others = Object.entries(journey.data.branches).flatMap(([key, { values }]) =>
    values.filter((value) => value !== branches[key]).map((value) => ({ ...branches, [key]: value })),
  );
  return [branches, ...others];
}

/** The pages before a step and after it, on one route: as far as the next step that everybody meets on a page. */
function neighbours(route: Step[], step: Step): string[] {
  const at = route.indexOf(step);
  if (at < 0) return [];
  return [upToAPage(route.slice(0, at).reverse()), upToAPage(route.slice(at + 1))].flat();
}

function upToAPage(steps: Step[]): string[] {
  const end = steps.findIndex((step) => isCounted(step) && pagesOf([step]).length > 0);
  return pagesOf(end < 0 ? steps : steps.slice(0, end + 1));
}

function pagesOf(steps: Step[]): string[] {
  return [...new Set(steps.flatMap(({ pages = [] }) => pages))];
}
