/** What docs/privacy.md and « Voir tout ce qui est gardé » say is what the code can store: every key, no more. */
import { expect, test } from 'vitest';
import { storedDataItems } from '@/components/screens/settings/stored-data-items';
import { createTexts } from '@/journey';
import { codeOf, filesIn, read } from './repository';

const texts = createTexts('fr');

/** The keys that stand in the code of the only room that writes. */
function keys(): string[] {
  const named = /\b(?:const|let)\s+(?:\w*_KEY|PREFIX|BACKUP)\s*=\s*"([a-z]+):?"/g;
  const found = filesIn(['extension'], /\.ts$/).flatMap((file) =>
    [...codeOf(file).matchAll(named)].map(([, key = '']) => key),
  );
  // Reminders are kept by the browser.
  return [...new Set([...found, 'alarms'])].sort();
}

test('every key has its line in docs/privacy.md, and no other line is there', () => {
  expect(keys().length).toBeGreaterThan(8);
  const told = [...read('docs/privacy.md').matchAll(/^\| `([a-z]+):?`/gm)].map(([, key]) => key);
  expect(told.sort()).toEqual(keys());
});

test('every key has words in the list of what is kept, and is shown to the letter', () => {
  const items = Object.fromEntries(
    keys().map((key, at) => [key === 'progress' ? 'progress:1' : key, { at }]),
  );
  const lines = storedDataItems(texts, { ...items, 'session:progress:1': { at: 99 }, unknown: 'x' });
  expect(lines.map(({ key }) => key)).toEqual([...Object.keys(items), 'session:progress:1', 'unknown']);
  for (const { key, title, exact } of lines) {
    if (key === 'unknown') expect(title).toBe(texts.ui('keptOther', { key }));
    else expect(title, key).not.toContain(key.replace(/.*:/, ''));
    expect(exact, key).not.toBe('');
  }
});
