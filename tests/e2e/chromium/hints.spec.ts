/** The hint follows what the learner does, what the page says, and what the page becomes. */

import { HOST } from '../../../scripts/browser/in-page.mjs';
import { rings } from '../../../scripts/mock-sites/walk.mjs';
import { sentence } from '../support/sentences';
import { expect, test } from './test';

const COMPTE = 'moncompte.laposte.fr';
const FCP = 'auth.franceconnect.gouv.fr';
const IN = 'lidentitenumerique.laposte.fr';

test('empty → typing → filled → the button', async ({ guide }) => {
  await guide.begin();
  await guide.open(`${IN}/in-mobile`);
  await guide.pointsAt('form input');
  await guide.page.locator('form input').click();
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
  await guide.page.locator('form input').fill('');
  await guide.pointsAt('form input');
});

test('a document that becomes another page of its site, and the first again: each has its own targets', async ({
  guide,
}) => {
  await guide.begin();
  await guide.open(`${IN}/in-mobile`);
  const { title } = await guide.pointsAt('form input');
  const become = (name: string) =>
    guide.page.evaluate(async (to) => {
      const html = await (await fetch(`/?rehearsal=${to}`)).text();
      const { body, title } = new DOMParser().parseFromString(html, 'text/html');
      history.pushState(null, '', `/?rehearsal=${to}`);
      document.title = title;
      document.body.replaceChildren(...body.childNodes);
    }, name);
  await become('in-sms-code');
  await guide.says(/code/);
  await guide.pointsAt('form input');
  await become('in-mobile');
  await guide.says(title);
  await guide.pointsAt('form input');
});

test('a wrong password and a wrong code are explained', async ({ guide }) => {
  await guide.begin();
  await guide.open(`${COMPTE}/compte-login-error`);
  await guide.says(/mot de passe|adresse/i);
  expect(await guide.page.locator(`${HOST} .problem`).count()).toBe(1);
  await guide.open(`${COMPTE}/compte-code-error`);
  await guide.says(/code/i);
  expect(await guide.page.locator(`${HOST} .problem`).count()).toBe(1);
});

test('a wrong password typed for real leads to its card', async ({ guide }) => {
  await guide.begin();
  await guide.open(`${COMPTE}/compte-login`);
  await guide.pointsAt('#footer_tc_privacy_button_3');
  await guide.page.locator('#footer_tc_privacy_button_3').click();
  await guide.learner.type('#username', 'a@b.example');
  await guide.learner.type('#password', 'mauvais');
  await guide.pointsAt('#submit-button');
  await guide.learner.click('#submit-button');
  await expect.poll(() => guide.words().catch(() => '')).toContain('Attention');
});

for (const code of ['y190001', 'y420001', 'y020022', 'y010008', 'y100011', 'y180001', 'y270001', 'y000000']) {
  test(`FranceConnect+ error ${code.toUpperCase()} has its answer`, async ({ guide }) => {
    await guide.begin();
    await guide.open(`${FCP}/fcp-error-${code}`);
    await guide.says(/./);
    await guide.words();
    expect(await guide.page.locator(`${HOST} .problem`).count()).toBe(1);
  });
}

test('the families of errors do not all get the same answer', async ({ guide }) => {
  await guide.begin();
  const titles = new Set<string>();
  for (const code of ['y190001', 'y010008', 'y100011', 'y180001']) {
    await guide.open(`${FCP}/fcp-error-${code}`);
    titles.add((await guide.says(/./)).title + (await guide.words()));
  }
  expect(titles.size).toBe(4);
});

test('the cookie choice comes first, and is never covered', async ({ guide }) => {
  await guide.begin();
  await guide.open(`${IN}/in-home`);
  const card = await guide.pointsAt('#popin_tc_privacy_button');
  const wall = await guide.page.locator('#popin_tc_privacy').boundingBox();
  expect(card.shape).toBe('card');
  expect(wall).not.toBeNull();
  await guide.page.locator('#popin_tc_privacy_button').click();
  await guide.pointsAt('main > button');
});

test('a target that is missing: words to search for, pointing at nothing', async ({ guide }) => {
  await guide.begin();
  await guide.say({ type: 'command', command: { type: 'reach', stage: 'connect' } });
  await guide.open(`${FCP}/fcp-choice-without-laposte`);
  await guide.pointsAt(null);
  await guide.says(sentence('absentDo'));
});

test('« Je ne le vois pas » gives the words to search for, and back', async ({ guide }) => {
  await guide.begin();
  await guide.open(`${IN}/in-prerequisites`);
  await guide.pointsAt('main button, main a');
  await guide.learner.press('not-seen');
  await expect.poll(() => guide.words()).toContain('Cherchez');
  await guide.learner.press('seen');
  await expect.poll(() => guide.words()).not.toContain('Cherchez');
});

