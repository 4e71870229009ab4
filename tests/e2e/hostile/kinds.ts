/**
 * Kinds of fault that people have met on the real sites or on others like them: pages that read differently, that keep
 * steps out of sight, that offer more than before, that are dead ends. Part of the table of pages.ts.
 */
import type { HostilePage } from './pages';
import type { Visitor } from './visitor';

const IN = 'lidentitenumerique.laposte.fr';
const FCP = 'auth.franceconnect.gouv.fr';
const MOBILE = `${IN}/in-mobile`;
const SMS = `${IN}/in-sms-code`;

const mainOf = (main: string) => (html: string) =>
  html.replace(/<main[^>]*>[\s\S]*<\/main>/, () => `<main id="main-content">${main}</main>`);
const form = (field: string, button = 'SUIVANT') =>
  `<form method="post">${field}<button type="submit">${button}</button></form>`;
const MOBILE_STEP = `<section class="one"><h1>Renseignez votre numéro de mobile</h1>${form(
  '<label>Numéro de mobile <input type="tel"></label>',
)}</section>`;
const CODE_STEP = `<section class="two"><h1>Saisissez le code de vérification</h1>${form(
  '<label>Code de vérification <input id="code" inputmode="numeric"></label>',
)}</section>`;

/** Does what the page's own program calls `go`. */
const go = (on: Visitor) => on.evaluate(() => (globalThis as unknown as { go(): void }).go());

/** Both steps in the page, one of them out of sight; `moves` brings the other into sight. */
const aside = (name: string, does: string, css: string, moves: string, steps = 'steps'): HostilePage => ({
  name,
  does,
  at: MOBILE,
  html: mainOf(`<div class="window"><div id="${steps}">${MOBILE_STEP}${CODE_STEP}</div></div>`),
  css,
  script: `() => { globalThis.go = () => { ${moves}; globalThis.witness.mark(); }; }`,
  holds: '.one input',
  async next(on) {
    await go(on);
    await on.pointsAt('#code');
  },
});
const RAIL = `.window { width: 30rem; overflow: hidden } #steps { display: flex; width: 60rem } section { width: 30rem }`;

/** Steps out of sight, within the window. */
const ASIDE: HostilePage[] = [
  aside(
    'rail-in-window',
    'keeps the next step on a rail that a part of it cuts off, and moves the rail',
    RAIL,
    "document.querySelector('#steps').style.transform = 'translateX(-30rem)'",
  ),
  aside(
    'rail-scrolled',
    'keeps the next step on a rail, and scrolls the rail by itself',
    RAIL,
    "document.querySelector('.window').scrollLeft = 1000",
  ),
  aside(
    'step-folded',
    'keeps the next step folded up, and unfolds it',
    '.two { max-height: 0; overflow: hidden } [data-now] .one { max-height: 0; overflow: hidden } [data-now] .two { max-height: none }',
    "document.querySelector('#steps').dataset.now = 'code'",
  ),
  aside(
    'step-inert',
    'has the next step in view, but inert, and turns that around',
    '[inert] { opacity: 0.2 }',
    "document.querySelector('.one').inert = true; document.querySelector('.two').inert = false",
  ),
];
// It begins inert.
Object.assign(ASIDE.at(-1) as HostilePage, {
  html: mainOf(`<div id="steps">${MOBILE_STEP}${CODE_STEP.replace('<section', '<section inert')}</div>`),
});

const BOX = '<input inputmode="numeric" maxlength="1" style="width: 2rem">';
const BOXES = `${BOX.replace('<input', '<input id="first"')}${BOX.repeat(5)}`;

