/** What the place that lends the computer has set by policy (public/managed_schema.json names the entries). */
import * as v from 'valibot';
import { POLICY_KEY } from './keys';
import { inTime, readManaged } from './managed';
import { ERASE_AFTER_MINUTES, type Settings, type SetupSettings, SetupSettingsSchema } from './settings';
import type { StorageArea, StorageContents } from './storage-area';

type Policy = SetupSettings;
const StoredPolicySchema = SetupSettingsSchema;

/** Knows the policy; as long as the browser has not told it, what it said last time counts. */
export class PolicyReader {
  private pending: Promise<Policy> | null = null;
  private known: Policy | null = null;

  /** @param onLatePolicy is called when the policy comes after somebody has gone on without it */
  constructor(
    private readonly area: StorageArea,
    private readonly onLatePolicy: () => void,
  ) {}

  /** It is asked for again. */
  invalidate(): void {
    this.pending = null;
    this.known = null;
  }

  /** @returns what is set now; what was set last is kept, for the next start of the browser */
  async current({ local }: StorageContents): Promise<Policy> {
    const raw = local[POLICY_KEY];
    const last: Policy = v.is(StoredPolicySchema, raw) ? raw : {};
    this.known ??= await this.ask();
    if (this.known && JSON.stringify(this.known) !== JSON.stringify(raw ?? {})) await this.save(this.known);
    return this.known ?? last;
  }

  private async ask(): Promise<Policy | null> {
    // Whoever comes while the answer is still due has been waited for once already.
    if (this.pending) return null;
    const asked = readPolicy();
    this.pending = asked;
    const told = await inTime(asked);
    if (told === null)
      void asked.then((policy) => {
        if (this.pending !== asked) return;
        this.known = policy;
        this.onLatePolicy();
      });
    return told;
  }

  private async save(policy: Policy): Promise<void> {
    if (Object.keys(policy).length > 0) await this.area.write({ [POLICY_KEY]: policy });
    // What a full disk refuses to take off is taken off another time.
    else await this.area.remove([POLICY_KEY]).catch(() => {});
  }
}

async function readPolicy(): Promise<Policy> {
  const raw = await readManaged();
  const policy: Policy = setupSettings(raw.setup);
  if (typeof raw.sharedComputer === 'boolean') policy.shared = raw.sharedComputer;
  const minutes = raw.eraseAfterMinutes;
  if (typeof minutes === 'number' && minutes >= 0) policy.eraseAfter = eraseAfterFor(minutes);
  return policy;
}

/** @returns the settings in the text of a file of preparation; what cannot be read sets nothing */
function setupSettings(text: unknown): Policy {
  if (typeof text !== 'string') return {};
  try {
    const parsed = v.safeParse(SetupSettingsSchema, JSON.parse(text).settings);
    return parsed.success ? parsed.output : {};
  } catch {
    return {};
  }
}

/** The longest time that we know within what was asked for, so that nothing stays longer; the shortest at least. */
function eraseAfterFor(minutes: number): Settings['eraseAfter'] {
  if (minutes === 0) return 0;
  return ERASE_AFTER_MINUTES.findLast((time) => time > 0 && time <= minutes) ?? ERASE_AFTER_MINUTES[1];
}
