/** The one door of the background: who speaks, what they say, whether they may, and in which order all are answered. */
import type { Runtime } from 'webextension-polyfill';
import type { Call, Role, Services } from './message';
import { SenderQueue } from './sender-queue';
import { rolesOf } from './sender-roles';
import { MESSAGES, type MessageType } from './table';

export type AnswerMessage = (raw: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

/**
 * @returns the function that answers one message. What is not ours, or not for this sender to say, is ignored: undefined,
 * at once, so that the browser does not wait
 */
export function answerWith(services: Services): AnswerMessage {
  const queue = new SenderQueue();
  return (raw, sender) => {
    const roles = rolesOf(sender);
    const [answer] = roles.flatMap((role) => prepare(raw, role) ?? []);
    if (!answer) return undefined;
    const name = roles.includes('own') ? 'own' : String(sender.tab?.id);
    return queue.admit(name, () => answer({ ...services, sender }));
  };
}

function prepare(raw: unknown, role: Role): ((call: Call) => Promise<unknown>) | null {
  if (typeof raw !== 'object' || raw === null || !('type' in raw)) return null;
  const { type, ...fields } = raw;
  return isMessageType(type) ? MESSAGES[type].prepare(fields, role) : null;
}

function isMessageType(type: unknown): type is MessageType {
  return typeof type === 'string' && Object.hasOwn(MESSAGES, type);
}
