import './SeesDrawing.css';

/** The six things that an adviser sees, each with a small drawing of our own. */
const DRAWINGS = {
  step: 'M5 24h10v-7h10v-7h10V4M36 10V4h6',
  found: 'M6 8h36v16H6zM18 16l4.500 4.500 8-9',
  field: 'M6 6h15v20H6zM27 6h15v20H27zM31 12h7M31 17h7M31 22h4',
  problem: 'M24 4L10 27h28zM24 13v6M24 23v.2',
  wait: 'M24 28a12 12 0 1 0 0-24 12 12 0 0 0 0 24zM24 9v7.500l5 3',
  quiet: 'M17 28v-9l-4-5c-1-2 1-3.500 3-2l3 3V6c0-3 4-3 4 0v7V4c0-3 4-3 4 0v9V6c0-3 4-3 4 0v14c0 4-2 8-5 8z',
} as const;

export const SEES = Object.keys(DRAWINGS) as (keyof typeof DRAWINGS)[];

/** Decoration: the words beside it say the same. */
export function SeesDrawing({ what }: { what: keyof typeof DRAWINGS }) {
  return (
    <svg className="sees-drawing" viewBox="0 0 48 32" aria-hidden="true">
      <path d={DRAWINGS[what]} />
    </svg>
  );
}
