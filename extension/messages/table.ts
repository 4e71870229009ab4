/**
 * Every message that the background answers, one row each: its fields, who may send it, the handler that answers each of
 * them, and whether it is for advisers only. Types of requests and replies come from here (types only: the scripts in pages
 * carry nothing of this file). A new message is one row, its handler, and its line in docs/architecture.md.
 */
import * as v from 'valibot';
import { LINES, NumberSchema } from '@/link/messages';
import { stuckHelp, whereOfTarget } from '../help/handlers';
import {
  bringCardTools,
  gatesOfSite,
  injectOverlay,
  mapOfSite,
  replyToReading,
  showCardAgain,
  targetsOfPage,
} from '../injection/handlers';
import {
  commandFromPage,
  decline,
  eraseAll,
  eraseLearner,
  exportProgress,
  importProgress,
  inUse,
  newLearner,
  ownCommand,
  switchLearner,
} from '../learners/handlers';
import {
  agreeToLink,
  callByLink,
  checkLink,
  closeLink,
  joinLink,
  linkLog,
  linkOfPage,
  linkTargets,
  moreOfLink,
  openLink,
  raiseHand,
  removeFromLink,
  sayByLink,
  setLinkPlace,
  showByLink,
  shownByLink,
  stepByLink,
  stopLink,
  stopLinkFromPage,
} from '../link/handlers';
import { CodeSchema, OwnPlaceSchema, RowSchema } from '../link/schemas';
import { RepairSchema, TaughtScreenSchema } from '../repairs';
import {
  dropRepair,
  dropScreen,
  exportRepairs,
  importRepairs,
  injectTools,
  keepRepair,
  keepScreen,
  listRepairs,
  listScreens,
} from '../repairs/handlers';
import { openTeach } from '../repairs/open-teach';
import { exportSetup, importSetup } from '../setup/handlers';
import { changeSettings, snapshot, storedItems, thenSnapshot } from '../storage/handlers';
import { SettingsChangeSchema } from '../storage/settings';
import { type FieldsOf, message, type RepliesOf, type Role } from './message';
import { CommandSchema, IdSchema, LearnerSchema, ReadingSchema, WhereSchema } from './schemas';

