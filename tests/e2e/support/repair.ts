/** An adviser repairs a page that has changed, and surveys it: told once, done in both browsers. */

import { FORGED_REPAIRS, FORGED_SCREEN } from '../hostile/forged-repairs';
import type { Road } from './road';
import { hint, plain, sentence } from './sentences';

/** What a browser has to offer for it. */
export interface Workshop extends Road {
  /** Runs in the page. */
  inPage<T, A extends unknown[]>(body: (...args: A) => T, ...args: A): Promise<T>;
  /** Moves the mouse to a point of the page and clicks there, whatever lies on top. */
  click(x: number, y: number): Promise<void>;
  key(name: 'Escape' | 'Enter' | 'ArrowRight' | 'ArrowDown' | 'ArrowUp'): Promise<void>;
  /** Runs in the panel. */
  inPanel<T>(body: () => T): Promise<T>;
}

export const LOGIN = 'moncompte.laposte.fr/compte-login-2022';
const WALL = 'authent.lidentitenumerique.laposte.fr/idp-phone-cookie';
const EMAIL = hint('compte-email').do as string;
export const ADVISER = {
  settings: { version: 1, shared: false, eraseAfter: 0, notify: false, large: false, adviser: true },
};
const SECRET = 'jeanne.secrete@exemple.fr';

function check(ok: boolean, what: string): asserts ok {
  if (!ok) throw new Error(what);
}

/**
 * The site gives its e-mail field another name, for people and for machines, and sets another beside it: neither is the
 * only one left that it could be. Runs in the page.
 */
export function redesign(): void {
  const field = document.querySelector('#username') as HTMLInputElement;
  const label = document.querySelector('label[for="username"]') as HTMLLabelElement;
  for (const name of ['aria-label', 'autocomplete']) field.removeAttribute(name);
  field.id = 'acces';
  field.name = 'acces';
  label.htmlFor = 'acces';
  label.textContent = 'Votre accès';
  const other = field.cloneNode() as HTMLInputElement;
  other.id = 'acces-pro';
  other.name = 'acces-pro';
  const otherLabel = label.cloneNode() as HTMLLabelElement;
  otherLabel.htmlFor = 'acces-pro';
  otherLabel.textContent = 'Votre accès professionnel';
  field.after(otherLabel, other);
}

/** The cookie window's button gets another name. Runs in the page. */
function renameCookies(): void {
  const button = document.querySelector('#popin_tc_privacy_button') as HTMLElement;
  button.id = 'tout-refuser';
  button.textContent = 'Non merci';
}

/** Notes every press and key that the page gets. Runs in the page. */
export function listen(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  for (const type of [
    'pointerdown',
    'mousedown',
    'click',
    'mouseup',
    'mousemove',
    'keydown',
    'keyup',
    'focusin',
  ]) {
    window.addEventListener(type, () => heard.push(type), true);
  }
}
const heard = () => (window as unknown as { heard: string[] }).heard.splice(0);

/** Where the middle of an element is. Runs in the page. */
export function middle(css: string): [number, number] {
  const { x, y, width, height } = (document.querySelector(css) as Element).getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}

/** Whether the picker is up. Runs in the page. */
const picking = () => {
  const host = document.querySelector('html > div[popover]');
  return host !== null && host.getBoundingClientRect().width > innerWidth / 2;
};

export async function until(look: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 12_000;
  while (!(await look())) {
    if (Date.now() > end) throw new Error(what);
    await new Promise((done) => setTimeout(done, 60));
  }
}

export const pickerComes = ({ inPage }: Workshop) => until(() => inPage(picking), 'the picker does not come');

/** Opens the adviser's tools in the panel and looks at the page in front. */
export async function openTools({ panel }: Workshop): Promise<void> {
  await panel.reload();
  await panel.press(sentence('toolsHelper'));
  await panel.press(sentence('linkAdviser'));
  await panel.press(sentence('repairOpen'));
  await panel.press(sentence('repairCheck'));
  await panel.sees(sentence('repairAgain'));
}

export async function pageHeardNothing({ inPage }: Workshop): Promise<void> {
  const seen = await inPage(heard);
  check(seen.length === 0, `the page has heard of the picking: ${seen}`);
}

