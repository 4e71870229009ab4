/**
 * The link to an adviser in the package: how its packets come to be built for a browser, and how a package is built without it
 * (`JALON_LINK=0 npm run build`): no code of it, and no `connect-src`.
 */
import type { Plugin } from 'vite';

/** Whether this build has the link. */
export const hasLink = (): boolean => process.env.JALON_LINK !== '0';

/** In place of what makes it, in a package without. */
const MAKER = /\/link\/create-link$/;

/**
 * mqtt-packet asks Node for two modules, which npm has for browsers, and brings two that it hardly needs: streams, to put bytes
 * together (its list of buffers is enough: 38 kB gzip less), and a log to the console, that nobody shall have.
 */
export function linkBuild(root: string): Plugin {
  const here = root.replaceAll('\\', '/');
  const stands: Record<string, string> = {
    bl: `${here}/node_modules/bl/BufferList.js`,
    buffer: `${here}/node_modules/buffer/index.js`,
    debug: `${here}/scripts/build/no-debug.js`,
    events: `${here}/node_modules/events/events.js`,
  };
  return {
    name: 'link-build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!hasLink() && MAKER.test(source)) return `${here}/extension/link/no-link.ts`;
      // React and others never ask for these; mqtt-packet and what it brings do.
      return importer && /\/(node_modules\/(mqtt-packet|bl|buffer)|link)\//.test(importer)
        ? (stands[source] ?? null)
        : null;
    },
  };
}
