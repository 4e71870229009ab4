/**
 * What a place sets by policy, in a real Chromium on Linux: it holds, the settings show it as set, and what is wrong in it is
 * left out. Chromium reads policies from /etc: a namespace of its own lays them there for this one process.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { launchForTests } from '../../../scripts/browser/chromium.mjs';
import { findBrowser } from '../../../scripts/browser/find.mjs';
import type { RehearsalServer } from '../../../scripts/mock-sites/server.mjs';
import { change, linkOf, OTHER_PLACES, PLACE, SET_PLACE, type Speaker } from '../support/link';
import { sentence } from '../support/sentences';
import { WRONG_POLICIES } from '../support/wrong-policies';
import { EXTENSION, expect, guideOn, test } from './test';

/** The id that Chromium gives to an unpacked extension: the sum of its folder, in letters. */
const ID = createHash('sha256')
  .update(resolve(EXTENSION))
  .digest('hex')
  .slice(0, 32)
  .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

async function withPolicy(
  data: Record<string, unknown>,
  look: (page: Page, context: BrowserContext) => Promise<void>,
  server?: RehearsalServer,
): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'jalon-'));
  const [executablePath, policy] = [join(dir, 'chromium'), join(dir, 'policy.json')];
  writeFileSync(policy, JSON.stringify({ '3rdparty': { extensions: { [ID]: data } } }));
  const lay =
    'mount -t tmpfs none /etc/chromium && mkdir -p /etc/chromium/policies/managed && cp "$0" /etc/chromium/policies/managed';
  const script = `#!/bin/sh\nexec unshare -rm sh -c '${lay} && exec "${findBrowser('chromium')}" "$@"' "${policy}" "$@"\n`;
  writeFileSync(executablePath, script, { mode: 0o755 });
  const browser = await launchForTests({
    extension: EXTENSION,
    server,
    context: { executablePath, viewport: { width: 1280, height: 800 } },
  });
  try {
    expect(browser.extensionId).toBe(ID);
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${ID}/options.html`);
    await look(page, browser.context);
  } finally {
    await browser.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** What is set, and what cannot be changed. Chromium hands policies over a moment after its start. */
const settingsOn = (page: Page) => () =>
  page.evaluate(async () => {
    const { settings, locked } = await chrome.runtime.sendMessage({ type: 'snapshot', window: null });
    return { settings, locked };
  });

test('a shared computer that forgets after half an hour: set, shown as set, and not to be changed', () =>
  withPolicy({ sharedComputer: true, eraseAfterMinutes: 30 }, async (page) => {
    const held = {
      settings: { shared: true, eraseAfter: 30 },
      locked: expect.arrayContaining(['shared', 'eraseAfter']),
    };
    await expect.poll(settingsOn(page)).toMatchObject(held);
    await page.evaluate(() =>
      chrome.runtime.sendMessage({ type: 'settings', settings: { shared: false, eraseAfter: 0 } }),
    );
    expect(await settingsOn(page)()).toMatchObject(held);
    await page.reload();
    await expect(page.getByText(sentence('settingsLocked')).first()).toBeVisible();
  }));

test('entries of a wrong kind are left out, the others hold', () =>
  withPolicy({ sharedComputer: true, eraseAfterMinutes: 'soon', setup: 12, more: {} }, async (page) => {
    await expect
      .poll(settingsOn(page))
      .toMatchObject({ settings: { shared: true, eraseAfter: 0 }, locked: ['shared'] });
  }));

for (const [at, policy] of WRONG_POLICIES.entries())
  test(`where every entry is wrong nothing is set, and the guide works (${at + 1})`, ({ server }) =>
    withPolicy(
      // The browser itself drops what its schema refuses; beside it, one entry tells that the policy has come.
      { ...policy, sharedComputer: true },
      async (page, context) => {
        await expect.poll(settingsOn(page)).toMatchObject({ locked: ['shared'] });
        expect(await settingsOn(page)()).toMatchObject({ settings: { shared: true, eraseAfter: 0 } });
        const guide = guideOn(context, await context.newPage(), page, server);
        await guide.begin();
        await guide.page.bringToFront();
        await guide.open('lidentitenumerique.laposte.fr/in-mobile');
        await guide.pointsAt('form input');
      },
      server,
    ));
const voiceOf = (page: Page): Speaker => ({
  say: (message) => page.evaluate((one) => chrome.runtime.sendMessage(one), message),
});
/** Written into the storage, as no button of the settings would let it be. */
const store = (page: Page, items: Record<string, unknown>) =>
  page.evaluate((all) => chrome.storage.local.set(all), items);

test('the relay of a place: set, shown as set, and not to be changed, not even in the storage', () =>
  withPolicy(SET_PLACE.policy, async (page) => {
    const guide = voiceOf(page);
    await guide.say({ type: 'settings', settings: { adviser: true } });
    const place = async () => (await linkOf(guide)).place;
    await expect.poll(place).toEqual(SET_PLACE.shown);
    for (const other of OTHER_PLACES) {
      expect(await change(guide, { type: 'link-place', place: other })).toBe('off');
      expect(await place()).toEqual(SET_PLACE.shown);
    }
    await store(page, { place: PLACE });
    expect(await place()).toEqual(SET_PLACE.shown);
    await page.reload();
    const section = page.locator('.settings-place');
    for (const words of [`${SET_PLACE.shown.host}/mqtt`, SET_PLACE.shown.name, sentence('settingsLocked')])
      await expect(section.getByText(words, { exact: true })).toBeVisible();
    await expect(section.getByRole('textbox')).toHaveCount(0);
    await expect(section.getByRole('checkbox')).toHaveCount(0);
    await expect(section.getByRole('button')).toHaveText([sentence('placeCheck')]);
  }));

test('a computer where somebody may be helped, and nobody helps', () =>
  withPolicy({ ...SET_PLACE.policy, adviserLink: 'learner' }, async (page) => {
    const guide = voiceOf(page);
    await guide.say({ type: 'settings', settings: { adviser: true } });
    await expect
      .poll(async () => (await linkOf(guide)).place)
      .toEqual({ ...SET_PLACE.shown, adviser: false });
    expect(await change(guide, { type: 'link-open' })).toBe('off');
    await page.reload();
    await expect(page.getByText(sentence('placePart-learner'), { exact: true })).toBeVisible();
  }));

for (const [what, policy] of [
  ['forbids the link', { adviserLink: 'off' }],
  ['names a relay that is not encrypted', { ...SET_PLACE.policy, adviserLinkBroker: 'ws://lien.example/' }],
] as const)
  test(`a policy that ${what}: there is none, and nobody sets another`, () =>
    withPolicy(policy, async (page) => {
      const guide = voiceOf(page);
      await guide.say({ type: 'settings', settings: { adviser: true } });
      await store(page, { place: PLACE });
      await expect.poll(async () => (await linkOf(guide)).place).toBeNull();
      expect(await change(guide, { type: 'link-place', place: PLACE })).toBe('off');
      expect(await change(guide, { type: 'link-join', code: '4829165370' })).toBe('off');
      expect(await change(guide, { type: 'link-open' })).toBe('off');
      await page.reload();
      const section = page.locator('.settings-place');
      await section.getByLabel(sentence('placeAddress'), { exact: true }).fill(SET_PLACE.shown.host);
      await section.getByRole('button', { name: sentence('placeSave') }).click();
      await expect(section.getByRole('alert').getByText(sentence('settingsLocked'))).toBeVisible();
    }));
