/**
 * What a place sets by policy, in a real Chromium on Linux: it holds, the settings show it as set, and what is wrong in it is
 * left out. Chromium reads policies from /etc: a namespace of its own lays them there for this one process.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { launchForTests } from '../../../scripts/browser/chromium.mjs';
import { findBrowser } from '../../../scripts/browser/find.mjs';
import { sentence } from '../support/sentences';
import { EXTENSION, expect, test } from './test';

/** The id that Chromium gives to an unpacked extension: the sum of its folder, in letters. */
const ID = createHash('sha256')
  .update(resolve(EXTENSION))
  .digest('hex')
  .slice(0, 32)
  .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

async function withPolicy(data: Record<string, unknown>, look: (page: Page) => Promise<void>): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'jalon-'));
  const [executablePath, policy] = [join(dir, 'chromium'), join(dir, 'policy.json')];
  writeFileSync(policy, JSON.stringify({ '3rdparty': { extensions: { [ID]: data } } }));
  const lay =
    'mount -t tmpfs none /etc/chromium && mkdir -p /etc/chromium/policies/managed && cp "$0" /etc/chromium/policies/managed';
  const script = `#!/bin/sh\nexec unshare -rm sh -c '${lay} && exec "${findBrowser('chromium')}" "$@"' "${policy}" "$@"\n`;
  writeFileSync(executablePath, script, { mode: 0o755 });
  const browser = await launchForTests({ extension: EXTENSION, context: { executablePath } });
  try {
    expect(browser.extensionId).toBe(ID);
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${ID}/options.html`);
    await look(page);
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
