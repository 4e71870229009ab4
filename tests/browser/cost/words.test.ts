/** A page without the words of a landmark is not walked; one that has them anywhere is. Reads counted, never timed. */
import { afterEach, expect, test, vi } from 'vitest';
import { Reader } from '@/selectors/engine/accessible-name';
import { PageText } from '@/selectors/engine/page-text';

const walks = vi.spyOn(Document.prototype, 'createTreeWalker');
afterEach(() => walks.mockClear());

function shows(html: string, words: string, hidden: string[] = []): boolean {
  document.body.innerHTML = html;
  return new PageText(document, new Reader(hidden)).shows('text', [words]);
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

test('what is private is not looked at for words, what stands around it is', () => {
  const shown = '<div><p>Avoir 18 ans</p><p id="nom">Jeanne</p></div>';
  expect(shows(shown, 'Avoir 18 ans', ['#nom'])).toBe(true);
  expect(walks).toHaveBeenCalledTimes(1);
  expect(shows(shown, 'Avoir 19 ans', ['#nom'])).toBe(false);
  expect(shows(shown, 'Jeanne', ['#nom'])).toBe(false);
  expect(shows('<p>Avoir 18 ans</p><div contenteditable>Jeanne</div>', 'Jeanne')).toBe(false);
  expect(shows('<p>Avoir 18 ans</p><p id="nom" aria-label="Jeanne"></p>', 'Jeanne', ['#nom'])).toBe(false);
  const host = document.body.appendChild(document.createElement('div'));
  host.id = 'nom';
  host.attachShadow({ mode: 'open' }).innerHTML = '<p>Marie</p>';
  expect(new PageText(document, new Reader(['#nom'])).shows('text', ['Marie'])).toBe(false);
  expect(walks).toHaveBeenCalledTimes(1);
  document.body.innerHTML = '<p>Jeanne</p>';
  expect(new Reader(['html']).openText(document)).toBe('');
});

test.each([
  ['heading', '<h1>Votre code</h1>'],
  ['heading', '<h1>Votre <img alt="code"></h1>'],
  ['action', '<button>Votre code</button>'],
  ['action', '<button aria-label="Votre code"></button>'],
  ['action', '<a href="#" title="Votre code">?</a>'],
  ['action', '<input type="submit" value="Votre code">'],
  ['action', '<input type="image" alt="Votre code">'],
  ['field', '<label>Votre code <input></label>'],
  ['field', '<input aria-label="Votre code">'],
  ['field', '<p id="name">Votre code</p><input aria-labelledby="name">'],
  ['field', '<input title="Votre code">'],
  ['field', '<textarea placeholder="Votre code"></textarea>'],
  ['field', '<div role="textbox" aria-placeholder="Votre code">x</div>'],
] as const)('%s may be named by any part of the page: %s', (kind, html) => {
  document.body.innerHTML = `<p>Bonjour</p>${html}`;
  const text = new PageText(document, new Reader());
  expect(text.shows(kind, ['Votre code'])).toBe(true);
  expect(text.shows(kind, ['Votre mobile'])).toBe(false);
});

test('what a field holds is not looked at for words', () => {
  document.body.innerHTML = '<input value="Jeanne">';
  const read = vi.spyOn(Element.prototype, 'getAttribute');
  expect(new PageText(document, new Reader()).shows('field', ['Jeanne'])).toBe(false);
  expect(read.mock.calls.flat()).not.toContain('value');
  read.mockRestore();
});

test('a page with very long scripts is walked', () => {
  const script = `<script type="application/json">${'x'.repeat(600_000)}</script>`;
  expect(shows(`${script}<p>Avoir 18 ans</p>`, 'Avoir 18 ans')).toBe(true);
});
