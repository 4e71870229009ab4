/** Drawings of buildings and people that one meets. 160 × 100 each. */

/** Head and shoulders, standing at (x, y), the chin. */
function Person({ x, y, className = 'face' }: { x: number; y: number; className?: string }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path className={className} d="M-17 34c0-18 6-28 17-28s17 10 17 28z" />
      <circle className="face" cx="0" cy="-6" r="10.500" />
      <path className="ink" d="M-3.600-6.500h.1M3.600-6.500h.1" strokeWidth="3" />
      <path d="M-3.500-1.600c2 1.800 5 1.800 7 0" />
    </g>
  );
}

/** A clerk behind a counter looks at a card. */
export const postOffice = (
  <>
    <rect className="ground" x="8" y="6" width="144" height="72" rx="6" />
    <path className="face" d="M16 6h128l6 14H10z" />
    <path d="M42 6l-3 14M68 6l-1.500 14M92 6l1.500 14M118 6l3 14" />
    <Person x={58} y={44} />
    <rect className="soft mark" x="92" y="47" width="38" height="25" rx="3" />
    <circle cx="102" cy="56" r="3.500" />
    <path d="M97 66c1-3 2.500-4.500 5-4.500s4 1.500 5 4.500M113 55h11M113 63h11" />
    <path className="face" d="M4 78h152v8H4z" />
    <path d="M14 86v10M146 86v10" />
  </>
);

/** Somebody with a letter bag at an open door. */
export const postman = (
  <>
    <path className="ground" d="M14 96V10h66v86z" />
    <path className="face" d="M24 96V16h46v80" />
    <path className="face" d="M24 96V16l22 8v72z" />
    <circle className="ink" cx="40" cy="60" r="1.600" />
    <path d="M6 96h148" />
    <path className="face" d="M93 96V64c0-12 6-19 16-19s17 7 17 19v32z" />
    <circle className="face" cx="109" cy="31" r="11.500" />
    <path className="solid" d="M97 27c0-8 5-12 12-12s12 4 12 12z" />
    <path className="mark" d="M93.500 27.500h17" />
    <path className="ink" d="M103.500 33h.1M111.500 33h.1" strokeWidth="3" />
    <path d="M104 38c2 1.800 5 1.800 7 0" />
    <path d="M99 48l26 26" />
    <rect className="soft" x="115" y="70" width="30" height="20" rx="3" />
    <path d="M115 75l15 8 15-8" />
    <path className="face" d="M95 62L78 66l2 9 16-5z" />
    <rect className="soft mark" x="60" y="58" width="23" height="16" rx="2.500" />
    <path d="M65 66h5M74 64h4M74 68.500h4" />
  </>
);

/** A house with a pediment, a flag without colours, and stairs. */
export const townHall = (
  <>
    <path d="M80 6v18" />
    <path className="solid" d="M80 7h22l-5 5 5 5H80z" />
    <path className="soft" d="M30 44l50-22 50 22z" />
    <rect className="face" x="36" y="44" width="88" height="40" />
    <circle className="face" cx="80" cy="35" r="4.500" />
    <path className="face" d="M70 84V62a10 10 0 0 1 20 0v22z" />
    <rect className="soft" x="46" y="54" width="13" height="17" rx="2" />
    <rect className="soft" x="101" y="54" width="13" height="17" rx="2" />
    <path className="face" d="M28 84h104v6H28zM20 90h120v6H20z" />
  </>
);

/** Two people at a table with a screen, who talk. */
export const helpDesk = (
  <>
    <path
      className="soft"
      d="M96 6h46a6 6 0 0 1 6 6v14a6 6 0 0 1-6 6h-24l-9 8v-8H96a6 6 0 0 1-6-6V12a6 6 0 0 1 6-6z"
    />
    <path className="dots" d="M104 19.500h.1M119 19.500h.1M134 19.500h.1" />
    <Person x={40} y={48} />
    <Person x={82} y={48} className="soft" />
    <path className="face" d="M108 52h36l4 30h-36z" />
    <path d="M4 82h152M14 82v14M146 82v14" />
  </>
);
