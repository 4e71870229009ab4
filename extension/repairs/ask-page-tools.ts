/** Asks the adviser's tools in the page in front. The background brings them there first, on each click. */
import browser from 'webextension-polyfill';
import type { UiKey } from '@/journey';
import { ask } from '../client';
import type { Answers, InspectJob } from './page-tools/protocol';

/** How long a panel in a tab leaves the page in front to show an outline, in milliseconds. */
const LOOK = 2500;
/** The adviser looks at the page, or clicks there. */
const LEAVING: readonly InspectJob['job'][] = ['pick', 'teach-pick', 'show'];
let lastTab: number | null = null;

/** @returns the answer of the tools; or why there is none, in words */
export async function onPage<Job extends InspectJob>(
  job: Job,
): Promise<{ answer: Answers[Job['job']] } | { message: UiKey }> {
  const where = await ask({ type: 'inspect' });
  if (!where) return { message: 'error' };
  if (!where.ok) return { message: where.message };
  const { tab, back } = where;
  const leaves = back !== null && LEAVING.includes(job.job);
  lastTab = tab;
  try {
    if (leaves) await browser.tabs.update(tab, { active: true });
    const answer: Answers[Job['job']] | null = await browser.tabs.sendMessage(tab, {
      type: 'inspect',
      ...job,
    });
    if (leaves && job.job === 'show') await new Promise((done) => setTimeout(done, LOOK));
    return answer ? { answer } : { message: 'repairNoPage' };
  } catch {
    return { message: 'repairNoReach' };
  } finally {
    if (leaves) await browser.tabs.update(back, { active: true }).catch(() => undefined);
  }
}

/** Ends a pick that is under way. */
export async function stopPicking(): Promise<void> {
  if (lastTab === null) return;
  await browser.tabs.sendMessage(lastTab, { type: 'inspect', job: 'stop' }).catch(() => undefined);
}
