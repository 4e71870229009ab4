/** The public door of selectors/: the page goes in, verdicts and booleans come out. */
import './all-synonyms';

export { explain } from './engine/explain';
export { joinMap, type PageTargets } from './engine/join-map';
export { judgePages, type PageMatch } from './engine/judge-pages';
export type { PageGate, SiteGates } from './engine/match-page';
export type { LiveReading, ReadableMap } from './engine/read-page';
export { readPage } from './engine/read-with-evidence';
export type { Evidence, Expected } from './engine/recognition/recognise';
export { gatesOf, targetsOf } from './map-split';
export { namesOf } from './names-of';
export type { Page, SiteMap, Target } from './schema';
export type { PageContent, PageReading, PageVerdict, TargetFacts, TargetReading, Verdict } from './types';
