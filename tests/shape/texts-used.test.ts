/** Words that nobody asks for are read, kept up and translated in vain. */
import { expect, test } from 'vitest';
import { CODE, filesIn, read } from './repository';

/** The words for `ui()`: in a file of words for more than that, those below `ui`. */
function keysFor(file: string): string[] {
  const words = JSON.parse(read(file)) as Record<string, unknown>;
  const own = typeof words.ui === 'object' ? (words.ui as Record<string, unknown>) : words;
  return Object.entries(own).flatMap(([key, text]) => (typeof text === 'string' ? [key] : []));
}

test('every sentence of the panel is asked for somewhere', () => {
  const files = filesIn(['journey/texts'], /\.json$/);
  const askers = [
    ...filesIn(['components', 'extension', 'entrypoints', 'journey'], CODE),
    ...filesIn(['journey'], /\.json$/).filter((file) => !files.includes(file)),
  ].map(read);
  const written = new Set(
    askers.flatMap((text) => [...text.matchAll(/['"`]([\w-]+)['"`]/g)].map(([, key]) => key)),
  );
  // `verdict-${verdict}`, `repairNo-${kind}`: the first half of a key that is put together.
  const starts = [
    ...new Set(
      askers.flatMap((text) => [...text.matchAll(/`([\w-]{3,})\$\{/g)].map(([, start = '']) => start)),
    ),
  ];
  const all = files.flatMap((file) => keysFor(file).map((key) => ({ file, key })));
  expect(all.length, 'Hardly a sentence was found: have the files of words moved?').toBeGreaterThan(200);
  const idle = all
    .filter(({ key }) => !written.has(key) && !starts.some((start) => key.startsWith(start)))
    // `${start}-${kind}`: the function that puts these together is given the first half.
    .filter(({ key }) => !/^\w+-/.test(key) || !written.has(key.split('-')[0]))
    .map(({ file, key }) => `${file}: ${key}`);
  const help = `
  Is the key put together from pieces? Then let its first half stand as it is, in quotes or before the first \${ of a template.
  Is it written differently where it is asked for? Then mend the key there.
  Does nobody ask for it any more? Then take it out, in every language.`;
  expect(idle, help).toEqual([]);
});
