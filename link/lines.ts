/**
 * The ready-made sentences that an adviser can have said. No other sentence can be sent. Their words: `linkLine-<id>` of
 * journey/texts; a test refuses there what people who defraud others need to say.
 */
export const LINES = [
  'look-card',
  'look-screen',
  'step-again',
  'take-time',
  'well-done',
  'read-error',
  'scroll-down',
  'go-back',
  'wait-here',
  'break',
  'group-listen',
  'coming',
] as const;
export type Line = (typeof LINES)[number];
