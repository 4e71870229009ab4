/** Drawings of what arrives on a screen or a phone. 160 × 100 each. */

const phone = (
  <>
    <rect className="face" x="54" y="4" width="52" height="92" rx="8" />
    <path className="pale" d="M74 10.5h12" />
  </>
);

/** A mailbox: one new line in a list, and the folder where it may hide. */
export const mail = (
  <>
    <rect className="face" x="6" y="8" width="148" height="84" rx="7" />
    <path className="pale" d="M6 24h148" />
    <path className="pale" d="M14 16h.1M21 16h.1M28 16h.1" />
    <rect className="soft mark" x="13" y="30" width="134" height="26" rx="5" />
    <rect className="face" x="20" y="36" width="20" height="14" rx="2" />
    <path d="M20 38l10 7 10-7" />
    <text x="48" y="48">
      La Poste
    </text>
    <circle className="solid" cx="136" cy="43" r="3" />
    <path className="pale" d="M20 67h20M48 67h66M20 80h20M48 80h50" />
  </>
);

/** A registered letter that comes by e-mail: an envelope with its receipt. */
export const registeredMail = (
  <>
    <rect className="face" x="10" y="16" width="108" height="70" rx="6" />
    <path d="M10 22l54 36 54-36" />
    <text x="22" y="78">
      AR24
    </text>
    <rect className="soft" x="92" y="44" width="58" height="50" rx="5" />
    <path className="pale" d="M101 56h24M101 66h16" />
    <circle className="solid" cx="133" cy="76" r="11" />
    <path className="on" d="M127.500 76l4 4 7-8" />
  </>
);

/** A text message on a phone, with a code that stays hidden. */
export const sms = (
  <>
    {phone}
    <path
      className="soft mark"
      d="M42 28h66a7 7 0 0 1 7 7v20a7 7 0 0 1-7 7H66L54 74V62H42a7 7 0 0 1-7-7V35a7 7 0 0 1 7-7z"
    />
    <path d="M46 45h.1M58 45h.1M70 45h.1M82 45h.1M94 45h.1M105 45h.1" strokeWidth="7" />
    <path className="pale" d="M74 88h12" />
  </>
);

/** A message of an application, at the top of a phone. */
export const app = (
  <>
    {phone}
    <rect className="soft mark" x="28" y="18" width="104" height="34" rx="8" />
    <rect className="solid" x="36" y="26" width="18" height="18" rx="5" />
    <path className="on" d="M40.500 35l3.200 3.200 5.800-6.400" />
    <path d="M63 31h44" />
    <path className="pale" d="M63 40h56" />
    <g className="pale">
      <rect x="62" y="61" width="10" height="10" rx="3" />
      <rect x="88" y="61" width="10" height="10" rx="3" />
      <path d="M74 88h12" />
    </g>
  </>
);

/** A thumb that says yes on a phone. */
export const approve = (
  <>
    {phone}
    <circle className="soft" cx="80" cy="36" r="15" />
    <path className="mark" d="M72.500 36.500l5.500 5.500 9.500-11" />
    <rect className="solid" x="61" y="60" width="38" height="14" rx="7" />
    <path
      className="face"
      d="M96 69.500c-4-2.200-8.500 2-6 6.200l5.500 8.300c2.500 4.500 2 9 7.500 11.500h22c4-5 5-12 4-19-.6-4-5.500-5-8-2.500-.6-3.600-6-4.600-8.500-1.800-1.500-3-6-3.300-8-.7z"
    />
    <path d="M112.500 72.500v7M121 75v6" />
  </>
);
