/** Which words mean the same, and that a page needs no more of the lexicon than its site's map uses. */
import { beforeEach, describe, expect, test } from 'vitest';
import { loadMaps } from '@/scripts/lib/bundle.mjs';
import { normalise } from '@/selectors/engine/normalise';
import {
  isExample,
  isSame,
  likeness,
  nearest,
  saysNothing,
  useLexicon,
  wordsOf,
} from '@/selectors/engine/synonyms';
import { targetsOf } from '@/selectors/map-split';
import lexicon from '@/selectors/synonyms.json';

const maps = await loadMaps();

describe('a name and the words of a map', () => {
  beforeEach(() => useLexicon(lexicon));

  test.each([
    ['Adresse e-mail', 'Adresse E-mail *', 'exact'],
    ['Adresse e-mail', 'Votre courriel', 'same'],
    ['Adresse e-mail', 'Email address', 'same'],
    ['Mot de passe', 'Saisissez votre mot de passe', 'same'],
    ['Numéro de téléphone', 'Mobile number', 'same'],
    ['Continuer', 'Next step', 'same'],
    ['Continuer sur {service}', 'Poursuivre sur Mon Compte Formation', 'same'],
    ['Continuer sur {service}', 'Continuer', 'short'],
    ['Retour à {service}', 'Revenir', 'short'],
    ['Retour à {service}', 'Revenir en arrière', 'short'],
    ['Retour à {service}', 'Revenir à Ameli', 'same'],
    ['Retour à {service}', 'Retour à Mon Espace', 'other'],
    ['Retour à {service}', 'Revenir vers mon compte', 'other'],
    ['Retour à {service}', 'Retour à Mon Espace Santé', 'exact'],
    ['Retour à mon espace {service}', 'Retour à mon espace Ameli', 'exact'],
    ['Retour {…} page', 'Retour à la page', 'exact'],
    ['Retour à l’accueil {service}', 'Retour à l’accueil du service', 'exact'],
    ['Retour à l’aide de {service}', 'Retour à l’accueil', 'other'],
    ['Votre numéro', 'Numéro', 'part'],
    ['Référence du dossier médical', 'Dossier médical', 'part'],
    ['Référence du dossier médical', 'Dossier de recours', 'near'],
    ['Adresse e-mail', 'Adresse e-mail d’un proche', 'other'],
    ['Adresse e-mail', 'Confirmez votre adresse e-mail', 'other'],
    ['Adresse e-mail', 'Adresse postale', 'other'],
    ['Mot de passe', 'Ancien mot de passe', 'other'],
    ['Nom de famille', 'Nom d’usage', 'other'],
    ['Continuer sur {service}', 'Continuer sur Mon Compte Formation plus tard', 'other'],
    ['Adresse e-mail', 'Obligatoire', 'none'],
    ['Continuer sur {…}', 'Continuer sur Mon Compte Formation', 'pattern'],
    ['Continuer plus tard', 'Continuer plus tard', 'exact'],
    ['Retour à {service}', 'Retour à Mon Compte Formation', 'exact'],
    ['Retour à {service}', 'Retour à la page précédente', 'other'],
  ])('%s · %s: %s', (wanted, name, like) => expect(likeness([wanted], normalise(name))).toBe(like));

  test('the nearest of several counts, in one list or in several', () => {
    const [mail, code] = [['Adresse postale', 'Adresse e-mail'], ['Code postal']];
    expect(likeness(mail, 'adresse e-mail')).toBe('exact');
    expect(nearest([code, mail], 'adresse e-mail')).toBe('exact');
    expect(nearest([code], 'adresse e-mail')).toBe('other');
    expect(nearest([], 'adresse e-mail')).toBe('none');
  });

  test('the same thing is the same in other words, not in some of them', () => {
    expect(isSame(['Adresse e-mail'], 'votre courriel')).toBe(true);
    expect(isSame(['Référence du dossier médical'], 'dossier medical')).toBe(false);
  });

  test('words of another lexicon are forgotten', () => {
    expect(likeness(['Adresse e-mail'], 'votre courriel')).toBe('same');
    useLexicon([]);
    expect(likeness(['Adresse e-mail'], 'votre courriel')).toBe('other');
  });
});

test.each([
  ['06 12 34 56 78', true],
  ['nom@exemple.fr', true],
  ['ex : Camille', true],
  ['exemple de nom', true],
  ['12 A', true],
  ['montrez un exemple', false],
  ['Nom', false],
  ['expédition', false],
  ['numero de carte 12', false],
])('%s shows how to write, and does not name the field: %s', (name, shows) =>
  expect(isExample(normalise(name))).toBe(shows),
);

test.each([
  ['requis', true],
  ['votre nom', false],
  ['saisissez ici', true],
  ['', true],
])('« %s » says nothing: %s', (name, nothing) => expect(saysNothing(name)).toBe(nothing));

test('every line finds its words in normalised text, and no empty ones', () => {
  for (const line of lexicon) {
    expect(normalise(line.replace(/[\\()?:|*[\]]/g, ' ')).length).toBeGreaterThan(0);
    expect(wordsOf(line).test('')).toBe(false);
    expect(line, 'normalised text has no capitals and no accents').toBe(
      line.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
    );
  }
});

test.each(maps.map((map) => [map.site, map] as const))(
  '%s: the lines that travel with the targets tell what the whole lexicon tells',
  (_site, map) => {
    for (const page of map.pages) {
      const { lexicon: sent = [] } = targetsOf(map, page.id);
      expect(sent.length).toBeLessThan(lexicon.length);
      const lists = page.targets.flatMap(({ signals }) =>
        signals.flatMap((one) =>
          'text' in one && one.kind !== 'heading' ? one.text.map((text) => [text]) : [],
        ),
      );
      // What stands on such a page: the words of all its targets, and those that belong to others.
      const names = [...lists.flat(), ...page.targets.flatMap(({ avoid = [] }) => avoid)].map(normalise);
      const tell = (lines: readonly string[]) => {
        useLexicon([...lines]);
        return lists.map((list) => names.map((name) => likeness(list, name)).map((like) => like === 'same'));
      };
      expect(tell(sent), page.id).toEqual(tell(lexicon));
    }
  },
);
