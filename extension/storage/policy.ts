/** What the place that lends the computer has set by policy (public/managed_schema.json names the entries). */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { POLICY_KEY } from './keys';
import { type Settings, TIMES } from './settings';
import type { StorageArea, Stored } from './storage-area';

/**
 * Milliseconds. A browser that has just been started may need three seconds to tell its policies (Chromium 150, seen
 * without any): nobody shall wait so long for a card. When it runs, it answers in a few milliseconds.
 */
const PATIENCE = 150;

type Policy = Partial<Pick<Settings, 'shared' | 'eraseAfter'>>;

const StoredPolicySchema = v.partial(v.strictObject({ shared: v.boolean(), eraseAfter: v.picklist(TIMES) }));

/** Knows the policy; as long as the browser has not told it, what it said last time counts. */
export class PolicyReader {
  private asked: Promise<Policy> | null = null;
  private told: Policy | null = null;

  /** @param late is called when the policy comes after somebody has gone on without it */
  constructor(
    private readonly disk: StorageArea,
    private readonly late: () => void,
  ) {}

  /** It is asked for again. */
  forget(): void {
    this.asked = null;
    this.told = null;
  }

  /** @returns what is set now; what was set last is kept, for the next start of the browser */
  async inForce({ local }: Stored): Promise<Policy> {
    const raw = local[POLICY_KEY];
    const last: Policy = v.is(StoredPolicySchema, raw) ? raw : {};
    this.told ??= await this.ask();
    if (this.told && JSON.stringify(this.told) !== JSON.stringify(raw ?? {})) await this.keep(this.told);
    return this.told ?? last;
  }

  private async ask(): Promise<Policy | null> {
    // Whoever comes while the answer is still due has been waited for once already.
    if (this.asked) return null;
    const asked = readPolicy();
    this.asked = asked;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<null>((done) => {
      timer = setTimeout(done, PATIENCE, null);
    });
    const told = await Promise.race([asked, patience]);
    clearTimeout(timer);
    if (told === null)
      void asked.then((policy) => {
        if (this.asked !== asked) return;
        this.told = policy;
        this.late();
      });
    return told;
  }

  private async keep(policy: Policy): Promise<void> {
    if (Object.keys(policy).length > 0) await this.disk.write({ [POLICY_KEY]: policy });
    // What a full disk refuses to take off is taken off another time.
    else await this.disk.remove([POLICY_KEY]).catch(() => {});
  }
}

/** @returns nothing where there is no policy: most browsers then answer with an error */
async function readPolicy(): Promise<Policy> {
  const raw = await browser.storage.managed.get(null).catch(() => ({}) as Record<string, unknown>);
  const policy: Policy = {};
  if (typeof raw?.sharedComputer === 'boolean') policy.shared = raw.sharedComputer;
  const minutes = raw?.eraseAfterMinutes;
  if (typeof minutes === 'number' && minutes >= 0) policy.eraseAfter = timeFor(minutes);
  return policy;
}

/** The longest time that we know within what was asked for, so that nothing stays longer; the shortest at least. */
function timeFor(minutes: number): Settings['eraseAfter'] {
  if (minutes === 0) return 0;
  return TIMES.findLast((time) => time > 0 && time <= minutes) ?? TIMES[1];
}
