/** An extension for the screens about people, in memory. Files go through the background's real door. */
import type { LearnerCard, Snapshot } from '@/extension/messages/protocol';
import type { RequestFrom } from '@/extension/messages/table';
import { readSetup, setupFile } from '@/extension/setup/setup-file';
import { exportFile, importFile } from '@/extension/storage/progress-file';
import type { Settings } from '@/extension/storage/settings';
import { createTexts, newProgress, type Progress, shippedJourney } from '@/journey';

const journey = shippedJourney();
const { apply, nextStep, waitsOf } = journey;

export const SETTINGS: Settings = {
  shared: false,
  eraseAfter: 0,
  notify: false,
  large: false,
  adviser: false,
  readingSpeed: 'normal',
};

const card = (id: string, animal: LearnerCard['animal'], colour: LearnerCard['colour']): LearnerCard => ({
  id,
  animal,
  colour,
  current: id === '1',
  finished: false,
  stage: id === '1' ? 'account' : 'connect',
});

/** A fox who is here, and an owl who is not. */
export const TWO: LearnerCard[] = [card('1', 'renard', 'vert'), card('2', 'chouette', 'jaune')];

/** What the test sees and sets. */
export const world = {
  progress: null as Progress | null,
  learners: [] as LearnerCard[],
  settings: SETTINGS,
  locked: [] as (keyof Settings)[],
  /** Whether the browser lets the guide notify. */
  grant: true,
  /** Everything that was said to the background, snapshots aside. */
  heard: [] as RequestFrom<'own'>[],
  /** What an answer to a change of settings waits for. */
  gate: undefined as Promise<void> | undefined,
  /** What a page has asked the browser to write: it never should. */
  written: [] as unknown[],
};

const fresh = { ...world };
let changed: () => void = () => {};

/** Begins anew. */
export function reset(changes: Partial<typeof world> = {}): void {
  Object.assign(world, fresh, { heard: [], written: [] }, changes);
  changed();
}

/** A learner who has done these steps. */
export function doneSteps(...steps: string[]): Progress {
  return steps.reduce(
    (progress, step) => apply(progress, { type: 'tick', step }, 2000),
    apply(newProgress(1000), { type: 'start' }, 1000),
  );
}

function snapshot(): Snapshot {
  const { progress, learners, settings, locked } = world;
  return {
    progress,
    next: progress && nextStep(null, progress),
    words: progress && createTexts('fr').hint(nextStep(null, progress).hint),
    notices: [],
    learners,
    settings,
    locked,
    waits: progress ? waitsOf(progress) : [],
    place: 'away',
    openTab: null,
    eraseAt: null,
    link: null,
  };
}

async function answer(message: RequestFrom<'own'>): Promise<unknown> {
  if (message.type !== 'snapshot') world.heard.push(message);
  switch (message.type) {
    case 'export':
      return exportFile(world.progress ?? newProgress(0), Date.now());
    case 'import': {
      const file = importFile(journey, message.text, '1', Date.now());
      if (!file.ok) return file;
      world.progress = file.progress;
      return { ok: true, snapshot: snapshot() };
    }
    case 'setup-export':
      return setupFile(world.settings, { list: [], screens: [] }, '2026-11-29');
    case 'setup-import': {
      const setup = readSetup(message.text, () => undefined);
      if (typeof setup === 'string') return { ok: false, message: setup };
      if (message.apply) world.settings = { ...world.settings, ...setup.settings };
      return {
        ok: true,
        settings: setup.settings,
        repairs: setup.list.length,
        screens: setup.screens.length,
      };
    }
    case 'kept':
      return { 'progress:1': world.progress, mode: 'guide', unheard: 7 };
    case 'show-again':
      return false;
    case 'settings':
      await world.gate;
      world.settings = { ...world.settings, ...message.settings };
      return snapshot();
    case 'learner-erase':
      world.learners = world.learners.filter(({ id }) => id !== message.learner);
      return snapshot();
    case 'learner-switch':
      world.learners = world.learners.map((one) => ({ ...one, current: one.id === message.learner }));
      return snapshot();
    case 'erase-all':
      world.learners = [];
      world.progress = null;
      return snapshot();
    default:
      return snapshot();
  }
}

const area = { set: async (items: unknown) => world.written.push(items) };

/** Stands in for webextension-polyfill. */
export const browser = {
  runtime: {
    sendMessage: answer,
    getManifest: () => ({ host_permissions: ['https://one.example/*', 'https://two.example/part/*'] }),
    getURL: (path: string) => path,
    openOptionsPage: async () => {},
  },
  storage: {
    local: area,
    session: area,
    onChanged: {
      addListener: (listener: () => void) => {
        changed = listener;
      },
    },
  },
  permissions: { request: async () => world.grant },
  extension: { getViews: () => [] },
};
