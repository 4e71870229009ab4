/** Drawings of papers, photos and the video. 160 × 100 each. */

/** Both sides of an identity card: the face, then the lines of the back. */
export const photos = (
  <>
    <path className="mark" d="M6 24V14h10M154 76v10h-10" />
    <rect className="face" x="12" y="20" width="64" height="42" rx="5" />
    <rect className="soft" x="18" y="27" width="20" height="26" rx="3" />
    <circle cx="28" cy="36" r="4.500" />
    <path d="M20.500 51c1.500-5 4-7 7.500-7s6 2 7.500 7" />
    <path className="pale" d="M45 31h24M45 40h24M45 49h15" />
    <path d="M85 30h12a8 8 0 0 1 8 8M100 33l5 5.500 5-5.500" />
    <rect className="face" x="84" y="44" width="64" height="42" rx="5" />
    <path className="pale" d="M91 53h50M91 61h34" />
    <path d="M91 71h50M91 78h50" strokeDasharray="2.500 4.500" />
    <path className="mark" d="M34 78l7 7 12-14" />
  </>
);

/** A face in an oval, and a card held beside it. */
export const video = (
  <>
    <rect className="face" x="20" y="4" width="120" height="76" rx="7" />
    <path className="face" d="M68 80h24l4 14H64z" />
    <path d="M52 95h56" />
    <ellipse className="soft mark" cx="64" cy="42" rx="25" ry="32" strokeDasharray="7 5" />
    <path className="face" d="M50 38c0-12 6-18 14-18s14 6 14 18-6 21-14 21-14-9-14-21z" />
    <path d="M50 36c6-1 10-4 12-9 3 5 9 8 16 9" />
    <path className="ink" d="M58.500 41.500h.1M69.500 41.500h.1" strokeWidth="3.600" />
    <path d="M59 50c3 2.600 7 2.600 10 0" />
    <rect className="soft" x="97" y="30" width="36" height="25" rx="3" />
    <circle cx="106" cy="39.500" r="3.500" />
    <path d="M101 49.500c1-3 2.500-4.500 5-4.500s4 1.500 5 4.500M117 38h10M117 46h10" />
    <circle className="solid" cx="129" cy="14" r="3.200" />
  </>
);

/** A paper form and a pen. */
export const paper = (
  <>
    <path className="face" d="M30 5h52l16 16v74H30z" />
    <path className="face" d="M82 5v16h16" />
    <path className="pale" d="M40 20h28" />
    <rect className="pale" x="40" y="32" width="9" height="9" />
    <rect className="pale" x="40" y="50" width="9" height="9" />
    <path className="mark" d="M41 36l3.500 3.500L52 29" />
    <path className="pale" d="M58 37h28M58 55h28M40 71h46M40 82h30" />
    <path className="soft" d="M136 30l9 6-30 45-12 6 3-12z" />
    <path d="M130 39l9 6M103 87l6-3" />
  </>
);
