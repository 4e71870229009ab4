/** Icons, 24 × 24, one stroked path each. Never emoji: many computers lack the font. */
export const close = 'M6 6l12 12M18 6L6 18';
export const more = 'M5 12h.01M12 12h.01M19 12h.01';
export const info = 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.4v.2';
export const search = 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3L21 21';
export const warning = 'M12 3.5L2.5 20h19zM12 10v4.5M12 17.2v.2';
export const post = 'M10 3v18M6.5 21h7M5 5.5h11l3.5 3-3.5 3H5z';
export const check = 'M5 12.5l4.5 4.5L19 7.5';
export const shield =
  'M12 3l7.5 2.8v5.4c0 4.6-3.1 8-7.5 9.8-4.4-1.8-7.5-5.2-7.5-9.8V5.8zM8.8 12l2.3 2.3 4.2-4.6';
export const out = 'M14 4h6v6M20 4l-9 9M10 5H5v14h14v-5';
export const back = 'M8.5 5L4 9.5 8.5 14M4 9.5h10a5 5 0 0 1 0 10h-4';
export const question =
  'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.4 9.6a2.7 2.7 0 1 1 4 2.3c-1 .6-1.4 1-1.4 2M12 16.8v.2';