/** Labels and fields that are made in another way. */
const MADE: HostilePage[] = [
  {
    name: 'help-in-label',
    does: 'has a help, a count and an icon in letters in the label of its field',
    at: MOBILE,
    html: mainOf(
      `<h1>Renseignez votre numéro de mobile</h1>${form(
        `<label for="m"><i class="material-icons">smartphone</i> Numéro de mobile (obligatoire)
          <span class="fr-hint-text">Sans le premier 0, par exemple 6 12 34 56 78</span> <span>0 / 9</span></label>
          <input type="tel" id="m">`,
        'SUIVANT <i class="material-icons">chevron_right</i>',
      )}`,
    ),
    holds: '#m',
    field: '#m',
    async next(on) {
      await on.pointsAt('form button');
    },
  },
  {
    name: 'six-boxes',
    does: 'asks for a code in six boxes without a name',
    at: SMS,
    html: mainOf(
      `<h1>Saisissez le code de vérification</h1><p>Un code vient de vous être envoyé par SMS.</p>${form(`<div>${BOXES}</div>`)}`,
    ),
    holds: '#first',
    async next(on) {
      await on.click('#first');
      await on.keys('1');
      // The others are still empty: the code is not there yet.
      await on.evaluate(() => (document.activeElement as HTMLElement).blur());
      await on.pointsAt('#first');
      await on.evaluate(() => {
        for (const box of document.querySelectorAll('input')) {
          box.value = '1';
          box.dispatchEvent(new Event('input', { bubbles: true }));
        }
      });
      await on.pointsAt('form button');
    },
  },
  {
    name: 'photo-over',
    does: 'has transparent fields for photos over what it draws in their place',
    at: 'app.ar24.fr/ar24-photos-over',
    holds: '#front',
  },
  {
    name: 'to-the-phone',
    does: 'hands over to the telephone, in words that no source gives',
    at: 'app.ar24.fr/ar24-phone',
    holds: null,
    async next(on) {
      await on.says('Prenez votre téléphone');
      // Not sure: it says so.
      await on.says('On dirait');
    },
  },
  {
    name: 'choice-before-number',
    does: 'asks how one wants to sign in, before it asks for a number',
    at: 'authent.lidentitenumerique.laposte.fr/idp-phone-choice',
    holds: null,
    async next(on) {
      await on.says('Choisissez l’application');
    },
  },
  {
    name: 'error-in-empty-line',
    does: 'writes what is wrong into a line that was empty',
    at: 'moncompte.laposte.fr/compte-login-error',
    html: (html) => html.replace(/<p class="message">[^<]*<\/p>/, '<p id="told"> </p>'),
    script: () => {
      const line = () => document.querySelector('#told')?.firstChild as Text;
      const go = () => {
        line().data = 'Votre identifiant et/ou le mot de passe sont incorrects';
        globalThis.witness.mark();
      };
      const again = () => {
        line().data = 'Action expirée. Merci de recommencer.';
        globalThis.witness.mark();
      };
      Object.assign(globalThis, { go, again });
    },
    holds: '#username',
    async next(on) {
      await go(on);
      await on.says('mot de passe est faux');
      await on.pointsAt('#password');
      // A notice that all begins anew is no wrong password.
      await on.evaluate(() => (globalThis as unknown as { again(): void }).again());
      await on.says('a attendu trop longtemps');
      await on.pointsAt('#username');
    },
  },
];

