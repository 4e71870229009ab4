/**
 * Lets the overlay use what the detector has already brought to their common script world, instead of bundling it a
 * second time: 5 kB gzip less on every guided page.
 */
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Module → its short name, and the global under which the detector leaves it (extension/detector/detector.ts). */
const SHARED = { 'selectors/engine/shared-runtime': 'runtime', 'extension/detector/watch-page': 'shared' };
const GLOBALS = { runtime: 'jalonKit', shared: 'jalonShared' };

export function shareRuntime(root: string): Plugin {
  let overlay = false;
  return {
    name: 'share-runtime',
    enforce: 'pre',
    config(config) {
      const lib = config.build?.lib;
      overlay = typeof lib === 'object' && JSON.stringify(lib.entry).includes('/entrypoints/overlay.ts');
      if (!overlay) return undefined;
      return { build: { rollupOptions: { output: { globals: GLOBALS } } } };
    },
    async resolveId(source, importer, options) {
      if (!overlay || !/\/(shared-runtime|watch-page)$/.test(source)) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      const shared = Object.entries(SHARED).find(([module]) => resolved?.id.startsWith(join(root, module)));
      return shared ? { id: shared[1], external: true } : null;
    },
  };
}
