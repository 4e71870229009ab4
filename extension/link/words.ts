/** The words of what an adviser asks to be shown. */
import type { Texts } from '@/journey';
import type { LinkCommand } from '@/link';

/** @returns the sentence of a command that is one; null: it shows something instead */
export function sentenceOf({ ui }: Texts, command: LinkCommand): string | null {
  if (command.k === 'say') return ui(`linkLine-${command.line}`);
  return command.k === 'call' ? ui('linkCall') : null;
}
