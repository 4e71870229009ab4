/** Which field of a form has a meaning: what ours says, and what its own `autocomplete` says. Runs in the page. */
import type { SiteMap } from '../../selectors';
import { controlsFor } from '../../selectors/engine/controls';
import { Scan } from '../../selectors/engine/dom-index';
import { findByMeaning, meaningOf } from '../../selectors/engine/recognition/by-meaning';
import { ControlFeatures } from '../../selectors/engine/recognition/control-features';
import { Vocabulary } from '../../selectors/engine/recognition/vocabulary';
import { readWeights } from '../../selectors/engine/recognition/weight-table';
import { PageText, Reader } from '../../selectors/engine/shared-runtime';
import type { WeightedMap } from '../../selectors/page-weights';

/** What public forms say of a field; the page is shown without it. */
const MARK = 'data-manual-scoring';
const TOLD = /^(?:data-(?:manual|ddg)|autofill-|on)/;

/** In the languages of most of the forms. */
const MAIL = /e-?mail|courriel|correo|почт/i;

type Sure = 'known' | 'likely';

export interface Asked {
  meaning: string;
  /** Tokens of `autocomplete` that say so. */
  tokens: readonly string[];
}

/** By meaning: marks of all fields that a person sees, and of the one that each way has found; null: none. */
export interface Found {
  marks: string[];
  ours: Record<string, string | null>;
  byAutocomplete: string | null;
}

/**
 * @param sure how sure the page is: less is enough where it is known
 * @returns by meaning
 */
export function readForm(
  map: WeightedMap,
  html: string,
  asked: readonly Asked[],
  sure: readonly Sure[],
): Record<string, Found> {
  const marks = show(html);
  const text = new PageText(document, new Reader());
  const scan = Scan.of(text);
  const { weights } = map;
  if (!weights?.meanings) return {};
  const features = new ControlFeatures(text, scan, new Vocabulary(weights.lexicon));
  const table = readWeights(weights.meanings);
  const seen = [...marks.keys()].filter((field) => text.sees(field));
  const markOf = (found: Element | undefined) => {
    if (!found) return null;
    const field = seen.find((one) => one === found || one.contains(found) || found.contains(one));
    const mark = (field && marks.get(field)) ?? 'unmarked';
    // To its makers, the e-mail address of a sign-in is a user's name, too.
    return field && mark === 'username' && MAIL.test([field.getAttribute('type'), ...saidBy(field)].join(' '))
      ? `${mark}, an e-mail address`
      : mark;
  };
  const saidBy = (field: Element) => {
    const { own, placeholder } = scan.names(field, true);
    return [...own, placeholder];
  };
  const answer = ({ meaning, tokens }: Asked): Found => {
    const target = targetOf(map, meaning);
    const find = (least: Sure) =>
      target &&
      findByMeaning(
        [target],
        new Map(),
        (one) => controlsFor(one, text, scan),
        () => null,
        features,
        table,
        least,
      ).get(target.id);
    const told = scan
      .all('input[autocomplete], textarea[autocomplete]')
      .find((one) => tokens.includes(lastToken(one)) && text.sees(one));
    return {
      marks: seen.map((field) => marks.get(field) as string),
      ours: Object.fromEntries(sure.map((one) => [one, markOf(find(one))])),
      byAutocomplete: markOf(told),
    };
  };
  return Object.fromEntries(asked.map((one) => [one.meaning, answer(one)]));
}

/** @returns a field of the map that has the meaning, and must be there */
function targetOf({ pages }: SiteMap, meaning: string) {
  const target = pages.flatMap(({ targets }) => targets).find((one) => meaningOf(one) === meaning);
  return target && { ...target, optional: false };
}

const lastToken = (field: Element) => field.getAttribute('autocomplete')?.trim().split(/\s+/).at(-1) ?? '';

/** @returns the marked fields of the page that is now on show, with what they are marked as */
function show(html: string): Map<Element, string> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const one of page.querySelectorAll('script, link, base, noscript, meta[http-equiv], iframe'))
    one.remove();
  const root = document.importNode(page.documentElement, true);
  const marked = [...root.querySelectorAll(`[${MARK}]`)];
  const marks = new Map(marked.map((one) => [one, one.getAttribute(MARK) as string]));
  for (const one of root.querySelectorAll('*'))
    for (const { name } of [...one.attributes]) if (TOLD.test(name)) one.removeAttribute(name);
  document.replaceChild(root, document.documentElement);
  return marks;
}
