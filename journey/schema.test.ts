import { describe, expect, it } from 'vitest';
import raw from '@/journey/journey.json';
import { parseJourney, textKeys } from '@/journey/schema';
import { shippedJourney } from '@/journey/shipped';
import { createTexts } from '@/journey/texts/create-texts';
import fr from '@/journey/texts/fr/guide.json';
import { rawMaps } from '@/scripts/lib/bundle.mjs';

const { stepOfPage, data: journey } = shippedJourney();
const { waits } = journey;
const { hint: hintText, stage: stageTitle, step: stepTitle } = createTexts('fr');
const hintKeys = () => Object.keys(fr.hints);

/**
 * Every page that the guide knows, and what a learner has to act on there. Written out here a second
 * time on purpose: a page that loses a hint must make a test fail.
 */
const PAGES: Record<string, string[]> = {
  'in-home': ['in-create'],
  'in-prerequisites': ['in-prerequisites-continue'],
  'in-app-or-web': ['in-website'],
  'in-terms': ['in-terms-box', 'in-terms-continue'],
  'in-mobile': ['in-mobile-number', 'in-mobile-next'],
  'in-sms-code': ['in-sms-code-field', 'in-sms-code-next'],
  'in-document-type': ['in-document-card', 'in-document-passport', 'in-document-permit', 'in-document-next'],
  'in-document-data': ['in-document-form', 'in-document-data-next'],
  'in-choice': ['in-face-to-face', 'in-online'],
  'in-ar24-terms': ['in-ar24-terms-box', 'in-ar24-terms-continue'],
  'in-address': ['in-address-field', 'in-address-next'],
  'in-office-or-home': ['in-office', 'in-home-visit'],
  'in-processing': [],
  'compte-create-email': ['create-email', 'create-continue'],
  'compte-create-password': ['create-password', 'create-password-continue'],
  'compte-create-civil': [
    'create-last-name',
    'create-first-name',
    'create-address',
    'create-phone',
    'create-civil-continue',
  ],
  'compte-create-code': ['create-code-field', 'create-code-continue'],
  'compte-login': ['compte-email', 'compte-password', 'compte-submit'],
  'compte-code': ['compte-code-field', 'compte-submit'],
  'compte-add-mobile': ['add-mobile-number', 'add-mobile-later'],
  'compte-trusted-device': ['compte-trust-later'],
  'idp-phone': ['idp-phone-number', 'idp-phone-submit'],
  'idp-wait': ['idp-wait-message'],
  'compte-dead-end': [],
  'ar24-phone': [],
  'mcf-payment': [],
  'mcf-link-used': [],
  'idp-dead-end': [],
  'ar24-receive': ['ar24-open'],
  'ar24-confirm': ['ar24-confirm-identity'],
  'ar24-method': ['ar24-visual'],
  'ar24-photos': ['ar24-photo-front', 'ar24-photo-back', 'ar24-photos-next'],
  'ar24-video': ['ar24-privacy-box', 'ar24-conditions-box', 'ar24-start-recording'],
  'ar24-done': [],
  'fcp-choice': ['fcp-laposte', 'fcp-france-identite', 'fcp-modal-continue'],
  'fcp-consent': ['fcp-consent-box', 'fcp-continue'],
  'fcp-error': ['fcp-back-to-service', 'fcp-error-support'],
  'fc-choice': ['fc-back-to-service'],
  'mcf-public': ['mcf-identify'],
  'mcf-sign-in': ['mcf-franceconnect-plus'],
  'mcf-create-identity': [
    'mcf-nir',
    'mcf-birth-name',
    'mcf-email',
    'mcf-password',
    'mcf-captcha',
    'mcf-create-continue',
  ],
  'mcf-create-code': ['mcf-code-field', 'mcf-code-continue'],
  'mcf-create-contact': ['mcf-phone', 'mcf-address', 'mcf-contact-continue'],
  'mcf-create-diploma': ['mcf-diploma', 'mcf-diploma-continue'],
  'mcf-create-category': ['mcf-category', 'mcf-category-continue'],
  'mcf-create-terms': ['mcf-terms-box', 'mcf-finish'],
  'mcf-first-sign-in': ['mcf-first-terms-box', 'mcf-first-finish'],
  'mcf-rights': ['mcf-rights-amount'],
  'mcf-search': ['mcf-results'],
  'mcf-training': ['mcf-enrol'],
  'mcf-dossier': ['mcf-dossier-validate'],
  'mcf-elu': ['mcf-elu-entry'],
};

