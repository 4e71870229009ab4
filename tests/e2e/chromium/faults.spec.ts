/** Two tabs at once, floods, a worker that ends in the middle, a clock that jumps: nothing is lost, the guide goes on. */
import { waitForCard } from '../../../scripts/mock-sites/walk.mjs';
import { doneIn, plain, STEPS, type StoredProgress, sentence } from '../support/sentences';
import { expect, type Guide, guideOn, test } from './test';

const IN = 'lidentitenumerique.laposte.fr';
const YEAR = 365 * 24 * 3_600_000;

interface Said {
  type: 'command';
  command: { type: 'tick' | 'undo'; step: string };
}
const tick = (step: string): Said => ({ type: 'command', command: { type: 'tick', step } });
const undo = (step: string): Said => ({ type: 'command', command: { type: 'undo', step } });

/** The same numbers at each run. */
function numbers(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at * 1_103_515_245 + 12_345) % 2 ** 31;
    return at / 2 ** 31;
  };
}

const stepsOf = async (guide: Guide) => ((await guide.stored()) as StoredProgress).steps;

test('two tabs say 1,000 things at once: said again one by one, they give the same record', async ({
  guide,
  another,
}) => {
  await guide.begin();
  await guide.open(`${IN}/in-prerequisites`);
  await another.open(`${IN}/in-app-or-web`);
  await guide.pointsAt('main > button');
  // Each tab has steps of its own: only then does the order between the tabs not count.
  const random = numbers(7);
  const some = STEPS.slice(4, 40);
  const said = [0, 1].map((tab) => {
    const own = some.filter((_, at) => at % 2 === tab);
    return Array.from({ length: 500 }, () => {
      const step = own[Math.floor(random() * own.length)] as string;
      return random() < 0.5 ? tick(step) : undo(step);
    });
  });
  const [mine = [], others = []] = said;
  const answers = await Promise.all([guide.sayFromPage(...mine), another.sayFromPage(...others)]);
  expect(answers.flat().filter((one) => one !== null).length).toBe(1000);
  const replayed: Record<string, string> = {};
  for (const { command } of said.flat()) replayed[command.step] = command.type === 'tick' ? 'done' : 'todo';
  const stored = await stepsOf(guide);
  const found = Object.fromEntries(Object.keys(replayed).map((step) => [step, stored[step]?.state]));
  expect(found).toEqual(replayed);
});

test('10,000 messages in a second: the door is shut, others are heard, nothing is lost', async ({
  guide,
  another,
}) => {
  test.setTimeout(240_000);
  await guide.begin();
  await guide.open(`${IN}/in-prerequisites`);
  await guide.pointsAt('main > button');
  await guide.say(tick('terms'));
  const strange = Array.from({ length: 5000 }, (_, n) => ({ type: 'command', command: { type: 'wipe', n } }));
  const flood = Array.from({ length: 5000 }, () => tick('home'));
  const flooding = guide.sayFromPage(...strange, ...flood);
  await another.open(`${IN}/in-mobile`);
  // Meanwhile the other tab gets its card; how soon depends on the machine.
  await waitForCard(another.learner, 'form input', 120_000);
  const answers = await flooding;
  const heard = answers.filter((one) => one !== null).length;
  expect(answers.slice(0, 5000).every((one) => one === null)).toBe(true);
  expect(heard).toBeGreaterThan(0);
  expect(heard).toBeLessThan(5000);
  expect(doneIn(await guide.stored())).toEqual(expect.arrayContaining(['home', 'terms']));
  await guide.page.reload();
  await guide.pointsAt('main > button');
});

test('the worker ends between reading and writing: what was said before stays, what is said next counts', async ({
  guide,
  browserWithGuide,
}) => {
  await guide.begin();
  await guide.open(`${IN}/in-prerequisites`);
  await guide.pointsAt('main > button');
  await guide.say(tick('terms'));
  const worker = await browserWithGuide.worker();
  await worker.evaluate(() => {
    // It has read, and will never get to write.
    chrome.storage.local.set = () => new Promise(() => undefined);
  });
  const lost = guide.say(tick('mobile'));
  const shown = guide.sayFromPage(tick('sms'));
  await guide.page.waitForTimeout(200);
  await browserWithGuide.stopWorker();
  expect(await lost).toBeNull();
  expect(await shown).toEqual([null]);
  expect(doneIn(await guide.stored())).toContain('terms');
  expect(doneIn(await guide.stored())).not.toContain('mobile');
  await guide.say(tick('mobile'));
  expect(doneIn(await guide.stored())).toEqual(expect.arrayContaining(['terms', 'mobile']));
  // The card stood there all the time, and still works.
  await guide.pointsAt('main > button');
  await guide.learner.press('stop');
  await expect.poll(() => guide.words()).toContain(plain(sentence('popupStopped')));
  expect(await guide.alerts()).toEqual([]);
});

