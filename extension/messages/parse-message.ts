/**
 * Every message is checked at the door of the background: shape, and who may say it. A reading can hold
 * ids, verdicts and booleans: there is no place in it for anything that was typed.
 */
import * as v from 'valibot';
import { RepairSchema } from '@/extension/repairs';
import { SettingsChangeSchema } from '../storage/settings';
import type { Message } from './protocol';

const id = v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-z0-9-]+$/));
const learner = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/));

const CommandSchema = v.variant('type', [
  v.strictObject({ type: v.literal('start') }),
  v.strictObject({ type: v.literal('stop') }),
  v.strictObject({ type: v.literal('tick'), step: id }),
  v.strictObject({ type: v.literal('undo'), step: id }),
  v.strictObject({ type: v.literal('seen'), page: id }),
  v.strictObject({ type: v.literal('branch'), key: id, value: id }),
  v.strictObject({ type: v.literal('wait'), wait: id }),
  v.strictObject({ type: v.literal('wait-over'), wait: id }),
]);

const FactsSchema = v.strictObject({
  visible: v.boolean(),
  enabled: v.boolean(),
  filled: v.boolean(),
  valid: v.boolean(),
  checked: v.boolean(),
  expanded: v.boolean(),
  active: v.boolean(),
});

const ReadingSchema = v.strictObject({
  page: v.nullable(id),
  wall: v.nullable(id),
  states: v.record(id, v.boolean()),
  targets: v.record(
    id,
    v.strictObject({
      verdict: v.picklist(['found', 'unsure', 'missing']),
      score: v.number(),
      facts: v.nullable(FactsSchema),
    }),
  ),
});

const MessageSchema = v.variant('type', [
  v.strictObject({ type: v.literal('gates') }),
  v.strictObject({ type: v.literal('recognised'), page: id }),
  v.strictObject({ type: v.literal('visit') }),
  v.strictObject({ type: v.literal('map') }),
  v.strictObject({ type: v.literal('reading'), reading: ReadingSchema }),
  v.strictObject({ type: v.literal('command'), command: CommandSchema }),
  v.strictObject({ type: v.literal('decline') }),
  v.strictObject({ type: v.literal('snapshot') }),
  v.strictObject({ type: v.literal('erase-all') }),
  v.strictObject({ type: v.literal('learner-new') }),
  v.strictObject({ type: v.literal('learner-switch'), learner }),
  v.strictObject({ type: v.literal('learner-erase'), learner }),
  v.strictObject({ type: v.literal('settings'), settings: SettingsChangeSchema }),
  v.strictObject({ type: v.literal('export') }),
  // The file has a door of its own: transfer.ts.
  v.strictObject({ type: v.literal('import'), text: v.string() }),
  v.strictObject({ type: v.literal('show-again') }),
  v.strictObject({ type: v.literal('kept') }),
  v.strictObject({ type: v.literal('inspect') }),
  v.strictObject({ type: v.literal('repairs') }),
  v.strictObject({ type: v.literal('repair-keep'), repair: RepairSchema }),
  v.strictObject({ type: v.literal('repair-drop'), site: id, page: id, target: id }),
  v.strictObject({ type: v.literal('repairs-export') }),
  v.strictObject({ type: v.literal('repairs-import'), text: v.string() }),
]);

/** Messages that the scripts in other people's pages may send; all others are for pages of the extension. */
const FROM_ANY_PAGE = new Set<Message['type']>([
  'gates',
  'recognised',
  'visit',
  'map',
  'reading',
  'command',
  'decline',
]);

/** @returns the message, or null when it is not one of ours: it is then ignored */
export function parseMessage(raw: unknown): Message | null {
  const result = v.safeParse(MessageSchema, raw);
  return result.success ? (result.output as Message) : null;
}

/**
 * @param fromExtensionPage the sender is a page of this extension (popup, panel…), not a content script
 * @returns true when this sender may say this
 */
export function maySay(message: Message, fromExtensionPage: boolean): boolean {
  return fromExtensionPage || FROM_ANY_PAGE.has(message.type);
}
