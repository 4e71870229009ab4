/** Puts a piece of HTML into the test's document and reads it as the engine would. */
import '@/selectors/all-synonyms';
import type { Page, SiteMap, Target } from '@/selectors';
import { Reader } from '@/selectors/engine/accessible-name';
import { PageText } from '@/selectors/engine/page-text';
import { readPage } from '@/selectors/engine/read-with-evidence';
import { type Resolution, resolve } from '@/selectors/engine/resolve';

export function put(html: string): void {
  document.body.innerHTML = html;
}

export function find(target: Target): Resolution {
  return resolve(target, new PageText(document, new Reader()));
}

/** The address of every reading here: the engine looks at host, path and hash route only. */
export const PLACE = { host: 'one.example', pathname: '/', hash: '' };

/** @returns the map of a site of one page */
export function mapOf(page: Omit<Page, 'source'>, extra: Partial<SiteMap> = {}): SiteMap {
  const source = { mark: 'reconstructed', confidence: 'unknown', date: '', by: 'a test' } as const;
  return {
    version: 1,
    site: 'one',
    hosts: [PLACE.host],
    revised: '2026-11-22',
    pages: [{ ...page, source }],
    ...extra,
  };
}

export const read = (page: Omit<Page, 'source'>, extra: Partial<SiteMap> = {}) =>
  readPage(mapOf(page, extra), document, PLACE);

export const EMAIL: Target = {
  id: 'email',
  kind: 'field',
  roles: ['textbox'],
  types: ['email', 'text'],
  avoid: ['Rechercher'],
  signals: [
    { kind: 'attribute', name: 'id', value: ['username'] },
    { kind: 'attribute', name: 'name', value: ['username'] },
    { kind: 'label', text: ['Adresse e-mail', 'Email address'] },
    { kind: 'placeholder', text: ['Adresse e-mail'] },
    { kind: 'container', css: 'form:has(input[type="password"])' },
  ],
};

export const NEXT: Target = {
  id: 'next',
  kind: 'action',
  roles: ['button', 'link'],
  signals: [
    { kind: 'name', text: ['Suivant', 'Continuer sur {service}'] },
    { kind: 'attribute', name: 'id', value: ['submit-button'] },
  ],
};

export const LOGIN = `
  <main><h1>Se connecter</h1>
  <form><p><label for="username">Adresse e-mail *</label><input id="username" name="username" type="email"></p>
  <p><label for="password">Mot de passe</label><input id="password" type="password"></p>
  <button id="submit-button">Suivant</button></form></main>
  <footer><a href="#a">Mentions légales</a></footer>`;
