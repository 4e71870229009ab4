/** Targets, signals and verdicts in words. */
import type { SignalHealth } from '@/extension/repairs/page-tools/protocol';
import { hintText, journey, stepOfPage, stepTitle, type UiKey, ui } from '@/journey';
import type { Signal, Target } from '@/selectors/tools';
import type { SignalItem } from './SignalList';

/** Words beyond these would fill the screen. */
const MAX_WORDS = 3;
const ROLES = ['textbox', 'combobox', 'button', 'link', 'checkbox', 'radio', 'other'] as const;

/** @returns what a learner is told to do there; else the words that the page shows; else its id */
export function targetTitle(id: string, signals: readonly Signal[]): string {
  const hint = journey.steps.flatMap(({ hints }) => hints).find(({ target }) => target === id);
  if (hint) return hintText(hint.text).do;
  const words = signals.find((one) => 'text' in one);
  return words && 'text' in words && words.text[0] ? `« ${words.text[0]} »` : id;
}

/** @returns the step that a page belongs to, or its id */
export function pageTitle(page: string): string {
  const step = stepOfPage(page);
  return step ? stepTitle(step.id) : page;
}

/** @param some false: there is no element that could agree */
export function signalItem({ signal, agrees, count }: SignalHealth, some = true): SignalItem {
  const many = ui(
    count === 0 ? 'signCount-0' : count === 1 ? 'signCount-1' : 'signCount-many',
    count > 1 ? { count } : {},
  );
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
export const roleWords = (): Record<string, string> =>
  Object.fromEntries(ROLES.map((role) => [role, ui(`role-${role}`)]));

/** A key that goes by the kind of a target. */
export function textForKind(key: 'repairWrong' | 'repairHere' | 'pickTitle', kind: Target['kind']): string {
  return ui(`${key}-${kind}` satisfies UiKey);
}
