/** What is said of a screen that is not surely known, and which screens there are to choose from. */
import type { CardButton, CardContent } from '@/components/overlay';
import type { Guide, Next, Progress } from '@/journey';
import type { PageReading, SiteMap } from '@/selectors';
import type { CardWords, Doubt } from './protocol';
import { screenDrawing } from './screen-drawing';

/** How many screens there are to choose from. */
const MOST_SCREENS = 3;

/** @param shown the page that the words are about: it is not among those to choose from; null when it is not known */
export function createDoubts(
  { journey, texts }: Guide,
  reading: PageReading,
  map: SiteMap,
  progress: Progress,
  shown: string | null,
) {
  const { ui } = texts;

  /** The likeliest first, then those that the learner may have in front of them. */
  function screens(): CardButton[] {
    const own = new Set(map.pages.map(({ id }) => id));
    const expected = journey.expectedPages(progress);
    return [...new Set([...reading.likeliest, ...expected.step, ...expected.near])]
      .filter((page) => own.has(page) && page !== shown)
      .flatMap((page): CardButton[] => {
        const step = journey.stepOfPage(page);
        if (!step) return [];
        const drawing = screenDrawing(journey, page);
        return [{ action: `choose:${page}`, label: texts.step(step.id), drawing }];
      })
      .slice(0, MOST_SCREENS);
  }

  function contentOf({ index, total }: Next, words: CardWords, title: string): CardContent {
    const { hint: _, ...frame } = words;
    return { ...frame, index, total, title, soft: true, anchored: false, actions: [] };
  }

  function doubtOf(intro: string, which: CardContent): Doubt {
    which.actions = [
      ...screens(),
      { action: 'stuck', label: ui('stuckScreen') },
      { action: 'close', label: ui('close') },
    ];
    return {
      intro,
      notThis: ui('notThisScreen'),
      which,
    };
  }

  return {
    /** For a card whose screen is likely, or chosen. */
    ofCard(next: Next, words: CardWords, intro: string): Doubt {
      return doubtOf(
        intro,
        contentOf(next, words, ui(screens().length > 0 ? 'whichScreen' : 'notThisScreen')),
      );
    },
    /** For a screen of the journey that nobody has described: the line, and what it opens to. */
    ofUnknown(next: Next, words: CardWords): { line: CardContent; doubt: Doubt } {
      const title = words.hint.do;
      const { translated } = reading;
      const intro = ui(translated ? 'translatedNeed' : 'unknownNeed');
      const which = {
        ...contentOf(next, words, title),
        intro,
        ...(screens().length > 0 && { question: ui('whichScreen') }),
      };
      return {
        line: contentOf(next, words, ui(translated ? 'translatedScreen' : 'unknownScreen')),
        doubt: doubtOf(intro, which),
      };
    },
  };
}