/** The only addresses that the guide may open. */
const ADDRESSES = [
  'https://lidentitenumerique.laposte.fr/',
  'https://moncompte.laposte.fr/',
  'https://www.moncompteformation.gouv.fr/',
  'https://www.moncompteformation.gouv.fr/espace-prive/html/',
  'https://www.moncompteformation.gouv.fr/espace-prive/html/#/droits',
  'https://www.moncompteformation.gouv.fr/espace-public/mon-compte-elu-0',
];

/** What the journey says on a page: targets of hints and problems, and the states it reacts to. */
function saidOn(page: string): { targets: string[]; states: string[] } {
  const step = stepOfPage(page);
  const hints = (step?.hints ?? []).filter((hint) => (hint.page ?? page) === page);
  const here = [...hints, ...(step?.problems ?? [])];
  const targets = here.flatMap((hint) => [hint.target, ...('choice' in hint ? (hint.choice ?? []) : [])]);
  return {
    targets: targets.filter((target): target is string => target !== undefined),
    states: here.flatMap((hint) => ('state' in hint ? [hint.state] : [])),
  };
}

describe('the shipped journey', () => {
  it('is what the schema says', () => {
    expect({ ...parseJourney(raw, hintKeys()), waits }).toEqual(journey);
  });

  it('has a step for every page, and no page of its own making', () => {
    const pages = journey.steps.flatMap((step) => step.pages ?? []);
    expect(pages.toSorted()).toEqual(Object.keys(PAGES).toSorted());
  });

  it.each(Object.entries(PAGES))('on %s speaks of all that the learner acts on', (page, targets) => {
    expect(saidOn(page).targets).toEqual(expect.arrayContaining(targets));
    expect(stepOfPage(page)?.hints.length).toBeGreaterThan(0);
  });

  it('opens known addresses only', () => {
    const opened = new Set(journey.steps.flatMap((step) => step.open ?? []));
    expect([...opened].toSorted()).toEqual(ADDRESSES);
  });

  it('shows the button to tick exactly where the words name it', () => {
    for (const step of journey.steps) {
      for (const hint of step.hints) {
        expect(hintText(hint.text).done !== undefined, hint.text).toBe(hint.tick === true);
      }
    }
  });

  it('says what to search for wherever it speaks of a target', () => {
    for (const step of journey.steps) {
      for (const hint of [...step.hints, ...(step.problems ?? [])]) {
        const key = 'text' in hint ? hint.text : hint.hint;
        if (hint.target) expect(hintText(key).look, key).toMatch(/^Cherchez /);
      }
    }
    for (const wall of journey.walls) expect(hintText(wall.hint).look).toMatch(/^Cherchez /);
  });

  it('has a title for every stage and every step, and none too many', () => {
    for (const { id } of journey.stages) expect(stageTitle(id)).not.toBe('');
    for (const { id } of journey.steps) expect(stepTitle(id)).not.toBe('');
    expect(Object.keys(fr.stages)).toHaveLength(journey.stages.length);
    expect(Object.keys(fr.steps)).toHaveLength(journey.steps.length);
  });

  it('leaves no text unused', () => {
    const used = new Set([...textKeys(journey), ...waits.map((wait) => wait.hint)]);
    expect(hintKeys().filter((key) => !used.has(key))).toEqual([]);
  });
});

describe('the journey and the selector maps', () => {
  interface MapPage {
    id: string;
    targets: { id: string }[];
    states?: { id: string }[];
  }
  const maps = Object.entries(rawMaps()).map(([file, map]) => ({
    file,
    pages: map.pages as MapPage[],
    walls: (map.walls ?? []) as MapPage[],
  }));

  it.each(maps)('$file: every page has a hint, every target of a hint is on its page', ({ pages, walls }) => {
    for (const page of pages) {
      expect(stepOfPage(page.id), page.id).toBeDefined();
      const { targets, states } = saidOn(page.id);
      expect(page.targets.map((target) => target.id)).toEqual(expect.arrayContaining(targets));
      expect(new Set(states)).toEqual(new Set((page.states ?? []).map((state) => state.id)));
    }
    for (const wall of walls) {
      const hint = journey.walls.find((candidate) => candidate.id === wall.id);
      expect(wall.targets.map((target) => target.id)).toContain(hint?.target);
    }
  });
});

