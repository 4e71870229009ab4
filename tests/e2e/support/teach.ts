/** An adviser teaches a screen that the guide does not know: told once, done in both browsers. */
import {
  ADVISER,
  LOGIN,
  listen,
  middle,
  openTools,
  pageHeardNothing,
  pickerComes,
  until,
  type Workshop,
} from './repair';
import { hint, sentence } from './sentences';

const EMAIL = hint('compte-email').do as string;
const SUBMIT = hint('compte-submit').do as string;
const SECRET = 'jeanne.secrete@exemple.fr';

function check(ok: boolean, what: string): asserts ok {
  if (!ok) throw new Error(what);
}

/** The site makes another screen of it, in words and marks that no map has. Runs in the page. */
export function estrange(secret: string): void {
  document.title = 'Votre espace';
  const make = (name: string, words: string, attributes: Record<string, string> = {}) => {
    const one = document.createElement(name);
    one.textContent = words;
    for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
    return one;
  };
  const form = make('form', '');
  form.append(
    make('label', 'Votre accès', { for: 'acces' }),
    make('input', '', { id: 'acces', name: 'acces', type: 'text' }),
    make('label', 'Phrase de passe', { for: 'phrase' }),
    make('input', '', { id: 'phrase', name: 'phrase', type: 'text' }),
    make('button', 'Entrer ici', { id: 'entrer', type: 'button' }),
    make('button', 'Supprimer mon compte', { id: 'supprimer', type: 'button' }),
  );
  const greeting = make('header', '');
  greeting.append(make('h1', `Bonjour Jeanne Secrete ${secret}`));
  const main = make('main', '');
  main.append(make('h1', 'Entrez dans votre espace'), form);
  document.body.replaceChildren(greeting, main);
  // What is typed in the first one would be done, and the guide would go on to the next.
  (document.querySelector('#phrase') as HTMLInputElement).value = secret;
}

const hasCard = () => {
  const host = document.querySelector('html > div[popover]');
  return host !== null && host.getBoundingClientRect().width > 0;
};

/** An unknown screen is named, its targets are shown, it is used at once, handed on, taken over and undone. */
export async function teaches(shop: Workshop): Promise<void> {
  const { panel } = shop;
  await shop.store(ADVISER);
  await shop.say({ type: 'command', command: { type: 'start' } });
  await shop.open(LOGIN);
  await shop.pointsAt('#username');
  await shop.inPage(estrange, SECRET);
  await until(async () => !(await shop.inPage(hasCard)), 'a card stays on an unknown screen');
  await shop.inPage(listen);

  await openTools(shop);
  await panel.press(sentence('teachOpen'));
  await panel.sees(sentence('teachSeenNone'));
  await panel.press('(compte-login)');
  await panel.sees('entrez dans votre espace');

  // What deletes is refused; the button is another one.
  await panel.press(`${sentence('repairHere-action')} : ${SUBMIT}`);
  await pickerComes(shop);
  await shop.click(...(await shop.inPage(middle, '#supprimer')));
  await panel.sees(sentence('repairNo-destructive'));
  await panel.press(`${sentence('repairHere-action')} : ${SUBMIT}`);
  await pickerComes(shop);
  await shop.click(...(await shop.inPage(middle, '#entrer')));
  await panel.sees('« entrer ici »');
  await panel.press(`${sentence('repairHere-field')} : ${EMAIL}`);
  await pickerComes(shop);
  await shop.click(...(await shop.inPage(middle, '#acces')));
  await panel.sees('votre acces');
  await pageHeardNothing(shop);
  check(!(await panel.words()).includes('Jeanne'), 'the panel shows a name');
  await panel.press(sentence('teachKeep'));
  await panel.sees(sentence('teachKeptHelp'));
  await shop.pointsAt('#acces');

  // Nothing of anybody is kept; a survey says which screen it is.
  const kept = JSON.stringify((await shop.storage()).repairs);
  check(/"page":"compte-login"/.test(kept) && !/jeanne|secrete|exemple/i.test(kept), kept);
  const file = (await shop.say({ type: 'repairs-export' })) as { text: string };
  await panel.press(sentence('repairOpen'));
  await panel.press(sentence('surveyMake'));
  await panel.sees(sentence('surveyRead'));
  const survey = await shop.inPanel(
    () => document.querySelector<HTMLTextAreaElement>('textarea.survey-text')?.value ?? '',
  );
  check(survey.includes('<meta name="jalon-page" content="compte-login">'), survey);
  check(/<input id="acces"[^>]*data-jalon-target="compte-email"/.test(survey), survey);

  // Undone, it is unknown again; a colleague's file brings it back.
  await openTools(shop);
  await panel.press(sentence('teachOpenWrong'));
  const [line] = (await shop.say({ type: 'screens' })) as { id: string }[];
  await shop.say({ type: 'screen-drop', screen: line?.id ?? '' });
  await until(async () => !(await shop.inPage(hasCard)), 'the card stays when the screen is forgotten');
  check(!('repairs' in (await shop.storage())), 'the taught screen is still there');
  const taken = await shop.say({ type: 'repairs-import', text: file.text });
  check(JSON.stringify(taken) === '{"ok":true,"count":1}', JSON.stringify(taken));
  // It waits for somebody who has looked at it.
  await panel.sees(sentence('repairsWaits'));
  check(!(await shop.inPage(hasCard)), 'a screen is used that nobody has looked at');
  await shop.inPanel(() =>
    document.querySelector<HTMLElement>('.repair-items li:has(.screen-drawing) button')?.click(),
  );
  await shop.pointsAt('#acces');
}
