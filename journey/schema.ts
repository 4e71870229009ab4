/**
 * The journey's one definition: valibot schemas and, inferred from them, the types.
 * journey.json says which steps lead to the goal and which hint goes with which target, waits.json what is waited for.
 * What pages and targets look like is the business of selectors/, not of this file.
 */
import * as v from 'valibot';
import { checked } from './checked';

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'write the id in kebab-case, for example "sms-code"'),
);
const ids = v.pipe(v.array(id), v.minLength(1, 'list at least one id, or leave the list out'));

/** What a branch must be: name → value, or a list of values of which one will do: { "way": ["web", "app"] }. */
const BranchSchema = v.record(id, v.union([id, ids]));

const HintSchema = v.strictObject({
  /** Key of the words in texts/<lang>/guide.json. */
  text: id,
  /** What the hint points at. Left out when there is nothing, or nothing that we may prefer. */
  target: v.optional(id),
  /** A free choice: the need is met as soon as one of these is. Nothing is pointed at. */
  choice: v.optional(ids),
  /** What makes the hint's need met. A button is never met: the page moves on by itself. */
  until: v.optional(v.picklist(['filled', 'valid', 'checked', 'never'])),
  /** Skipped when the page does not show the target. */
  optional: v.optional(v.boolean()),
  /** False for what is chosen rather than typed (a file): move on while it still has the focus. */
  typed: v.optional(v.boolean()),
  /** Only on this page of the step. */
  page: v.optional(id),
  /** Only for learners on this branch. */
  branch: v.optional(BranchSchema),
  /** The learner can tick the step off here. Only for steps that happen away from the page. */
  tick: v.optional(v.boolean()),
});

const ProblemSchema = v.strictObject({
  /** State of the page, named by the selector map. */
  state: id,
  /** Key of the words. */
  hint: id,
  target: v.optional(id),
  /** Once met, the ordinary hints come back although the page still shows its message. */
  until: v.optional(v.picklist(['filled', 'valid', 'checked', 'never'])),
});

const StepSchema = v.strictObject({
  id,
  stage: id,
  /** `off-page`: the learner acts elsewhere (mailbox, phone, post office). */
  kind: v.picklist(['page', 'off-page']),
  pages: v.optional(ids),
  /** Official address where the step begins or goes on. */
  open: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^https:\/\/[a-z0-9.-]+\/[a-z0-9/#-]*$/,
        'write an address that a source gives, https://host/…, without a query',
      ),
    ),
  ),
  /** Words for a learner who is not on the step's page. */
  away: v.optional(id),
  hints: v.pipe(v.array(HintSchema), v.minLength(1, 'a step needs at least one hint')),
  problems: v.optional(v.array(ProblemSchema)),
  branch: v.optional(BranchSchema),
  /** What seeing a page of the step tells of the learner's branch; by default what `branch` says with one value. */
  shows: v.optional(v.record(id, id)),
  /** What the learner may say instead of « done »: the step is done too, and this branch leaves out what came next. */
  instead: v.optional(v.record(id, id)),
  /** Not everybody sees this page: it is not counted, and never asked for unless it was the last one seen. */
  optional: v.optional(v.boolean()),
  /** An off-page step that happens while this page waits (reading a code). Not counted: the page is. */
  beside: v.optional(id),
  /** A page off the route (another way, an error): the route's step it stands next to. */
  aside: v.optional(id),
  /**
   * What seeing the page proves: every earlier step, or only those of its stage. A page of a stage that asks proves
   * those of its stage at most, and only once all that comes before the stage is done.
   */
  proves: v.optional(v.picklist(['all', 'stage'])),
  /** Seeing the page is doing the step: the end of the journey. */
  doneWhenSeen: v.optional(v.boolean()),
});

const WallSchema = v.strictObject({ id, hint: id, target: v.optional(id) });

const StageSchema = v.strictObject({
  id,
  /**
   * Anybody can open the stage's pages: seeing one proves nothing of the stages before. Where those are not done, the
   * guide asks, with the first of these words whose branch fits, and a page counts for nothing until the answer.
   */
  asks: v.optional(
    v.pipe(v.array(v.strictObject({ text: id, branch: v.optional(BranchSchema) })), v.minLength(1)),
  ),
});

const JourneySchema = v.strictObject({
  version: v.literal(1, 'this version of the guide reads journeys of version 1'),
  stages: v.pipe(v.array(StageSchema), v.minLength(1)),
  /** Branches and their default value. */
  branches: v.record(id, v.strictObject({ values: ids, default: id })),
  /** Words when everything is done: the first whose branch fits. The last one fits everybody. */
  finished: v.pipe(
    v.array(v.strictObject({ text: id, branch: v.optional(BranchSchema) })),
    v.minLength(1),
    v.check((all) => all.at(-1)?.branch === undefined, 'the last of "finished" must fit every branch'),
  ),
  /** What lies on top of any page. */
  walls: v.array(WallSchema),
  steps: v.pipe(v.array(StepSchema), v.minLength(1)),
});

const hours = v.pipe(v.number(), v.minValue(0.25), v.maxValue(24 * 60));

const WaitSchema = v.strictObject({
  id,
  /** The steps that wait. */
  steps: ids,
  /** Begins by itself when its step is the next thing to do. */
  auto: v.boolean(),
  /** Key of the words that stand for the step's own while the wait runs. */
  hint: v.optional(id),
  /** Hours after which the learner is told to look again. */
  remindAfter: hours,
  /** Hours after which it is long, and something should be done. */
  worryAfter: hours,
  /** Where the hours come from. */
  source: v.pipe(v.string(), v.minLength(10)),
  checked,
  /** How sure the source is. `unknown`: no source gives a figure, the hours are a choice of ours. */
  mark: v.picklist(['certain', 'probable', 'unknown']),
});

