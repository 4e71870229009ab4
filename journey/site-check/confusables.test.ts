import { expect, it } from 'vitest';
import { checkSite } from '@/journey/site-check';
import { plainLetters, skeleton } from '@/journey/site-check/confusables';
import committed from '@/journey/site-check/confusables.json';
import { confusables } from '@/scripts/confusables.mjs';
import caught from './letters-caught-fixture.json';

it('the committed list is what its script makes of Unicode’s', () => {
  const help = 'Has unhomoglyph another version, or has somebody edited the list? Run "npm run confusables".';
  expect(committed, help).toEqual(confusables());
  expect(committed.unicode).toMatch(/^\d+\.\d+\.\d+$/);
});

it('the list is about the letters of hosts only', () => {
  for (const [plain, chars] of Object.entries(committed.alike)) {
    expect(plain).toMatch(/^[a-z0-9.-]{1,2}$/);
    for (const char of chars) expect(char, plain).toMatch(/^[^\0-\u007f]$/u);
  }
  const all = Object.values(committed.alike).flatMap((chars) => [...chars]);
  expect(new Set(all).size).toBe(all.length);
});

it.each(Object.entries(caught))('all that was once taken for %s still is', (letter, chars) => {
  expect([...chars].map((char) => `${char} ${plainLetters(char)}`)).toEqual(
    [...chars].map((char) => `${char} ${letter}`),
  );
});

it('Unicode’s own letters are caught, two for one too', () => {
  expect(plainLetters('lɑposte')).toBe('laposte');
  expect(skeleton('𑜀on')).toBe(skeleton('mon'));
  for (const host of ['franceconnеct.com', 'franceconꓠect.com', 'lapꓳste.fr', 'moncompteformatꭵon.fr'])
    expect(checkSite(`https://${host}/`), host).toMatchObject({ verdict: 'lookalike' });
});