test('« Je ne le vois pas » helps more each time: shown, said and drawn, then help for who is stuck', async ({
  guide,
}) => {
  await guide.begin();
  await guide.open(`${IN}/in-mobile`);
  await guide.pointsAt('form input');
  const drawn = () => guide.page.locator(`${HOST} .picture`).count();
  await guide.learner.press('not-seen');
  await expect.poll(() => guide.page.locator(`${HOST} .asked`).count()).toBe(1);
  expect(await drawn()).toBe(0);
  await guide.learner.press('not-seen');
  await expect.poll(() => guide.words()).toMatch(/(En haut|Au milieu|En bas).*\./);
  expect(await drawn()).toBe(1);
  expect(await guide.page.locator(`${HOST} .picture .ringed`).count()).toBe(1);
  await guide.learner.press('not-seen');
  await guide.says(sentence('stuckHelp'));
  await guide.page.locator(`${HOST} [data-action^="symptom:"]`).first().click();
  await expect.poll(() => guide.words()).toContain(sentence('stuckSolved'));
  await guide.learner.press('back');
  await guide.pointsAt('form input');
  expect(await guide.page.locator('form input').inputValue()).toBe('');
});

test('« Je suis bloqué » is in the menu of the card', async ({ guide }) => {
  await guide.begin();
  await guide.open(`${IN}/in-mobile`);
  await guide.pointsAt('form input');
  await guide.learner.press('stuck');
  await guide.says(sentence('stuckHelp'));
  expect(await guide.page.locator(`${HOST} [data-action="symptom:screen-differs"]`).count()).toBe(1);
});

test('the card is moved by the keyboard and by the mouse; the page gets no key and does not scroll', async ({
  guide,
}) => {
  await guide.begin();
  await guide.open(`${IN}/in-mobile`);
  const { box } = await guide.pointsAt('form input');
  await guide.page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of ['keydown', 'pointermove', 'mousedown'])
      document.addEventListener(type, () => heard.push(type), { capture: true });
  });
  const place = async () => (await guide.learner.card())?.box;
  await guide.learner.press('menu');
  await guide.learner.press('move');
  await expect.poll(() => guide.words()).toContain('flèches du clavier');
  for (let times = 0; times < 3; times++) await guide.page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await place())?.y).not.toBe(box.y);
  await guide.page.keyboard.press('Enter');
  // Told once to a screen reader, it stays there.
  await expect.poll(() => guide.page.locator(`${HOST} .moving`).count()).toBe(0);
  const from = await place();
  if (!from) throw new Error('no card');
  await guide.page.mouse.move(from.x + 30, from.y + 20);
  await guide.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
  await guide.page.mouse.down();
  await guide.page.mouse.move(from.x + 130, from.y + 40, { steps: 4 });
  await guide.page.mouse.up();
  await expect.poll(async () => (await place())?.x).toBe(from.x + 100);
  expect(await guide.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
  expect(await guide.page.evaluate(() => scrollY)).toBe(0);
});

test('what a fixed header of the page hides is higher up, and « Me le montrer » leads there', async ({
  guide,
}) => {
  await guide.begin();
  await guide.open(`${IN}/in-mobile`);
  await guide.pointsAt('form input');
  await guide.page.evaluate(() => {
    const bar = document.body.appendChild(document.createElement('header'));
    bar.style.cssText = 'position: fixed; inset: 0 0 auto; height: 120px; background: #eee';
    document.body.appendChild(document.createElement('div')).style.height = '3000px';
    const top = document.querySelector('form input')?.getBoundingClientRect().top ?? 0;
    scrollTo(0, scrollY + top - 40);
  });
  await expect.poll(() => guide.words()).toContain(sentence('higher'));
  await guide.learner.press('show-me');
  await guide.pointsAt('form input');
});

test('« Masquer » leaves a small tab that brings the card back', async ({ guide }) => {
  await guide.begin();
  await guide.open(`${IN}/in-prerequisites`);
  await guide.pointsAt('main button, main a');
  await guide.learner.press('hide');
  await expect.poll(async () => (await guide.learner.card())?.shape).toBe('tab');
  await guide.learner.press('restore');
  await guide.pointsAt('main button, main a');
});

test('« Arrêter » stops it everywhere, and the popup starts it again', async ({
  guide,
  browserWithGuide,
  server,
}) => {
  await guide.begin();
  await guide.open(`${IN}/in-prerequisites`);
  await guide.pointsAt('main button, main a');
  const other = await browserWithGuide.context.newPage();
  const at = server.pages.get(`${COMPTE}/compte-create-email`);
  await other.goto(server.urlOf(COMPTE, at?.name ?? ''));
  await expect.poll(() => other.locator(HOST).count()).toBe(1);
  await guide.learner.press('stop');
  await expect.poll(() => other.locator(HOST).count()).toBe(0);
  await guide.leaves();
  await guide.page.reload();
  await guide.staysSilent();
  await guide.begin();
  await guide.pointsAt('main button, main a');
  await other.close();
});

