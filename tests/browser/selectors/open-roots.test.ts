/** Words, headings, fields and walls inside open shadow roots count for recognition, and stay as private as outside. */
import { expect, test } from 'vitest';
import { Reader } from '@/selectors/engine/accessible-name';
import { Scan } from '@/selectors/engine/dom-index';
import { PageText } from '@/selectors/engine/page-text';
import { put, read } from './page';

/** Each template is the open root of its parent. */
function open(html: string, parent: ParentNode = document.body): void {
  if (parent === document.body) put(html);
  for (const template of parent.querySelectorAll('template')) {
    const root = (template.parentElement as Element).attachShadow({ mode: 'open' });
    root.append(template.content);
    template.remove();
    open('', root);
  }
}
const WIZARD = `<app-wizard><template><h1>Votre code</h1><app-form><template><form>
  <label for="code">Code reçu</label><input id="code"><button>Suivant</button><p>Un SMS part vers vous</p>
  </form></template></app-form></template></app-wizard>`;
const text = (hidden: string[] = []) => new PageText(document, new Reader(hidden));

test.each([
  ['heading', 'Votre code'],
  ['field', 'Code reçu'],
  ['action', 'Suivant'],
  ['text', 'Un SMS part vers vous'],
] as const)('%s', (kind, words) => {
  open(WIZARD);
  expect(text().shows(kind, [words])).toBe(true);
  expect(text().shows(kind, ['Autre chose'])).toBe(false);
});

test('a page is known by them, and so is a wall', () => {
  open(
    `${WIZARD}<app-consent><template><div role="dialog"><h2>Vos cookies</h2></div></template></app-consent>`,
  );
  const page = { id: 'code', all: [{ heading: ['Votre code'] }, { css: 'form input' }], targets: [] };
  const wall = { ...page, id: 'wall', all: [{ heading: ['Vos cookies'] }], source: undefined as never };
  const { reading } = read(page, { walls: [wall] });
  expect(reading.page).toBe('code');
  expect(reading.wall).toBe('wall');
});

test('what is private, inert or hidden outside is so inside', () => {
  open(`<div id="who">${WIZARD}</div>`);
  expect(text(['#who']).shows('text', ['Un SMS part vers vous'])).toBe(false);
  expect(text(['#who']).shows('heading', ['Votre code'])).toBe(false);
  open(`<div inert>${WIZARD}</div>`);
  expect(text().shows('field', ['Code reçu'])).toBe(false);
});

test('the heading before a field is that of its own root, else the nearest around it', () => {
  open(`<h1>Un</h1><app-top><template><h2>Deux</h2></template></app-top><h2>Trois</h2>
    <app-form><template><input id="a"><h3>Quatre</h3><input id="b"></template></app-form>`);
  const scan = Scan.of(text());
  const [a, b] = scan.all('input') as [Element, Element];
  expect(scan.headingBefore(a)?.textContent).toBe('Trois');
  expect(scan.headingBefore(b)?.textContent).toBe('Quatre');
});

test('a heading in a root of its own is before what comes after it', () => {
  open('<h1>Un</h1><app-top><template><h2>Deux</h2></template></app-top><input>');
  const scan = Scan.of(text());
  expect(scan.headingBefore(scan.all('input')[0] as Element)?.textContent).toBe('Deux');
});
