/** In Firefox too the hint follows the learner and the page, the popup tells the truth, and stop means stop. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { HOST } from '../../../scripts/browser/in-page.mjs';
import { type RehearsalServer, start } from '../../../scripts/mock-sites/server.mjs';
import { rings } from '../../../scripts/mock-sites/walk.mjs';
import { doneIn, hint, plain, type StoredProgress, sentence, upTo } from '../support/sentences';
import { openFirefox, WIDE } from './browser';

const COMPTE = 'moncompte.laposte.fr';
const FCP = 'auth.franceconnect.gouv.fr';
const IN = 'lidentitenumerique.laposte.fr';
const COOKIES = '#footer_tc_privacy_button_3';

let server: RehearsalServer;
let guide: Awaited<ReturnType<typeof openFirefox>>;

beforeAll(async () => {
  server = await start();
  guide = await openFirefox(server, { viewport: WIDE });
});
afterAll(async () => {
  await guide?.close();
  await server.close();
});
beforeEach(() => guide.store({}));

const says = (words: string) =>
  guide.until(async () => (await guide.words().catch(() => '')).includes(words), {
    message: `the card does not say « ${words} »`,
  });
const inCard = (css: string) =>
  guide.page.evaluate(
    (host, inside) => document.querySelector(host)?.shadowRoot?.querySelectorAll(inside).length,
    HOST,
    css,
  );

test('empty → typing → filled → the button', async () => {
  await guide.begin();
  await guide.open(`${IN}/in-mobile`);
  await guide.pointsAt('form input');
  await guide.page.click('form input');
  for (const digit of '698765432') {
    await guide.page.keyboard.type(digit);
    const typed = Date.now();
    const card = await guide.learner.card();
    const box = await guide.learner.boxOf('form input');
    // Only a look that came while they were still typing tells something.
    if (Date.now() - typed < 1000) expect(card?.ring && box && rings(card.ring, box), digit).toBe(true);
  }
  // Still in the field, but at rest: the next thing is the button.
  await guide.pointsAt('form button');
  await guide.page.evaluate(() => (document.querySelector('form input') as HTMLInputElement).select());
  await guide.page.keyboard.press('Delete');
  await guide.pointsAt('form input');
});

test('a wrong password is explained, and typed for real leads to its card', async () => {
  await guide.begin();
  await guide.open(`${COMPTE}/compte-login`);
  await guide.pointsAt(COOKIES);
  await guide.learner.click(COOKIES);
  await guide.learner.type('#username', 'a@b.example');
  await guide.learner.type('#password', 'mauvais');
  await guide.pointsAt('#submit-button');
  expect(await inCard('.problem')).toBe(0);
  await guide.learner.click('#submit-button');
  await says(sentence('problem'));
  await says(plain(hint('login-error').do as string));
});

test('three families of FranceConnect+ errors have three answers', async () => {
  await guide.begin();
  for (const [code, key] of [
    ['y190001', 'error-session'],
    ['y010008', 'error-identity'],
    ['y180001', 'error-disabled'],
  ]) {
    await guide.open(`${FCP}/fcp-error-${code}`);
    await says(sentence('problem'));
    const words = plain(await guide.words());
    expect(words, code).toContain(plain(hint(key as string).why as string));
  }
});

test('under a page policy that forbids styles the card has its own look', async () => {
  await guide.begin();
  await guide.open(`${FCP}/fcp-choice`);
  await guide.shows('card');
  const look = await guide.page.evaluate((host) => {
    const root = document.querySelector(host)?.shadowRoot;
    const style = (css: string) => getComputedStyle(root?.querySelector(css) as Element);
    const { borderTopWidth, backgroundColor } = style('.card');
    return {
      line: borderTopWidth,
      ground: backgroundColor !== 'rgba(0, 0, 0, 0)',
      button: Number.parseFloat(style('button').minHeight),
    };
  }, HOST);
  expect(look).toEqual({ line: '2px', ground: true, button: 44 });
});

test('a target that is missing: words to search for, pointing at nothing', async () => {
  await guide.begin();
  await guide.say({ type: 'command', command: { type: 'reach', stage: 'connect' } });
  await guide.open(`${FCP}/fcp-choice-without-laposte`);
  await guide.pointsAt(null);
  await says(sentence('absentDo'));
});

test('« Je ne le vois pas », « Masquer », and back', async () => {
  await guide.begin();
  await guide.open(`${IN}/in-prerequisites`);
  await guide.pointsAt('main > button');
  expect(await guide.words()).not.toContain('Cherchez');
  await guide.learner.press('not-seen');
  await says('Cherchez');
  await guide.learner.press('seen');
  await guide.until(async () => !(await guide.words()).includes('Cherchez'));
  await guide.learner.press('hide');
  await guide.shows('tab');
  await guide.learner.press('restore');
  await guide.pointsAt('main > button');
});

test('« Je ne le vois pas » helps more each time; the card is moved by the keyboard', async () => {
  await guide.begin();
  await guide.open(`${IN}/in-mobile`);
  const { box } = await guide.pointsAt('form input');
  await guide.learner.press('menu');
  // It comes with the tools, once the learner has reached the card.
  await guide.until(() =>
    guide.learner.press('move').then(
      () => true,
      () => false,
    ),
  );
  await says('flèches du clavier');
  for (let times = 0; times < 3; times++) await guide.page.keyboard.press('ArrowDown');
  await guide.until(async () => (await guide.learner.card())?.box.y !== box.y);
  await guide.page.keyboard.press('Enter');
  await guide.learner.press('not-seen');
  await guide.until(async () => !(await guide.words()).includes('flèches du clavier'));
  await guide.learner.press('not-seen');
  await guide.until(async () => /(En haut|Au milieu|En bas).*\./.test(await guide.words()));
  await guide.learner.press('not-seen');
  await says(sentence('stuckHelp'));
  await guide.learner.press('symptom:screen-differs');
  await says(sentence('stuckSolved'));
  await guide.learner.press('back');
  await guide.pointsAt('form input');
});

test('« Arrêter » stops it everywhere, and the popup starts it again', async () => {
  await guide.begin();
  const other = await guide.firefox.newPage();
  await other.bringToFront();
  const shown = () => other.evaluate((name) => document.querySelectorAll(name).length, HOST);
  await other.goto(server.urlOf(COMPTE, 'compte-create-email'), { waitUntil: 'domcontentloaded' });
  await guide.until(async () => (await shown()) === 1);
  await guide.page.bringToFront();
  await guide.open(`${IN}/in-prerequisites`);
  await guide.pointsAt('main > button');
  await guide.learner.press('stop');
  await guide.shows(null);
  await guide.until(async () => (await guide.hosts()) === 0 && (await shown()) === 0);
  await other.close();
  await guide.page.reload();
  await guide.staysSilent();
  expect((await guide.popup()).title).toBe(sentence('popupStopped'));
  await guide.press(sentence('resume'));
  await guide.pointsAt('main > button');
});

test('before a journey: a pill on each of its pages, none elsewhere; « Non merci » is for good', async () => {
  const other = server.pages.all.find(({ truth, host, html }) => truth.page === null && html && host === IN);
  await guide.open(other?.id as string);
  await guide.staysSilent();
  for (const name of ['in-mobile', 'in-home']) {
    await guide.open(`${IN}/${name}`);
    await guide.shows('pill');
  }
  await guide.learner.press('decline');
  await guide.shows(null);
  await guide.page.reload();
  await guide.staysSilent();
});

test('pages that are not in the map stay silent', async () => {
  await guide.begin();
  // The guide is awake: a known page shows its card in this same tab.
  await guide.open(`${IN}/in-prerequisites`);
  await guide.pointsAt('main > button');
  const unknown = server.pages.all.filter(
    ({ truth, html }) => truth.page === null && html !== null && !truth.redirect,
  );
  // One of each site; Chromium's tests go through all of them.
  const one = [...new Map(unknown.map((page) => [page.host, page])).values()];
  expect(one.length).toBeGreaterThan(5);
  for (const { id } of one) {
    await guide.open(id);
    await guide.staysSilent(350);
  }
});

test('the popup: a step with no page open is ticked off, « Arrêter » keeps it, « Tout effacer » asks first', async () => {
  await guide.store({ 'progress:1': upTo('app-install'), mode: 'guide' });
  const { title, alerts } = await guide.popup();
  expect([title, alerts]).toEqual([plain(hint('app-install').do as string), []]);
  await guide.press(hint('app-install').done as string);
  await guide.until(async () => doneIn(await guide.stored()).includes('app-install'));
  await guide.press(sentence('more'));
  await guide.press(sentence('stop'));
  await guide.until(async () => ((await guide.stored()) as StoredProgress).status.value === 'stopped');
  expect((await guide.popup()).title).toBe(sentence('popupStopped'));
  await guide.press(sentence('more'));
  await guide.press(sentence('eraseAll'));
  expect(doneIn(await guide.stored())).toContain('app-install');
  await guide.press(sentence('eraseYes'));
  await guide.until(async () => (await guide.stored()) === undefined);
  expect(await guide.storage()).toEqual({ mode: 'silent', declined: true });
});

test('the popup tells of a record that is damaged, cannot be read, or is of a newer version', async () => {
  const sound = upTo('terms');
  const newer = { ...sound, version: 99 };
  for (const [record, key] of [
    [{ ...sound, steps: { ...sound.steps, terms: 'half' } }, 'storageRepaired'],
    ['{"version":1', 'storageCorrupt'],
    [newer, 'storageNewer'],
  ] as const) {
    await guide.store({ 'progress:1': record });
    expect((await guide.popup()).alerts, key).toEqual([sentence(key)]);
    await guide.begin();
    expect((await guide.popup()).title, key).toBe(
      plain(hint(key === 'storageRepaired' ? 'go-identity' : 'go-start').do as string),
    );
    if (key === 'storageNewer') expect(await guide.stored()).toEqual(newer);
    else
      expect(Object.entries(await guide.storage())).toContainEqual([
        expect.stringMatching(/^backup:/),
        record,
      ]);
  }
});
