/** `npm run survey:add`: only surveys come in, cleaned once more, and the guide is measured on them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = mkdtempSync(join(tmpdir(), 'jalon-'));
const HEAD = `<meta charset="utf-8"><meta name="jalon-survey" content="1">
  <meta name="jalon-address" content="https://moncompte.laposte.fr/moncompte-auth/auth/masked">
  <meta name="jalon-date" content="2026-11-25"><title>Compte La Poste</title>`;
const BODY = `<main><form name="login-form" method="post">
  <label for="username">Adresse e-mail</label><input type="text" id="username" name="username">
  <label for="password">Mot de passe</label><input type="password" id="password" name="password">
  <button type="submit" id="submit-button">Se connecter</button></form></main>`;
const TARGETS = {
  'compte-email': '#username',
  'compte-password': '#password',
  'compte-remember': '-',
  'compte-submit': '#submit-button',
};

const add = (html: string, targets: Record<string, string> = TARGETS) =>
  run(html, targets, ['--page', 'compte-login']);

function run(html: string, targets: Record<string, string>, page: string[]) {
  const file = join(FOLDER, 'survey.html');
  writeFileSync(file, html);
  const flags = Object.entries(targets).flatMap(([id, css]) => ['--target', `${id}=${css}`]);
  const args = ['scripts/survey-add.mjs', file, '--dry', ...page, ...flags];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}
const page = (head: string, body: string) =>
  `<!doctype html><html lang="fr"><head>${head}</head><body>${body}</body></html>`;

test('says what the guide makes of it', () => {
  const { status, said } = add(page(HEAD, BODY));
  expect(said).toContain('4 right, 0 wrong, 0 unsure, 0 missing; page right');
  expect(said).toContain('pages that claim it: compte-login');
  expect(status).toBe(0);
});

test('a wrong place is told and fails; what somebody has added is cleaned away again', () => {
  const html = page(HEAD, `${BODY}<p>Jeanne Dupont</p><script>1</script>`);
  const { status, said } = add(html, { ...TARGETS, 'compte-email': '#password' });
  expect(said).toContain('it has been cleaned again');
  expect(said).toMatch(/wrong +compte-email +is #password; the guide: found #username/);
  expect(status).toBe(1);
});

test('a file of another site stays out', () => {
  const { status, said } = add(page(HEAD.replace('moncompte.laposte.fr', 'one.example'), BODY));
  expect(said).toContain('is no survey made by the extension');
  expect(status).not.toBe(0);
});

test('a target that nobody has shown is asked for', () => {
  const { 'compte-email': _, ...others } = TARGETS;
  const { status, said } = add(page(HEAD, BODY), others);
  expect(said).toContain('--target compte-email=CSS');
  expect(status).not.toBe(0);
});

test('of a screen that an adviser has taught, nothing is asked', () => {
  const head = HEAD.replace('<title>', '<meta name="jalon-page" content="compte-login"><title>');
  const body = BODY.replace('id="username"', 'id="username" data-jalon-target="compte-email"')
    .replace('id="password"', 'id="password" data-jalon-target="compte-password"')
    .replace('id="submit-button"', 'id="submit-button" data-jalon-target="compte-submit"');
  const { status, said } = run(page(head, body), {}, []);
  expect(said).toContain('taught it as compte-login');
  expect(said).toMatch(/right +compte-email +is #username;/);
  expect(said).toMatch(/right +compte-remember +is not there;/);
  expect(said).toContain('4 right, 0 wrong, 0 unsure, 0 missing; page right');
  expect(status).toBe(0);
});
