// The whole journey, screen after screen, as a learner would walk it: read the card, do what it says on the page.
// The tour and the end-to-end tests share it; what the card must point at comes from the pages' own truth files.

/** What the learner types. Tests put unmistakable values in their place. */
const VALUES = {
  email: 'camille.exemple@example.org',
  password: 'Un-exemple-2026',
  lastName: 'Exemple',
  firstName: 'Camille',
  address: '1 rue de l’Exemple',
  phone: '0600000000',
  mobile: '600000000',
  mailCode: '123456',
  smsCode: '654321',
  document: '000000000',
};

/**
 * @typedef {keyof typeof VALUES} ValueName
 * @typedef {object} Act one thing the learner does
 * @property {string | null} target what the card must point at before; null: a card with words only
 * @property {'click' | 'type' | 'check' | 'upload' | 'tick' | 'fill-form' | 'look'} act `tick`: the card's own button; `look`: nothing
 * @property {ValueName} [value]
 * @property {string} [on] css of what is acted on, when the card points at nothing
 *
 * @typedef {object} Stop one screen
 * @property {string} at "<host>/<name>" of the page
 * @property {boolean} [arrive] the learner comes by the link of a mail, or by typing the address
 * @property {Act[]} acts
 */

const click = (/** @type {string} */ target) => /** @type {Act} */ ({ target, act: 'click' });
const type = (/** @type {string} */ target, /** @type {ValueName} */ value) =>
  /** @type {Act} */ ({ target, act: 'type', value });
const check = (/** @type {string} */ target) => /** @type {Act} */ ({ target, act: 'check' });
const look = (/** @type {string | null} */ target) => /** @type {Act} */ ({ target, act: 'look' });

const IN = 'lidentitenumerique.laposte.fr';
const COMPTE = 'moncompte.laposte.fr';
const AR24 = 'app.ar24.fr';
const AUTHENT = 'authent.lidentitenumerique.laposte.fr';
const MCF = 'www.moncompteformation.gouv.fr';

/** @type {Stop[]} */
export const STOPS = [
  { at: `${IN}/in-home`, arrive: true, acts: [click('cookie-continue-without'), click('in-create')] },
  { at: `${IN}/in-prerequisites`, acts: [click('in-prerequisites-continue')] },
  { at: `${IN}/in-app-or-web`, acts: [click('in-website')] },
  { at: `${COMPTE}/compte-create-email`, acts: [type('create-email', 'email'), click('create-continue')] },
  {
    at: `${COMPTE}/compte-create-password`,
    acts: [type('create-password', 'password'), click('create-password-continue')],
  },
  {
    at: `${COMPTE}/compte-create-civil`,
    acts: [
      type('create-last-name', 'lastName'),
      type('create-first-name', 'firstName'),
      type('create-address', 'address'),
      type('create-phone', 'phone'),
      click('create-civil-continue'),
    ],
  },
  {
    at: `${COMPTE}/compte-create-code`,
    acts: [type('create-code-field', 'mailCode'), click('create-code-continue')],
  },
  {
    at: `${COMPTE}/compte-login`,
    acts: [
      click('cookie-continue-without'),
      type('compte-email', 'email'),
      type('compte-password', 'password'),
      click('compte-submit'),
    ],
  },
  { at: `${COMPTE}/compte-code`, acts: [type('compte-code-field', 'mailCode'), click('compte-submit')] },
  { at: `${COMPTE}/compte-add-mobile`, acts: [click('add-mobile-later')] },
  { at: `${COMPTE}/compte-trusted-device`, acts: [click('compte-trust-later')] },
  { at: `${IN}/in-terms`, acts: [check('in-terms-box'), click('in-terms-continue')] },
  { at: `${IN}/in-mobile`, acts: [type('in-mobile-number', 'mobile'), click('in-mobile-next')] },
  { at: `${IN}/in-sms-code`, acts: [type('in-sms-code-field', 'smsCode'), click('in-sms-code-next')] },
  {
    at: `${IN}/in-document-type`,
    acts: [{ target: null, act: 'check', on: 'in-document-card' }, click('in-document-next')],
  },
  {
    at: `${IN}/in-document-data`,
    acts: [
      { target: 'in-document-form', act: 'fill-form', value: 'document' },
      click('in-document-data-next'),
    ],
  },
  { at: `${IN}/in-choice`, acts: [click('in-online')] },
  { at: `${IN}/in-ar24-terms`, acts: [check('in-ar24-terms-box'), click('in-ar24-terms-continue')] },
  { at: `${IN}/in-processing`, acts: [look(null)] },
  { at: `${AR24}/ar24-receive`, arrive: true, acts: [click('ar24-open')] },
  { at: `${AR24}/ar24-confirm`, acts: [click('ar24-confirm-identity')] },
  { at: `${AR24}/ar24-method`, acts: [click('ar24-visual')] },
  {
    at: `${AR24}/ar24-photos`,
    acts: [
      { target: 'ar24-photo-front', act: 'upload' },
      { target: 'ar24-photo-back', act: 'upload' },
      click('ar24-photos-next'),
    ],
  },
  {
    at: `${AR24}/ar24-video`,
    acts: [check('ar24-privacy-box'), check('ar24-conditions-box'), click('ar24-start-recording')],
  },
  { at: `${AR24}/ar24-done`, acts: [{ target: null, act: 'tick' }] },
  // Anybody can open this page: the guide asks whether what comes before is done.
  { at: `${MCF}/mcf-public`, arrive: true, acts: [{ target: null, act: 'tick' }, click('mcf-identify')] },
  { at: `${MCF}/mcf-sign-in`, acts: [click('mcf-franceconnect-plus')] },
  { at: 'auth.franceconnect.gouv.fr/fcp-choice', acts: [click('fcp-laposte')] },
  {
    at: `${AUTHENT}/idp-phone`,
    acts: [click('cookie-continue-without'), type('idp-phone-number', 'phone'), click('idp-phone-submit')],
  },
  { at: `${AUTHENT}/idp-wait`, acts: [look('idp-wait-message')] },
  { at: 'auth.franceconnect.gouv.fr/fcp-consent', acts: [click('fcp-continue')] },
  { at: `${MCF}/mcf-first-sign-in`, acts: [check('mcf-first-terms-box'), click('mcf-first-finish')] },
  { at: `${MCF}/mcf-rights`, acts: [look('mcf-rights-amount')] },
];

