/** Every published way that the resolver is measured against. */

import type { Baseline } from './baseline';
import { cssGenerator, medvFinder } from './css-selectors';
import { getByLabel, getByRole } from './playwright';
import { recorder } from './recorder';
import { similo, similoThreshold } from './similo';
import { absolute, robula } from './xpath';

export const BASELINES = [
  medvFinder,
  cssGenerator,
  absolute,
  robula,
  recorder,
  getByRole,
  getByLabel,
  similo,
  similoThreshold,
] as Baseline[];
