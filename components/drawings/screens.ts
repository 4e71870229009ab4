/** The pictures of the journey's screens, by page and target. */
import { layOutScreen, type Row, type ScreenLayout } from './screen-layout';
import outlines from './screens.json';

const SCREENS = outlines as Record<string, Row[][]>;

/** Other words than those that the map knows: of the target to ring, and of the screen's title. */
export interface OtherWords {
  kind: Row['kind'];
  words: string;
  title?: string | undefined;
}

/** @returns what a target is called in the picture of its page, as its site writes it; null: it is not in it, or has no words */
export function wordsInDrawing(page: string, target: string): string | null {
  const rows = SCREENS[page]?.flat() ?? [];
  return rows.find(({ targets }) => targets?.includes(target))?.words ?? null;
}

/**
 * @param page id of a page of the maps
 * @param target id of the target to ring; null: none
 * @param other what the target would be called; it is drawn even where it is in no known picture
 * @returns the picture's layout: of the layout of that page which shows the target, else of its ordinary one without a ring;
 *   null when nothing is known of the page
 */
export function screenLayout(page: string, target: string | null, other?: OtherWords): ScreenLayout | null {
  const layouts = SCREENS[page];
  const shows = (row: Row) => target !== null && (row.targets?.includes(target) ?? false);
  const showing = layouts?.find((rows) => rows.some(shows));
  if (other && target !== null) {
    const { title, words, kind } = other;
    const rows = showing ?? [
      { kind: 'title', words: title ?? '' },
      { kind, targets: [target] },
    ];
    const named = rows.map((row) =>
      shows(row) ? { ...row, words } : row.kind === 'title' && title ? { ...row, words: title } : row,
    );
    return layOutScreen(named, target);
  }
  if (!layouts?.[0]) return null;
  return layOutScreen(showing ?? layouts[0], showing ? target : null);
}