/**
 * @typedef {object} CardSeen what a person sees of the guide
 * @property {'card' | 'tab' | 'pill'} shape
 * @property {string} title
 * @property {string} step « Créer le compte, étape 2 sur 5 »
 * @property {{ x: number, y: number, width: number, height: number } | null} ring the marker
 * @property {{ x: number, y: number, width: number, height: number }} box the card itself
 *
 * @typedef {object} Learner the hands and eyes of a learner, in one browser
 * @property {(url: string) => Promise<void>} goto
 * @property {() => Promise<string>} host of the page
 * @property {() => Promise<CardSeen | null>} card
 * @property {(css: string) => Promise<{ x: number, y: number, width: number, height: number } | null>} boxOf
 * @property {(css: string) => Promise<void>} click
 * @property {(css: string, text: string) => Promise<void>} type
 * @property {(css: string) => Promise<void>} upload
 * @property {(css: string, text: string) => Promise<void>} fillForm
 * @property {(action: string) => Promise<void>} press a button of the card
 * @property {(css: string) => Promise<void>} [scrollTo] the page, as a hand does; without it, an element out of view is a fault
 */

/** Where the expected element of a wall stands: the cookie windows are made by scripts, so no truth file holds them. */
const WALL = /** @type {Record<string, Record<string, string>>} */ ({
  'cookie-continue-without': {
    [IN]: '#popin_tc_privacy_button',
    [AUTHENT]: '#popin_tc_privacy_button',
    [COMPTE]: '#footer_tc_privacy_button_3',
  },
});

/**
 * @param {{ targets?: Record<string, string | null> }} truth
 * @param {string} at
 * @param {string} target
 */
function cssOf(truth, at, target) {
  const css = truth.targets?.[target] ?? WALL[target]?.[/** @type {string} */ (at.split('/')[0])];
  if (!css) throw new Error(`${at} has no element for the target ${target}`);
  return css;
}

/** @param {CardSeen['box']} ring @param {CardSeen['box']} box @returns {boolean} the ring lies around the box */
export function rings(ring, box) {
  const slack = 14;
  const near = (/** @type {number} */ a, /** @type {number} */ b) => Math.abs(a - b) <= slack;
  return (
    near(ring.x, box.x) &&
    near(ring.y, box.y) &&
    near(ring.x + ring.width, box.x + box.width) &&
    near(ring.y + ring.height, box.y + box.height)
  );
}

