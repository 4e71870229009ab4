// Starts Chromium, Chrome or Edge and speaks to it over a pipe, where Extensions.loadUnpacked works in branded
// browsers too, which refuse --load-extension. Of puppeteer only the connection: puppeteer.launch() would attach
// itself to every page and every worker, and a worker that is attached to never sleeps.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection, PipeTransport } from 'puppeteer-core';

/** A French reader's browser: no offer to translate, which would lie over the page. */
const PREFERENCES = {
  intl: { accept_languages: 'fr-FR,fr', selected_languages: 'fr-FR,fr' },
  translate: { enabled: false },
};

/** Makes a profile that `launchOverPipe` throws away at the end. */
function makeProfile() {
  const profile = mkdtempSync(join(tmpdir(), 'jalon-browser-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(PREFERENCES));
  return profile;
}

/**
 * @typedef {object} PipedBrowser
 * @property {(method: string, params?: object, sessionId?: string) => Promise<any>} send
 * @property {Promise<void>} closed settles when the browser has ended
 * @property {() => Promise<void>} close
 */

/**
 * Launches with a profile of its own, thrown away at the end: nothing typed stays on the disk.
 * @param {string} browser path of the program
 * @param {string[]} args
 * @returns {PipedBrowser}
 */
export function launchOverPipe(browser, args) {
  const profile = makeProfile();
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const child = spawn(
    browser,
    [
      '--remote-debugging-pipe',
      '--enable-unsafe-extension-debugging',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      ...(asRoot ? ['--no-sandbox'] : []),
      ...args,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: { ...process.env, LANGUAGE: 'fr' } },
  );
  const [, , , toBrowser, fromBrowser] = child.stdio;
  // A pipe breaks when the browser ends: `closed` says so, nothing more is to be done.
  for (const pipe of [toBrowser, fromBrowser]) pipe?.on('error', () => {});
  // 0: an answer may take its time; when the browser ends, every question fails.
  const connection = new Connection('', new PipeTransport(toBrowser, fromBrowser), 0, 0);

  /** @type {Promise<void>} */
  const closed = new Promise((resolve) => {
    const end = () => {
      connection.dispose();
      // Helper processes may still write for a moment.
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });

  /** @type {PipedBrowser['send']} */
  const send = async (method, params = {}, sessionId = undefined) => {
    const session = sessionId === undefined ? connection : connection.session(sessionId);
    if (!session) throw new Error(`${method}: the page has been closed.`);
    return session.send(method, params);
  };

  const close = async () => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
    // The browser may close the pipe before it answers.
    await send('Browser.close').catch(() => {});
    await closed;
    clearTimeout(timer);
  };

  return { send, closed, close };
}
