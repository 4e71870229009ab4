import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS, PROGRESS_VERSION, upgrade } from '@/journey/migrations';
import { shippedJourney } from '@/journey/shipped';
import { after, seen, someProgress, tick } from './test-helpers';

const { parseProgress } = shippedJourney();

const good = () =>
  structuredClone(after({ type: 'start' }, seen('in-address'), tick('sms'))) as unknown as Record<
    string,
    unknown
  >;

/** The record, and what had to be repaired; fails the test when it was refused. */
function read(raw: unknown) {
  const parsed = parseProgress(raw);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed;
}

describe('a stored record', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(someProgress, (progress) => {
        expect(parseProgress(JSON.parse(JSON.stringify(progress)))).toEqual({
          ok: true,
          progress,
          repaired: [],
        });
      }),
    );
  });

  it.each([
    null,
    undefined,
    'text',
    12,
    [],
    {},
    { version: 'one' },
    { version: 1.5 },
    { version: -1 },
    { version: 0 },
  ])('is refused as corrupt when nothing can be read: %j', (raw) => {
    expect(parseProgress(raw)).toMatchObject({ ok: false, reason: 'corrupt' });
  });

  it('is refused, not repaired, when a newer version wrote it', () => {
    const newer = { ...good(), version: PROGRESS_VERSION + 1, steps: 'in a new shape' };
    expect(parseProgress(newer)).toMatchObject({
      ok: false,
      reason: 'newer-version',
      message: expect.stringContaining(`version ${PROGRESS_VERSION + 1}`),
    });
  });

  it('says what is wrong, for whoever looks for the cause', () => {
    const reasonOf = (raw: unknown) => {
      const parsed = parseProgress(raw);
      return parsed.ok ? '' : parsed.message;
    };
    expect(reasonOf('text')).toMatch(/not a record/);
    expect(reasonOf({ version: 1.5 })).toMatch(/no version number/);
    expect(reasonOf({ version: 0 })).toMatch(/version 0 and could not be migrated/);
  });

  it('keeps its good steps and names the bad ones', () => {
    const raw = good();
    raw.steps = {
      ...(raw.steps as object),
      'never-heard-of': { state: 'done', at: 1, by: 'page' },
      mobile: { state: 'maybe', at: 1, by: 'page' },
      terms: { state: 'done', at: -4, by: 'page' },
      choice: 'done',
    };
    const { progress, repaired } = read(raw);
    expect(repaired.sort()).toEqual(['steps.choice', 'steps.mobile', 'steps.never-heard-of', 'steps.terms']);
    expect(progress.steps.sms).toEqual({ state: 'done', at: 4000, by: 'learner' });
    expect(progress.branch).toEqual({ verification: { value: 'face-to-face', at: 3000 } });
  });

  it.each([
    ['learner', ''],
    ['started', 'yesterday'],
    ['status', { value: 'asleep', at: 1 }],
    ['branch', null],
    ['steps', [1, 2]],
    ['last', { step: 'never-heard-of', at: 1 }],
  ])('is repaired where only "%s" is bad', (part, value) => {
    const { progress, repaired } = read({ ...good(), [part]: value });
    expect(repaired).toEqual([part]);
    expect(read(JSON.parse(JSON.stringify(progress))).repaired).toEqual([]);
  });

  it('is copied: what is done to the progress afterwards does not reach it', () => {
    const raw = { ...good(), waits: { 'ar24-mail': { state: 'running', at: 4000 } } };
    const before = structuredClone(raw);
    const { progress, repaired } = read(raw);
    expect(repaired).toEqual([]);
    for (const part of [progress.status, progress.last, progress.branch, progress.steps, progress.waits]) {
      for (const entry of Object.values(part)) {
        if (typeof entry === 'object' && entry !== null) Object.assign(entry, { at: -1 });
      }
      Object.assign(part, { at: -1 });
    }
    expect(raw).toEqual(before);
  });

  it('does not let a strange branch answer in', () => {
    const raw = {
      ...good(),
      branch: { verification: { value: 'by-pigeon', at: 1 }, other: { value: 'x', at: 1 } },
    };
    expect(read(raw)).toMatchObject({
      progress: { branch: {} },
      repaired: ['branch.verification', 'branch.other'],
    });
  });

  it('never makes the guide fail, whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (raw, steps) => {
        parseProgress(raw);
        const parsed = parseProgress({ version: 1, steps, status: raw, last: raw });
        expect(parsed.ok).toBe(true);
      }),
    );
  });
});

describe('migrations', () => {
  const rename = {
    from: 1,
    migrate: (record: Record<string, unknown>) => ({ ...record, name: record.learner }),
  };
  const add = { from: 2, migrate: (record: Record<string, unknown>) => ({ ...record, more: true }) };

  it('go one version at a time, and leave the stored record alone', () => {
    const record = { version: 1, learner: 'a' };
    expect(upgrade(record, 1, 3, [add, rename])).toEqual({ version: 3, learner: 'a', name: 'a', more: true });
    expect(record).toEqual({ version: 1, learner: 'a' });
  });

  it('may change what they get: it is a copy, however deep', () => {
    const record = { version: 1, steps: { sms: { state: 'done', at: 1 } } };
    const stored = structuredClone(record);
    const inPlace = {
      from: 1,
      migrate: (copy: Record<string, unknown>) => {
        const { sms } = copy.steps as { sms: { at: number } };
        sms.at *= 1000;
        return copy;
      },
    };
    expect(upgrade(record, 1, 2, [inPlace])).toEqual({
      version: 2,
      steps: { sms: { state: 'done', at: 1000 } },
    });
    expect(record).toEqual(stored);
  });

  it('are taken by the version that they are from, wherever they stand in the list', () => {
    const split = {
      from: 2,
      migrate: ({ name, ...record }: Record<string, unknown>) => ({ ...record, names: [name] }),
    };
    const upper = {
      from: 3,
      migrate: (record: Record<string, unknown>) => ({
        ...record,
        names: String(record.names).toUpperCase(),
      }),
    };
    const wanted = { version: 4, learner: 'a', names: 'A' };
    for (const list of [
      [rename, split, upper],
      [upper, split, rename],
      [split, upper, rename],
    ]) {
      expect(upgrade({ version: 1, learner: 'a' }, 1, 4, list)).toEqual(wanted);
      expect(upgrade({ version: 2, learner: 'a', name: 'a' }, 2, 4, list)).toEqual(wanted);
    }
    // The oldest may be gone: the list then begins later.
    expect(upgrade({ version: 2, learner: 'a', name: 'a' }, 2, 4, [split, upper])).toEqual(wanted);
    expect(upgrade({ version: 1, learner: 'a' }, 1, 4, [split, upper])).toBeNull();
  });

  it('refuse rather than guess when one is missing or fails', () => {
    expect(upgrade({}, 1, 3, [rename])).toBeNull();
    const broken = {
      from: 1,
      migrate: () => {
        throw new Error('no');
      },
    };
    expect(upgrade({}, 1, 2, [broken])).toBeNull();
  });

  it('cover every version up to this one', () => {
    expect(MIGRATIONS.map((migration) => migration.from)).toEqual(
      Array.from({ length: PROGRESS_VERSION - 1 }, (_, index) => index + 1),
    );
  });
});
