/** A page without the words of a landmark is not walked; one that has them anywhere is. Reads counted, never timed. */
import { afterEach, expect, test, vi } from 'vitest';
import { Reader } from '@/selectors/engine/accessible-name';
import { PageText } from '@/selectors/engine/page-text';

const walks = vi.spyOn(Document.prototype, 'createTreeWalker');
afterEach(() => walks.mockClear());

function shows(html: string, words: string, hidden: string[] = []): boolean {
  document.body.innerHTML = html;
  return new PageText(document, new Reader(hidden)).shows('texts', [words]);
}

test('without the words, no text is looked at', () => {
  expect(shows('<p>Avoir 17 ans</p><p>Avoir 19 ans</p>', 'Avoir 18 ans')).toBe(false);
  expect(walks).not.toHaveBeenCalled();
});

test.each([
  ['one text', '<p>Avoir 18 ans</p>'],
  ['a text in pieces', '<p>Av<b>oir</b> <i>18</i> ans</p>'],
  ['accents, capitals and spaces', '<p>AVOIR\n 18\u00a0áns :</p>'],
  ['the name of a picture', '<p>Avoir <img alt="18"> ans</p>'],
  ['a written name', '<p>Avoir <span aria-label="18">dix-huit</span> ans</p>'],
])('the words are found as %s', (_, html) => {
  expect(shows(html, 'Avoir 18 ans')).toBe(true);
});

test('with something private on the page, words are looked for text by text, and not there', () => {
  expect(shows('<p>Avoir 18 ans</p><p id="nom">Jeanne</p>', 'Avoir 18 ans', ['#nom'])).toBe(true);
  expect(shows('<p>Avoir 17 ans</p><p id="nom">Jeanne</p>', 'Avoir 18 ans', ['#nom'])).toBe(false);
  expect(shows('<p id="nom">Jeanne</p>', 'Jeanne', ['#nom'])).toBe(false);
  expect(walks).toHaveBeenCalledTimes(3);
});

test('a page with very long scripts is walked', () => {
  const script = `<script type="application/json">${'x'.repeat(250_000)}</script>`;
  expect(shows(`${script}<p>Avoir 18 ans</p>`, 'Avoir 18 ans')).toBe(true);
});
