/** The published ways that the resolver is measured against. */
import { cssGenerator, medvFinder } from './css-selectors';
import type { Peer } from './baseline';
import { getByLabel, getByRole } from './playwright';
import { recorder } from './recorder';
import { similo, similoThreshold } from './similo';
import { absolute, robula } from './xpath';

export const PEERS = [
  medvFinder,
  cssGenerator,
  absolute,
  robula,
  recorder,
  getByRole,
  getByLabel,
  similo,
  similoThreshold,
] as Peer[];
