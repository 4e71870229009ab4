import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser } from './scripts/browser/find.mjs';
import { ensureWxt } from './scripts/setup.mjs';

// tsconfig.json extends a file that WXT writes: right after `npm ci` it is not there.
await ensureWxt();

const root = import.meta.dirname;
const executablePath = findBrowser('chromium') ?? undefined;
const fakeBrowser = `${root}/scripts/test/fake-browser.mjs`;

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          // A test of pure logic stands beside its code.
          include: [
            'tests/{unit,shape}/**/*.test.{ts,tsx}',
            '{extension,components,selectors,journey,link,entrypoints,scripts}/**/*.test.{ts,tsx}',
          ],
          // A busy machine is slow, not wrong.
          testTimeout: 30_000,
        },
      },
      {
        // What goes to the stores; the builds must be there.
        test: {
          name: 'package',
          environment: 'node',
          include: ['tests/package/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        // The engine on each rebuilt page: tests in Node that drive a Chromium themselves.
        test: {
          name: 'pages',
          environment: 'node',
          include: ['tests/{pages,drift,screens}/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Real layout, real visibility, real shadow roots: what no imitation of a DOM gives. WxtVitest() does not
        // work in a browser, so the two modules that it replaces are replaced here.
        resolve: {
          alias: { '@': root, '~': root, 'wxt/browser': fakeBrowser, '@wxt-dev/browser': fakeBrowser },
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        // A real relay: mosquitto behind nginx.
        plugins: [WxtVitest()],
        test: {
          name: 'relay',
          environment: 'node',
          include: ['tests/relay/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias: { '@': root } },
        test: {
          name: 'firefox',
          environment: 'node',
          include: ['tests/e2e/firefox/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
