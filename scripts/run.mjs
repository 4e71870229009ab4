// Runs child processes for the other scripts. No dependency.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root folder of the project. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** An error whose message is meant for the person at the keyboard: print it without a stack. */
export class SetupError extends Error {}

/**
 * Prints an error that ends a script, and makes the process end with code 1.
 * @param {unknown} error
 */
export function fail(error) {
  console.error(error instanceof SetupError ? `\n${error.message}` : error);
  process.exitCode = 1;
}

/**
 * @typedef {object} RunResult
 * @property {number} code exit code; 1 when a signal ended the process or it could not start
 * @property {string} output stdout and stderr, in the order they came
 * @property {number} ms wall time
 */

/**
 * Runs a program and waits for its end. Never rejects: a program that cannot start has code 1 and says why.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, show?: boolean, timeout?: number }} [options]
 *   show: print while it runs; timeout: milliseconds after which it is ended
 * @returns {Promise<RunResult>}
 */
export function run(command, args, { cwd = ROOT, env = {}, show = false, timeout = 0 } = {}) {
  return new Promise((resolve) => {
    const start = Date.now();
    let output = '';
    /** @type {NodeJS.Timeout[]} */
    const timers = [];
    /** @param {number} code */
    const done = (code) => {
      for (const timer of timers) clearTimeout(timer);
      resolve({ code, output, ms: Date.now() - start });
    };
    const child = spawn(command, args, {
      cwd,
      // Colours would only clutter what is printed again by the caller.
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm and npx are .cmd files on Windows, which only a shell can start.
      shell: process.platform === 'win32' && /^(npm|npx)$/.test(command),
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (show) process.stdout.write(text);
      });
    }
    if (timeout) {
      const stop = () => {
        output += `\nEnded after ${timeout / 1000} s.\n`;
        child.kill('SIGTERM');
      };
      timers.push(
        setTimeout(stop, timeout),
        setTimeout(() => child.kill('SIGKILL'), timeout + 10_000),
      );
    }
    child.on('error', (error) => {
      output += `${error.message}\n`;
      done(1);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}

/**
 * Path of the file behind a dependency's command, so that it starts with this very Node and without a shell.
 * @param {string} name package name
 * @param {string} [bin] command name, when it differs from the package's
 */
function binOf(name, bin = name) {
  const folder = join(ROOT, 'node_modules', name);
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) throw new Error(`${name} is not installed. Run "npm ci --ignore-scripts".`);
  const entry = JSON.parse(readFileSync(manifest, 'utf8')).bin;
  const file = typeof entry === 'string' ? entry : entry?.[bin];
  if (!file) throw new Error(`${name} has no command named ${bin}.`);
  return join(folder, file);
}

/**
 * Runs a dependency's command with this Node.
 * @param {string} name package name
 * @param {string[]} args
 * @param {Parameters<typeof run>[2] & { bin?: string }} [options]
 */
export function runBin(name, args, { bin, ...options } = {}) {
  return run(process.execPath, [binOf(name, bin), ...args], options);
}
