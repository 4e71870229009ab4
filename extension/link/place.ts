/** Which broker there is: that of the policy, or the one that an adviser has set on this computer; mostly none. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { PLACE_KEY } from '../storage/keys';
import { inTime, readManaged } from '../storage/managed';
import type { OwnPlace } from './link';
import { BrokerSchema, OwnPlaceSchema, PlaceNameSchema } from './schemas';
import { MOST_LEARNERS } from './times';
import type { LinkPlace } from './view';

export interface Place extends LinkPlace {
  broker: string;
  username?: string;
  password?: string;
  /** Learners that one adviser may follow at once. */
  most: number;
}

const RoleSchema = v.picklist(['off', 'learner', 'adviser', 'both']);
const TextSchema = v.pipe(v.string(), v.maxLength(120));
const MostSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30));

/** @returns undefined: the policy says nothing of it; null: it says that there is none */
function placeIn(policy: Record<string, unknown>): Place | null | undefined {
  const { adviserLink: role, adviserLinkBroker: broker } = policy;
  if (role === undefined && broker === undefined) return undefined;
  if (!v.is(RoleSchema, role) || role === 'off' || !v.is(BrokerSchema, broker)) return null;
  const { adviserLinkPlace: name, adviserLinkUser: user, adviserLinkPassword: password } = policy;
  return {
    broker,
    host: new URL(broker).host,
    name: v.is(PlaceNameSchema, name) ? name : '',
    learner: role !== 'adviser',
    adviser: role !== 'learner',
    locked: true,
    most: v.is(MostSchema, policy.adviserLinkMost) ? policy.adviserLinkMost : MOST_LEARNERS,
    ...(v.is(TextSchema, user) && { username: user }),
    ...(v.is(TextSchema, password) && { password }),
  };
}

export class Places {
  private policy: Promise<Record<string, unknown>> | null = null;

  /** @param onLate the policy is known, after somebody has gone on without it */
  constructor(private readonly onLate: () => void) {}

  /** The policy may be another. */
  invalidate(): void {
    this.policy = null;
  }

  private told(): Promise<Record<string, unknown>> {
    this.policy ??= readManaged();
    return this.policy;
  }

  /** @returns the broker that counts, as far as it is known in time: for what is only drawn; null: none */
  async inTime(): Promise<Place | null> {
    const told = await inTime(this.told());
    if (!told)
      void this.told().then((late) => {
        if (placeIn(late) !== undefined) this.onLate();
      });
    return this.placeWith(told ?? {});
  }

  /** @returns the broker that counts, however long the browser takes to tell its policy; null: none */
  async current(): Promise<Place | null> {
    return this.placeWith(await this.told());
  }

  private async placeWith(policy: Record<string, unknown>): Promise<Place | null> {
    const set = placeIn(policy);
    if (set !== undefined) return set;
    const raw = (await browser.storage.local.get(PLACE_KEY))[PLACE_KEY];
    if (!v.is(OwnPlaceSchema, raw)) return null;
    const { broker, name, learner } = raw;
    const host = new URL(broker).host;
    return { broker, host, name, learner, adviser: true, locked: false, most: MOST_LEARNERS };
  }

  /** @returns false: a policy says otherwise, or the disk refuses */
  async set(place: OwnPlace | null): Promise<boolean> {
    if (placeIn(await this.told()) !== undefined) return false;
    const { local } = browser.storage;
    const change = place ? local.set({ [PLACE_KEY]: place }) : local.remove(PLACE_KEY);
    return change.then(
      () => true,
      () => false,
    );
  }
}
