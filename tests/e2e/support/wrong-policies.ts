/** What a place may have set that means nothing: each entry of another kind than its own, or of a value that it cannot have. */
export const WRONG_POLICIES: Record<string, unknown>[] = [
  {
    sharedComputer: 'yes',
    eraseAfterMinutes: -5,
    setup: '{',
    adviserLink: ['both'],
    adviserLinkBroker: 7,
    adviserLinkPlace: {},
    adviserLinkMost: 'many',
  },
  {
    sharedComputer: [true],
    eraseAfterMinutes: { minutes: 15 },
    setup: '{"settings":{"shared":"yes","eraseAfter":"soon"}}',
    adviserLink: 'everybody',
    adviserLinkBroker: 'http://broker.example',
    adviserLinkPlace: 'x'.repeat(5000),
    adviserLinkUser: 0,
    adviserLinkPassword: null,
    adviserLinkMost: -1,
  },
];
