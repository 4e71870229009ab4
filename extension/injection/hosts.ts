/** Where the extension works: what the manifest says, which is made from the maps (scripts/lib/host-patterns.mjs). */
import browser from 'webextension-polyfill';

/** @returns the match patterns of the journey's sites, as `https://host/*` */
export function hostPatterns(): string[] {
  const { host_permissions: patterns = [] } = browser.runtime.getManifest();
  // A development build has its own server among them.
  return patterns.filter((pattern) => pattern.startsWith('https://'));
}

/** @returns the exact hosts of the journey's sites */
export const listedHosts = (): string[] => [
  ...new Set(hostPatterns().map((pattern) => new URL(pattern.replace('*', '')).hostname)),
];
