/** Puts hostile pages on the rehearsal's hosts: each is a rebuilt page with something done to it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { PAGES_DIR } from '../../../scripts/mock-sites/hosts.mjs';
import { type RehearsalServer, start } from '../../../scripts/mock-sites/server.mjs';
import type { HostilePage } from './pages';
import { installWitness } from './witness';

/** @returns a page's place in the rehearsal, "<host>/<name>" */
export const placeOf = ({ at, name }: HostilePage): string => `${at.split('/')[0]}/${name}`;

/** @returns a rehearsal of these pages and of those that they are made of; closing it throws the files away */
export async function startHostile(pages: readonly HostilePage[]): Promise<RehearsalServer> {
  const dir = mkdtempSync(join(tmpdir(), 'jalon-'));
  cpSync(join(PAGES_DIR, '_behaviour'), join(dir, '_behaviour'), { recursive: true });
  const program = (name: string, text: string) => {
    writeFileSync(join(dir, '_behaviour', `${name}.js`), text);
    return `/rehearsal/${name}.js`;
  };
  const witness = program('witness', `(${installWitness})(${JSON.stringify(HOST)});`);
  for (const page of pages) {
    const [host = '', original = ''] = page.at.split('/');
    mkdirSync(join(dir, host), { recursive: true });
    const read = (name: string, kind: string) =>
      readFileSync(join(PAGES_DIR, host, `${name}.${kind}`), 'utf8');
    const own = page.html?.(read(original, 'html')) ?? read(original, 'html');
    const scripts = page.script ? `<script src="${program(page.name, `(${page.script})();`)}"></script>` : '';
    const first = `<head><script src="${witness}"></script>`;
    const style = page.css === undefined ? '' : `<style>${page.css}</style>`;
    const html = own
      .replace('<head>', () => first)
      .replace('</head>', () => `${style}</head>`)
      .replace('</body>', () => `${scripts}</body>`);
    const truth = JSON.parse(read(original, 'json'));
    const { pathname } = new URL(truth.url);
    const url = `https://${host}${pathname}?rehearsal=${page.name}`;
    writeFileSync(join(dir, host, `${page.name}.html`), html);
    writeFileSync(
      join(dir, host, `${page.name}.json`),
      JSON.stringify({ ...truth, url, headers: page.headers, next: [], links: {} }),
    );
    for (const [name, text] of Object.entries(page.files ?? {})) program(name, text);
    // What it is made of can be gone to as well.
    for (const kind of ['html', 'json']) {
      const text = kind === 'json' ? JSON.stringify({ ...truth, next: [], links: {} }) : read(original, kind);
      writeFileSync(join(dir, host, `${original}.${kind}`), text);
    }
  }
  const server = await start({ dir });
  return {
    ...server,
    close: async () => {
      await server.close();
      rmSync(dir, { recursive: true });
    },
  };
}
