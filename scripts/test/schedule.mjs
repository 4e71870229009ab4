// Runs steps, at most two at a time, and tells their results in the order in which they were declared.

import { SetupError } from '../run.mjs';

/** @typedef {import('./reports.mjs').Counts} Counts */
/** @typedef {Counts & { output: string, ms: number }} StepResult */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<StepResult>} run
 * @property {string[]} [needs] steps that must have passed; else this one does not run
 * @property {string[]} [after] steps that must have ended, whatever their result
 */

const SLOTS = 2;

/**
 * @param {Step[]} steps
 * @param {(step: Step, result: StepResult | { blockedBy: string }) => void} tell
 */
export async function runSteps(steps, tell) {
  /** @type {Map<string, StepResult | { blockedBy: string }>} */
  const ended = new Map();
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  let free = SLOTS;
  let told = 0;

  /** @param {string} name */
  const bad = (name) => {
    const result = ended.get(name);
    return result !== undefined && ('blockedBy' in result || result.failed > 0);
  };

  const tellInOrder = () => {
    for (; told < steps.length; told += 1) {
      const step = /** @type {Step} */ (steps[told]);
      const result = ended.get(step.name);
      if (!result) return;
      tell(step, result);
    }
  };

  /** @param {Step} step */
  const launch = async (step) => {
    const start = Date.now();
    const result = await step.run().catch((error) => ({
      passed: 0,
      failed: 1,
      skipped: 0,
      output: error instanceof SetupError ? error.message : String(error?.stack ?? error),
      ms: Date.now() - start,
    }));
    ended.set(step.name, result);
    running.delete(step.name);
    free += 1;
  };

  while (ended.size < steps.length) {
    for (const step of steps) {
      if (ended.has(step.name) || running.has(step.name)) continue;
      const before = [...(step.needs ?? []), ...(step.after ?? [])];
      if (!before.every((name) => ended.has(name))) continue;
      const blockedBy = step.needs?.find(bad);
      if (blockedBy) {
        ended.set(step.name, { blockedBy });
        continue;
      }
      if (free === 0) continue;
      free -= 1;
      running.set(step.name, launch(step));
    }
    tellInOrder();
    if (running.size) await Promise.race(running.values());
  }
  tellInOrder();
}
