/** What a screen that an adviser names is known by: the words of its main part, and nothing of anybody. */
import { afterEach, expect, test } from 'vitest';
import { Reader } from '@/selectors/engine/accessible-name';
import { proposeScreen } from '@/selectors/propose/screen';
import { PLACE, put } from './page';

const SCREEN = `
  <header><h1>Bonjour Jeanne Secrete</h1><button aria-haspopup="menu">Jeanne Secrete</button></header>
  <nav><a href="#a">Mes courriers</a></nav>
  <main>
    <header><h1>Votre téléphone</h1></header>
    <h2>Étape en cours</h2>
    <form>
      <fieldset><legend>Joindre</legend><label>Portable * <input type="tel" value="0612345678"></label></fieldset>
      <label>Message <textarea>Jeanne habite ici</textarea></label>
      <div contenteditable="true"><h2>Ce que Jeanne écrit</h2></div>
      <p hidden><button>Caché</button></p>
      <a href="#b">Une autre fois</a> <a href="#d">Supprimer mon compte</a>
      <button>Étape suivante</button>
    </form>
    <dialog open><h2>Cookies</h2><button>Tout accepter</button></dialog>
  </main>
  <footer><a href="#c">Mentions légales</a><h2>Plan du site</h2></footer>`;
const propose = (place: Partial<typeof PLACE> = {}, reader?: Reader) =>
  proposeScreen(document, { ...PLACE, ...place }, reader);

afterEach(() => {
  document.title = '';
});

test('title and main heading are the strongest; the others are what people read there', () => {
  put(SCREEN);
  document.title = 'Créer mon identité';
  expect(propose()).toEqual({
    all: [{ title: ['creer mon identite'] }, { heading: ['votre telephone'] }],
    any: [
      { heading: ['etape en cours'] },
      { heading: ['joindre'] },
      { field: ['portable'] },
      { field: ['message'] },
      { action: ['etape suivante'] },
      { action: ['une autre fois'] },
    ],
    min: 4,
  });
});

test('without a main part, what every screen has is left out all the same', () => {
  put(
    SCREEN.replace('<main>', '<div>').replace('</main>', '</div>').replace('<header><h1>Votre', '<h1>Votre'),
  );
  const text = JSON.stringify(propose());
  expect(text).toContain('votre telephone');
  expect(text).not.toMatch(/jeanne|courriers|mentions|plan du site/);
});

test('what the map calls private, and what stands in fields, is not read', () => {
  put(SCREEN);
  const text = JSON.stringify(propose({}, new Reader(['fieldset'])));
  expect(text).not.toMatch(/portable|joindre/);
  expect(JSON.stringify(propose())).not.toMatch(/0612|habite|ecrit|jeanne/);
});

test('an address tells only where it speaks: no digit, no id, never a query', () => {
  put(SCREEN);
  expect(propose({ pathname: '/inscription/votre-telephone' })).toMatchObject({
    paths: ['/inscription/votre-telephone'],
  });
  expect(propose({ hash: '#/inscription?nom=secrete' })).toMatchObject({ hashes: ['#/inscription'] });
  for (const pathname of ['/', '/dossier/184533', '/a/3f2a9c1e', '/client%20secret', '/index.html'])
    expect(propose({ pathname })).not.toHaveProperty('paths');
  expect(propose({ hash: '#secret' })).not.toHaveProperty('hashes');
});

test('a screen without words gives none', () => {
  put('<main><p>Rien</p></main>');
  expect(propose()).toEqual({ all: [] });
});
