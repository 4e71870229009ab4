/** Answers to a card whose learner does not see what it speaks of, or is stuck. */
import type { CardContent, Where } from '@/components/overlay';
import { mapOfSite } from '../injection/handlers';
import type { Call } from '../messages/message';
import type { WhereHelp } from '../messages/protocol';
import { systemClock } from '../storage/clock';
import { stuckCard } from './stuck-card';
import { whereHelp } from './where-help';

interface WhereFields {
  page: string | null;
  target: string;
  /** Null when the page does not have it. */
  seen: Where | null;
}

/** @returns where the target is and what it looks like; null when neither can be said */
export async function whereOfTarget(fields: WhereFields, call: Call): Promise<WhereHelp | null> {
  const map = await mapOfSite({}, call);
  return map && whereHelp(call.guide.texts, map, fields);
}

/** @returns what to choose from for who is stuck at the step of this tab, or (with a symptom) what to do; null: nobody is */
export async function stuckHelp(
  { symptom }: { symptom: string | null },
  call: Call,
): Promise<CardContent | null> {
  const { sender, store, guide, troubleshooting } = call;
  const map = await mapOfSite({}, call);
  if (!map || sender.tab?.id === undefined) return null;
  const state = await store.snapshot({ id: sender.tab.id, map });
  return stuckCard(guide, troubleshooting, state, symptom, systemClock());
}
