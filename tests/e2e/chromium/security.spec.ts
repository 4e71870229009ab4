/** Nothing in the card is worth stealing, and the extension's own pages have no way out. */
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { upTo } from '../support/sentences';
import { expect, type Guide, test } from './test';

const IN = 'lidentitenumerique.laposte.fr';

/** Each button, where it is found, and what it may change of what is stored. */
const BUTTONS: [action: string, at: string, changes: RegExp | null][] = [
  ['not-seen', `${IN}/in-prerequisites`, null],
  ['seen', `${IN}/in-prerequisites`, null],
  ['hide', `${IN}/in-prerequisites`, null],
  ['restore', `${IN}/in-prerequisites`, null],
  ['tick', 'app.ar24.fr/ar24-done', /^(expected|progress:1 (steps|waits))$/],
  ['stop', `${IN}/in-prerequisites`, /^(mode|expected|progress:1 status)$/],
];

/** What is stored, by item and part of it. */
async function parts(guide: Guide): Promise<Record<string, string>> {
  const all = await guide.storage();
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) =>
      key.startsWith('progress:')
        ? Object.entries(value as object).map(([part, one]) => [`${key} ${part}`, JSON.stringify(one)])
        : [[key, JSON.stringify(value)]],
    ),
  );
}

test('a button of the card shows, hides or ticks, and no more; there is nothing else in it', async ({
  guide,
}) => {
  await guide.store({ 'progress:1': upTo('ar24-video'), mode: 'guide' }, 'alone');
  const met = new Set<string>();
  let shown = '';
  for (const [action, at, may] of BUTTONS) {
    if (at !== shown) await guide.open(at);
    shown = at;
    await expect.poll(async () => (await guide.learner.card().catch(() => null))?.shape).toMatch(/card|tab/);
    const inside = await guide.page.evaluate((host) => {
      const root = document.querySelector(host)?.shadowRoot;
      return {
        actions: [...(root?.querySelectorAll<HTMLElement>('button') ?? [])].map(
          (one) => one.dataset.action ?? '',
        ),
        others: [
          ...(root?.querySelectorAll('a, input, textarea, select, form, iframe, img, [contenteditable]') ??
            []),
        ].map((one) => one.localName),
      };
    }, HOST);
    for (const one of inside.actions) met.add(one);
    expect(inside.others).toEqual([]);
    const url = guide.page.url();
    const before = await parts(guide);
    await guide.learner.press(action);
    if (may)
      await expect.poll(async () => JSON.stringify(await parts(guide))).not.toBe(JSON.stringify(before));
    await guide.page.waitForTimeout(150);
    const after = await parts(guide);
    const changed = Object.keys({ ...before, ...after }).filter((key) => before[key] !== after[key]);
    expect(
      changed.filter((key) => !may?.test(key)),
      action,
    ).toEqual([]);
    expect(guide.page.url(), action).toBe(url);
    expect(
      await guide.page.evaluate(() => [...document.forms].some((form) => form.matches(':focus-within'))),
    ).toBe(false);
  }
  const known = [
    'hide',
    'menu',
    'not-seen',
    'stuck',
    'read',
    'move',
    'seen',
    'stop',
    'tick',
    'show-me',
    'start',
    'decline',
    'restore',
    'peek',
  ];
  expect([...met].filter((action) => !known.includes(action))).toEqual([]);
});

test('the extension’s own pages load nothing but their own files, and break no policy', async ({
  guide,
  browserWithGuide,
  server,
}) => {
  const { context, extensionId } = browserWithGuide;
  await guide.store({ 'progress:1': upTo('terms'), mode: 'guide' }, 'alone');
  for (const path of ['popup.html', 'sidepanel.html', 'options.html', 'print.html', 'board.html']) {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    await expect(page.locator('#root > *').first()).toBeVisible();
    expect(errors, path).toEqual([]);
    const ways = await page.evaluate(
      async (url) => {
        const image = new Promise<string>((done) => {
          const img = new Image();
          img.onload = () => done('loaded');
          img.onerror = () => done('refused');
          img.src = new URL('/picture.svg', url).href;
        });
        const script = new Promise<string>((done) => {
          const one = document.createElement('script');
          one.onload = () => done('loaded');
          one.onerror = () => done('refused');
          one.src = url;
          document.head.append(one);
        });
        const inline = document.createElement('script');
        inline.textContent = 'globalThis.ran = true';
        document.head.append(inline);
        const asked = fetch(url).then(
          () => 'loaded',
          () => 'refused',
        );
        return [await image, await script, await asked, 'ran' in globalThis ? 'ran' : 'refused'];
      },
      server.urlOf(IN, 'in-home'),
    );
    expect(ways, path).toEqual(['refused', 'refused', 'refused', 'refused']);
    await page.close();
  }
});

test('the world of the guide’s own scripts in a page reaches nothing that is stored', async ({
  guide,
  browserWithGuide,
}) => {
  await guide.begin();
  await guide.open(`${IN}/in-mobile`);
  await guide.pointsAt('form input');
  const before = await guide.storage();
  expect(Object.keys(before)).toContain('progress:1');
  const cdp = await browserWithGuide.context.newCDPSession(guide.page);
  const worlds: { id: number; origin: string }[] = [];
  cdp.on('Runtime.executionContextCreated', (event) => worlds.push(event.context));
  await cdp.send('Runtime.enable');
  const world = worlds.find((one) => one.origin.startsWith('chrome-extension:'));
  const tries = [
    'local.get(null)',
    'session.get(null)',
    'local.set({ settings: { version: 1, adviser: true } })',
    'local.set({ repairs: { version: 3, list: [], screens: [] } })',
    "local.remove('progress:1')",
    'local.clear()',
    "local.setAccessLevel({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' })",
  ];
  for (const attempt of tries) {
    const { result } = await cdp.send('Runtime.evaluate', {
      expression: `(async () => { try { await chrome.storage.${attempt}; return 'done' } catch { return 'refused' } })()`,
      contextId: world?.id,
      awaitPromise: true,
      returnByValue: true,
    });
    expect(result.value, attempt).toBe('refused');
  }
  await cdp.detach();
  expect(await guide.storage()).toEqual(before);
  // What the messages of a page bring is no record either.
  const [told] = await guide.sayFromPage({ type: 'command', command: { type: 'tick', step: 'home' } });
  expect(told).toBe(true);
});