/** The whole repair: health, pick, proposal, kept and used at once, taken out, handed on, taken over. */
export async function repairs(shop: Workshop): Promise<void> {
  const { panel } = shop;
  await shop.store(ADVISER);
  await shop.say({ type: 'command', command: { type: 'start' } });
  await shop.open(LOGIN);
  await shop.pointsAt('#username');
  await shop.inPage(redesign);
  await shop.pointsAt(null);
  await shop.inPage(listen);

  await openTools(shop);
  await panel.sees(EMAIL);
  check(!(await panel.words()).includes(SECRET), 'the panel shows what was typed');
  const here = `${sentence('repairHere-field')} : ${EMAIL}`;

  // Escape ends it, and nothing has changed.
  await panel.press(here);
  await pickerComes(shop);
  await shop.key('Escape');
  await panel.sees(sentence('pickEnded'));
  check(!('repairs' in (await shop.storage())), 'something was kept');

  // A button is no field.
  await panel.press(here);
  await pickerComes(shop);
  await shop.click(...(await shop.inPage(middle, '#submit')));
  await panel.sees(sentence('repairNo-kind'));
  check(!(await panel.has(sentence('proposalKeep'))), 'a button may stand for a field');

  // The right one.
  await panel.press(sentence('proposalAgain'));
  await pickerComes(shop);
  await shop.click(...(await shop.inPage(middle, '#acces')));
  await panel.sees(sentence('proposalWorks'));
  await panel.sees('votre acces');
  await pageHeardNothing(shop);
  check(!(await shop.inPage(() => document.activeElement?.id === 'acces')), 'the field has the focus');
  // Nobody knows what « accès » means: the adviser sees what will be ringed, and says so.
  await panel.sees(sentence('repairsWaits'));
  check(await shop.inPanel(hasPicture), 'there is no picture of what would be ringed');
  await panel.press(sentence('repairsConfirm'));
  await panel.sees(sentence('repairKept'));
  await shop.pointsAt('#acces');

  // Handed on, taken out, taken over by a colleague.
  const file = (await shop.say({ type: 'repairs-export' })) as { name: string; text: string };
  check(/^jalon-reparations-.*\.json$/.test(file.name), file.name);
  await panel.press(`${sentence('repairsDrop')} : ${EMAIL}`);
  await panel.sees(sentence('repairDropped'));
  await shop.pointsAt(null);
  check(!('repairs' in (await shop.storage())), 'the repair is still there');
  for (const [text, message] of [
    ['<html>', 'importNotJson'],
    ['{"app":"jalon","version":1}', 'repairsNotOurs'],
    [file.text.replace('"compte-email"', '"compte-nothing"'), 'repairNo-unknown'],
    [file.text.replace('"version": 2', '"version": 9'), 'importNewer'],
    [file.text.replace('"made"', '"note"'), 'importDamaged'],
  ] as const) {
    const answer = (await shop.say({ type: 'repairs-import', text })) as { message?: string };
    check(answer.message === message, `${message}: ${JSON.stringify(answer)}`);
  }
  check(!('repairs' in (await shop.storage())), 'a bad file came in');
  const taken = await shop.say({ type: 'repairs-import', text: file.text });
  check(JSON.stringify(taken) === '{"ok":true,"count":1}', JSON.stringify(taken));
  // The colleague's word is not enough: it waits, with its picture.
  await panel.sees(sentence('repairsWaits'));
  await shop.pointsAt(null);
  check(await shop.inPanel(hasPicture), 'there is no picture of what it would ring');
  await panel.press(`${sentence('repairsConfirm')} : ${EMAIL}`);
  await shop.pointsAt('#acces');
  await panel.reload();
  await shop.say({ type: 'erase-all' });
  check('repairs' in (await shop.storage()), 'erasing the learners has erased a repair');
}

/** Whether the panel shows an element ringed. Runs in the panel. */
const hasPicture = () => document.querySelector('.screen-drawing .ring') !== null;

const MOBILE = 'lidentitenumerique.laposte.fr/in-mobile';
const NUMBER = 'form input[type="tel"]';

/** What forged repairs would point at. Runs in the page. */
function tempt(): void {
  const make = (name: string, words: string, attributes: Record<string, string>) => {
    const one = document.createElement(name);
    one.textContent = words;
    for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
    return one;
  };
  document
    .querySelector('form')
    ?.append(
      make('label', 'Mot de passe', { for: 'pass' }),
      make('input', '', { id: 'pass', type: 'password' }),
      make('button', 'Supprimer mon compte', { type: 'button', id: 'delete-account' }),
      make('button', 'Retour', { type: 'button' }),
      make('button', 'Entrez ici', { type: 'button', id: 'ici' }),
    );
}

/** Files and items of the storage that somebody has made to lead a learner to the wrong thing. */
export async function forged(shop: Workshop): Promise<void> {
  await shop.store(ADVISER);
  await shop.say({ type: 'command', command: { type: 'start' } });
  const file = (repairs: unknown[], screens: unknown[] = []) =>
    JSON.stringify({ app: 'jalon-repairs', version: 2, exported: '2026-11-24', repairs, screens });
  for (const { does, repair, answer } of FORGED_REPAIRS) {
    const said = (await shop.say({ type: 'repairs-import', text: file([repair]) })) as { message?: string };
    check((said.message ?? 'waits') === answer, `${does}: ${JSON.stringify(said)}`);
  }
  const lines = (await shop.say({ type: 'repairs' })) as { state: string }[];
  check(lines.length > 0 && lines.every(({ state }) => state === 'waits'), JSON.stringify(lines));
  const screen = await shop.say({ type: 'repairs-import', text: file([], [FORGED_SCREEN]) });
  check(JSON.stringify(screen).includes('repairNo-destructive'), JSON.stringify(screen));

  // The same by a hand in the storage, with the word of an adviser that nobody gave.
  const wanted = [
    'makes the field a tick',
    'calls a password a number',
    'moves the field to « mot de passe »',
  ];
  const buttons = ['hides what deletes behind a name of the map', 'moves the button to « retour »'];
  for (const [field, button] of [
    [wanted[0], buttons[0]],
    [wanted[1], buttons[1]],
    [wanted[2], buttons[0]],
  ]) {
    const list = FORGED_REPAIRS.filter(({ does }) => does === field || does === button);
    check(list.length === 2, 'the table has other words now');
    await shop.store({
      ...ADVISER,
      repairs: { version: 3, list: list.map(({ repair }) => ({ ...repair, confirmed: true })), screens: [] },
    });
    await shop.say({ type: 'command', command: { type: 'start' } });
    await shop.open(MOBILE);
    await shop.inPage(tempt);
    await shop.pointsAt(NUMBER);
    const said = (await shop.say({ type: 'repairs' })) as { state: string }[];
    check(
      said.every(({ state }) => state === 'refused'),
      JSON.stringify(said),
    );
  }
}

