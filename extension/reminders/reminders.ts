/**
 * Tells when a wait is over: a mark on the button of the browser, and a notification if the learner agreed.
 *
 * An alarm is only a wake-up call. Whatever its name, the background then works out from the stored times and the
 * clock what is due, and sets again the alarms that are still to come. So nothing is lost when the browser forgets
 * its alarms or the computer sleeps; and a test may set an alarm of its own for any moment, once it has either put
 * the stored times back or replaced `Date.now` in the worker (clock.ts).
 */
import browser from 'webextension-polyfill';
import type { Guide, Journey, Progress, Texts, UiKey, WaitState } from '@/journey';
import { sendToTabs, tabViewsIn } from '../injection/tabs';
import { WARNING } from '../learners/idle-warning';
import { areYouThere } from '../messages/are-you-there';
import { ARE_YOU_THERE } from '../messages/to-overlay';
import type { Clock } from '../storage/clock';
import { TOLD_KEY } from '../storage/keys';
import type { StorageArea, StorageContents } from '../storage/storage-area';

const IDLE_ALARM = 'idle';
/** Rings a minute earlier. Also the name of the notification. */
const IDLE_SOON = 'idle-soon';
const WAIT_ALARM = 'wait:';
/** --accent and --on-accent of components/tokens.css: a badge takes no CSS. */
export const BADGE = { ground: '#0b6b4f', text: '#ffffff' };

export interface LearnerProgress {
  id: string;
  progress: Progress | null;
}

export interface ReminderState {
  learners: readonly LearnerProgress[];
  /** Who is in front of the screen. */
  current: string;
  notify: boolean;
  /** When to look whether nobody uses the guide any more; null: never. */
  idleDeadline: number | null;
}

interface RunningWait extends WaitState {
  name: string;
  learner: string;
}

/** Brings alarms, badge and notifications in line with what is stored. */
export class Reminders {
  /** What was brought in line last: most changes are of no concern here. */
  private lastState = '';

  constructor(
    private readonly area: StorageArea,
    private readonly clock: Clock,
    private readonly guide: Guide,
  ) {}

  async update(
    stored: StorageContents,
    { learners, current, notify, idleDeadline }: ReminderState,
  ): Promise<void> {
    const now = this.clock();
    const running = learners.flatMap((learner) => runningWaits(this.guide.journey, learner));
    const due = running.filter(({ remindAt }) => remindAt <= now);
    const alarms = new Map(
      running.filter(({ remindAt }) => remindAt > now).map(({ name, remindAt }) => [name, remindAt]),
    );
    if (idleDeadline !== null) alarms.set(IDLE_ALARM, idleDeadline);
    const warnAt = idleDeadline === null ? null : idleDeadline - WARNING;
    const isSoon = warnAt !== null && warnAt <= now;
    if (warnAt !== null && !isSoon) alarms.set(IDLE_SOON, warnAt);
    const mine = due.filter(({ learner }) => learner === current).length;
    const state = JSON.stringify([[...alarms], isSoon, mine, due.map(({ name, since }) => [name, since])]);
    if (state === this.lastState) return;
    await setAlarms(alarms);
    await showBadge(this.guide.texts, mine);
    await this.notifyOnce(stored, due, current, notify);
    await this.askWhetherThere(stored, isSoon, notify);
    this.lastState = state;
  }

  /** « Vous êtes là ? », as long as it is a question. A browser that has no such notification takes none away. */
  private async askWhetherThere(stored: StorageContents, isSoon: boolean, notify: boolean): Promise<void> {
    const cards = Object.entries(tabViewsIn(stored.session)).filter(([, { card }]) => card !== null);
    const content = isSoon ? areYouThere(this.guide.texts) : null;
    await sendToTabs(
      cards.map(([tab]) => tab),
      { type: ARE_YOU_THERE, content },
    );
    if (!browser.notifications) return;
    if (!isSoon || !notify) await browser.notifications.clear(IDLE_SOON).catch(() => undefined);
    else if (await mayNotify()) await tell(IDLE_SOON, this.guide.texts, 'idleAsk', 'idleSoon');
  }