describe('a journey with a mistake', () => {
  type Draft = { stages: { id: string }[]; steps: Record<string, unknown>[] } & Record<string, unknown>;
  const draft = () => structuredClone(raw) as unknown as Draft;
  /** The step of that name in the draft, to be spoilt. */
  const at = (journeyDraft: Draft, id: string) => {
    const step = journeyDraft.steps.find((candidate) => candidate.id === id);
    if (!step) throw new Error(`no step ${id}`);
    return step;
  };

  it.each<[string, (bad: Draft) => void, string]>([
    [
      'an unknown stage',
      (bad) => Object.assign(at(bad, 'sms'), { stage: 'party' }),
      'step "sms": unknown stage "party"',
    ],
    ['a step twice', (bad) => bad.steps.push(at(bad, 'sms')), 'step "sms" is there twice'],
    ['a stage twice', (bad) => bad.stages.push({ id: 'prepare' }), 'stage "prepare" is there twice'],
    [
      'a missing text',
      (bad) => Object.assign(at(bad, 'home'), { away: 'no-words' }),
      'hint text "no-words" is missing',
    ],
    [
      'a page with two steps',
      (bad) => Object.assign(at(bad, 'mobile'), { pages: ['in-mobile', 'in-terms'] }),
      'page "in-terms" belongs to two steps',
    ],
    [
      'a hint for a page of another step',
      (bad) => Object.assign(at(bad, 'home'), { hints: [{ text: 'in-create', page: 'in-terms' }] }),
      'step "home": "in-terms" is not a page of the step',
    ],
    [
      'an off-page step that cannot be ticked',
      (bad) => Object.assign(at(bad, 'sms'), { hints: [{ text: 'sms' }] }),
      'step "sms": an off-page step needs a hint with "tick"',
    ],
    [
      'a page step that can be ticked',
      (bad) => Object.assign(at(bad, 'home'), { hints: [{ text: 'in-create', tick: true }] }),
      'step "home": only off-page steps can be ticked off',
    ],
    [
      'no words for elsewhere',
      (bad) => Object.assign(at(bad, 'home'), { away: undefined }),
      'step "home": give "away"',
    ],
    [
      'an unknown branch',
      (bad) => Object.assign(at(bad, 'sms'), { branch: { verification: 'by-pigeon' } }),
      'step "sms": unknown branch "verification": "by-pigeon"',
    ],
    ['stages out of order', (bad) => bad.steps.reverse(), 'keep the steps of a stage together'],
    [
      'an unknown neighbour',
      (bad) => Object.assign(at(bad, 'sms'), { beside: 'in-nowhere' }),
      'beside unknown page "in-nowhere"',
    ],
    [
      'aside of nothing',
      (bad) => Object.assign(at(bad, 'fc-choice'), { aside: 'nowhere' }),
      'stands aside "nowhere"',
    ],
    [
      'an address with a query',
      (bad) => Object.assign(at(bad, 'home'), { open: 'https://a.fr/x?y=1' }),
      'without a query',
    ],
    ['an unknown word', (bad) => Object.assign(at(bad, 'home'), { colour: 'red' }), 'colour'],
    ['another version', (bad) => Object.assign(bad, { version: 2 }), 'reads journeys of version 1'],
    [
      'a default that is no answer',
      (bad) =>
        Object.assign(bad, {
          branches: { verification: { values: ['online', 'face-to-face'], default: 'x' } },
        }),
      'the default "x" is not one of its values',
    ],
  ])('is refused, and told: %s', (_, spoil, message) => {
    const bad = draft();
    spoil(bad);
    expect(() => parseJourney(bad, hintKeys())).toThrow(message);
  });

  it.each([null, 'text', 3, [], {}])('is refused whatever it is: %j', (bad) => {
    expect(() => parseJourney(bad, hintKeys())).toThrow('The journey cannot be used');
  });
});
