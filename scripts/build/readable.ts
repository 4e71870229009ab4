/**
 * Takes the comments out of the scripts that run on pages and leaves names and lines as they are: the
 * package stays readable, the comments stand in the sources.
 */
import { transform } from 'esbuild';
import type { Plugin } from 'vite';

/** esbuild keeps the comments inside classes. */
const OF_MEMBERS = /^\s*\/\*\*.*\*\/\n/gm;

const SCRIPTS = ['overlay.js', 'detect.js'];

/** With one character beyond ASCII, a browser keeps the whole script in two bytes a character. */
const narrow = (code: string) =>
  code.replace(/[^\0-\x7f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

export function readable(): Plugin {
  return {
    name: 'readable-without-comments',
    async renderChunk(code, chunk) {
      if (!SCRIPTS.includes(chunk.fileName)) return null;
      const { code: bare } = await transform(code, {
        legalComments: 'none',
        charset: 'utf8',
        target: 'es2022',
      });
      return { code: bare.replace(OF_MEMBERS, ''), map: null };
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && SCRIPTS.includes(chunk.fileName)) chunk.code = narrow(chunk.code);
      }
    },
  };
}
