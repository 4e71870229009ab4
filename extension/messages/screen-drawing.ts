/** A small drawing of a screen, so that it can be told from others at a glance. It is decoration: its title stands beside. */
import type { Journey } from '@/journey';

/** One stroked path each, on a field of 48 × 32. */
const FRAME = 'M2 2h44v28H2z';
const DRAWINGS = {
  button: 'M8 9h26M8 14h18M24 19h16v6H24z',
  choice: 'M8 8h32v6H8zM8 18h32v6H8z',
  box: 'M8 10h8v8H8zM10 14l2 2 3-4M21 12h19M21 17h13M24 23h16',
  field: 'M8 10h20M8 15h32v8H8z',
  fields: 'M8 8h32v4H8zM8 15h32v4H8zM8 22h32v4H8z',
  code: 'M9 9h18M8 14h6v9H8zM17 14h6v9h-6zM26 14h6v9h-6zM35 14h6v9h-6z',
  photo: 'M10 12h6l3-4h10l3 4h6v13H10zM24 22a4 4 0 1 0 0-8 4 4 0 0 0 0 8z',
  phone: 'M18 6h12v20H18zM23 23h2',
};
type Kind = keyof typeof DRAWINGS;

/** @returns the path of a page's drawing, by what its step asks for there */
export function screenDrawing(journey: Journey, page: string): string {
  return FRAME + DRAWINGS[kindOf(journey, page)];
}

function kindOf(journey: Journey, page: string): Kind {
  const step = journey.stepOfPage(page);
  const hints = (step?.hints ?? []).filter((hint) => !hint.page || hint.page === page);
  const asked = hints.filter(({ until = 'never' }) => until !== 'never');
  const targets = asked.map(({ target = '' }) => target);
  if (targets.some((target) => /photo/.test(target))) return 'photo';
  if (targets.some((target) => /code/.test(target))) return 'code';
  if (step?.kind === 'off-page') return 'phone';
  if (hints.some(({ choice }) => choice)) return 'choice';
  if (asked.length === 0) return 'button';
  if (asked.every(({ until }) => until === 'checked')) return 'box';
  return asked.length === 1 ? 'field' : 'fields';
}
