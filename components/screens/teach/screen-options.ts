/** The screens of a site to choose from: by stage, in the order of the journey, with what to do there. */
import type { Guide } from '@/journey';
import { pageTitle } from '../repair/repair-words';

export interface ScreenOption {
  page: string;
  title: string;
  /** What the guide says there, to tell screens of one step apart. */
  hints: string;
}
export interface ScreenGroup {
  id: string;
  title: string;
  screens: readonly ScreenOption[];
}

/** @param pages all pages of the site */
export function screenGroups(guide: Guide, pages: readonly string[]): ScreenGroup[] {
  const { journey, texts } = guide;
  const option = (page: string): ScreenOption => ({
    page,
    title: pageTitle(guide, page),
    hints: (journey.stepOfPage(page)?.hints ?? []).map(({ text }) => texts.hint(text).do ?? '').join(' '),
  });
  const groups = journey.data.stages.map(({ id }) => ({
    id,
    title: texts.stage(id),
    screens: journey.data.steps
      .filter(({ stage }) => stage === id)
      .flatMap((step) => (step.pages ?? []).filter((page) => pages.includes(page)).map(option)),
  }));
  const others = pages.filter((page) => !journey.stepOfPage(page)).map(option);
  return [...groups, { id: 'others', title: texts.ui('teachOthers'), screens: others }].filter(
    ({ screens }) => screens.length > 0,
  );
}

/** @returns the groups with the screens that have every word of a search, accents aside; groups without any are left out */
export function searchScreens(groups: readonly ScreenGroup[], search: string): ScreenGroup[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const fits = ({ page, title, hints }: ScreenOption) => {
    const text = plain(`${page} ${title} ${hints}`);
    return words.every((word) => text.includes(word));
  };
  return groups
    .map((group) => ({ ...group, screens: group.screens.filter(fits) }))
    .filter(({ screens }) => screens.length > 0);
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
