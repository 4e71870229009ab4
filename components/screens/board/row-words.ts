/** A row of the board in words. Pure. */

import { theLearner } from '@/extension/learners/learner-name';
import { kindOf } from '@/extension/link/board';
import type { LinkCommand, LinkRow, LinkState, RowKind } from '@/extension/link/view';
import { sentenceOf } from '@/extension/link/words';
import type { Guide, Texts, UiKey } from '@/journey';

export interface RowWords {
  kind: RowKind;
  /** « 3-2 »; '' where there is no step. */
  code: string;
  step: string;
  /** « 3 sur 5 · Donner mon identité · depuis 6 min »; '' where there is no stage. */
  stage: string;
  /** How they do; where that wants somebody, since when. */
  state: string;
  /** More of it; '' for nothing. */
  more: string;
  /** What the guide tells them to do; '' when that is not known. */
  hint: string;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** @returns « depuis 6 min »; tens of seconds only, so that it does not flicker */
export function sinceWords({ ui }: Texts, ms: number): string {
  const time = Math.max(0, ms);
  if (time < MINUTE) {
    return ui('boardSince-seconds', { count: Math.max(10, Math.floor(time / 10 / SECOND) * 10) });
  }
  if (time < HOUR) return ui('boardSince-minutes', { count: Math.floor(time / MINUTE) });
  const minutes = String(Math.floor((time % HOUR) / MINUTE)).padStart(2, '0');
  return ui('boardSince-hours', { hours: Math.floor(time / HOUR), minutes });
}

/** @returns how they do, and since when, at this time */
export function rowWords({ texts }: Pick<Guide, 'texts'>, row: LinkRow, now: number): RowWords {
  const { ui } = texts;
  const kind = kindOf(row, now);
  const { state } = row;
  const more = state ? moreWords(texts, state, kind) : '';
  // What only goes on is said by what is seen of it, where there is something.
  const isPlain = kind === 'working' && more !== '';
  const isNew = kind === 'working' && !state;
  const since = sinceOf(row, kind);
  const told = isPlain ? more : ui(isNew ? 'boardState-new' : `boardState-${kind}`);
  return {
    kind,
    code: state && state.stageAt > 0 ? `${state.stageAt}-${state.stepAt}` : '',
    step: stepWords(texts, row),
    stage: state?.stage ? stageWords(texts, state, sinceWords(texts, now - row.since)) : '',
    state: since === null ? told : `${told} ${sinceWords(texts, now - since)}`,
    more: isPlain ? '' : more,
    hint: state?.hint && kind !== 'done' ? texts.hint(state.hint).do : '',
  };
}

function stageWords(texts: Texts, { stage, stageAt, stages }: LinkState, since: string): string {
  const at = stages > 0 && texts.ui('boardStage', { at: stageAt, count: stages });
  return [at, stage && texts.stage(stage), since].filter(Boolean).join(' · ');
}

function stepWords(texts: Texts, { state, other }: LinkRow): string {
  if (state?.step) return texts.step(state.step);
  if (other) return texts.ui('boardUnknown');
  return state && !state.finished ? texts.ui('boardNoStep') : '';
}

/** Since when it is so that somebody is wanted; null: nobody is. */
function sinceOf(row: LinkRow, kind: RowKind): number | null {
  if (kind === 'hand') return row.handSince;
  if (kind === 'problem') return row.problemSince;
  if (kind === 'quiet') return row.quietSince;
  return kind === 'lost' ? row.heard : null;
}

/** What the field, the verdict or the wait says. */
function moreWords({ ui, plural }: Texts, state: LinkState, kind: RowKind): string {
  const { wait, days, page, verdict, field, problem } = state;
  if (kind === 'done') return '';
  if (wait !== null && page === null) {
    return [ui(`boardWait-${wait}` as UiKey), days !== null && plural('boardDays', days)]
      .filter(Boolean)
      .join(', ');
  }
  if (page === null) return ui('boardAway');
  if (problem !== null && kind !== 'problem') return ui('boardState-problem');
  if (verdict === 'missing') return ui('boardMissing');
  if (verdict === 'unsure') return ui('boardUnsure');
  if (field?.checked) return ui('boardChecked');
  if (field?.filled) return ui(field.valid ? 'boardFilled' : 'boardWrong');
  return field?.active ? ui('boardActive') : '';
}

/** @returns what was asked for, in words */
function commandWords(texts: Texts, command: LinkCommand): string {
  if (command.k === 'step') return texts.step(command.step);
  return sentenceOf(texts, command) ?? texts.ui('boardThing');
}

/** @returns whether the last command is on its way or there, in words; '' when there was none */
export function sentWords(texts: Texts, { sent }: LinkRow): string {
  if (!sent) return '';
  return texts.ui(sent.shown ? 'boardShown' : 'boardSent', { what: commandWords(texts, sent.command) });
}

/**
 * What is new and wants somebody: read out, since it may stand where nobody looks.
 * @param before the kinds of before, by row; a row that is not in it has just come
 */
export function newsWords(
  texts: Texts,
  before: ReadonlyMap<string, RowKind>,
  rows: readonly LinkRow[],
  now: number,
): string {
  return rows
    .flatMap((row) => {
      const kind = kindOf(row, now);
      const who = theLearner(texts, row.sign);
      if (kind === before.get(row.id)) return [];
      if (kind === 'hand' || kind === 'problem') return [texts.ui(`boardNews-${kind}`, { who })];
      return before.has(row.id) ? [] : [texts.ui('boardNews-came', { who })];
    })
    .join(' ');
}

/** @returns a line of the log in one sentence; it is to the letter, so that ids of another version may be in it */
export function lineWords({ journey, texts }: Guide, said: LinkState | LinkCommand): string {
  if ('k' in said) {
    const isUnknown = said.k === 'step' && !journey.stepOf(said.step);
    return isUnknown ? texts.ui('boardUnknown') : commandWords(texts, said);
  }
  const { stageAt, stepAt } = said;
  const step = said.step === null ? undefined : journey.stepOf(said.step);
  const wait = said.wait !== null && journey.waitOf(said.wait) ? said.wait : null;
  return [
    stageAt > 0 && `${stageAt}-${stepAt}`,
    step ? texts.step(step.id) : texts.ui(said.step === null ? 'boardNoStep' : 'boardUnknown'),
    moreWords(texts, { ...said, wait }, 'working'),
  ]
    .filter(Boolean)
    .join(' · ');
}
