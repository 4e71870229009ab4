/** Why evidence says what it says of a page. Like explain.ts, for tests, the probe and people: no page with a card gets it. */
import type { Place, SiteGates } from '../match-page';
import type { PageText } from '../page-text';
import { evidence } from './evidence';
import { pageFeatures } from './page-features';
import { type Evidence, recognise } from './recognise';
import { Vocabulary } from './vocabulary';
import { readWeights } from './weight-table';

/** More of them would be a list that nobody reads. */
const SHOWN = 10;

/** Names of features only (`h:phone`: a heading speaks of telephones): no text of the page. */
export interface Weighed {
  page: string;
  /** What it is weighed against: the likeliest beside it, or `none`. */
  rather: string;
  /** What speaks for it before the page is looked at. */
  start: number;
  /** Of what is there, what weighs most: above 0 for the page, below 0 for the other. They say how the logarithm of the odds moves. */
  weighed: { feature: string; weight: number }[];
}

/**
 * @param page null: the likeliest
 * @returns what weighed most; null where no evidence was asked: facts decided, or the page has no weights
 */
export function explainEvidence(
  site: SiteGates,
  document: Document,
  place: Place,
  text: PageText,
  page: string | null,
): Weighed | null {
  let answer: Weighed | null = null;
  const asked: Evidence = {
    ...evidence,
    recognise(...args) {
      const [, weights, , , isOpen, , byLandmarks] = args;
      const found = evidence.recognise(...args);
      const features = pageFeatures(document, new Vocabulary(weights.lexicon), text.reader, site.private);
      const signsOf = (id: string) => [...(id === byLandmarks ? ['landmarks'] : []), ...features];
      const all = [...readWeights(weights.pages)]
        .filter(([id]) => isOpen(id))
        .map(([id, table]) => {
          const own = new Map(signsOf(id).map((one) => [one, table.get(one) ?? 0]));
          const bias = table.get('bias') ?? 0;
          return { id, own, bias, score: [...own.values()].reduce((sum, one) => sum + one, bias) };
        })
        .sort((a, b) => b.score - a.score);
      const subject = all.find(({ id }) => id === (page ?? found.likeliest[0]?.page));
      const other = all.find((one) => one !== subject);
      if (subject && other)
        answer = {
          page: subject.id,
          rather: other.id,
          start: round(subject.bias - other.bias),
          weighed: difference(subject.own, other.own),
        };
      return found;
    },
  };
  recognise(site, document, place, text, null, asked);
  return answer;
}

const round = (weight: number) => Number(weight.toFixed(1));

function difference(one: Map<string, number>, other: Map<string, number>): Weighed['weighed'] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .map((feature) => ({
      feature,
      weight: round((one.get(feature) ?? 0) - (other.get(feature) ?? 0)),
    }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1))
    .slice(0, SHOWN);
}
