// Every screen of the extension's own pages, for the tour: what is stored, which page, which buttons lead there.
import { importTypeScript } from '../lib/bundle.mjs';

/**
 * @typedef {object} Screen
 * @property {string} name of the picture
 * @property {string} path page of the extension
 * @property {Record<string, unknown>} items what is stored
 * @property {string[]} [press] words of the buttons to press, one after the other; « * » presses until there is none
 * @property {string} [page] "<host>/<name>" of a rebuilt page that is open beside it
 * @property {boolean} [paper] a sheet to print: one width, light
 */

const HOUR = 3_600_000;
const SETTINGS = { version: 1, shared: false, eraseAfter: 0, notify: false, large: false, adviser: false };
const ANIMALS = [
  { id: '1', animal: 'renard', colour: 'orange' },
  { id: '2', animal: 'chouette', colour: 'violet' },
  { id: '3', animal: 'tortue', colour: 'vert' },
];

const LOGIN = 'moncompte.laposte.fr/compte-login-2022';
const TO_REPAIR = ['Pour l’accompagnant', 'Accompagner', 'Vérifier ou réparer une page'];
const repairs = {
  repairs: {
    version: 1,
    list: [
      {
        site: 'compte-la-poste',
        page: 'compte-login',
        target: 'compte-email',
        made: '2026-11-25',
        found: {
          id: 'compte-email',
          kind: 'field',
          roles: ['textbox'],
          signals: [
            { kind: 'label', text: ['adresse e-mail'] },
            { kind: 'attribute', name: 'name', value: ['username'] },
          ],
        },
      },
      { site: 'ar24', page: 'ar24-confirm', target: 'gone', made: '2026-11-25', found: null },
    ],
  },
};