for (const [name, jump] of [
  ['forward', YEAR],
  ['back', -YEAR],
] as const) {
  test(`the clock jumps a year ${name}, and back to where it was`, async ({ guide, browserWithGuide }) => {
    await guide.begin();
    await guide.say(tick('terms'));
    await guide.say(tick('mobile'));
    const worker = await browserWithGuide.worker();
    try {
      await worker.evaluate((by) => {
        const real = Date.now;
        Object.assign(globalThis, { real });
        Date.now = () => real() + by;
      }, jump);
      await guide.say(undo('mobile'));
      await guide.say(tick('sms'));
      await guide.open(`${IN}/in-mobile`);
      await guide.pointsAt('form input');
      expect(doneIn(await guide.stored())).toEqual(expect.arrayContaining(['terms', 'sms']));
      await worker.evaluate(() => {
        Date.now = (globalThis as unknown as { real: () => number }).real;
      });
      await guide.say(undo('sms'));
      await guide.say(tick('mobile'));
      const steps = await stepsOf(guide);
      expect([steps.terms?.state, steps.mobile?.state, steps.sms?.state]).toEqual(['done', 'done', 'todo']);
      // Ticked on its own page it is left behind; taken back, the page is where the learner is.
      await guide.say(undo('mobile'));
      await guide.page.reload();
      await guide.pointsAt('form input');
      expect(await guide.alerts()).toEqual([]);
    } finally {
      await browserWithGuide.stopWorker();
    }
  });
}

test('the clock is three hours ahead for one message: nobody is erased for want of use', async ({
  guide,
  browserWithGuide,
}) => {
  await guide.say({ type: 'settings', settings: { eraseAfter: 120 } });
  await guide.begin();
  await guide.say(tick('terms'));
  const worker = await browserWithGuide.worker();
  await worker.evaluate(() => {
    const real = Date.now;
    Object.assign(globalThis, { real });
    Date.now = () => real() + 3 * 3_600_000;
  });
  try {
    await guide.say({ type: 'snapshot', window: null });
    await worker.evaluate(() => {
      Date.now = (globalThis as unknown as { real: () => number }).real;
    });
    await guide.say({ type: 'snapshot', window: null });
    expect(doneIn(await guide.stored())).toContain('terms');
  } finally {
    await browserWithGuide.stopWorker();
  }
});

test('tabs that are closed are not listed any more', async ({ guide, browserWithGuide, server }) => {
  await guide.begin();
  const { context, panel } = browserWithGuide;
  const listed = () =>
    panel.evaluate(async () => Object.keys((await chrome.storage.session.get('tabs')).tabs ?? {}).length);
  const pages = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const page = await context.newPage();
      const other = guideOn(context, page, panel, server);
      await other.open(`${IN}/in-mobile`);
      return page;
    }),
  );
  await expect.poll(listed).toBeGreaterThan(0);
  // While they still speak: what is stored has changed, so each asks what to show.
  await Promise.all([guide.say(tick('terms')), ...pages.map((page) => page.close())]);
  await expect.poll(listed).toBe(0);
});

test('a page that speaks to the guide in its own name is not heard', async ({ guide }) => {
  await guide.begin();
  await guide.open(`${IN}/in-mobile`);
  await guide.pointsAt('form input');
  const before = await guide.storage();
  await guide.page.evaluate(() => {
    const wishes = [
      { type: 'erase-all' },
      { type: 'command', command: { type: 'stop' } },
      { type: 'focus-card' },
    ];
    for (const wish of wishes) {
      window.postMessage(wish, '*');
      for (const name of ['message', 'jalon', 'show-card', 'focus-card']) {
        for (const target of [window, document, document.querySelector('html > div[popover]') as Element])
          target.dispatchEvent(new CustomEvent(name, { detail: wish, bubbles: true }));
      }
    }
    Object.assign(globalThis, {
      jalonPageSession: { alive: () => true },
      jalonEventShield: null,
      jalonRuntime: null,
    });
    localStorage.setItem('mode', 'silent');
  });
  await guide.page.locator('form input').click();
  await guide.page.keyboard.type('698765432');
  await guide.pointsAt('form button');
  expect(await guide.storage()).toEqual(before);
  expect(await guide.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
});
