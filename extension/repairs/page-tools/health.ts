/** What the guide makes of the page in front, target by target, with what speaks for it and against. */
import type { SiteMap, Target } from '@/selectors';
import {
  carries,
  FOUND,
  judgePages,
  PageText,
  Reader,
  type Resolution,
  readPage,
  resolve,
  Scan,
} from '@/selectors/tools';
import type { HealthAnswer, SignalHealth, TargetHealth, Trouble } from './protocol';

/** @param map the map in force, with the repairs of this computer */
export function healthOf(map: SiteMap, document: Document, place: Location): HealthAnswer {
  const text = new PageText(document, new Reader(map.private));
  const { reading, elements } = readPage(map, document, place);
  const page = map.pages.find(({ id }) => id === reading.page);
  const wall = map.walls?.find(({ id }) => id === reading.wall);
  const targets = [page, wall].flatMap((one) =>
    (one?.targets ?? []).map((target) => ({ target, owner: one?.id ?? '' })),
  );
  return {
    site: map.site,
    host: place.host,
    page: reading.page,
    pages: map.pages.map(({ id }) => id),
    near: reading.page === null ? nearest(map, document, place, text) : [],
    targets: targets.map(({ target, owner }) => {
      const resolution = resolve(target, text);
      const verdict = reading.targets[target.id]?.verdict ?? 'missing';
      const isTaken =
        verdict === 'unsure' || [...elements.values()].some((one) => one === resolution.element);
      return {
        id: target.id,
        page: owner,
        kind: target.kind,
        verdict,
        trouble: verdict === 'found' ? foundBy(resolution) : troubleOf(resolution, isTaken),
        signals: signalsOf(target, resolution, text),
      } satisfies TargetHealth;
    }),
  };
}

/** @returns why it is found all the same, when its own signals have not found it */
const foundBy = ({ verdict }: Resolution): Trouble | null => (verdict === 'found' ? null : 'meant');

/** @param isTaken another target has the element, or claims it as well */
function troubleOf({ judged, verdict, score }: Resolution, isTaken: boolean): Trouble {
  // Found by itself: it is the page's other targets that speak against it.
  if (verdict === 'found') return isTaken ? 'shared' : 'apart';
  const able = judged.filter((one) => one.score > 0);
  if (able.length === 0) return 'none';
  if (able.every((one) => one.veto !== null)) return 'name';
  return score >= FOUND ? 'rival' : 'weak';
}

/** @param element whose signs to look at; the best candidate where it is not given */
export function signalsOf(
  target: Target,
  { judged, element: found }: Resolution,
  text: PageText,
  element: Element | null = found,
): SignalHealth[] {
  const best = [...judged].sort((a, b) => b.score - a.score)[0];
  const scan = Scan.of(text);
  const subject = element ?? (best && best.score > 0 ? best.element : null);
  return target.signals.map((signal) => ({
    signal,
    agrees: subject !== null && carries(signal, subject, text, scan) !== null,
    count: judged.filter((one) => carries(signal, one.element, text, scan)).length,
  }));
}

function nearest(map: SiteMap, document: Document, place: Location, text: PageText): HealthAnswer['near'] {
  return judgePages(map, document, place, text)
    .map(({ page, why }) => {
      const known = map.pages.find(({ id }) => id === page);
      return {
        page,
        there: why.filter((one) => one.startsWith('there: ')).length,
        wanted: (known?.all?.length ?? 0) + (known?.min ?? (known?.any ? 1 : 0)),
      };
    })
    .filter(({ there }) => there > 0)
    .sort((a, b) => b.there / b.wanted - a.there / a.wanted)
    .slice(0, 3);
}
