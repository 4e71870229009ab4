/** What a row of the table of messages is. */
import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import type { Guide } from '@/journey';
import type { Troubleshooting } from '@/journey/troubleshooting';
import type { Link } from '../link/link';
import type { RepairsStore } from '../repairs/repairs-store';
import type { SetupStore } from '../setup/setup';
import type { Store } from '../storage/store';
import type { Refusal } from './protocol';

/**
 * Who may send a message. `page`: the guide's scripts in a page of the journey. `own`: a page of the extension, such as the
 * panel. `tools`: the adviser's tools in a page of the journey; the browser cannot tell them from the guide's scripts, so
 * what they alone may ask is for advisers only.
 */
export type Role = 'page' | 'own' | 'tools';

/** What handlers work with. */
export interface Services {
  store: Store;
  repairs: RepairsStore;
  setup: SetupStore;
  link: Link;
  guide: Guide;
  troubleshooting: Troubleshooting;
}

/** One message that has come: the services, and what the browser says of the sender. */
export interface Call extends Services {
  sender: Runtime.MessageSender;
}

export type Handler<Request, Reply> = (request: Request, call: Call) => Promise<Reply>;

type Handlers<Request> = { readonly [R in Role]?: Handler<Request, unknown> };
/** What a handler gets: the fields of a message, checked. */
type Checked<Fields extends v.ObjectEntries> = v.InferOutput<v.StrictObjectSchema<Fields, undefined>>;

export interface Row<
  Fields extends v.ObjectEntries,
  From extends Handlers<Checked<Fields>>,
  AdviserOnly extends boolean,
> {
  /** The schema of each field beside `type`. No other field may be there. */
  fields: Fields;
  /** Who may send it, each with the handler that answers them. */
  from: From;
  /** Answered only while the adviser's view is on; otherwise it is refused, in words. */
  adviserOnly: AdviserOnly;
  /**
   * Checks the fields and prepares the answer.
   * @returns null when the fields are not as the schema says, or when this role may not send it
   */
  prepare(fields: unknown, role: Role): ((call: Call) => Promise<unknown>) | null;
}

const REFUSAL: Refusal = { ok: false, message: 'repairOff' };

/** Makes one row of the table. The types of its request and of its replies come from the schema and from the handlers. */
export function message<
  const Fields extends v.ObjectEntries,
  const From extends Handlers<Checked<Fields>>,
  const AdviserOnly extends boolean = false,
>(row: { fields: Fields; from: From; adviserOnly?: AdviserOnly }): Row<Fields, From, AdviserOnly> {
  const schema = v.strictObject(row.fields);
  const adviserOnly = (row.adviserOnly ?? false) as AdviserOnly;
  return {
    ...row,
    adviserOnly,
    prepare(fields, role) {
      const handlers: Handlers<Checked<Fields>> = row.from;
      const handle = handlers[role];
      const parsed = v.safeParse(schema, fields);
      if (!handle || !parsed.success) return null;
      return async (call) => {
        if (adviserOnly && !(await call.store.settings()).adviser) return REFUSAL;
        return handle(parsed.output, call);
      };
    },
  };
}

/** The fields of a row's message, as they are sent. */
export type FieldsOf<R> = R extends { fields: infer Fields extends v.ObjectEntries }
  ? v.InferInput<v.StrictObjectSchema<Fields, undefined>>
  : never;
/** What a row answers to a role. */
export type RepliesOf<R, Speaker extends Role> = R extends {
  from: infer From;
  adviserOnly: infer AdviserOnly;
}
  ?
      | (From extends { readonly [S in Speaker]: (...call: never) => Promise<infer Reply> } ? Reply : never)
      | (AdviserOnly extends true ? Refusal : never)
  : never;
