import { expect, test } from 'vitest';
import { drawingNames } from '@/components/drawings';
import cards from '@/journey/off-page/cards.json';

test('every card of an off-page step names a drawing that exists', () => {
  for (const card of cards) expect(drawingNames, card.text).toContain(card.drawing);
});
