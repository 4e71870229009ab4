/** Builders and generators that the journey's tests share. */
import fc from 'fast-check';
import type { Command } from '@/journey/commands';
import { newProgress, type Progress } from '@/journey/progress';
import { shippedJourney } from '@/journey/shipped';
import type { PageContent, TargetFacts, TargetReading } from '@/selectors';

const { apply, data: journey } = shippedJourney();
const { waits } = journey;

type Flag = keyof TargetFacts;

/** A target that the page surely shows; `on` lists its true facts. */
export function found(...on: Flag[]): TargetReading {
  const facts = {
    visible: true,
    enabled: true,
    filled: false,
    valid: false,
    checked: false,
    expanded: false,
    active: false,
  };
  for (const flag of on) facts[flag] = true;
  return { verdict: 'found', score: 1, facts };
}

export const missing: TargetReading = { verdict: 'missing', score: 0, facts: null };
export const unsure: TargetReading = { verdict: 'unsure', score: 0.4, facts: null };

/** What the engine says about a page. */
export function reading(
  page: string | null,
  targets: Record<string, TargetReading> = {},
  more: { states?: string[]; wall?: string } = {},
): PageContent {
  return {
    page,
    wall: more.wall ?? null,
    states: Object.fromEntries((more.states ?? []).map((state) => [state, true])),
    targets,
  };
}

/** A record after these commands, one every second. */
export function after(...commands: Command[]): Progress {
  return commands.reduce(
    (progress, command, index) => apply(progress, command, 2000 + index * 1000),
    newProgress(1000),
  );
}

export const seen = (page: string): Command => ({ type: 'seen', page });
/** The learner says that all that comes before the pages that are open to anybody is done. */
export const REACH: Command = { type: 'reach', stage: 'connect' };
export const tick = (step: string): Command => ({ type: 'tick', step });
export const undo = (step: string): Command => ({ type: 'undo', step });

export const allPages = [...new Set(journey.steps.flatMap((step) => step.pages ?? []))];
export const allSteps = journey.steps.map((step) => step.id);
const allTargets = [
  ...new Set(
    journey.steps.flatMap((step) =>
      [...step.hints.flatMap((hint) => [hint.target, ...(hint.choice ?? [])])].concat(
        (step.problems ?? []).map((problem) => problem.target),
      ),
    ),
  ),
].filter((target): target is string => target !== undefined);
const allStates = [
  ...new Set(journey.steps.flatMap((step) => (step.problems ?? []).map((problem) => problem.state))),
];

const someFacts: fc.Arbitrary<TargetFacts> = fc.record({
  visible: fc.boolean(),
  enabled: fc.boolean(),
  filled: fc.boolean(),
  valid: fc.boolean(),
  checked: fc.boolean(),
  expanded: fc.boolean(),
  active: fc.boolean(),
});

const someTarget: fc.Arbitrary<TargetReading> = fc.oneof(
  fc.constant(missing),
  fc.constant(unsure),
  someFacts.map((facts): TargetReading => ({ verdict: 'found', score: 1, facts })),
);

/** Any reading, of known and unknown pages alike. */
export const someReading: fc.Arbitrary<PageContent | null> = fc.option(
  fc.record({
    page: fc.option(fc.oneof(fc.constantFrom(...allPages), fc.constant('never-heard-of'))),
    wall: fc.option(fc.constantFrom('cookie-wall', 'unknown-wall'), { freq: 4 }),
    states: fc.dictionary(fc.constantFrom(...allStates), fc.boolean(), { maxKeys: 4 }),
    targets: fc.dictionary(fc.constantFrom(...allTargets), someTarget, { maxKeys: 12 }),
  }),
  { freq: 8 },
);

export const someCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.constant<Command>({ type: 'start' }),
  fc.constant<Command>({ type: 'stop' }),
  fc.constantFrom(...allSteps).map(tick),
  fc.constantFrom(...allSteps).map(undo),
  fc.constantFrom(...allPages).map(seen),
  fc.constant(REACH),
  fc
    .constantFrom(
      ...Object.entries(journey.branches).flatMap(([key, { values }]) => values.map((value) => [key, value])),
    )
    .map(([key = '', value = '']): Command => ({ type: 'branch', key, value })),
  fc.constantFrom(...waits).map(({ id }): Command => ({ type: 'wait', wait: id })),
  fc.constantFrom(...waits).map(({ id }): Command => ({ type: 'wait-over', wait: id })),
);

/** Any record that commands can lead to, at times that collide often and may go backwards. */
export const someProgress: fc.Arbitrary<Progress> = fc
  .array(fc.tuple(someCommand, fc.integer({ min: 1, max: 6 })), { maxLength: 25 })
  .map((commands) =>
    commands.reduce((progress, [command, now]) => apply(progress, command, now), newProgress(1)),
  );
