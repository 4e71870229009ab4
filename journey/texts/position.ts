/** Where a step stands, in words: the same on card, panel, popup and sheets. */
import type { Next } from '../next-step';
import type { Texts } from './create-texts';

/** @returns « étape 3 sur 5 », with which of its cards it is where the page has several */
export function positionWords(ui: Texts['ui'], { index, total, part }: Next): string {
  const step = ui('step', { index, total });
  return part ? ui('stepPart', { step, index: part.index, total: part.total }) : step;
}
