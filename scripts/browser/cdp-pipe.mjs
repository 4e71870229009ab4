// Starts Chromium, Chrome or Edge and speaks to it over a pipe. No dependency, and Extensions.loadUnpacked works
// in branded browsers too, which refuse --load-extension.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
 * @property {(listener: (event: { method: string, params: any, sessionId?: string }) => void) => void} on
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
  const input = /** @type {import('node:stream').Writable} */ (child.stdio[3]);
  const output = /** @type {import('node:stream').Readable} */ (child.stdio[4]);

  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  /** @type {Parameters<PipedBrowser['on']>[0][]} */
  const listeners = [];
  let lastId = 0;
  let ended = false;
  let text = '';

  output.setEncoding('utf8').on('data', (chunk) => {
    const messages = (text + chunk).split('\0');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result, error, ...event } = JSON.parse(message);
      if (id === undefined) for (const listener of listeners) listener(event);
      const caller = waiting.get(id);
      if (!caller) continue;
      waiting.delete(id);
      if (error) caller.reject(new Error(error.message));
      else caller.resolve(result);
    }
  });
  // The pipe breaks when the browser ends: `closed` says so, nothing more is to be done.
  input.on('error', () => {});
  output.on('error', () => {});

  /** @type {Promise<void>} */
  const closed = new Promise((resolve) => {
    const end = () => {
      if (ended) return;
      ended = true;
      for (const { reject } of waiting.values()) reject(new Error('The browser has ended.'));
      waiting.clear();
      // Helper processes may still write for a moment.
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      resolve();
    };
    child.on('exit', end);
    child.on('error', end);
  });

  /** @type {PipedBrowser['send']} */
  const send = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      if (ended) {
        reject(new Error('The browser has ended.'));
        return;
      }
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      input.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
    });

  const close = async () => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
    // The browser may close the pipe before it answers.
    await send('Browser.close').catch(() => {});
    await closed;
    clearTimeout(timer);
  };

  return { send, on: (listener) => void listeners.push(listener), closed, close };
}