export const MESSAGES = {
  gates: message({ fields: { again: v.boolean() }, from: { page: gatesOfSite } }),
  recognised: message({
    fields: { page: v.nullable(IdSchema) },
    from: { page: injectOverlay, tools: injectOverlay },
  }),
  visit: message({ fields: { page: v.nullable(IdSchema) }, from: { page: targetsOfPage } }),
  map: message({ fields: {}, from: { tools: mapOfSite }, adviserOnly: true }),
  reading: message({
    fields: {
      reading: ReadingSchema,
      chosen: v.nullable(IdSchema),
      acted: v.boolean(),
    },
    from: { page: replyToReading },
  }),
  command: message({
    fields: { command: CommandSchema },
    from: { page: commandFromPage, own: thenSnapshot(ownCommand) },
  }),
  'card-tools': message({ fields: {}, from: { page: bringCardTools } }),
  where: message({
    fields: { page: v.nullable(IdSchema), target: IdSchema, seen: v.nullable(WhereSchema) },
    from: { page: whereOfTarget },
  }),
  stuck: message({ fields: { symptom: v.nullable(IdSchema) }, from: { page: stuckHelp } }),
  decline: message({ fields: {}, from: { page: decline, own: thenSnapshot(decline) } }),

  snapshot: message({ fields: { window: v.nullable(v.number()) }, from: { own: snapshot } }),
  settings: message({
    fields: { settings: SettingsChangeSchema },
    from: { own: thenSnapshot(changeSettings) },
  }),
  kept: message({ fields: {}, from: { own: storedItems } }),
  'erase-all': message({ fields: {}, from: { own: thenSnapshot(eraseAll) } }),
  'in-use': message({ fields: {}, from: { page: inUse, own: thenSnapshot(inUse) } }),
  'learner-new': message({ fields: {}, from: { own: thenSnapshot(newLearner) } }),
  'learner-switch': message({
    fields: { learner: LearnerSchema },
    from: { own: thenSnapshot(switchLearner) },
  }),
  'learner-erase': message({ fields: { learner: LearnerSchema }, from: { own: thenSnapshot(eraseLearner) } }),
  export: message({ fields: {}, from: { own: exportProgress } }),
  // The text of a file is checked by the file's own schema.
  import: message({ fields: { text: v.string() }, from: { own: importProgress } }),
  'show-again': message({ fields: {}, from: { own: showCardAgain } }),

  inspect: message({ fields: {}, from: { own: injectTools }, adviserOnly: true }),
  repairs: message({ fields: {}, from: { own: listRepairs }, adviserOnly: true }),
  'repair-keep': message({
    fields: { repair: RepairSchema },
    from: { own: keepRepair },
    adviserOnly: true,
  }),
  'repair-drop': message({
    fields: { site: IdSchema, page: IdSchema, target: IdSchema },
    from: { own: dropRepair },
    adviserOnly: true,
  }),
  screens: message({ fields: {}, from: { own: listScreens }, adviserOnly: true }),
  'screen-keep': message({
    fields: { screen: TaughtScreenSchema },
    from: { own: keepScreen },
    adviserOnly: true,
  }),
  'screen-drop': message({ fields: { screen: IdSchema }, from: { own: dropScreen }, adviserOnly: true }),
  teach: message({ fields: {}, from: { page: openTeach }, adviserOnly: true }),
  'repairs-export': message({ fields: {}, from: { own: exportRepairs }, adviserOnly: true }),
  'repairs-import': message({
    fields: { text: v.string() },
    from: { own: importRepairs },
    adviserOnly: true,
  }),
  'setup-export': message({ fields: {}, from: { own: exportSetup }, adviserOnly: true }),
  // It may be what turns the adviser's view on: whoever prepares a computer picks the file by hand, and is asked again.
  'setup-import': message({
    fields: { text: v.string(), apply: v.boolean() },
    from: { own: importSetup },
  }),

  'link-join': message({ fields: { code: CodeSchema }, from: { own: joinLink } }),
  'link-agree': message({ fields: {}, from: { own: agreeToLink } }),
  'link-hand': message({ fields: { up: v.boolean() }, from: { own: raiseHand } }),
  'link-more': message({ fields: {}, from: { own: moreOfLink } }),
  'link-shown': message({ fields: { n: NumberSchema }, from: { page: shownByLink, own: shownByLink } }),
  'link-stop': message({ fields: {}, from: { page: stopLinkFromPage, own: stopLink } }),
  'link-card': message({ fields: {}, from: { page: linkOfPage } }),
  'link-log': message({ fields: { row: v.nullable(RowSchema) }, from: { own: linkLog } }),
  'link-open': message({ fields: {}, from: { own: openLink }, adviserOnly: true }),
  'link-close': message({ fields: {}, from: { own: closeLink }, adviserOnly: true }),
  'link-show': message({
    fields: { row: RowSchema, page: IdSchema, target: IdSchema },
    from: { own: showByLink },
    adviserOnly: true,
  }),
  'link-targets': message({ fields: { page: IdSchema }, from: { own: linkTargets }, adviserOnly: true }),
  // To one learner, or (null) to all.
  'link-step': message({
    fields: { row: v.nullable(RowSchema), step: IdSchema },
    from: { own: stepByLink },
    adviserOnly: true,
  }),
  'link-say': message({
    fields: { row: v.nullable(RowSchema), line: v.picklist(LINES) },
    from: { own: sayByLink },
    adviserOnly: true,
  }),
  'link-call': message({ fields: { row: RowSchema }, from: { own: callByLink }, adviserOnly: true }),
  'link-remove': message({ fields: { row: RowSchema }, from: { own: removeFromLink }, adviserOnly: true }),
  'link-check': message({ fields: {}, from: { own: checkLink }, adviserOnly: true }),
  'link-place': message({
    fields: { place: v.nullable(OwnPlaceSchema) },
    from: { own: setLinkPlace },
    adviserOnly: true,
  }),
};

type Messages = typeof MESSAGES;
export type MessageType = keyof Messages;

/** Each message as it is sent, by type. */
export type Requests = {
  [T in MessageType]: { type: T } & FieldsOf<Messages[T]>;
};
/** The messages that each role may send. */
type TypesFrom<R extends Role> = {
  [T in MessageType]: R extends keyof Messages[T]['from'] ? T : never;
}[MessageType];

/** Any message that this role may send. */
export type RequestFrom<R extends Role> = Requests[TypesFrom<R>];

/** The reply that this role gets to a message of this type. */
export type ReplyTo<T extends MessageType, R extends Role> = RepliesOf<Messages[T], R>;

/** How a role asks: the type of the reply follows from the message. Null: nobody has answered. */
export type Ask<R extends Role> = <const Request extends RequestFrom<R>>(
  request: Request,
) => Promise<ReplyTo<Request['type'], R> | null>;