/** Lists of choices that have grown. */
const CHOICES: HostilePage[] = [
  {
    name: 'three-ways',
    does: 'offers three ways to be verified instead of two',
    at: `${IN}/in-choice-three`,
    holds: 'main button:nth-of-type(1)',
    async next(on) {
      await on.say({
        type: 'command',
        command: { type: 'branch', key: 'verification', value: 'face-to-face' },
      });
      // The office or the postman: that is the learner's to say, so neither is ringed.
      await on.pointsAt(null);
      await on.says('bureau de poste ou votre domicile');
    },
  },
  {
    name: 'a-way-more',
    does: 'offers a way to be verified that nobody knows, beside the two that are known',
    at: `${IN}/in-choice`,
    html: (html) =>
      html.replace(
        '<button type="button">Vérifiez en ligne',
        (found) => `<button type="button">Vérifiez avec la puce de votre carte</button>${found}`,
      ),
    holds: 'main button:nth-of-type(3)',
    async next(on) {
      await on.say({
        type: 'command',
        command: { type: 'branch', key: 'verification', value: 'face-to-face' },
      });
      await on.pointsAt('main button:nth-of-type(1)');
    },
  },
  {
    name: 'four-papers',
    does: 'takes a fourth kind of paper, and the learner takes that one',
    at: `${IN}/in-document-type-four`,
    holds: null,
    async next(on) {
      await on.click('label:nth-of-type(4) input');
      await on.pointsAt('form button');
    },
  },
  {
    name: 'a-provider-more',
    does: 'has a third provider, before the two that are known',
    at: `${FCP}/fcp-choice`,
    html: (html) =>
      html.replace(
        '<ul data-testid="main-providers">',
        (
          list,
        ) => `${list}<li><form action="/api/v2/redirect-to-idp" method="POST" name="fs-request" data-testid="fs-request-0">
          <button type="submit" role="link" id="idp-0" data-testid="idp-0" class="fc-btn--provider"><figure>
          <div><img alt="" src="/static/20260113/img/fi/fi-another.svg"></div><figcaption>Une autre identité</figcaption></figure></button></form></li>`,
      ),
    holds: 'button:has(img[src*="fi-laposte"])',
  },
];

/** Ends where nothing is left to do but to begin anew. */
const ENDS: HostilePage[] = [
  {
    name: 'no-cookie',
    does: 'has lost its cookie, at the sign-in server',
    at: 'authent.lidentitenumerique.laposte.fr/idp-dead-end-cookie',
    holds: null,
    async next(on) {
      await on.says('Fermez cet onglet');
    },
  },
  {
    name: 'signed-in-already',
    does: 'says that one is signed in already',
    at: 'moncompte.laposte.fr/compte-dead-end-signed-in',
    holds: null,
    async next(on) {
      await on.says('Fermez cet onglet');
    },
  },
  {
    name: 'code-of-nobody',
    does: 'shows an error with a code that is on no list, and no way back',
    at: `${FCP}/fcp-error-y190001`,
    html: (html) => html.replaceAll('Y190001', 'Y989898'),
    holds: null,
    async next(on) {
      await on.says('Notez le code');
    },
  },
];

/** What Chrome makes of the page's words, word by word as it does. */
const ENGLISH: Record<string, string> = {
  'Renseignez votre numéro de mobile': 'Enter your mobile number',
  'Numéro de mobile': 'Mobile number',
  SUIVANT: 'FOLLOWING',
  "L'Identité Numérique": 'Digital Identity',
};

/** Pages that the browser translates. */
const TRANSLATED: HostilePage[] = [
  {
    name: 'translated-to-english',
    does: 'is translated into English while the card is there',
    at: MOBILE,
    stage: 'identity',
    html: mainOf(MOBILE_STEP),
    script: `() => {
      const words = ${JSON.stringify(ENGLISH)};
      globalThis.go = () => {
        document.documentElement.lang = 'en';
        document.documentElement.classList.add('translated-ltr');
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts) {
          const said = words[text.data.trim()];
          if (!said || text.parentElement.closest('script, style')) continue;
          const [outer, inner] = [document.createElement('font'), document.createElement('font')];
          inner.textContent = said;
          outer.append(inner);
          text.replaceWith(outer);
        }
        globalThis.witness.mark();
      };
    }`,
    holds: 'form input',
    async next(on) {
      await go(on);
      await on.says('a traduit cette page');
      // Its words are others, what they mean is the same.
      await on.pointsAt('form input');
    },
  },
];

export const KINDS: HostilePage[] = [...ASIDE, ...MADE, ...CHOICES, ...ENDS, ...TRANSLATED];
