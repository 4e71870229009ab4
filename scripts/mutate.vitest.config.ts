/** The unit project alone, for `npm run mutate`: without the tests that read sources as text, which then look mutated. */
import { configDefaults, defineConfig } from 'vitest/config';
import config from '../vitest.config';

const unit = config.test?.projects?.find(
  (one) => typeof one === 'object' && 'test' in one && one.test?.name === 'unit',
);
if (typeof unit !== 'object' || !('test' in unit))
  throw new Error('vitest.config.ts has no project named "unit".');

export default defineConfig({
  ...unit,
  root: `${import.meta.dirname}/..`,
  test: { ...unit.test, exclude: [...configDefaults.exclude, 'tests/shape/**'] },
});
