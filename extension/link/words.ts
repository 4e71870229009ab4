/** The words of what an adviser asks to be shown. */
import type { Guide, Texts } from '@/journey';
import type { LinkCommand } from '@/link';

/** @returns the sentence of a command that is one; null: it shows something instead */
export function sentenceOf({ ui }: Texts, command: LinkCommand): string | null {
  if (command.k === 'say') return ui(`linkLine-${command.line}`);
  return command.k === 'call' ? ui('linkCall') : null;
}

/** @returns what an adviser asks to be seen, in one sentence for the learner */
export function commandWords({ journey, texts }: Guide, command: LinkCommand): string {
  const { ui } = texts;
  if (command.k === 'say') return ui('linkAskedSay', { words: sentenceOf(texts, command) ?? '' });
  if (command.k === 'call') return sentenceOf(texts, command) ?? '';
  if (command.k === 'step') {
    const known = journey.stepOf(command.step);
    return known ? ui('linkAskedStep', { step: texts.step(known.id) }) : ui('linkAskedPage');
  }
  const { page, target } = command;
  const hint = journey.data.steps
    .flatMap(({ hints, pages }) => hints.map((one) => ({ ...one, pages: one.page ? [one.page] : pages })))
    .find((one) => one.target === target && one.pages?.includes(page));
  return hint ? ui('linkAskedShow', { words: texts.hint(hint.text).do }) : ui('linkAskedPage');
}
