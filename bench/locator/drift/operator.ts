/** What an operator is. Its chances for the three strengths stand beside its code. */
import type { Strength, TrackedPage } from './tracked-page';

export interface Operator {
  id: string;
  /** Operators marked `test` never run on the tuning split. */
  only?: 'test';
  /** How likely it is to be applied: mild, redesign, hostile. */
  chance: readonly [number, number, number];
  apply(page: TrackedPage, share: number): void;
}

export const STRENGTHS: readonly Strength[] = ['mild', 'redesign', 'hostile'];

/** The share of the elements that an applied operator touches. */
export const SHARE: Record<Strength, number> = { mild: 0.3, redesign: 0.6, hostile: 0.9 };
