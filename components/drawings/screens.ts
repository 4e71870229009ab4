/** The pictures of the journey's screens, by page and target. */
import { layOutScreen, type Row, type ScreenLayout } from './screen-layout';
import outlines from './screens.json';

const SCREENS = outlines as Record<string, Row[][]>;

/**
 * @param page id of a page of the maps
 * @param target id of the target to ring; null: none
 * @returns the picture's layout: of the layout of that page which shows the target, else of its ordinary one without a ring;
 *   null when nothing is known of the page
 */
export function screenLayout(page: string, target: string | null): ScreenLayout | null {
  const layouts = SCREENS[page];
  if (!layouts?.[0]) return null;
  const showing = layouts.find((rows) =>
    rows.some((row) => target !== null && row.targets?.includes(target)),
  );
  return layOutScreen(showing ?? layouts[0], showing ? target : null);
}
