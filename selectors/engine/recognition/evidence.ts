/**
 * Pages and controls known by weighted evidence. It comes to a page only where a journey runs, as a script of its own
 * (`recogniser.js`): the detector and the overlay do with what they have until it is there.
 */

import type { Target } from '../../schema';
import { mayBeGroup } from '../choice-groups';
import { fieldBehind, findByMeaning } from './by-meaning';
import { ControlFeatures } from './control-features';
import { judge } from './judge';
import { pageFeatures } from './page-features';
import type { Evidence } from './recognise';
import { regionOf } from './regions';
import { type Lexicon, Vocabulary } from './vocabulary';
import { readWeights, type WeightTable } from './weight-table';

const vocabularies = new WeakMap<Lexicon, Vocabulary>();
const tables = new WeakMap<WeightTable, ReturnType<typeof readWeights>>();

function vocabularyOf(lexicon: Lexicon): Vocabulary {
  const vocabulary = vocabularies.get(lexicon) ?? new Vocabulary(lexicon);
  vocabularies.set(lexicon, vocabulary);
  return vocabulary;
}

function read(table: WeightTable): ReturnType<typeof readWeights> {
  const read = tables.get(table) ?? readWeights(table);
  tables.set(table, read);
  return read;
}

/** @returns true when the main part has a field, or an action that speaks of something of the vocabulary */
export const asksSomething = (features: Iterable<string>) =>
  Array.from(features).some((one) => /^[ka]:/.test(one));

export const evidence: Evidence = {
  recognise(site, weights, document, text, open, expected, byLandmarks) {
    const features = pageFeatures(document, vocabularyOf(weights.lexicon), text.reader, site.private);
    const pages = [...read(weights.pages)].filter(([id]) => open(id));
    const scores = pages.map(([id, all]) => {
      let sum = (all.get('bias') ?? 0) + (id === byLandmarks ? (all.get('landmarks') ?? 0) : 0);
      for (const feature of features) sum += all.get(feature) ?? 0;
      return sum;
    });
    const ids = pages.map(([id]) => id);
    const found = judge(ids, scores, expected, byLandmarks);
    // A form, or something to press: without, there is nothing to do there.
    return { ...found, related: found.related && asksSomething(features) };
  },

  findTargets({ meanings, lexicon }, sure, targets, taken, controlsFor, text, scan) {
    if (!meanings) return new Map();
    const features = new ControlFeatures(text, scan, vocabularyOf(lexicon));
    const controls = (target: Target) =>
      mayBeGroup(target) ? [...controlsFor(target), ...features.groups] : controlsFor(target);
    const region = (meaning: string) => regionOf(meaning, text, scan);
    return findByMeaning(targets, taken, controls, region, features, read(meanings), sure);
  },

  fieldBehind,
};
