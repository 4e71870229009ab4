/** What a page gives the recogniser, for fitting and for the table. Runs in the page. */
import type { SiteMap } from '../../selectors';
import { against, isRuledOut, landmarkShows } from '../../selectors/engine/match-page';
import { pageFeatures } from '../../selectors/engine/recognition/page-features';
import { type Lexicon, Vocabulary } from '../../selectors/engine/recognition/vocabulary';
import { PageText, Reader } from '../../selectors/engine/shared-runtime';
import type { Landmark } from '../../selectors/schema';

export interface Evidence {
  features: string[];
  /** Pages that a fact rules out. */
  out: string[];
  /** Pages whose landmarks stand. */
  byLandmarks: string[];
}

export function evidenceOf(map: SiteMap, lexicon: Lexicon): Evidence {
  const text = new PageText(document, new Reader(map.private));
  const shows = (landmark: Landmark) => landmarkShows(landmark, document, text);
  return {
    features: [...pageFeatures(document, new Vocabulary(lexicon), text.reader, map.private)].sort(),
    out: map.pages.filter((page) => isRuledOut(page, location, shows)).map(({ id }) => id),
    byLandmarks: map.pages.filter((page) => against(page, location, shows) === null).map(({ id }) => id),
  };
}
