/**
 * Takes the comments out of the scripts that run on pages and leaves names and lines as they are: the
 * package stays readable, the comments stand in the sources.
 */
import { transform } from 'esbuild';
import type { Plugin } from 'vite';

/** esbuild keeps the comments inside classes. */
/** Three hundredths of what travels. Any editor puts it back; text over several lines has none in our sources. */
const INDENT = /^[\t ]+/gm;
const OF_MEMBERS = /^\s*\/\*\*.*\*\/\n/gm;

export function readable(): Plugin {
  return {
    name: 'readable-without-comments',
    async renderChunk(code, chunk) {
      if (!['overlay.js', 'detect.js', 'inspect.js'].includes(chunk.fileName)) return null;
      const { code: bare } = await transform(code, {
        legalComments: 'none',
        charset: 'utf8',
        target: 'es2022',
      });
      return { code: bare.replace(OF_MEMBERS, '').replace(INDENT, ''), map: null };
    },
  };
}
