/** The survey of a page keeps what the page is made of, and nothing of anybody. */
import { afterEach, expect, test } from 'vitest';
import type { SiteMap } from '@/selectors';
import { surveyOf, taughtIn } from '@/selectors/survey';
import { MASK, Mask } from '@/selectors/survey/mask';
import map from '../../../selectors/sites/compte-la-poste/map.json';
import { fillPage, PLACES } from './pages';
import { person, tellingParts } from './person';

const MAP = map as unknown as SiteMap;
const HOST = 'moncompte.laposte.fr';
const PAGES = 500;

const survey = (place = { host: HOST, pathname: '/', hash: '' }) =>
  surveyOf(document, MAP, place, '2026-11-25');

/** A short part counts as a word of its own: « sec » is in « section ». */
function holds(text: string, part: string): boolean {
  return part.length > 4
    ? text.includes(part)
    : new RegExp(`(?<![\\p{L}\\d])${part}(?![\\p{L}\\d])`, 'u').test(text);
}

afterEach(() => {
  document.body.replaceChildren();
  document.title = '';
  for (const name of document.documentElement.getAttributeNames())
    document.documentElement.removeAttribute(name);
  for (const name of document.body.getAttributeNames()) document.body.removeAttribute(name);
});

test(`nothing of anybody is in the survey of ${PAGES} pages that hold it everywhere`, {
  timeout: 180_000,
}, () => {
  const leaks: string[] = [];
  for (let seed = 1; seed <= PAGES; seed += 1) {
    const somebody = person(seed);
    const held = fillPage(somebody);
    const place = {
      host: HOST,
      pathname: `/compte/${held[0]}/${held[1]}`,
      hash: `#/profil/${held[2]}?q=${held[3]}`,
    };
    const text = survey(place).toLowerCase();
    expect(text).toContain('<label');
    for (const part of tellingParts([...held, ...somebody.all])) {
      if (holds(text, part)) leaks.push(`${seed}: « ${part} »`);
    }
  }
  expect(leaks.slice(0, 20)).toEqual([]);
});

test.each(Object.keys(PLACES))('the data of a person is seen there by a naive copy: %s', (name) => {
  // What the test above looks for must be there to be found.
  const somebody = person(7);
  const data = somebody.all[5] as string;
  const node = PLACES[name]?.(data, somebody);
  if (node) document.body.append(node);
  const flat = (root: Node): string =>
    [...root.childNodes]
      .map((one) => {
        const own = one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? one.value : '';
        const shadow = one instanceof Element && one.shadowRoot ? flat(one.shadowRoot) : '';
        const inside = one instanceof HTMLTemplateElement ? flat(one.content) : '';
        const attributes =
          one instanceof Element
            ? one
                .getAttributeNames()
                .map((key) => one.getAttribute(key))
                .join(' ')
            : '';
        return `${one.nodeValue ?? ''}${own} ${attributes}${shadow}${inside}${flat(one)}`;
      })
      .join('');
  const root = [document.documentElement, document.body]
    .flatMap((one) => one.getAttributeNames().map((key) => one.getAttribute(key)))
    .join(' ');
  const all = `${document.title}${root}${flat(document)}`.replace(/\s/g, '');
  const bare = data.replace(/[^a-z]/g, '');
  if (name === 'a shadow root' && !all.includes(data)) return; // a closed one cannot be seen into
  expect(all.includes(data) || all.includes(bare)).toBe(true);
});

test('what a page is made of stays', () => {
  document.title = 'Compte La Poste';
  const form = `
    <main><h1>Connexion à votre compte 4512</h1>
    <form name="login-form" method="post" action="/x?session_code=abc">
      <p class="intro">Bienvenue Jeanne Dupont, contactez-nous.</p>
      <div class="message error" role="alert">Le mot de passe de jeanne@exemple.fr est incorrect</div>
      <label for="username">Adresse e-mail</label>
      <input id="username" name="username" type="email" autocomplete="username" value="jeanne" placeholder="nom@exemple.fr">
      <label for="pw-99812">Mot de passe</label><input id="pw-99812" type="password" required>
      <label for="message">Message</label><textarea id="message" name="message">Je suis Jeanne</textarea>
      <div role="textbox" contenteditable="true" id="code">Jeanne</div>
      <input type="submit" id="submit" value="Se connecter">
      <a href="/oubli?u=jeanne">Mot de passe oublié ?</a>
      <div style="display: none"><button>Continuer</button></div>
    </form></main>`;
  const range = document.createRange();
  document.body.append(range.createContextualFragment(form));
  const text = survey();
  expect(text).toContain('<title>Compte La Poste</title>');
  expect(text).toContain(`<h1>Connexion à votre compte ${MASK}</h1>`);
  expect(text).toContain('<form name="login-form" method="post">');
  expect(text).toContain(`role="alert" class="message error">Le mot de passe de ${MASK} est incorrect</div>`);
  expect(text).toContain('<label for="username">Adresse e-mail</label>');
  expect(text).toContain(
    `<input id="username" name="username" type="email" autocomplete="username" placeholder="${MASK}">`,
  );
  // The reference still leads to the field.
  expect(text).toContain('<label for="masked-1">Mot de passe</label>');
  expect(text).toContain('<input id="masked-1" type="password" required>');
  // A field stays, without what is written in it.
  expect(text).toContain('<textarea id="message" name="message"></textarea>');
  expect(text).toContain('<div role="textbox" id="code"></div>');
  expect(text).toContain('<input type="submit" id="submit" value="Se connecter">');
  expect(text).toContain('<a href="#">Mot de passe oublié ?</a>');
  expect(text).toContain('<div hidden>');
  expect(text).not.toMatch(/Bienvenue|jeanne|dupont|session|abc|oubli\?|nom@/i);
});

test('a survey is not surveyed into something else: what was masked stays masked', () => {
  const mask = new Mask(MAP);
  const once = mask.text('Bonjour Jeanne Dupont, votre code 123456 est prêt');
  expect(once).toBe(`Bonjour ${MASK}, votre code ${MASK} est prêt`);
  expect(mask.text(once)).toBe(once);
});

test('of a taught screen, it says which page it is and where its targets are; of no other', () => {
  document.body.innerHTML =
    '<main><h1>Connexion</h1><label>Identifiant <input data-jalon-target="x" id="a"></label><button>Continuer</button></main>';
  const place = { host: HOST, pathname: '/', hash: '' };
  const field = document.querySelector('input') as Element;
  expect(survey()).not.toContain('jalon-page');
  expect(survey()).not.toContain('data-jalon');
  const taught = { page: 'compte-login', targets: new Map([['compte-email', field]]) };
  const text = surveyOf(document, MAP, place, '2026-11-29', taught);
  const read = new DOMParser().parseFromString(text, 'text/html');
  expect(taughtIn(read, MAP)?.page).toBe('compte-login');
  expect([...(taughtIn(read, MAP)?.targets ?? [])].map(([id, { localName }]) => [id, localName])).toEqual([
    ['compte-email', 'input'],
  ]);
  read.querySelector('button')?.setAttribute('data-jalon-target', 'compte-email');
  expect(taughtIn(read, MAP)?.targets.size).toBe(0);
  read.querySelector('meta[name="jalon-page"]')?.setAttribute('content', 'gone');
  expect(taughtIn(read, MAP)).toBeUndefined();
});
