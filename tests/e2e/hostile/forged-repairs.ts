/**
 * Repairs and taught screens that somebody has made to lead a learner to the wrong thing. Whoever brings them (a file, a
 * policy, a hand in the storage): they are refused, or nothing is pointed at before an adviser has looked.
 */
import type { Repair, TaughtScreen } from '@/extension/repairs';
import type { Signal, Target } from '@/selectors/schema';

const SITE = 'identite-numerique';
const IN = { site: SITE, page: 'in-mobile', made: '2026-11-24' };
const name = (...text: string[]): Signal => ({ kind: 'name', text });
const label = (...text: string[]): Signal => ({ kind: 'label', text });
const css = (value: string): Signal => ({ kind: 'css', value });
const FORM: Signal = { kind: 'container', css: 'form' };

const next = (...signals: Signal[]): Repair => ({
  ...IN,
  target: 'in-mobile-next',
  found: { id: 'in-mobile-next', kind: 'action', signals },
});
const number = (changes: Partial<Target>, ...signals: Signal[]): Repair => ({
  ...IN,
  target: 'in-mobile-number',
  found: { id: 'in-mobile-number', kind: 'field', ...changes, signals },
});

export interface ForgedRepair {
  does: string;
  repair: Repair;
  /** The text that refuses it; `waits`: it comes in, and is not used before an adviser has looked. */
  answer: 'repairNo-destructive' | 'repairNo-avoided' | 'repairNo-kind' | 'repairNo-weak' | 'waits';
}

const REFUSED_WORDS = [
  'supprimer mon compte',
  'cloturer mon identite',
  'payer 12 euros',
  'payer',
  'valider et payer',
  'signer le contrat',
  'signature electronique',
  'revoquer cet appareil',
  'resilier',
  'delete account',
  'sign the agreement',
  'pay now',
  'confirm order',
  'unsubscribe',
];

export const FORGED_REPAIRS: ForgedRepair[] = [
  ...REFUSED_WORDS.map(
    (words): ForgedRepair => ({
      does: `moves the button to « ${words} »`,
      repair: next(name(words), FORM),
      answer: 'repairNo-destructive',
    }),
  ),
  {
    does: 'hides what deletes behind a name of the map',
    repair: next(name('continuer', 'supprimer mon compte'), FORM),
    answer: 'repairNo-destructive',
  },
  {
    does: 'says it in the id',
    repair: next(name('continuer'), { kind: 'attribute', name: 'id', value: ['delete-account'] }),
    answer: 'repairNo-destructive',
  },
  {
    does: 'says it in css',
    repair: next(name('continuer'), css('button[name="signDocument"]')),
    answer: 'repairNo-destructive',
  },
  ...['retour', 'continuer plus tard', 'refuser', 'mot de passe oublie', 'modifier mon numero', 'aide'].map(
    (words): ForgedRepair => ({
      does: `moves the button to « ${words} »`,
      repair: next(name(words), FORM),
      answer: 'repairNo-avoided',
    }),
  ),
  ...[
    'mot de passe',
    'votre mot de passe',
    'code recu par sms',
    'adresse postale',
    'date de naissance',
    'numero de securite sociale',
    'adresse e-mail',
    'password',
  ].map(
    (words): ForgedRepair => ({
      does: `moves the field to « ${words} »`,
      repair: number({}, label(words), FORM),
      answer: 'repairNo-avoided',
    }),
  ),
  {
    does: 'moves the field to a bank card',
    repair: number({}, label('numero de carte bancaire'), FORM),
    answer: 'repairNo-destructive',
  },
  {
    does: 'calls a password a number',
    repair: number({ types: ['password'] }, label('numero de mobile'), FORM),
    answer: 'repairNo-kind',
  },
  {
    does: 'makes the field a tick',
    repair: number({ roles: ['checkbox'] }, label('numero de mobile'), FORM),
    answer: 'repairNo-kind',
  },
  {
    does: 'names the field of a password by its id',
    repair: number({}, label('numero de mobile'), { kind: 'attribute', name: 'id', value: ['password'] }),
    answer: 'repairNo-avoided',
  },
  {
    does: 'says that the target means something else',
    repair: number({ meaning: 'password' }, label('mot de passe'), FORM),
    answer: 'repairNo-avoided',
  },
  ...[
    'form:has(input[value^="6"]) button',
    'form:has(input[data-raw^="6"]) button',
    'form:has(input[aria-valuetext="6"]) button',
    'form:has(x-field[modelvalue^="6"]) button',
    'form:has([aria-label^="6"]) button',
    'form:has([title$="8"]) button',
    'form:has(input:placeholder-shown) button',
  ].map(
    (value): ForgedRepair => ({
      does: `asks what is typed: ${value}`,
      repair: next(name('continuer'), css(value)),
      answer: 'repairNo-weak',
    }),
  ),
  {
    does: 'gives the button a name that nobody knows',
    repair: next(name('entrez ici'), FORM),
    answer: 'waits',
  },
  {
    does: 'puts a name that nobody knows beside one of the map',
    repair: next(name('continuer', 'entrez ici'), FORM),
    answer: 'waits',
  },
  {
    does: 'gives the button any name',
    repair: next(name('ici {…}'), FORM),
    answer: 'waits',
  },
  {
    does: 'has no name at all',
    repair: next({ kind: 'attribute', name: 'id', value: ['ici'] }, FORM),
    answer: 'waits',
  },
  {
    does: 'goes into a box of its own, away from the form',
    repair: number({ alone: true }, label('numero de mobile'), FORM),
    answer: 'waits',
  },
];

/** A screen that deletes, said to be the one that asks for the number. */
export const FORGED_SCREEN: TaughtScreen = {
  site: SITE,
  page: 'in-mobile',
  made: '2026-11-24',
  variant: {
    all: [{ heading: ['supprimer mon compte'] }, { title: ['mon compte'] }],
    any: [{ field: ['numero de mobile'] }, { action: ['continuer'] }],
    targets: [],
  },
};

/** A screen in words that have nothing to do with the page. */
export const STRANGE_SCREEN: TaughtScreen = {
  ...FORGED_SCREEN,
  variant: {
    all: [{ heading: ['votre dossier'] }, { title: ['la page'] }],
    any: [{ field: ['votre ville'] }, { action: ['entrez ici'] }],
    targets: [],
  },
};
