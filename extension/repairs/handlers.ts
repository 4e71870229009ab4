/** Answers to the adviser's messages about repairs. The table lets them in only while the adviser's view is on. */
import type { Call } from '../messages/message';
import type { Refusal, RepairLine, SavedFile, ScreenLine } from '../messages/protocol';
import { type InjectedTools, injectPageTools } from './inject-page-tools';
import type { Done } from './repairs-store';
import type { Repair, RepairId, TaughtScreen } from './schema';

/** Brings the tools to the page in front of the panel. */
export const injectTools = (_: object, { sender }: Call): Promise<InjectedTools | Refusal> =>
  injectPageTools(sender.tab?.id);

export const listRepairs = (_: object, { repairs }: Call): Promise<RepairLine[]> => repairs.list();

export const keepRepair = ({ repair }: { repair: Repair }, { repairs }: Call): Promise<Done | Refusal> =>
  repairs.keep(repair);

export const dropRepair = (which: RepairId, { repairs }: Call): Promise<Done | Refusal> =>
  repairs.drop(which);

export const listScreens = (_: object, { repairs }: Call): Promise<ScreenLine[]> => repairs.screens();

export const keepScreen = (
  { screen }: { screen: TaughtScreen },
  { repairs }: Call,
): Promise<(Done & { id: string }) | Refusal> => repairs.teach(screen);

export const dropScreen = ({ screen }: { screen: string }, { repairs }: Call): Promise<Done | Refusal> =>
  repairs.forget(screen);

/** @returns null when there are none */
export const exportRepairs = (_: object, { repairs }: Call): Promise<SavedFile | null> => repairs.export();

/** @returns how many came in; or why none did */
export const importRepairs = (
  { text }: { text: string },
  { repairs }: Call,
): Promise<(Done & { count: number }) | Refusal> => repairs.import(text);