export const WaitsSchema = v.pipe(
  v.array(WaitSchema),
  v.minLength(1),
  v.check((all) => new Set(all.map((wait) => wait.id)).size === all.length, 'a wait is there twice'),
  v.check(
    (all) => all.every((wait) => wait.worryAfter >= wait.remindAfter),
    'worry comes after the reminder',
  ),
);

export type Hint = v.InferOutput<typeof HintSchema>;
export type Problem = v.InferOutput<typeof ProblemSchema>;
export type Step = v.InferOutput<typeof StepSchema>;
export type Wait = v.InferOutput<typeof WaitSchema>;
/** What journey.json holds. */
export type JourneyDefinition = v.InferOutput<typeof JourneySchema>;
/** All that a journey is made from: see `createJourney`. */
export type JourneyData = JourneyDefinition & { waits: readonly Wait[] };

/** Every text key that a journey uses, with repetitions. */
export function textKeys(journey: JourneyDefinition): string[] {
  return [
    ...journey.finished.map((one) => one.text),
    ...journey.stages.flatMap(({ asks = [] }) => asks.map((one) => one.text)),
    ...journey.walls.map((wall) => wall.hint),
    ...journey.steps.flatMap((step) => [
      ...(step.away ? [step.away] : []),
      ...step.hints.map((hint) => hint.text),
      ...(step.problems ?? []).map((problem) => problem.hint),
    ]),
  ];
}

/**
 * Checks a journey at the door: its shape first, then that its parts fit together.
 * @param raw what the JSON file held, of any shape
 * @param texts the keys of the hints that have words
 * @throws one Error naming everything that is wrong, a line each
 */
export function parseJourney(raw: unknown, texts: Iterable<string>): JourneyDefinition {
  const result = v.safeParse(JourneySchema, raw);
  if (!result.success) {
    throw bad(result.issues.map((issue) => `${v.getDotPath(issue) ?? 'journey'}: ${issue.message}`));
  }
  const problems = [...misfits(result.output), ...missingTexts(result.output, new Set(texts))];
  if (problems.length > 0) throw bad(problems);
  return result.output;
}

function bad(problems: string[]): Error {
  return new Error(`The journey cannot be used:\n- ${problems.join('\n- ')}`);
}

function missingTexts(journey: JourneyDefinition, known: ReadonlySet<string>): string[] {
  return textKeys(journey)
    .filter((key) => !known.has(key))
    .map((key) => `hint text "${key}" is missing: add it to journey/texts/fr/guide.json`);
}

function misfits(journey: JourneyDefinition): string[] {
  const stages = journey.stages.map((stage) => stage.id);
  const stepIds = journey.steps.map((step) => step.id);
  const pages = journey.steps.flatMap((step) => step.pages ?? []);
  const route = new Set(journey.steps.filter((step) => !step.aside).map((step) => step.id));
  const problems = [
    ...twice(stages).map((stage) => `stage "${stage}" is there twice`),
    ...twice(stepIds).map((step) => `step "${step}" is there twice`),
    ...twice(pages).map((page) => `page "${page}" belongs to two steps: a page has one step`),
  ];
  for (const [key, { values, default: value }] of Object.entries(journey.branches)) {
    if (!values.includes(value))
      problems.push(`branch "${key}": the default "${value}" is not one of its values`);
  }
  let furthest = 0;
  for (const step of journey.steps) {
    const at = `step "${step.id}"`;
    const stage = stages.indexOf(step.stage);
    if (stage < 0) problems.push(`${at}: unknown stage "${step.stage}"`);
    if (!step.aside && stage >= 0) {
      if (stage < furthest)
        problems.push(`${at}: comes after a later stage; keep the steps of a stage together`);
      furthest = Math.max(furthest, stage);
    }
    if (step.aside && !route.has(step.aside))
      problems.push(`${at}: stands aside "${step.aside}", not a step of the route`);
    if (step.beside && !pages.includes(step.beside))
      problems.push(`${at}: beside unknown page "${step.beside}"`);
    problems.push(...kindMisfits(step, at), ...branchMisfits(journey, step, at));
    const own = new Set(step.pages);
    for (const { page } of step.hints) {
      if (page && !own.has(page)) problems.push(`${at}: "${page}" is not a page of the step`);
    }
  }
  return problems;
}

function kindMisfits(step: Step, at: string): string[] {
  const problems: string[] = [];
  if (step.kind === 'page') {
    if (!step.pages) problems.push(`${at}: a step on a page lists its pages`);
    if (!step.away && !step.aside) problems.push(`${at}: give "away", words for a learner who is elsewhere`);
    if (step.hints.some((hint) => hint.tick)) problems.push(`${at}: only off-page steps can be ticked off`);
  } else if (!step.hints.some((hint) => hint.tick && !hint.page)) {
    problems.push(`${at}: an off-page step needs a hint with "tick", or the learner cannot go on`);
  }
  return problems;
}

function branchMisfits(journey: JourneyDefinition, step: Step, at: string): string[] {
  const asks = journey.stages.find(({ id }) => id === step.stage)?.asks ?? [];
  return [step.branch, step.shows, step.instead, ...[...step.hints, ...asks].map(({ branch }) => branch)]
    .flatMap((branch) => Object.entries(branch ?? {}))
    .flatMap(([key, values]) => [values].flat().map((value): [string, string] => [key, value]))
    .filter(([key, value]) => !journey.branches[key]?.values.includes(value))
    .map(([key, value]) => `${at}: unknown branch "${key}": "${value}"`);
}

function twice(list: readonly string[]): string[] {
  return [...new Set(list.filter((item, index) => list.indexOf(item) !== index))];
}