/** @param {CardSeen['box']} a @param {CardSeen['box']} b @returns {boolean} they overlap by more than a hair */
export function overlaps(a, b) {
  return (
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 &&
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1
  );
}

/** A learner looks so long at the page before they scroll, in milliseconds. */
const SEEN = 1500;
const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Waits until the card points at the element, and stays there for two looks in a row.
 * @param {Learner} learner
 * @param {string | null} css null: a card that points at nothing
 * @param {number} [patience] milliseconds
 * @returns {Promise<CardSeen>}
 * @throws {Error} that says what was seen instead
 */
export async function waitForCard(learner, css, patience = 12_000) {
  const until = Date.now() + patience;
  let last = 'nothing';
  let steady = '';
  for (;;) {
    const seen = await learner.card().catch(() => null);
    const box = css === null ? null : await learner.boxOf(css).catch(() => null);
    if (seen && seen.shape !== 'pill') {
      const right =
        css === null ? seen.ring === null : seen.ring !== null && box !== null && rings(seen.ring, box);
      // « Plus bas », « Plus haut », or only a part in view: the learner goes there.
      if (!right && css !== null && Date.now() > until - patience + SEEN) await learner.scrollTo?.(css);
      last = `« ${seen.title} » ${seen.ring ? `around ${JSON.stringify(seen.ring)}` : 'pointing at nothing'}, wanted ${JSON.stringify(box)}`;
      const key = JSON.stringify(seen);
      if (right && key === steady) return seen;
      steady = right ? key : '';
    }
    if (Date.now() > until) throw new Error(`the card shows ${last}`);
    await pause(60);
  }
}

/**
 * Walks the journey.
 * @param {Learner} learner
 * @param {object} options
 * @param {(at: string) => { url: string, truth: { page: string | null, targets?: Record<string, string | null> } }} options.pageAt
 * @param {Partial<typeof VALUES>} [options.values]
 * @param {(seen: { at: string, page: string | null, act: Act, card: CardSeen | null, error: string | null }) => Promise<void>} [options.onAct]
 * @param {string} [options.from] "<host>/<name>" to begin at
 * @param {string} [options.to] "<host>/<name>" to stop before
 * @returns {Promise<void>}
 */
export async function walk(learner, { pageAt, values = {}, onAct, from, to }) {
  const words = { ...VALUES, ...values };
  const start = from ? STOPS.findIndex((stop) => stop.at === from) : 0;
  const end = to ? STOPS.findIndex((stop) => stop.at === to) : STOPS.length;
  for (const [index, stop] of STOPS.slice(start, end).entries()) {
    const { url, truth } = pageAt(stop.at);
    if (stop.arrive || index === 0) await learner.goto(url);
    for (const act of stop.acts) {
      const css = act.target === null ? null : cssOf(truth, stop.at, act.target);
      let card = null;
      try {
        card = await waitForCard(learner, css);
        await onAct?.({ at: stop.at, page: truth.page, act, card, error: null });
      } catch (error) {
        const reason = `${stop.at} ${act.target ?? ''}: ${error instanceof Error ? error.message : error}`;
        await onAct?.({ at: stop.at, page: truth.page, act, card, error: reason });
        throw new Error(reason);
      }
      const on = css ?? (act.on ? cssOf(truth, stop.at, act.on) : '');
      if (act.act === 'click' || act.act === 'check') await learner.click(on);
      else if (act.act === 'type') await learner.type(on, words[/** @type {ValueName} */ (act.value)]);
      else if (act.act === 'upload') await learner.upload(on);
      else if (act.act === 'fill-form')
        await learner.fillForm(on, words[/** @type {ValueName} */ (act.value)]);
      else if (act.act === 'tick') await learner.press('tick');
    }
  }
}

/**
 * Starts a journey as a learner does: on the first page, by the pill.
 * @param {Learner} learner
 * @param {(at: string) => { url: string }} pageAt
 */
export async function startFromPill(learner, pageAt) {
  const first = /** @type {Stop} */ (STOPS[0]);
  await learner.goto(pageAt(first.at).url);
  const until = Date.now() + 8000;
  while ((await learner.card().catch(() => null))?.shape !== 'pill') {
    if (Date.now() > until) throw new Error('no pill on the first page');
    await pause(60);
  }
  await learner.press('start');
}
