/** From a click on the page to a repair: what recognises the element, and whether it does so here. */

import { checkRepair, type Refusal, withRepairs } from '@/extension/repairs';
import type { SiteMap, Target } from '@/selectors';
import { PageText, propose, Reader, readPage, resolve } from '@/selectors/tools';
import { signalsOf } from './health';
import type { PickAnswer } from './protocol';

/**
 * @param map the map in force
 * @param known the target as it is known; the repair takes its kind
 */
export function proposalFor(
  element: Element,
  name: string,
  map: SiteMap,
  page: string,
  known: Target,
  document: Document,
  day: string,
): PickAnswer {
  const refused = (refusal: Refusal): PickAnswer => ({
    picked: true,
    name,
    repair: null,
    refusal,
    strange: false,
    signals: [],
    works: false,
    taken: false,
  });
  const reader = new Reader(map.private);
  const found = propose(element, known.id, reader);
  if (!found) return refused('weak');
  const checked = checkRepair({ site: map.site, page, target: known.id, made: day, found }, map);
  if (!checked.ok) return refused(checked.refusal);
  const { repair, strange } = checked;
  const target = repair.found as Target;
  const text = new PageText(document, reader);
  const resolution = resolve(target, text);
  const { elements } = readPage(withRepairs(map, [repair]), document, location);
  const works = elements.get(known.id) === element;
  return {
    picked: true,
    name,
    repair,
    refusal: null,
    strange,
    signals: signalsOf(target, resolution, text, element),
    works,
    taken: !works && resolution.element === element,
  };
}
