import { computeAccessibleName } from 'dom-accessibility-api';
import { describe, expect, test } from 'vitest';
import type { Target } from '@/selectors';
import { Reader } from '@/selectors/engine/accessible-name';
import { normalise } from '@/selectors/engine/normalise';
import { ACTIONS, FIELDS } from '@/selectors/engine/page-text';
import { EMAIL, LOGIN, NEXT, put, read } from './page';

const page = { id: 'login', all: [{ heading: ['Se connecter'] }], targets: [EMAIL, NEXT] };

describe('a reading', () => {
  test('holds booleans and verdicts, and nothing that was typed', () => {
    put(LOGIN);
    const field = document.getElementById('username') as HTMLInputElement;
    expect(read(page).reading.targets.email?.facts).toMatchObject({
      filled: false,
      valid: true,
      active: false,
    });
    field.value = 'sentinel-7F3';
    field.focus();
    const { reading } = read(page);
    expect(reading.targets.email?.facts).toEqual({
      visible: true,
      enabled: true,
      filled: true,
      valid: false,
      checked: false,
      expanded: false,
      active: true,
    });
    expect(JSON.stringify(reading)).not.toContain('sentinel');
  });
  test('what somebody writes on the page is not read, whatever it is written in', () => {
    const note: Target = { id: 'note', kind: 'region', signals: [{ kind: 'text', text: ['Code envoyé'] }] };
    for (const [open, close] of [
      ['<div contenteditable="true">', '</div>'],
      ['<div contenteditable>', '</div>'],
      ['<p contenteditable="plaintext-only"><b>', '</b></p>'],
      ['<textarea>', '</textarea>'],
    ]) {
      const written = `${open}Code envoyé${close}`;
      put(`${LOGIN}<label>${written}<input id="x"></label>${written}`);
      const texts = { ...page, all: [{ text: ['Code envoyé'] }] };
      expect(read(texts).reading.page, written).toBeNull();
      expect(read({ ...page, targets: [note] }).elements.size, written).toBe(0);
      const reader = new Reader();
      const field = document.getElementById('x') as HTMLInputElement;
      expect(reader.labelsOf(field), written).toEqual([]);
      expect(reader.textOf(document.body), written).not.toContain('code');
    }
    put(`${LOGIN}<div contenteditable="false">Code envoyé</div>`);
    expect(read({ ...page, all: [{ text: ['Code envoyé'] }] }).reading.page).toBe('login');
  });
  test('another host is no page', () => {
    put(LOGIN);
    expect(read(page, { hosts: ['two.example'] }).reading.page).toBeNull();
  });
  test('two pages that both match: none is taken', () => {
    put(LOGIN);
    const source = { mark: 'reconstructed', confidence: 'unknown', date: '', by: 'a test' } as const;
    const twins = [
      { ...page, source },
      { ...page, id: 'twin', source },
    ];
    expect(read(page, { pages: twins }).reading.page).toBeNull();
  });
  test('one element is never two targets', () => {
    put(LOGIN);
    const { reading, elements } = read({ ...page, targets: [EMAIL, { ...EMAIL, id: 'other' }] });
    expect([reading.targets.email?.verdict, reading.targets.other?.verdict]).toEqual(['unsure', 'unsure']);
    expect(elements.size).toBe(0);
  });
  test('`any` needs `min` landmarks, `none` refuses', () => {
    put(LOGIN);
    const any = [{ heading: ['Se connecter'] }, { action: ['Suivant'] }, { text: ['Absent'] }];
    const is = (change: object) => read({ id: 'p', targets: [], any, ...change }).reading.page;
    expect(is({ min: 2 })).toBe('p');
    expect(is({ min: 3 })).toBeNull();
    expect(is({ none: [{ field: ['Mot de passe'] }] })).toBeNull();
    expect(is({ none: [{ field: ['Code'] }] })).toBe('p');
  });
  test('words that are hidden, typed or private are not words of the page', () => {
    put(
      '<main><h1>Titre</h1><p hidden>Bonjour</p><textarea>Bonjour</textarea><h2 id="nom">Bonjour</h2></main>',
    );
    const is = (extra: object) =>
      read({ id: 'p', targets: [], all: [{ text: ['Bonjour'] }] }, extra).reading.page;
    expect(is({})).toBe('p');
    expect(is({ private: ['#nom'] })).toBeNull();
  });
  test('a state is not there where words say that it is something else', () => {
    const any = [{ css: '.message' }];
    const states = [{ id: 'wrong', any, none: [{ text: ['Action expirée'] }] }];
    const stateOf = (text: string) => {
      put(`<h1>Se connecter</h1><p class="message">${text}</p>`);
      return read({ id: 'one', any: [{ heading: ['Se connecter'] }], targets: [], states }).reading.states
        .wrong;
    };
    expect(stateOf('Mot de passe incorrect')).toBe(true);
    expect(stateOf('Action expirée')).toBe(false);
  });

  test('an error code is known by its beginning, in its own grammar', () => {
    put('<main><h1>Une erreur</h1><p>Erreur Y190001</p></main>');
    const is = (...code: string[]) => read({ id: 'p', targets: [], all: [{ code }] }).reading.page;
    expect(is('Y1900')).toBe('p');
    expect(is('Y42')).toBeNull();
    put('<p>Erreur Y19000</p>');
    expect(is('Y1900')).toBeNull();
  });
});

test('names agree with an accessible-name library', () => {
  put(`
    <label for="a">Nom *</label><input id="a">
    <label>Prénom <input id="b"></label>
    <input id="c" aria-label="Ville">
    <span id="l1">Code</span><span id="l2">postal</span><input id="d" aria-labelledby="l1 l2">
    <input id="e" title="Pays">
    <button id="f"><img alt="Envoyer" src="data:,"> <span>maintenant</span></button>
    <a id="g" href="#x">Lire <strong>la suite</strong></a>
    <input id="h" type="submit" value="Valider">
    <button id="i" aria-label="Fermer">✕</button>
    <select id="j" aria-label="Langue"><option>FR</option></select>
    <button id="k"><span>L’Identité</span> <span>Numérique</span></button>`);
  const reader = new Reader();
  for (const element of document.body.querySelectorAll(`${ACTIONS}, ${FIELDS}`)) {
    const names = [...reader.namesOf(element), ...reader.labelsOf(element)];
    expect(names, element.id).toContain(normalise(computeAccessibleName(element)));
  }
});
