/**
 * Lets the overlay use the detector's copy of `selectors/engine/kit` (a global of their common script
 * world, `jalonKit`) instead of bundling a second one: 4 kB gzip less on every guided page.
 */
import { join } from 'node:path';
import type { Plugin } from 'vite';

export function shareKit(root: string): Plugin {
  const kit = join(root, 'selectors/engine/kit');
  let overlay = false;
  return {
    name: 'share-kit',
    enforce: 'pre',
    config(config) {
      const lib = config.build?.lib;
      overlay = typeof lib === 'object' && JSON.stringify(lib.entry).includes('/overlay/');
      if (!overlay) return undefined;
      return { build: { rollupOptions: { output: { globals: { 'jalon-kit': 'jalonKit' } } } } };
    },
    async resolveId(source, importer, options) {
      if (!overlay || !source.endsWith('/kit')) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved?.id.startsWith(kit) ? { id: 'jalon-kit', external: true } : null;
    },
  };
}
