// `npm test`: everything, on a fresh machine too. The last line is "N passed, N failed".
import { fail } from './run.mjs';
import { ensureDependencies, ensureWxt } from './setup.mjs';
import { runSteps } from './test/schedule.mjs';
import { STEPS } from './test/steps.mjs';

/** Steps whose output is worth reading when all is well. */
const SHOW_ALWAYS = ['sizes'];
/** Steps that may find nothing to run with, and then say why. */
const MAY_REST = ['relay'];

const total = { passed: 0, failed: 0 };

/** @param {string} text */
const indent = (text) => text.trim().replace(/^/gm, '    ');

/**
 * Prints one line for a step, and its output when it failed.
 * @param {import('./test/schedule.mjs').Step} step
 * @param {import('./test/schedule.mjs').StepResult | { blockedBy: string }} result
 */
function tell(step, result) {
  if ('blockedBy' in result) {
    console.log(`- ${step.name}: not run, because "${result.blockedBy}" failed`);
    return;
  }
  const { passed, failed, skipped, output, ms } = result;
  total.passed += passed;
  total.failed += failed;
  const counts = [
    passed || failed ? `${passed} passed` : 'ready',
    ...(failed ? [`${failed} failed`] : []),
    ...(skipped ? [`${skipped} skipped`] : []),
  ];
  console.log(`${failed ? '✗' : '✓'} ${step.name}: ${counts.join(', ')} (${(ms / 1000).toFixed(1)} s)`);
  const isResting = MAY_REST.includes(step.name) && passed + failed === 0;
  if (failed || isResting || SHOW_ALWAYS.includes(step.name)) console.log(indent(output));
}

try {
  await ensureDependencies();
  await ensureWxt();
  await runSteps(STEPS, tell);
} catch (error) {
  fail(error);
  total.failed += 1;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
