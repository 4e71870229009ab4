/** The unit project alone, for `npm run mutate`: without the tests that read sources as text, which then look mutated. */
import { relative } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import config from '../vitest.config';

const unit = config.test?.projects?.find(
  (one) => typeof one === 'object' && 'test' in one && one.test?.name === 'unit',
);
if (typeof unit !== 'object' || !('test' in unit))
  throw new Error('vitest.config.ts has no project named "unit".');

/** The quick ones first: one failure is enough, and most mutants fall at once. Vitest begins with the slow ones. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const duration = ({ project, moduleId }: TestSpecification): number =>
      this.ctx.cache.getFileTestResults(`${project.name}:${relative(this.ctx.config.root, moduleId)}`)
        ?.duration ?? 0;
    return [...files].sort((a, b) => duration(a) - duration(b));
  }
}

/** `npm run mutate -- --without FILE`. */
const without = process.env.MUTATE_WITHOUT?.split('\n').filter(Boolean) ?? [];

export default defineConfig({
  ...unit,
  root: `${import.meta.dirname}/..`,
  test: {
    ...unit.test,
    exclude: [...configDefaults.exclude, 'tests/shape/**', ...without],
    setupFiles: ['scripts/mutate.setup.ts'],
    sequence: { sequencer: QuickFirst },
  },
});
