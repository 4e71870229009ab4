/** Answers to messages about who learns here, and what they have done. */
import type { Command, Progress } from '@/journey';
import type { Call } from '../messages/message';
import type { Refusal, SavedFile, Snapshot } from '../messages/protocol';
import { snapshot } from '../storage/handlers';

type OneLearner = { learner: string };
type OneCommand = { command: Command };

/** A command of a card: it counts for whom the card is shown. The page is told that it was heard, and nothing of the record. */
export const commandFromPage = ({ command }: OneCommand, { store, sender }: Call): Promise<true> =>
  store.command(command, sender.tab?.id).then(() => true);

/** A command of the panel: it counts for whoever is in front of the screen. */
export const ownCommand = ({ command }: OneCommand, { store }: Call): Promise<Progress | null> =>
  store.command(command);

/** Somebody listens to the guide. */
export const inUse = (_: object, { store }: Call): Promise<void> => store.noteUse();

export const decline = (_: object, { store }: Call): Promise<void> => store.decline();

export const newLearner = (_: object, { store }: Call): Promise<void> => store.newLearner();

export const switchLearner = ({ learner }: OneLearner, { store }: Call): Promise<void> =>
  store.switchLearner(learner);

export const eraseLearner = ({ learner }: OneLearner, { store }: Call): Promise<void> =>
  store.eraseLearner(learner);

export const eraseAll = (_: object, { store }: Call): Promise<void> => store.eraseAll();

/** @returns null when there are no steps */
export const exportProgress = (_: object, { store }: Call): Promise<SavedFile | null> => store.export();

/** Adds the steps of a file. */
export async function importProgress(
  { text }: { text: string },
  call: Call,
): Promise<{ ok: true; snapshot: Snapshot } | Refusal> {
  const message = await call.store.import(text);
  return message ? { ok: false, message } : { ok: true, snapshot: await snapshot({ window: null }, call) };
}
