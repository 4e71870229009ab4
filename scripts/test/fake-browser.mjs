// Stands for `wxt/browser` in tests that run inside a real browser page.
export { fakeBrowser as browser } from 'wxt/testing/fake-browser';
