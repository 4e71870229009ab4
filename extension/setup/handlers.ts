/** Answers to the messages about the file that prepares a computer. */
import type { Call } from '../messages/message';
import type { Refusal, SavedFile, SetupSummary } from '../messages/protocol';

export const exportSetup = (_: object, { setup }: Call): Promise<SavedFile> => setup.export();

export const importSetup = (
  { text, apply }: { text: string; apply: boolean },
  { setup }: Call,
): Promise<SetupSummary | Refusal> => setup.import(text, apply);
