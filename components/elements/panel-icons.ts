/** Icons of the panel, 24 × 24, one stroked path each, beside those that the card shares with it. */
export const bag = 'M5 8h14l1 12.5H4zM9 10.5V6.5a3 3 0 0 1 6 0v4';
export const call =
  'M5 4h4l1.8 4.6-2.3 1.6a12 12 0 0 0 5.3 5.3l1.6-2.3L20 15v4a1.5 1.5 0 0 1-1.6 1.5C10.6 20 4 13.4 3.5 5.6A1.5 1.5 0 0 1 5 4z';
export const clock = 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.3l3.5 2';
export const door = 'M13 4H5v16h8M10 12h10M16.5 8.5L20 12l-3.5 3.5';
export const eye =
  'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 14.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6z';
export const fork =
  'M12 21v-7M12 14C12 9 6 10 6 4M12 14c0-5 6-4 6-10M3.5 6.5L6 4l2.5 2.5M15.5 6.5L18 4l2.5 2.5';
export const hand =
  'M8 13.5V6.2a1.6 1.6 0 0 1 3.2 0V11V4.6a1.6 1.6 0 0 1 3.2 0V11V6.2a1.6 1.6 0 0 1 3.2 0v8.3c0 3.8-2.3 6.5-6 6.5-2.7 0-4.2-1.2-5.4-3.5L4.3 14a1.5 1.5 0 0 1 2.5-1.6L8 14';
export const help =
  'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.3 9.5a2.7 2.7 0 1 1 4 2.3c-.9.5-1.3 1-1.3 2M12 16.9v.2';
export const home = 'M4 11l8-7 8 7M6.5 9v11h11V9M10.5 20v-5.5h3V20';
export const next = 'M9 5.5l6.5 6.5L9 18.5';
export const panel = 'M4 4.5h16v15H4zM14 4.5v15M16.5 8.5h1M16.5 11.5h1';
export const people =
  'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.4-3.6 3-5.5 6.5-5.5s6.1 1.9 6.5 5.5M16 5a3.3 3.3 0 0 1 0 6.3M18 14.9c2 .7 3.2 2.4 3.5 5.1';
export const pin =
  'M12 21.5s-7-6.4-7-11.7a7 7 0 0 1 14 0c0 5.3-7 11.7-7 11.7zM12 12.3a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2z';
export const print =
  'M7 8V3.5h10V8M7 17H4.5V9.5A1.5 1.5 0 0 1 6 8h12a1.5 1.5 0 0 1 1.5 1.5V17H17M7 14h10v6.5H7z';
export const settings = 'M4 7h9M17 7h3M15 9.5v-5M4 17h3M11 17h9M9 19.5v-5';
export const speak = 'M4 9.5v5h3.5l5 4v-13l-5 4zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11';
