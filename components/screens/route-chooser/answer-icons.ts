/** Drawings of answers, 48 × 48, stroked paths. They show things, never people's marks or brands. */
const CIRCLE = 'M24 42a18 18 0 1 0 0-36 18 18 0 0 0 0 36z';
const PHONE = 'M17 4h14a3 3 0 0 1 3 3v34a3 3 0 0 1-3 3H17a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z';
const MAIL = ['M5 11h38v26H5z', 'M5 13l19 14 19-14'];
const CARD = 'M8 10h32a3 3 0 0 1 3 3v22a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3V13a3 3 0 0 1 3-3z';
const FACE = ['M15 23a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z', 'M9.5 31c.6-3.5 2.5-5 5.5-5s4.9 1.5 5.5 5'];
/** Crosses out what lies beneath. */
const SLASH = 'M6 42L42 6';

export const ANSWER_ICONS: Readonly<Record<string, readonly string[]>> = {
  unknown: [CIRCLE, 'M18.5 19.500a5.5 5.5 0 1 1 8.2 4.700c-1.8 1-2.7 2.2-2.7 4.3', 'M24 34v.3'],
  none: [CIRCLE, 'M12 36L36 12'],
  adult: ['M24 20a7 7 0 1 0 0-14 7 7 0 0 0 0 14z', 'M9 43c.8-10 6.3-16 15-16s14.2 6 15 16'],
  child: [
    'M24 27a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z',
    'M13 43c.6-7.5 4.5-11.5 11-11.500S34.4 35.5 35 43',
  ],
  // Small, with a picture and a chip.
  'card-new': [
    'M11 14h26a3 3 0 0 1 3 3v15a3 3 0 0 1-3 3H11a3 3 0 0 1-3-3V17a3 3 0 0 1 3-3z',
    'M17 25a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
    'M12.5 31.500c.5-2.6 2-4 4.5-4s4 1.4 4.5 4',
    'M28 20h7v5h-7z',
    'M26 31h9',
  ],
  // Large, with the picture at the side and two lines of characters below.
  'card-old': [
    'M7 8h34a3 3 0 0 1 3 3v26a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3V11a3 3 0 0 1 3-3z',
    'M10 14h9v12h-9z',
    'M24 15h14M24 20h14M24 25h9',
    'M9.5 32h29',
    'M9.5 36h29',
  ],
  'card-valid': [CARD, ...FACE, 'M25 23.500l5 5.5 8.5-10.5'],
  'card-expired': [CARD, ...FACE, 'M26 18l11 11M37 18L26 29'],
  passport: [
    'M13 4h22a3 3 0 0 1 3 3v34a3 3 0 0 1-3 3H13a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z',
    'M24 28a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15z',
    'M16.5 20.500h15M24 13c-4 4.5-4 10.5 0 15 4-4.5 4-10.5 0-15',
    'M17 36h14',
  ],
  permit: [CARD, ...FACE, 'M26 17h11M26 23h11', 'M37 33a4 4 0 1 0 0-8 4 4 0 0 0 0 8z'],
  globe: [CIRCLE, 'M6.5 24h35', 'M24 6c-6 5-8.5 11-8.5 18s2.5 13 8.5 18c6-5 8.5-11 8.5-18S30 11 24 6z'],
  long: [
    'M7 10h34v31H7z',
    'M7 18.500h34M15 6v7M33 6v7',
    'M13 25h4M22 25h4M31 25h4M13 30h4M22 30h4M31 30h4M13 35h4M22 35h4M31 35h4',
  ],
  short: ['M7 10h34v31H7z', 'M7 18.500h34M15 6v7M33 6v7', 'M13 26h4M22 26h4'],
  phone: [PHONE, 'M21 39h6'],
  'phone-old': [PHONE, 'M21 39h6', 'M14 10h20M14 34h20', 'M20 34l5-8-4-4 6-12'],
  'no-phone': [PHONE, 'M21 39h6', SLASH],
  sim: ['M13 5h15l9 9v26a3 3 0 0 1-3 3H14a3 3 0 0 1-3-3V7z', 'M17 23h14v13H17z', 'M24 23v13M17 29.500h14'],
  mail: MAIL,
  'no-mail': [...MAIL, SLASH],
  house: ['M5 24L24 8l19 16', 'M10.5 20v21h27V20', 'M20 41V29h8v12'],
  computer: [
    'M7 8h34v25H7z',
    'M3 40h42',
    'M24 21a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9z',
    'M15.5 33c.6-5.5 3.5-8.5 8.5-8.500s7.9 3 8.5 8.5',
  ],
  // Somebody behind a counter.
  counter: [
    'M24 17a6 6 0 1 0 0-12 6 6 0 0 0 0 12z',
    'M12.5 30c.6-6.5 4.5-9.5 11.5-9.500S34.9 23.5 35.5 30',
    'M4 30h40v5H4z',
    'M8 35v8M40 35v8',
  ],
  'town-hall': [
    'M5 20L24 8l19 12z',
    'M10 20v18M19 20v18M29 20v18M38 20v18',
    'M5 38h38v4.500H5z',
    'M24 8V3h6',
  ],
};
