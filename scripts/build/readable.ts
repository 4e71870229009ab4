/**
 * Takes the comments out of the scripts that run on pages and leaves names and lines as they are: the
 * package stays readable, the comments stand in the sources. Comments that tell where a part comes from lose the folder
 * of the machine that built it, so that everybody builds the same bytes.
 */
import { transform } from 'esbuild';
import type { Plugin } from 'vite';

export function readable(root: string): Plugin {
  const here = `${root.replaceAll('\\', '/')}/`;
  return {
    name: 'readable-without-comments',
    async renderChunk(code, chunk) {
      if (!['overlay.js', 'detect.js'].includes(chunk.fileName)) {
        const told = code.replaceAll(here, '').replace(/(\/\/(?:#region)? ?)\S*?(?=node_modules\/)/g, '$1');
        return { code: told, map: null };
      }
      const { code: bare } = await transform(code, {
        legalComments: 'none',
        charset: 'utf8',
        target: 'es2022',
      });
      return { code: bare, map: null };
    },
  };
}
