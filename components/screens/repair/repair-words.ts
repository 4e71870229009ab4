/** Targets, signals and verdicts in words. */
import type { SignalHealth } from '@/extension/repairs/page-tools/protocol';
import type { Guide, Texts, UiKey } from '@/journey';
import type { Signal, Target } from '@/selectors/tools';
import type { SignalItem } from './SignalList';

/** Words beyond these would fill the screen. */
const MAX_WORDS = 3;
const ROLES = ['textbox', 'combobox', 'button', 'link', 'checkbox', 'radio', 'other'] as const;

/** @returns what a learner is told to do there; else the words that the page shows; else its id */
export function targetTitle({ journey, texts }: Guide, id: string, signals: readonly Signal[]): string {
  const hint = journey.data.steps.flatMap(({ hints }) => hints).find(({ target }) => target === id);
  if (hint) return texts.hint(hint.text).do;
  const words = signals.find((one) => 'text' in one);
  return words && 'text' in words && words.text[0] ? `« ${words.text[0]} »` : id;
}

/** @returns the step that a page belongs to, or its id */
export function pageTitle({ journey, texts }: Guide, page: string): string {
  const step = journey.stepOfPage(page);
  return step ? texts.step(step.id) : page;
}

/** @param some false: there is no element that could agree */
export function signalItem(
  { ui, plural }: Texts,
  { signal, agrees, count }: SignalHealth,
  some = true,
): SignalItem {
  const many = plural('signCount', count);
  const title =
    signal.kind === 'attribute' ? ui('sign-attribute', { name: signal.name }) : ui(`sign-${signal.kind}`);
  return {
    title,
    words: signalWords(signal).slice(0, MAX_WORDS),
    agrees: some ? agrees : count > 0,
    note: some ? `(${ui(agrees ? 'signYes' : 'signNo')}, ${many})` : `(${many})`,
  };
}

function signalWords(signal: Signal): readonly string[] {
  if ('text' in signal) return signal.text;
  if (signal.kind === 'css') return [signal.value];
  if (signal.kind === 'container') return [signal.css];
  if (signal.kind === 'image') return signal.src;
  if (signal.kind === 'code') return signal.prefix;
  return signal.value;
}

/** Words for roles, for the picker. */
export const roleWords = ({ ui }: Texts): Record<string, string> =>
  Object.fromEntries(ROLES.map((role) => [role, ui(`role-${role}`)]));

/** A key that goes by the kind of a target. */
export function textForKind(
  { ui }: Texts,
  key: 'repairWrong' | 'repairHere' | 'pickTitle',
  kind: Target['kind'],
): string {
  return ui(`${key}-${kind}` satisfies UiKey);
}
