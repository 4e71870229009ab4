/** Makes the pages of react-screen.ts: the HTML as a server sends it, and the program that takes it over. */
import { buildSync } from 'esbuild';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { Part, Whole } from './react-screen';

/** How long after the page the program takes over, in milliseconds: a slow line. */
const LATE = 900;

/** @param kind what React takes over: the whole document, or a part of it */
export function reactPage(kind: 'Whole' | 'Part'): { html: string; script: string } {
  const root = kind === 'Whole' ? 'document' : "document.getElementById('root')";
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { createElement } from 'react';
        import { hydrateRoot } from 'react-dom/client';
        import { ${kind} } from './react-screen.ts';
        const note = (error) => globalThis.witness.errors.push('react: ' + error);
        setTimeout(() => hydrateRoot(${root}, createElement(${kind}),
          { onRecoverableError: note, onCaughtError: note, onUncaughtError: note }), ${LATE});`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: 'iife',
    // Its warnings are what we want to hear.
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'silent',
  });
  const script = outputFiles[0]?.text ?? '';
  if (kind === 'Whole') return { html: `<!doctype html>${renderToString(createElement(Whole))}`, script };
  const html = `<!doctype html><html lang="fr"><head><title>L’Identité Numérique La Poste</title></head><body>
<div id="root">${renderToString(createElement(Part))}</div></body></html>`;
  return { html, script };
}
