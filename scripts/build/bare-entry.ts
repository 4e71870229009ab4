/**
 * WXT wraps a script for pages into code that would report a crash, in development only. Somebody else's page can do
 * without: 0.3 kB less in each of both scripts.
 */
import type { Plugin } from 'vite';

const WRAPPED = /^import (\w+) from ("[^"]+");[\s\S]*\1\.main\(\)/;

export function bareEntry(): Plugin {
  return {
    name: 'bare-entry',
    transform(code, id) {
      if (!id.includes('unlisted-script-entrypoint')) return null;
      const [, name, source] = WRAPPED.exec(code) ?? [];
      if (!name) throw new Error(`WXT wraps scripts in another way: ${id}`);
      return { code: `import ${name} from ${source};\nexport default ${name}.main();`, map: null };
    },
  };
}
