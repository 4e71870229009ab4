/** The public door of selectors/: the page goes in, verdicts and booleans come out. */
export { judgePages, matchPage, type PageGate, type SiteGates } from './engine/match-page';
export { explain, type LiveReading, readPage } from './engine/read-page';
export { OWN_HOST } from './engine/visible';
export type { Page, SiteMap, Target } from './schema';
export type { PageReading, TargetFacts, TargetReading, Verdict } from './types';
