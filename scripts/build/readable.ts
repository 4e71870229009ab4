/**
 * Takes comments and white space out of the scripts that run on pages and leaves names as they are: any editor lays the
 * lines out again and the package stays readable; the comments stand in the sources.
 */
import { transform } from 'esbuild';
import type { Plugin } from 'vite';

const ON_PAGES = ['overlay.js', 'detect.js', 'inspect.js'];

export function readable(): Plugin {
  return {
    name: 'readable-without-comments',
    // Not in `renderChunk`: the bundler prints each chunk anew after it.
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !ON_PAGES.includes(chunk.fileName)) continue;
        const { code } = await transform(chunk.code, {
          legalComments: 'none',
          charset: 'utf8',
          target: 'es2022',
          minifyWhitespace: true,
        });
        chunk.code = code;
      }
    },
  };
}
