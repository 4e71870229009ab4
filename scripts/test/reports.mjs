// Reads how many tests passed from the runners' JSON reports.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * What a runner that left no report counts as: a crash is a failure, never silence.
 * @type {Counts}
 */
const CRASHED = { passed: 0, failed: 1, skipped: 0 };

/**
 * A run that ended badly, or ran nothing, is never all green.
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function honest(counts, exitCode) {
  const nothing = counts.passed + counts.failed === 0;
  return counts.failed === 0 && (exitCode !== 0 || nothing) ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {string} file report of vitest's json reporter
 * @param {number} exitCode
 * @returns {Counts}
 */
export function vitestCounts(file, exitCode) {
  if (!existsSync(file)) return CRASHED;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  // A file that could not even be loaded holds no failed test: it counts as one.
  const unloadable = report.testResults.filter(
    (/** @type {any} */ one) =>
      one.status === 'failed' &&
      !one.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  ).length;
  return honest(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloadable,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    exitCode,
  );
}

/**
 * @param {string} file report of Playwright's json reporter
 * @param {number} exitCode
 * @returns {Counts}
 */
export function playwrightCounts(file, exitCode) {
  if (!existsSync(file)) return CRASHED;
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  return honest(
    {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    },
    exitCode,
  );
}