/** @returns {Promise<Screen[]>} */
export async function screens() {
  const { newProgress, shippedJourney } = await importTypeScript('journey/index.ts');
  const { apply, branchesOf, data: journey, stepOf } = shippedJourney();
  const now = Date.now();

  /**
   * A learner before this step, who came there some hours ago.
   * @param {string | null} step null: nothing is left to do
   * @param {Record<string, string>} [branch]
   * @param {{ hours?: number, wait?: string }} [more]
   */
  const before = (step, branch = {}, { hours = 1, wait } = {}) => {
    const at = now - hours * HOUR;
    let progress = apply(newProgress(at), { type: 'start' }, at);
    for (const [key, value] of Object.entries(branch))
      progress = apply(progress, { type: 'branch', key, value }, at);
    const answers = branchesOf(progress.branch);
    const fits = (/** @type {any} */ one) =>
      !one.aside &&
      Object.entries(one.branch ?? {}).every(([key, values]) => [values].flat().includes(answers[key]));
    for (const one of journey.steps) {
      if (one.id === step) break;
      if (fits(one)) progress = apply(progress, { type: 'tick', step: one.id }, at);
    }
    const beside = step && stepOf(step).beside;
    if (beside) progress = apply(progress, { type: 'seen', page: beside }, at);
    if (wait) progress = apply(progress, { type: 'wait', wait }, at);
    return progress;
  };

  /** @type {(name: string, progress?: unknown, more?: Partial<Screen>) => Screen} */
  const panel = (name, progress, more = {}) => ({
    name: `panel-${name}`,
    path: 'sidepanel.html',
    ...more,
    items: { ...(progress ? { 'progress:1': progress } : {}), ...more.items },
  });
  const learners = {
    learners: { version: 1, current: '1', list: ANIMALS.map((one) => ({ ...one, made: now })) },
  };
  const adviser = { settings: { ...SETTINGS, adviser: true } };
  const place = { broker: 'wss://lien.exemple.fr/', name: 'Maison de quartier', learner: true };
  const face = { verification: 'face-to-face' };

  return [
    { name: 'popup-new', path: 'popup.html', items: {} },
    { name: 'popup-page', path: 'popup.html', items: { 'progress:1': before('mobile') } },
    { name: 'popup-tick', path: 'popup.html', items: { 'progress:1': before('app-install') } },
    { name: 'popup-more', path: 'popup.html', items: { 'progress:1': before('choice') }, press: ['Plus'] },
    { name: 'popup-finished', path: 'popup.html', items: { 'progress:1': before(null) } },
    {
      name: 'popup-stuck',
      path: 'popup.html',
      items: { 'progress:1': before('mobile') },
      press: ['Je suis bloqué'],
    },
    { name: 'popup-place', path: 'popup.html', items: {}, press: ['Suis-je au bon endroit'] },
    panel('new'),
    panel('page', before('document-data')),
    panel('code-by-mail', before('create-mail')),
    panel('photos', before('photos-help', { phone: 'android' })),
    panel('wait', before('result-mail')),
    panel('wait-due', before('result-mail', {}, { hours: 25 })),
    panel('wait-long', before('result-mail', {}, { hours: 80 })),
    panel('lock', before('ar24-video', {}, { wait: 'video-lock' })),
    panel('lock-over', before('ar24-video', {}, { wait: 'video-lock', hours: 13 })),
    panel('office', before('appointment', face)),
    panel('postman', before('postman-code', { ...face, place: 'home' })),
    panel('app', before('app-video', { way: 'app' })),
    panel('approve', before('phone-approve')),
    panel('town-hall', before('town-hall', { way: 'france-identite' })),
    panel('paper', before('paper-answer', { way: 'paper' })),
    panel('france-services', before('france-services', { way: 'france-services' })),
    panel('finished', before(null)),
    panel('branches', before('choice'), { press: ['Mes étapes', 'Changer de solution'] }),
    panel('ways', undefined, { press: ['Non, pas encore'] }),
    panel('ways-second', undefined, { press: ['Non, pas encore', '#0'] }),
    panel('ways-result', undefined, { press: ['Non, pas encore', '*Je ne sais pas'] }),
    panel('stuck', before('ar24-video'), { press: ['Je suis bloqué'] }),
    panel('stuck-answer', before('ar24-video'), { press: ['Je suis bloqué', '#option'] }),
    panel('tools', before('sign-in'), { press: ['Mes outils'] }),
    panel('link-who', before('sign-in'), { items: { place }, press: ['Mes outils', 'm’aide à distance'] }),
    panel('link-digits', before('sign-in'), {
      items: { place },
      press: ['Mes outils', 'm’aide à distance', 'Une personne', 'Continuer'],
    }),
    panel('link-called', before('sign-in'), {
      items: { place },
      press: ['Mes outils', 'm’aide à distance', 'Quelqu’un m’a appelé'],
    }),
    panel('begun', undefined, { press: ['Oui, j’ai commencé'] }),
    panel('place', before('sign-in'), { press: ['Mes outils', 'Suis-je au bon endroit'] }),
    panel('learners', before('sign-in'), {
      items: learners,
      press: ['Pour l’accompagnant', 'Les apprenants'],
    }),
    panel('leave', before('sign-in'), {
      items: { settings: { ...SETTINGS, shared: true } },
      press: ['Mes outils', 'Je pars'],
    }),
    panel('adviser', before('sign-in'), { items: adviser, press: ['Pour l’accompagnant', 'Accompagner'] }),
    panel('repair', before('sign-in'), { items: { ...adviser, ...repairs }, press: TO_REPAIR }),
    panel('repair-health', before('sign-in'), {
      items: { ...adviser, ...repairs },
      page: LOGIN,
      press: [...TO_REPAIR, 'Vérifier la page', 'Les indices', 'Ce n’est pas le bon champ'],
    }),
    panel('repair-unknown', before('sign-in'), {
      items: adviser,
      page: 'moncompte.laposte.fr/unknown-forgotten-password',
      press: [...TO_REPAIR, 'Vérifier la page'],
    }),
    panel('repair-survey', before('sign-in'), {
      items: adviser,
      page: LOGIN,
      press: [...TO_REPAIR, 'Faire le relevé'],
    }),
    panel('large', before('sign-in'), { items: { settings: { ...SETTINGS, large: true } } }),
    { name: 'options', path: 'options.html', items: { 'progress:1': before('sign-in'), ...adviser } },
    {
      name: 'options-kept',
      path: 'options.html',
      items: { 'progress:1': before('sms'), ...learners },
      press: ['Voir tout ce qui est gardé'],
    },
    ...[
      ['online', {}],
      ['office', face],
      ['home', { ...face, place: 'home' }],
      ['app', { way: 'app' }],
      ['france-identite', { way: 'france-identite' }],
      ['paper', { way: 'paper' }],
    ].map(([way, branch]) => ({
      name: `print-bring-${way}`,
      path: 'print.html?what=bring',
      items: { 'progress:1': before('choice', /** @type {Record<string, string>} */ (branch)) },
      paper: true,
    })),
    {
      name: 'print-where',
      path: 'print.html?what=where',
      items: { 'progress:1': before('result-mail') },
      paper: true,
    },
  ];
}
