/** Refuses what would break or mislead: bad selectors, generated ids, lone signals, unreachable pages. */
import type { Landmark, Page, Signal, SiteMap, Target, Variant } from '../schema';
import { type CssUse, cssRefusal, holdsContent, isNaming } from './css-rules';
import { isFinal } from './final';
import { refuseId, refusePiece } from './generated-ids';
import { countsPlaces, isStateAttribute } from './passing-states';

export { isAvoided, isDestructive, NEVER, pointsAtDestructive } from './destructive';
export { type Agreement, agreement } from './meaning';

/** One sentence a problem, with the place and what to do. */
export type Complaint = string;

const TEXTUAL = new Set(['name', 'label', 'placeholder', 'heading', 'text', 'code', 'container', 'image']);

/** @returns why a css selector is refused, and what to write instead, in a sentence; or null */
export function refuseCss(css: string, use: CssUse = 'target'): string | null {
  const refusal = cssRefusal(css, use);
  return refusal && `${refusal.reason} (${refusal.rule}): ${refusal.instead}`;
}

function lintSignal(signal: Signal): string | null {
  if (signal.kind === 'css') return refuseCss(signal.value);
  if (signal.kind === 'container') return refuseCss(signal.css);
  if (signal.kind === 'attribute') {
    if (holdsContent(signal.name)) return 'looks at an attribute in which a site may write what people type';
    if (signal.name === 'class') return 'uses the class attribute: write css with an element';
    if (signal.name === 'style') return 'uses the style attribute';
    if (countsPlaces(signal.name)) return 'counts positions: name the element by what it is';
    if (isStateAttribute(signal.name)) return 'depends on a passing state: name what stays';
    if (!isNaming(signal.name))
      return 'looks at an attribute that names nothing: people’s words may stand in it';
    const why = (value: string) => refuseId(value) ?? (signal.prefix ? refusePiece(value, 'start') : null);
    return signal.value.map(why).find((reason) => reason !== null) ?? null;
  }
  return null;
}

function lintLandmark(landmark: Landmark): string | null {
  return 'css' in landmark ? refuseCss(landmark.css, 'landmark') : null;
}

/** @returns what is wrong with one target; none when it is good */
export function lintTarget(target: Target): string[] {
  const out: string[] = [];
  for (const signal of target.signals) {
    const reason = lintSignal(signal);
    if (reason) out.push(`its ${signal.kind} signal ${reason}`);
  }
  if (new Set(target.signals.map((signal) => signal.kind)).size < 2)
    out.push('needs signals of two different kinds');
  if (!target.signals.some((signal) => TEXTUAL.has(signal.kind)))
    out.push('needs a textual signal or a container');
  const within = target.within === undefined ? null : refuseCss(target.within);
  if (within) out.push(`its "within" ${within}`);
  return out;
}

function lintPage(page: Page): string[] {
  return [
    ...lintScreen(page),
    ...page.targets
      .filter((target) => target.link !== false && isFinal(target))
      .map(({ id }) => `target ${id}: its words say that it cannot be taken back: add "link": false`),
    ...(page.variants ?? []).flatMap((variant, at) =>
      lintVariant(variant, page).map((reason) => `variant ${at + 1}: ${reason}`),
    ),
  ];
}

/** @returns what is wrong with another look of a page; none when it is good */
export function lintVariant(variant: Variant, page: Pick<Page, 'targets'>): string[] {
  const strange = variant.targets.filter(({ id }) => !page.targets.some((one) => one.id === id));
  return [...lintScreen(variant), ...strange.map(({ id }) => `has the target ${id}, which the page has not`)];
}

function lintScreen(page: Variant & Pick<Page, 'states'>): string[] {
  const out: string[] = [];
  const wanted = [...(page.all ?? []), ...(page.any ?? [])];
  if (wanted.length === 0) out.push('has no landmark: a URL alone does not tell a screen');
  if ((page.min ?? 1) > (page.any?.length ?? 0) && page.any)
    out.push(`wants ${page.min} landmarks of ${page.any.length}: it can never match`);
  for (const landmark of [
    ...wanted,
    ...(page.none ?? []),
    ...(page.states ?? []).flatMap((state) => state.any),
  ]) {
    const reason = lintLandmark(landmark);
    if (reason) out.push(`its landmark ${JSON.stringify(landmark)} ${reason}`);
  }
  for (const landmark of page.none ?? []) {
    if ((page.all ?? []).some((one) => JSON.stringify(one) === JSON.stringify(landmark))) {
      out.push(`wants and refuses ${JSON.stringify(landmark)}: it can never match`);
    }
  }
  const seen = new Set<string>();
  for (const target of page.targets) {
    if (seen.has(target.id)) out.push(`has the target ${target.id} twice`);
    seen.add(target.id);
    out.push(...lintTarget(target).map((reason) => `target ${target.id}: ${reason}`));
  }
  return out;
}

/** @returns one complaint a problem; none when the map is good */
export function lintMap(map: SiteMap): Complaint[] {
  const out: Complaint[] = [];
  for (const sign of map.signs ?? []) {
    const reason = lintLandmark(sign);
    if (reason) out.push(`${map.site}: its sign ${JSON.stringify(sign)} ${reason}`);
  }
  const seen = new Set<string>();
  for (const page of [...map.pages, ...(map.walls ?? [])]) {
    if (seen.has(page.id)) out.push(`${map.site}: the page ${page.id} stands twice`);
    seen.add(page.id);
    out.push(...lintPage(page).map((reason) => `${map.site} ${page.id}: ${reason}`));
  }
  return out;
}

/** @returns complaints that only show when all maps are read together: one host, one map */
export function lintMaps(maps: readonly SiteMap[]): Complaint[] {
  const out = maps.flatMap(lintMap);
  const owners = new Map<string, string>();
  for (const map of maps) {
    for (const host of map.hosts) {
      const owner = owners.get(host);
      if (owner) out.push(`${map.site}: the host ${host} belongs to ${owner} already`);
      owners.set(host, map.site);
    }
  }
  return out;
}
