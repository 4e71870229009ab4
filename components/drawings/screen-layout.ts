/**
 * How a small picture of a screen is laid out: its rows from top to bottom, the asked target ringed. Pure geometry, in the
 * units of an SVG of WIDTH; whoever draws it turns each shape into one element.
 */

/** One thing that a person sees on the screen (`screens.json`, made by `npm run drawings`). Without words: a paragraph. */
export interface Row {
  kind: 'title' | 'text' | 'field' | 'check' | 'radio' | 'action' | 'link';
  words?: string;
  /** What is drawn into a field: invented, never anybody's. */
  sample?: string;
  /** The ids of the targets that it is, or is a part of. */
  targets?: readonly string[];
}

/** A rectangle with rounded corners, or words in one line. `look` is the name of its style. */
export type Shape =
  | { look: BoxLook; x: number; y: number; width: number; height: number; round: number }
  | { look: WordsLook; x: number; y: number; words: string };
type BoxLook = 'sheet' | 'bar' | 'field' | 'box' | 'button' | 'ring';
type WordsLook = 'title' | 'label' | 'sample' | 'on-button' | 'link';

/** The layout of one picture, and its height in the same units. */
export interface ScreenLayout {
  width: number;
  height: number;
  shapes: Shape[];
}

const WIDTH = 260;
const EDGE = 12;
const INNER = WIDTH - 2 * EDGE;
const GAP = 7;
const FIELD = { width: INNER * 0.75, height: 24 };
/** Rows that fit: what is far from the target is left out. */
const TALLEST = 150;
/** The width of a letter, rounded up so that no font of the guide is wider on the whole: a title is bold. */
const LETTERS: Record<WordsLook, number> = {
  title: 9.3,
  label: 6.8,
  sample: 6.8,
  'on-button': 6.8,
  link: 6.8,
};
const TITLE_LINE = 16;
const HEIGHTS: Record<Exclude<Row['kind'], 'title'>, number> = {
  text: 8,
  field: 41,
  check: 16,
  radio: 16,
  action: 24,
  link: 14,
};

/** @returns `words` cut so that they fit into `room` units at the size of `look`; a cut ends with an ellipsis */
function fit(words: string, look: WordsLook, room: number): string {
  const letters = Math.floor(room / LETTERS[look]);
  return words.length <= letters ? words : `${words.slice(0, letters - 1).trimEnd()}…`;
}

/** @returns a title in one or two lines; what needs more is cut */
function titleLines(words: string): string[] {
  const letters = Math.floor(INNER / LETTERS.title);
  if (words.length <= letters) return [words];
  const at = words.lastIndexOf(' ', letters);
  return at <= 0
    ? [fit(words, 'title', INNER)]
    : [words.slice(0, at), fit(words.slice(at + 1), 'title', INNER)];
}

const heightOf = (row: Row): number =>
  row.kind === 'title' ? titleLines(row.words ?? '').length * TITLE_LINE : HEIGHTS[row.kind];

function shapesOf(row: Row, y: number): Shape[] {
  const words = row.words ?? '';
  const line = (look: WordsLook, x: number, base: number, room = INNER): Shape => ({
    look,
    x,
    y: y + base,
    words: fit(words, look, room),
  });
  switch (row.kind) {
    case 'title':
      return titleLines(words).map((part, index) => ({
        look: 'title',
        x: EDGE,
        y: y + 12 + index * TITLE_LINE,
        words: part,
      }));
    case 'text':
      return [{ look: 'bar', x: EDGE, y: y + 1, width: INNER * 0.8, height: 6, round: 3 }];
    case 'link':
      return [line('link', EDGE, 11)];
    case 'check':
    case 'radio':
      return [
        { look: 'box', x: EDGE, y: y + 2, width: 12, height: 12, round: row.kind === 'radio' ? 6 : 3 },
        line('label', EDGE + 18, 12, INNER - 18),
      ];
    case 'field':
      return [
        line('label', EDGE, 10),
        { look: 'field', x: EDGE, ...FIELD, y: y + 17, round: 4 },
        ...(row.sample ? [{ look: 'sample' as const, x: EDGE + 8, y: y + 33, words: row.sample }] : []),
      ];
    case 'action':
      return [
        { look: 'button', ...buttonBox(row, y), round: 5 },
        line('on-button', EDGE + 10, 16, INNER - 20),
      ];
  }
}

function buttonBox(row: Row, y: number) {
  const words = fit(row.words ?? '', 'on-button', INNER - 20);
  return { x: EDGE, y, width: Math.min(INNER, words.length * LETTERS['on-button'] + 20), height: 24 };
}

/** What the ring goes round: the field without its label, a button, or the whole row. */
function ringBox(row: Row, y: number) {
  if (row.kind === 'field') return { x: EDGE, y: y + 17, ...FIELD };
  if (row.kind === 'action') return buttonBox(row, y);
  return { x: EDGE - 2, y: y - 1, width: INNER + 4, height: heightOf(row) + 2 };
}

/** @returns the rows around `at` that fit, from `first` to before `last`; a title above them comes with them */
function windowAround(rows: readonly Row[], at: number): { first: number; last: number } {
  let first = at;
  let last = at + 1;
  const room = (by: number) =>
    TALLEST - by - rows.slice(first, last).reduce((sum, row) => sum + heightOf(row) + GAP, 0);
  for (;;) {
    const above = rows[first - 1];
    const below = rows[last];
    if (above && room(heightOf(above) + GAP) >= 0) first -= 1;
    else if (below && room(heightOf(below) + GAP) >= 0) last += 1;
    else return { first, last };
  }
}

/**
 * @param rows the screen from top to bottom
 * @param target the id of the target to ring; null: none
 * @returns the picture; what is too far from the target to fit is left out
 */
export function layOutScreen(rows: readonly Row[], target: string | null): ScreenLayout {
  const isTarget = (row: Row) => target !== null && (row.targets?.includes(target) ?? false);
  const at = Math.max(0, rows.findIndex(isTarget));
  const { first, last } = windowAround(rows, at);
  const shapes: Shape[] = [];
  const rings: { x: number; y: number; width: number; height: number }[] = [];
  let y = EDGE;
  for (const row of rows.slice(first, last)) {
    shapes.push(...shapesOf(row, y));
    if (isTarget(row)) rings.push(ringBox(row, y));
    y += heightOf(row) + GAP;
  }
  const height = y - GAP + EDGE;
  const sheet: Shape = { look: 'sheet', x: 1, y: 1, width: WIDTH - 2, height: height - 2, round: 8 };
  return { width: WIDTH, height, shapes: [sheet, ...shapes, ...around(rings)] };
}

/** One ring around all that is the target. */
function around(boxes: readonly { x: number; y: number; width: number; height: number }[]): Shape[] {
  if (boxes.length === 0) return [];
  const left = Math.min(...boxes.map(({ x }) => x)) - 3;
  const top = Math.min(...boxes.map(({ y }) => y)) - 3;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + 3;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + 3;
  return [{ look: 'ring', x: left, y: top, width: right - left, height: bottom - top, round: 7 }];
}
