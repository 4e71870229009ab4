import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { onBranch } from '@/journey/lookups';
import { shippedOffPage } from '@/journey/off-page/shipped';
import { shippedJourney } from '@/journey/shipped';
import words from '@/journey/texts/fr/troubleshooting.json';
import likely from '@/journey/troubleshooting/likely.json';
import {
  LikelySchema,
  type Symptoms,
  SymptomsSchema,
  TroubleshootingTextsSchema,
} from '@/journey/troubleshooting/schema';
import { shippedTroubleshooting } from '@/journey/troubleshooting/shipped';
import data from '@/journey/troubleshooting/symptoms.json';
import { HOSTS_OF_ACTIONS } from './hosts-fixture';

const { branchesOf, isAnswer, stepOf, data: journey } = shippedJourney();
const { waits } = journey;
const { groups, likelySymptoms, remedyOf, symptomsOf } = shippedTroubleshooting(
  'fr',
  { stepOf },
  shippedOffPage('fr'),
);

const { points } = data as Symptoms;
const DEFAULTS = branchesOf({});
const reachable = groups().flatMap(({ id }) => symptomsOf(id).map((point) => point.id));
const answers = points.map((point) => remedyOf(point.id));

describe('the stuck points of the field', () => {
  const refs = (study: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${study}:${index + 1}`);

  it.each([...refs('la-poste', 38), ...refs('franceconnect', 35)])(
    '%s is reached through the groups',
    (ref) => {
      const owners = points.filter((point) => point.refs.includes(ref)).map((point) => point.id);
      expect(owners.length).toBeGreaterThan(0);
      for (const id of owners) expect(reachable).toContain(id);
    },
  );

  it('are all there, and no other', () => {
    const known = new Set([...refs('la-poste', 38), ...refs('franceconnect', 35)]);
    expect(points.flatMap((point) => point.refs).filter((ref) => !known.has(ref))).toEqual([]);
  });

  it('are said softly where the remedy is an inference, or nobody gives it', () => {
    // The column « basis » of the two studies: « Inf. », « U », a weak or single source. Newer: the way without
    // FranceConnect+ rests on one report, and sources differ on a permit of 5 years; the share to pay is law now.
    const soft = [
      ...[2, 3, 6, 8, 10, 12, 13, 15, 16, 17, 18, 20, 22, 23, 24, 26, 27, 32, 33, 36].map(
        (number) => `la-poste:${number}`,
      ),
      ...[6, 7, 30, 31, 32, 33, 35].map((number) => `franceconnect:${number}`),
    ];
    // In no study, but by an official page, a law, or people who teach it.
    const sure = ['fc-other-name', 'no-card', 'canvassing', 'names-differ'];
    for (const point of points) {
      const isSoft =
        point.refs.some((ref) => soft.includes(ref)) || (point.refs.length === 0 && !sure.includes(point.id));
      expect(remedyOf(point.id).soft, point.id).toBe(isSoft);
    }
  });
});

describe('the groups', () => {
  it('are few, each with a title and something to pick', () => {
    expect(groups().length).toBeGreaterThanOrEqual(6);
    expect(groups().length).toBeLessThanOrEqual(9);
    expect(Object.keys(words.groups)).toEqual(groups().map(({ id }) => id));
    for (const { id, title } of groups()) {
      expect(title, id).not.toBe(id);
      expect(symptomsOf(id).length, id).toBeGreaterThan(1);
      expect(new Set(symptomsOf(id).map(({ ask }) => ask)).size, id).toBe(symptomsOf(id).length);
    }
    expect(symptomsOf('no-such-group')).toEqual([]);
  });
});

describe('every answer', () => {
  it.each(answers.map((answer) => [answer.id, answer] as const))(
    '%s has one thing to do, and why',
    (_, answer) => {
      // Imperatives end in -ez, but for two verbs.
      expect(answer.do).toMatch(/^(\p{Lu}\p{L}+ez(-\p{L}+)?|Faites|Refaites|Dites)\b/u);
      expect(answer.ask).toMatch(/[.?]$/);
      for (const part of [answer.do, answer.why, answer.then, answer.read])
        if (part) expect(part).toMatch(/[.?!]$/);
      for (const action of answer.actions) expect(action.label.length).toBeGreaterThan(3);
      expect(new Set(answer.actions.map(({ label }) => label)).size).toBe(answer.actions.length);
    },
  );

  it('offers only what the journey has', () => {
    for (const { id, actions } of answers) {
      for (const action of actions) {
        if (action.type === 'branch') expect(isAnswer(action.key, action.value), id).toBe(true);
        if (action.type === 'wait')
          expect(waits.find((wait) => wait.id === action.wait)?.auto, id).toBe(false);
        if (action.type === 'step') expect(stepOf(action.step), id).toBeDefined();
        if (action.type === 'open') expect(HOSTS_OF_ACTIONS, id).toContain(new URL(action.url).host);
        if (action.type === 'open') expect(new URL(action.url).protocol, id).toBe('https:');
      }
    }
  });

  it('names somebody who exists, or nobody', () => {
    for (const point of points) {
      if (point.contact !== null) expect(remedyOf(point.id).contact?.id, point.id).toBe(point.contact);
      expect(remedyOf(point.id).then, point.id).not.toBe('');
    }
  });

  it('to a refused video stops, closes it for a while, and shows the other way out', () => {
    expect(remedyOf('video-refused').actions).toMatchObject([
      { type: 'wait', wait: 'video-lock' },
      { type: 'branch', key: 'verification', value: 'face-to-face' },
    ]);
  });

  it('to an unknown error has a sentence to read to the help line', () => {
    expect(remedyOf('unknown-message').read).toMatch(/\p{L}/u);
    expect(remedyOf('unknown-message').contact?.phone).toBe('0 969 399 111');
    expect(remedyOf('fc-unknown').read).toMatch(/FranceConnect\+/);
    for (const group of ['wait', 'video', 'document', 'phone', 'site']) {
      expect(symptomsOf(group).at(-1)?.id, group).toBe('unknown-message');
    }
    expect(symptomsOf('error').map(({ id }) => id)).toContain('fc-unknown');
    expect(symptomsOf('training').at(-1)?.id).toBe('training-unknown');
  });

  it('gives the share to pay as law, what may come as a maybe, and no delay to withdraw', () => {
    const said = remedyOf('share-to-pay');
    expect(said.soft).toBe(false);
    expect(said.why).toMatch(/avril 2026.*150 €.*peut venir en 2027/);
    expect(said.then).toMatch(/carte, en une fois/);
    const all = JSON.stringify(words);
    expect(all.match(/150/g)).toHaveLength(1);
    expect(all).not.toMatch(/rétract|rembours|14 jours|103/i);
  });

  it.each<[string, RegExp]>([
    ['cookie-window', /Ne pas accepter et fermer.*Tout refuser.*Continuer sans accepter/],
    ['phone-foreign', /^(?!.*trentaine)/],
    ['residence-permit', /5 ans ou plus.*Juste 5 ans/],
    ['fc-other-accounts', /YRIS.*juillet 2026/],
    ['document-foreign', /compte sur.*vérifié en ligne.*papier ne sert que si/],
    ['account-exists', /femme.*mari.*Si oui.*Se connecter.*Si non.*autre adresse/],
    ['fc-other-name', /ne cliquez pas.*Revenir sur….*10 minutes/],
    ['no-card', /banque.*limite.*virement.*4 jours ouvrés/],
    ['link-used', /autre mail.*Prenez le code.*autre boîte mail/],
    ['phone-refused', /autre téléphone à vous.*pas ailleurs.*bureau de poste/],
    ['office-broken', /autre bureau.*facteur/],
    ['names-differ', /sur votre pièce.*mairie/],
    ['file-cancelled', /4 jours ouvrés.*une offre.*aussi/],
    ['canvassing', /Raccrochez.*loi l’interdit/],
  ])('%s says what is known in November 2026', (id, said) => {
    const { do: what, why, then } = remedyOf(id);
    expect([what, why, then].join(' ')).toMatch(said);
  });

  it('on « only one account » or a second account of one’s own, none speaks: mailboxes are shared', () => {
    expect(JSON.stringify(words)).not.toMatch(/Un seul compte suffit/);
  });

  it('to a call that sells names the free number against fraud', () => {
    for (const id of ['canvassing', 'code-asked'])
      expect(remedyOf(id).contact).toMatchObject({ id: 'info-escroqueries', phone: '0 805 805 817' });
  });

  it('is an error where there is none', () => {
    expect(() => remedyOf('no-such-point')).toThrow('No symptom "no-such-point"');
    expect(() => remedyOf('constructor')).toThrow('No symptom');
  });
});

describe('near a step', () => {
  it('there is something to pick at every step, at most six, each once', () => {
    for (const step of journey.steps) {
      const near = likelySymptoms(step.id, DEFAULTS);
      expect(near.length, step.id).toBeGreaterThan(2);
      expect(near.length, step.id).toBeLessThanOrEqual(6);
      expect(new Set(near.map(({ id }) => id)).size).toBe(near.length);
    }
  });

  it('the most likely comes first', () => {
    expect(likelySymptoms('sms', DEFAULTS)[0]?.ask).toBe('Le texto ne vient pas.');
    expect(likelySymptoms('ar24-video', DEFAULTS)[0]?.id).toBe('video-refused');
    expect(likelySymptoms('fcp-error', DEFAULTS)[0]?.id).toBe('fc-session');
  });

  it('nothing has begun: there is something to pick, too', () => {
    expect(likelySymptoms(null, DEFAULTS).length).toBeGreaterThan(2);
    expect(likelySymptoms('no-such-step', DEFAULTS)).toEqual(likelySymptoms(null, DEFAULTS));
  });

  it('only what concerns the learner’s way comes', () => {
    const bound = points.filter((point) => point.branch);
    expect(bound.length).toBeGreaterThan(0);
    for (const way of ['web', 'app', 'paper', 'france-identite', 'france-services']) {
      const branches = { ...DEFAULTS, way };
      for (const step of journey.steps) {
        for (const { id } of likelySymptoms(step.id, branches)) {
          expect(
            onBranch(points.find((point) => point.id === id)?.branch, branches),
            `${step.id} ${way}`,
          ).toBe(true);
        }
      }
    }
    expect(likelySymptoms('photos-help', DEFAULTS).map(({ id }) => id)).toContain('photo-on-computer');
    const app = likelySymptoms('photos-help', { ...DEFAULTS, way: 'app' }).map(({ id }) => id);
    expect(app).not.toContain('photo-on-computer');
  });

  it('near.json names steps, stages and points that exist', () => {
    const ids = new Set(points.map((point) => point.id));
    for (const [step, list] of Object.entries(likely.steps)) {
      expect(stepOf(step), step).toBeDefined();
      expect(
        list.filter((id) => !ids.has(id)),
        step,
      ).toEqual([]);
    }
    const stages: Record<string, string[]> = likely.stages;
    expect(Object.keys(stages)).toEqual(journey.stages.map(({ id }) => id));
    expect([...Object.values(stages).flat(), ...likely.any].filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('at the door', () => {
  it('the shipped data pass, and every word is used', () => {
    expect(v.parse(SymptomsSchema, data)).toEqual(data);
    expect(v.parse(LikelySchema, likely)).toEqual(likely);
    expect(v.parse(TroubleshootingTextsSchema, words)).toEqual(words);
    expect(Object.keys(words.points)).toEqual(points.map((point) => point.id));
    const labels = new Set(points.flatMap((point) => point.actions.map((action) => action.label)));
    expect(new Set(Object.keys(words.actions))).toEqual(labels);
  });

  const one = points[0];
  it.each<[string, object]>([
    ['a ref of another study', { refs: ['elsewhere:1'] }],
    ['a group that is not there', { groups: ['nowhere'] }],
    ['no group', { groups: [] }],
    ['no basis', { basis: undefined }],
    ['a basis nobody knows', { basis: 'heard' }],
    ['no source', { source: '-' }],
    ['an action of an unknown kind', { actions: [{ label: 'go', type: 'eval', code: '1' }] }],
    [
      'an address that is not https',
      { actions: [{ label: 'go', type: 'open', url: 'http://www.ar24.fr/' }] },
    ],
    ['a branch without value', { actions: [{ label: 'go', type: 'branch', key: 'way' }] }],
    ['a part nobody knows', { colour: 'red' }],
  ])('a point with %s is refused', (_, change) => {
    expect(
      v.safeParse(SymptomsSchema, { ...data, points: [...points.slice(1), { ...one, ...change }] }).success,
    ).toBe(false);
  });

  it('a point twice, an empty group or a group twice is refused', () => {
    expect(v.safeParse(SymptomsSchema, { ...data, points: [...points, one] }).success).toBe(false);
    expect(v.safeParse(SymptomsSchema, { ...data, groups: [...data.groups, 'empty'] }).success).toBe(false);
    expect(v.safeParse(SymptomsSchema, { ...data, groups: [...data.groups, data.groups[0]] }).success).toBe(
      false,
    );
  });

  it('words without « do » are refused', () => {
    const bad = { ...words, points: { 'video-refused': { ask: 'Quoi ?', why: 'Parce que.' } } };
    expect(v.safeParse(TroubleshootingTextsSchema, bad).success).toBe(false);
  });
});
