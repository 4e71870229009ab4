/** A path that a document names is there: a stranger follows it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '@/scripts/run.mjs';
import { filesIn, read } from './repository';

const TOP = 'bench|components|docs|entrypoints|extension|journey|public|scripts|selectors|tests';
/** A path from the root; what holds `<…>`, `*`, `…` or `{…}` is a pattern, of which the fixed beginning counts. */
const PATH = new RegExp(`(?<![\\w./-])(?:${TOP})/[\\w./@-]*`, 'g');

const DOCS = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...filesIn(['docs'], /\.(md|svg)$/)];

test.each(DOCS)('%s names only files and folders that are there', (file) => {
  const gone = [...read(file).matchAll(PATH)]
    .map(([path]) => path.replace(/[/.]+$/, ''))
    // An example, or a link that is relative to the document.
    .filter((path) => !path.includes('the.host') && !existsSync(join(ROOT, 'docs', path)))
    .filter((path) => !existsSync(join(ROOT, path.replace(/\/[^/]*-$/, ''))));
  expect(
    gone,
    `${file} names paths that are not there. Was the file moved? Yes? Then write its new path. No? Then take the mention out.`,
  ).toEqual([]);
});
