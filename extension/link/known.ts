/** What this package knows of the ids in a link: only these are shown, and only these can be asked for. */
import { type Journey, textKeys } from '@/journey';
import type { SiteMap } from '@/selectors';
import { allMaps } from '../injection/site-maps';
import type { AdviserDoors } from './doors';
import { pagesOf, showableOn } from './showable';

export function createKnown(journey: Journey, maps: () => readonly SiteMap[] = allMaps): AdviserDoors {
  const { data } = journey;
  let ids: Record<Parameters<AdviserDoors['knows']>[0], Set<string>> | null = null;
  /** Made when it is first asked for: not every start of the background pays for it. */
  function all() {
    const pages = maps().flatMap(pagesOf);
    ids ??= {
      stage: new Set(data.stages.map(({ id }) => id)),
      step: new Set(data.steps.map(({ id }) => id)),
      page: new Set(pages.map(({ id }) => id)),
      hint: new Set([...textKeys(data), ...data.waits.flatMap(({ hint }) => hint ?? [])]),
      wanted: new Set(pages.flatMap(({ targets }) => targets.map(({ id }) => id))),
      wait: new Set(data.waits.map(({ id }) => id)),
    };
    return ids;
  }
  return {
    knows: (kind, id) => all()[kind].has(id),
    isKnown(command) {
      if (command.k === 'step') return all().step.has(command.step);
      if (command.k !== 'show') return true;
      return showableOn(command.page, maps()).some(({ id }) => id === command.target);
    },
  };
}
