/** Where something on the page is, in words, and a small drawing of the screen with it ringed. */
import { screenLayout } from '@/components/drawings/screens';
import type { Picture, Where } from '@/components/overlay';
import type { Texts } from '@/journey';
import { namesOf, type SiteMap } from '@/selectors';
import type { WhereHelp } from '../messages/protocol';

/** How the shapes of a drawing look on a card: fewer ways than in the panel. */
const LOOKS: Record<string, string> = { bar: 'filled', button: 'filled', ring: 'ringed', title: 'bold' };

/**
 * A neighbour is quoted by the map's own name of it, never by what the page says.
 * @param asked `page` and `target`: of the map; `seen`: where it is in the window, null when the page does not have it
 * @returns null when neither words nor a drawing say where it is
 */
export function whereHelp(
  { ui }: Pick<Texts, 'ui'>,
  map: SiteMap,
  { page, target, seen }: { page: string | null; target: string; seen: Where | null },
): WhereHelp | null {
  const picture = page === null ? null : pictureOf(page, target);
  if (!seen) return picture && { words: '', picture };
  const place = ui(`where-${seen.row}-${seen.column}`);
  const label = seen.near && nameIn(map, seen.near);
  const words =
    label && seen.near ? ui(`where-${seen.near.side}`, { place, label }) : ui('where-alone', { place });
  return { words, picture };
}

function nameIn({ pages, walls = [] }: SiteMap, near: NonNullable<Where['near']>): string | null {
  const targets = [...pages, ...walls].flatMap((one) => [
    ...one.targets,
    ...(one.variants ?? []).flatMap((variant) => variant.targets),
  ]);
  const found = targets.find(({ id }) => id === near.target);
  const name = found && namesOf(found)[near.name];
  // What stands open in a name is left out: « Continuer sur… ».
  return name ? name.replace(/\s*\{[^}]*\}\s*/g, '…').replace(/'/g, '’') : null;
}

function pictureOf(page: string, target: string): Picture | null {
  const layout = screenLayout(page, target);
  if (!layout?.shapes.some(({ look }) => look === 'ring')) return null;
  const { width, height, shapes } = layout;
  return {
    width,
    height,
    shapes: shapes.map((shape) => {
      const at = { class: LOOKS[shape.look] ?? '', x: shape.x, y: shape.y };
      if ('words' in shape) return { at, words: shape.words };
      return { at: { ...at, width: shape.width, height: shape.height, rx: shape.round } };
    }),
  };
}
