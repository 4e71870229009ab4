/** The address of a relay as somebody types it, and as it is kept. Pure. */
import * as v from 'valibot';
import { BrokerSchema } from '@/extension/link/schemas';

/**
 * @returns the whole address: « lien.exemple.fr » and « wss://lien.exemple.fr/ » are the same; `open`: it is one that is not
 *   encrypted; `wrong`: it is none
 */
export function addressOf(typed: string): { broker: string } | { no: 'open' | 'wrong' } {
  const text = typed.trim().replace(/^https:\/\//i, 'wss://');
  if (/^(ws|http|mqtt|tcp):/i.test(text)) return { no: 'open' };
  const whole = /^wss:\/\//i.test(text) ? text : `wss://${text}`;
  const broker = whole.replace(/^wss:\/\/[^/]*/i, (start) => start.toLowerCase());
  // A host has a dot, or is this computer's own: a word alone is mostly half an address.
  const host = /^wss:\/\/([^/:]+)/.exec(broker)?.[1] ?? '';
  const isHost = host === 'localhost' || /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host);
  if (!isHost || !v.is(BrokerSchema, broker) || !URL.canParse(broker)) return { no: 'wrong' };
  return { broker: new URL(broker).href };
}
