/** A link as the learner's pages show it: words ready to show. Pure. */
import type { LinkAsked, LinkOnPage } from '@/components/overlay';
import type { Guide } from '@/journey';
import { learnerName } from '../learners/learner-name';
import type { LearnerLink } from './view';
import { commandWords } from './words';

/** @returns null when no adviser sees the step */
export function linkOnPage(guide: Guide, learner: LearnerLink | null): LinkOnPage | null {
  if (learner?.phase !== 'linked' && learner?.phase !== 'lost') return null;
  const { texts } = guide;
  const { plural, ui } = texts;
  const { phase, sign, minutes, pending } = learner;
  return {
    what: ui(phase === 'lost' ? 'linkLineCut' : 'linkLine'),
    who: `${learnerName(texts, sign)}, ${plural('linkMinutes', minutes)}`,
    asked: pending && askedOf(guide, pending),
    labels: {
      stop: ui('linkStop'),
      seen: ui('linkAskedSeen'),
      showMe: ui('showMe'),
      higher: ui('higher'),
      lower: ui('lower'),
      askedTab: ui('linkAskedTab'),
    },
  };
}

type Pending = NonNullable<Extract<LearnerLink, { phase: 'linked' | 'lost' }>['pending']>;

function askedOf(guide: Guide, { n, command, shown }: Pending): LinkAsked {
  const { ui } = guide.texts;
  const words = commandWords(guide, command);
  if (command.k !== 'show') return { n, shown, words, target: null };
  const { page, target: id } = command;
  const notHere = `${words} ${ui('linkNotHere')}`;
  return { n, shown, words, target: { page, id, here: ui('linkAskedHere'), notHere } };
}