/** By keyboard alone: the arrows walk through the page's controls, Enter takes one. */
export async function byKeyboard(shop: Workshop): Promise<void> {
  const { panel } = shop;
  await shop.store(ADVISER);
  await shop.say({ type: 'command', command: { type: 'start' } });
  await shop.open(LOGIN);
  await shop.inPage(redesign);
  await shop.inPage(listen);
  await openTools(shop);
  await panel.press(`${sentence('repairHere-field')} : ${EMAIL}`);
  await pickerComes(shop);
  // The first control of the page is the field; one further and back, up and down the tree.
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) await shop.key(key);
  await shop.key('Escape');
  await panel.sees(sentence('pickEnded'));
  await panel.press(`${sentence('repairHere-field')} : ${EMAIL}`);
  await pickerComes(shop);
  await shop.key('ArrowRight');
  await shop.key('Enter');
  await panel.sees(sentence('proposalWorks'));
  await pageHeardNothing(shop);
}

/** What is pointed at wrongly can be silenced, and comes back. */
export async function muted(shop: Workshop): Promise<void> {
  const { panel } = shop;
  await shop.store(ADVISER);
  await shop.say({ type: 'command', command: { type: 'start' } });
  await shop.open(LOGIN);
  await shop.pointsAt('#username');
  await openTools(shop);
  await panel.press(`${sentence('repairWrong-field')} : ${EMAIL}`);
  await panel.press(`${sentence('repairMute')} : ${EMAIL}`);
  await panel.sees(sentence('repairMuted'));
  await shop.pointsAt(null);
  await panel.press(`${sentence('repairsDrop')} : ${EMAIL}`);
  await shop.pointsAt('#username');
}

/** A window that lies on top has targets of its own: they are repaired like a page's. */
export async function onWall(shop: Workshop): Promise<void> {
  const { panel } = shop;
  await shop.store(ADVISER);
  await shop.open(WALL);
  await shop.inPage(renameCookies);
  await openTools(shop);
  const [name] = await shop.inPanel(() =>
    [...document.querySelectorAll('[data-target="cookie-continue-without"] button')].map((one) =>
      one.getAttribute('aria-label'),
    ),
  );
  check(Boolean(name), await panel.words());
  await panel.press(name as string);
  await pickerComes(shop);
  await shop.click(...(await shop.inPage(middle, '#tout-refuser')));
  await panel.sees(sentence('proposalWorks'));
  await panel.press(sentence('proposalKeep'));
  await panel.sees(sentence('repairKept'));
  const kept = JSON.stringify((await shop.storage()).repairs);
  check(/"page":"cookie[^"]*"/.test(kept), kept);
}

/** The survey shows all that it would save, and nothing that anybody typed. @returns its text */
export async function survey(shop: Workshop): Promise<string> {
  const { panel } = shop;
  await shop.store(ADVISER);
  await shop.open(LOGIN);
  await shop.inPage((secret: string) => {
    for (const field of document.querySelectorAll('input'))
      if (field.type !== 'checkbox') field.value = secret;
    const hello = document.createElement('h1');
    hello.textContent = `Bonjour Jeanne Secrete, ${secret}`;
    document.querySelector('main')?.prepend(hello);
  }, SECRET);
  await openTools(shop);
  await panel.press(sentence('surveyMake'));
  await panel.sees(sentence('surveyRead'));
  const text = await shop.inPanel(
    () => document.querySelector<HTMLTextAreaElement>('textarea.survey-text')?.value ?? '',
  );
  check(
    text.includes('<input id="username" name="username" type="text"') || text.includes('id="username"'),
    text,
  );
  check(text.includes('Bonjour'), text);
  check(!/jeanne|secrete|exemple\.fr|value="j/i.test(text), text);
  await panel.press(sentence('surveySave'));
  await panel.sees(sentence('surveySaved'));
  return plain(text);
}

/** Off by default: no tool, and no answer. */
export async function off(shop: Workshop): Promise<void> {
  await shop.store({});
  await shop.open(LOGIN);
  const answer = (await shop.say({ type: 'inspect' })) as { message?: string };
  check(answer.message === 'repairOff', JSON.stringify(answer));
  await shop.panel.reload();
  check(!(await shop.panel.words()).includes(plain(sentence('repairOpen'))), 'the tools are on');
}
