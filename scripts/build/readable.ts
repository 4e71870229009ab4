/**
 * What the package looks like inside: every name as in the sources. Scripts that run on pages lose their comments and
 * their white space, for their weight: a function a line, any editor lays them out again. In the other scripts, comments that tell
 * where a part comes from lose the folder of the machine that built it, so that everybody builds the same bytes.
 */
import { transform } from 'esbuild';
import type { Plugin } from 'vite';

/** Where a function, or a list of values, begins: a line of its own costs next to nothing. */
const A_FUNCTION = /([;}])(?=(?:async function|function|class|var) )/g;
const ON_PAGES = [
  'overlay.js',
  'card-tools.js',
  'link-card.js',
  'detect.js',
  'guard.js',
  'recogniser.js',
  'inspect.js',
];

export function readable(root: string): Plugin {
  const here = `${root.replaceAll('\\', '/')}/`;
  return {
    name: 'readable-package',
    renderChunk(code, { fileName }) {
      if (ON_PAGES.includes(fileName)) return null;
      const told = code.replaceAll(here, '').replace(/(\/\/(?:#region)? ?)\S*?(?=node_modules\/)/g, '$1');
      return { code: told, map: null };
    },
    // Not in `renderChunk`: the bundler prints each chunk anew after it.
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !ON_PAGES.includes(chunk.fileName)) continue;
        // ASCII: with one character beyond it, a browser keeps the whole script in two bytes a character.
        const { code } = await transform(chunk.code, {
          legalComments: 'none',
          charset: 'ascii',
          target: 'es2022',
          minifyWhitespace: true,
          minifySyntax: true,
        });
        chunk.code = code.replace(A_FUNCTION, '$1\n');
      }
    },
  };
}
