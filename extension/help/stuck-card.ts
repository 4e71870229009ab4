/** « Je suis bloqué » on a card: sentences to choose from, those of the step first, and what to do about one of them. */
import type { CardButton, CardContent } from '@/components/overlay';
import { type Guide, hasFigure, yearWhenOld } from '@/journey';
import type { Remedy, Troubleshooting } from '@/journey/troubleshooting';
import { cardWords } from '../messages/build-reply';
import type { Snapshot } from '../messages/protocol';

/** A card has room for so many; the panel has them all. */
const MOST = 4;

/** What the tab in front of the learner shows. */
type Seen = Pick<Snapshot, 'next' | 'words' | 'progress' | 'place' | 'settings'>;

/**
 * @param symptom what the learner has chosen; null: nothing yet
 * @param now for how old a fact is
 * @returns null when no journey runs, or when there is no such symptom
 */
export function stuckCard(
  { journey, texts }: Guide,
  troubleshooting: Troubleshooting,
  { next, words, progress, place, settings }: Seen,
  symptom: string | null,
  now: number,
): CardContent | null {
  if (!next) return null;
  const { ui } = texts;
  const { hint: _, ...frame } = cardWords(texts, next, settings);
  const card = (title: string, more: Partial<CardContent>, actions: CardButton[]): CardContent => {
    const { index, total } = next;
    return { ...frame, index, total, title, anchored: false, asked: true, ...more, actions };
  };
  if (symptom === null) {
    const isSeen = place !== 'away' && place !== 'other';
    const likely = troubleshooting.likelySymptoms(next.step, journey.branchesOf(progress?.branch ?? {}));
    const offered = [...likely.slice(0, MOST), ...troubleshooting.guideSymptoms(isSeen).slice(0, 1)];
    return card(ui('stuckHelp'), words?.stuck ? { why: words.stuck } : {}, [
      ...offered.map(({ id, ask }): CardButton => ({ action: `symptom:${id}`, label: ask })),
      { action: 'back', label: ui('back') },
    ]);
  }
  const remedy = remedyIn(troubleshooting, symptom);
  if (!remedy) return null;
  const { do: what, why, then, soft, checked, contact, actions, read } = remedy;
  const year = hasFigure([what, why, then].join(' ')) && yearWhenOld(checked, now);
  const all = [why, then, year && ui('readIn', { year }), soft && ui('stuckSoft')];
  const { name = '', phone, price } = contact ?? {};
  const more: Partial<CardContent> = { why: all.filter(Boolean).join(' ') };
  if (phone) more.question = [ui('stuckCall', { name, phone }), price].filter(Boolean).join(' ');
  // What there is to click or to read to somebody is in the panel.
  if (actions.length > 0 || read) more.look = ui('stuckFromPage', { stuck: ui('stuckScreen') });
  return card(what, more, [
    { action: 'back', label: ui('stuckSolved') },
    { action: 'stuck', label: ui('stuckOther') },
  ]);
}

function remedyIn({ groups, symptomsOf, remedyOf }: Troubleshooting, id: string): Remedy | null {
  const isThere = groups().some((group) => symptomsOf(group.id).some((symptom) => symptom.id === id));
  return isThere ? remedyOf(id) : null;
}
