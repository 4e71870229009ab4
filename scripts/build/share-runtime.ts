/**
 * Lets the scripts that come later use what the detector has already brought to their common script world, instead of
 * bundling it a second time: 5 kB gzip less on every guided page.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { ScriptWorld } from '../../extension/world';

/** Where the detector leaves it all (extension/world.ts). */
const GLOBAL: keyof ScriptWorld = 'jalonRuntime';
const SHARED = ['selectors/engine/shared-runtime', 'extension/detector/watch-page'];

/** The scripts that come after the detector. */
const LATER = /\/entrypoints\/(?:overlay|card-tools|link-card|recogniser)\.ts/;
const STAND_IN = '\0shared-runtime';
/** The line that takes the names from what the detector has left. */
const TAKEN = new RegExp(`\\{([\\w\\s,]*)\\} = ${GLOBAL}`);
const EXPORTED = /^export (?:function (\w+)|\{([^}]*)\} from)/gm;

/** The values that a module of SHARED hands on. */
const namesIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(EXPORTED)].flatMap(([, one, list = '']) =>
    one ? [one] : (list.match(/\w+/g) ?? []),
  );

export function shareRuntime(root: string): Plugin {
  const here = root.replaceAll('\\', '/');
  let isLater = false;
  return {
    name: 'share-runtime',
    enforce: 'pre',
    config(config) {
      const lib = config.build?.lib;
      isLater = typeof lib === 'object' && LATER.test(JSON.stringify(lib.entry));
    },
    async resolveId(source, importer, options) {
      if (!isLater || !/\/(shared-runtime|watch-page)$/.test(source)) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return SHARED.some((module) => resolved?.id === `${here}/${module}.ts`) ? STAND_IN : null;
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const uses = (name: string) => [...chunk.code.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length > 1;
        chunk.code = chunk.code.replace(TAKEN, (_, names: string) => {
          const used = names.split(',').filter((name) => uses(name.trim()));
          return `{${used.join()}} = ${GLOBAL}`;
        });
      }
    },
    load(id) {
      if (id !== STAND_IN) return null;
      const names = SHARED.flatMap((module) => namesIn(`${here}/${module}.ts`));
      const code = `export const { ${names.join(', ')} } = ${GLOBAL};`;
      return { code, map: null };
    },
  };
}
