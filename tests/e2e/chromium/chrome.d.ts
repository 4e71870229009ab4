/** Code that a test runs inside the extension has its API as a global. */
declare const chrome: typeof import('wxt/browser').browser;
