/**
 * Somebody has taken over the world of our scripts in a page of the journey, while an adviser sees the step: in the learner's browser, and
 * in the adviser's. What they say to the background is not heard, but for what the line on a card needs.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { change, linkOf, logOf, PLACE, pair } from '../support/link';
import { type Desk, expect, test } from './desks';
import { sendFromPage } from './test';

const PAGE = 'https://lidentitenumerique.laposte.fr/?rehearsal=in-mobile';
/** What a page may say of a link. */
const OPEN = ['link-card', 'link-shown', 'link-stop'];
/** As our own pages say it. */
const CLOSED: ({ type: string } & Record<string, unknown>)[] = [
  { type: 'link-join', code: '4829165370' },
  { type: 'link-agree' },
  { type: 'link-hand', up: true },
  { type: 'link-more' },
  { type: 'link-log', row: null },
  { type: 'link-log', row: '1' },
  { type: 'link-open' },
  { type: 'link-close' },
  { type: 'link-show', row: '1', page: 'in-mobile', target: 'in-mobile-next' },
  { type: 'link-targets', page: 'in-mobile' },
  { type: 'link-step', row: '1', step: 'mobile' },
  { type: 'link-say', row: '1', line: 'break' },
  { type: 'link-say', row: null, line: 'break' },
  { type: 'link-call', row: '1' },
  { type: 'link-check' },
  { type: 'link-place', place: null },
  { type: 'link-place', place: { broker: 'wss://ailleurs.example/', name: '', learner: true } },
  { type: 'link-remove', row: '1' },
];

/** A page of the journey with our scripts in it. */
async function taken({ context, say }: Desk): Promise<(...messages: unknown[]) => Promise<unknown[]>> {
  await say({ type: 'command', command: { type: 'start' } });
  const page: Page = await context.newPage();
  await page.goto(PAGE, { waitUntil: 'domcontentloaded' });
  return (...messages) => sendFromPage(context, page, messages);
}

test('is said from a page in vain: nothing of a link begins, changes or is told there, on either side', async ({
  adviser,
  learner,
  relay,
}) => {
  const types = [...readFileSync('extension/messages/table.ts', 'utf8').matchAll(/'(link-[a-z]+)'/g)];
  expect(new Set([...CLOSED.map(({ type }) => type), ...OPEN])).toEqual(new Set(types.map(([, one]) => one)));
  for (const one of [adviser, learner]) {
    await one.store({ place: PLACE });
    await one.say({ type: 'settings', settings: { adviser: true } });
  }
  await pair(adviser, learner);
  const [fromLearner, fromAdviser] = [await taken(learner), await taken(adviser)];
  await expect.poll(async () => (await linkOf(adviser)).adviser?.rows[0]?.state?.page).toBe('in-mobile');
  const told = async () => {
    const [mine, theirs] = [await linkOf(learner), await linkOf(adviser)];
    const { phase, hand, pending } = { phase: null, hand: null, pending: null, ...mine.learner };
    return {
      phase,
      hand,
      pending,
      place: mine.place,
      door: theirs.adviser?.reception?.code,
      sent: theirs.adviser?.rows.map(({ sent }) => sent),
    };
  };
  const before = await told();
  expect(before).toMatchObject({ phase: 'linked', hand: false, pending: null, sent: [null] });
  for (const say of [fromLearner, fromAdviser]) expect(await say(...CLOSED)).toEqual(CLOSED.map(() => null));
  // Numbers that nobody has given, and shapes that are none.
  const forged = fc.oneof(
    fc.record({ type: fc.constant('link-shown'), n: fc.oneof(fc.integer(), fc.double(), fc.string()) }),
    fc.record({ type: fc.constantFrom(...types.map(([, one]) => one)), row: fc.anything({ maxDepth: 1 }) }),
    fc.record({
      type: fc.constantFrom('link', 'link-', '__proto__', 'toString', 'link-state'),
      k: fc.string(),
    }),
  );
  const lies = fc
    .sample(forged, { numRuns: 1000, seed: 11 })
    // An honest « link-stop » or « link-card » has no more than its name.
    .filter((one) => !('row' in one && one.row === undefined));
  for (const say of [fromLearner, fromAdviser]) await say(...lies);
  expect(await told()).toEqual(before);
  expect((await logOf(learner, null)).filter(({ way }) => way === 'asked')).toEqual([]);
  expect(relay.broker.clients().length).toBeLessThanOrEqual(3);

  // What is heard: who sees the step, and the end of what this page shows. The adviser's own board is not its concern.
  expect(await fromAdviser({ type: 'link-card' })).toEqual([null]);
  await fromAdviser({ type: 'link-stop' });
  expect(await told()).toEqual(before);
  const [line] = (await fromLearner({ type: 'link-card' })) as [{ who: string }];
  expect(Object.keys(line).sort()).toEqual(['asked', 'labels', 'what', 'who']);
  expect(line.who).toMatch(/^Chat bleu, /);
  await fromLearner({ type: 'link-stop' });
  await expect.poll(async () => (await linkOf(adviser)).adviser?.rows).toEqual([]);
  expect((await linkOf(learner)).learner).toEqual({ phase: 'ended', reason: 'stopped' });
  expect(await change(adviser, { type: 'link-stop' })).toBeNull();
});