  /** The browser may have lost its alarms, or one has gone off: the next time, all is looked at. */
  invalidate(): void {
    this.lastState = '';
  }

  /** A wait that came due while notifications were off is not told later: it would be old news. */
  private async notifyOnce(
    stored: StorageContents,
    due: RunningWait[],
    current: string,
    notify: boolean,
  ): Promise<void> {
    const before = toldIn(stored);
    const told = due.map(({ name, since }) => `${name}:${since}`);
    const fresh = due.filter((_, at) => !before.includes(told[at] ?? ''));
    if (JSON.stringify(told) !== JSON.stringify(before)) {
      // What cannot be noted on a full disk is noted until the browser closes.
      const item = { [TOLD_KEY]: told };
      if (!(await this.area.write(item))) await this.area.writeToSession(item);
      else if (TOLD_KEY in stored.session) await this.area.removeFromSession(TOLD_KEY);
    }
    if (fresh.length === 0 || !notify || !(await mayNotify())) return;
    for (const { name, learner } of fresh) {
      const message = learner === current ? 'notificationMine' : 'notificationOther';
      await tell(name, this.guide.texts, 'notificationTitle', message);
    }
  }
}

/** The waits of one learner. A guide that is stopped reminds of nothing. */
function runningWaits(journey: Journey, { id, progress }: LearnerProgress): RunningWait[] {
  if (progress?.status.value !== 'running') return [];
  return journey
    .waitsOf(progress)
    .map((one) => ({ ...one, name: `${WAIT_ALARM}${id}:${one.wait.id}`, learner: id }));
}

function toldIn({ local, session }: StorageContents): string[] {
  const raw = session[TOLD_KEY] ?? local[TOLD_KEY];
  return Array.isArray(raw) ? raw.filter((one) => typeof one === 'string') : [];
}

/** Sets and takes back only what differs: an alarm that is set again may come later. */
async function setAlarms(wanted: Map<string, number>): Promise<void> {
  const alarms = await browser.alarms.getAll();
  const ours = alarms.filter(
    ({ name }) => name === IDLE_ALARM || name === IDLE_SOON || name.startsWith(WAIT_ALARM),
  );
  for (const { name } of ours) if (!wanted.has(name)) await browser.alarms.clear(name);
  for (const [name, when] of wanted) {
    if (!ours.some((one) => one.name === name && one.scheduledTime === when))
      browser.alarms.create(name, { when });
  }
}

/** A number and a title: no meaning hangs on the colour alone. */
async function showBadge({ ui }: Texts, due: number): Promise<void> {
  const { action } = browser;
  await action.setBadgeText({ text: due > 0 ? String(due) : '' });
  await action.setTitle({ title: due > 0 ? ui('badgeTitle') : browser.i18n.getMessage('title') });
  if (due === 0) return;
  await action.setBadgeBackgroundColor({ color: BADGE.ground });
  await action.setBadgeTextColor({ color: BADGE.text });
}

async function tell(name: string, { ui }: Texts, title: UiKey, message: UiKey): Promise<void> {
  await browser.notifications
    .create(name, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: ui(title),
      message: ui(message),
    })
    .catch(() => undefined);
}

async function mayNotify(): Promise<boolean> {
  const held = await browser.permissions.contains({ permissions: ['notifications'] }).catch(() => false);
  return held && browser.notifications !== undefined;
}

/** A click on a notification opens the panel, in a tab. Without the permission there is nothing to listen to. */
export function listenToNotifications(): void {
  const { notifications } = browser;
  if (!notifications || notifications.onClicked.hasListener(openPanel)) return;
  notifications.onClicked.addListener(openPanel);
}

async function openPanel(notification: string): Promise<void> {
  if (!notification.startsWith(WAIT_ALARM) && notification !== IDLE_SOON) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
  await browser.notifications.clear(notification);
}