test('before a journey: a pill on each of its pages, none elsewhere; « Non merci » is for good', async ({
  guide,
  server,
}) => {
  const other = server.pages.all.find(({ truth, host, html }) => truth.page === null && html && host === IN);
  await guide.open(other?.id as string);
  await guide.staysSilent();
  for (const name of ['in-mobile', 'in-home']) {
    await guide.open(`${IN}/${name}`);
    await expect
      .poll(async () => (await guide.learner.card().catch(() => null))?.shape, { message: name })
      .toBe('pill');
  }
  await guide.learner.press('decline');
  await expect.poll(() => guide.page.locator(HOST).count()).toBe(0);
  await guide.page.reload();
  await guide.staysSilent();
});

test('pages that are not in the map stay silent', async ({ guide, server }) => {
  test.setTimeout(120_000);
  await guide.begin();
  // The guide is awake: a known page shows its card in this same tab.
  await guide.open(`${IN}/in-prerequisites`);
  await guide.pointsAt('main > button');
  const unknown = server.pages.all.filter(
    ({ truth, html }) => truth.page === null && html !== null && !truth.redirect,
  );
  expect(unknown.length).toBeGreaterThan(8);
  for (const page of unknown) {
    await guide.open(page.id);
    await guide.page.waitForTimeout(350);
    expect(await guide.page.locator(HOST).count(), page.id).toBe(0);
  }
});

test('plain FranceConnect is not taken for FranceConnect+', async ({ guide }) => {
  await guide.begin();
  await guide.open('oidc.franceconnect.gouv.fr/fc-choice');
  await guide.says(/FranceConnect\+|Revenir/);
  expect((await guide.learner.card())?.title).not.toContain('L’Identité Numérique La Poste');
});

test('a field that is rendered again, a late one, a page that changes without a load', async ({ guide }) => {
  await guide.begin();
  await guide.open(`${IN}/in-mobile`);
  await guide.pointsAt('form input');
  await guide.page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement;
    main.replaceWith(main.cloneNode(true));
  });
  await guide.pointsAt('form input');
  await guide.page.evaluate(() => {
    const form = document.querySelector('form') as HTMLElement;
    const parent = form.parentElement as HTMLElement;
    form.remove();
    setTimeout(() => parent.append(form), 1200);
  });
  await guide.pointsAt(null);
  await guide.pointsAt('form input');
  await guide.page.evaluate(() => {
    history.pushState({}, '', '/ailleurs');
    (document.querySelector('body') as HTMLElement).innerHTML = '<main><h1>Une autre page</h1></main>';
  });
  await expect.poll(() => guide.page.locator(HOST).count()).toBe(0);
});

test('the keyboard command goes into the card, Escape goes back, focus is never taken', async ({
  guide,
  browserWithGuide,
}) => {
  await guide.begin();
  await guide.open(`${IN}/in-mobile`);
  await guide.page.locator('form input').focus();
  await guide.pointsAt('form input');
  expect(await guide.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  // A browser's own shortcut cannot be pressed by a test: its handler is called as the browser does.
  await guide.page.bringToFront();
  await (await browserWithGuide.worker()).evaluate(() =>
    (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch('focus-card'),
  );
  await expect.poll(() => guide.page.evaluate(() => document.activeElement?.tagName)).toBe('DIV');
  await guide.page.keyboard.press('Escape');
  await expect.poll(() => guide.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
});

test('a button out of view: it says where, and scrolls only when asked', async ({ guide }) => {
  await guide.begin();
  await guide.open(`${IN}/in-prerequisites`);
  await guide.pointsAt('main button, main a');
  await guide.page.evaluate(() => {
    const spacer = document.createElement('div');
    spacer.style.height = '3000px';
    document.querySelector('main')?.prepend(spacer);
  });
  await guide.pointsAt(null);
  expect(await guide.page.evaluate(() => scrollY)).toBe(0);
  await guide.learner.press('show-me');
  await guide.pointsAt('main button, main a');
});

test('a page that was open before the extension came: the popup says to load it again', async ({
  guide,
  browserWithGuide,
}) => {
  await guide.begin();
  await guide.open(`${IN}/in-prerequisites`);
  await guide.pointsAt('main > button');
  await guide.page.bringToFront();
  const notices = async () =>
    ((await guide.say({ type: 'snapshot', window: null })) as { notices: string[] }).notices;
  expect(await notices()).toEqual([]);
  // What such a page lacks is the detector: take away what it brought.
  await browserWithGuide.panel.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, url: 'https://lidentitenumerique.laposte.fr/*' });
    const forget = () => Reflect.deleteProperty(globalThis, 'jalonRuntime');
    await chrome.scripting.executeScript({ target: { tabId: tab?.id as number }, func: forget });
  });
  expect(await notices()).toEqual(['reloadPage']);
  await guide.page.reload();
  await guide.pointsAt('main > button');
  expect(await notices()).toEqual([]);
});
