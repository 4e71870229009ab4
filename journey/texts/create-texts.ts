/**
 * The door to the words: every sentence a learner reads, by key, in one language.
 * A missing key is an error at once, in tests, rather than a blank card for a learner.
 */
import { createDates, type Dates } from './dates';
import frBoard from './fr/board.json';
import frGuide from './fr/guide.json';
import frLink from './fr/link.json';
import frNotices from './fr/notices.json';
import frPanel from './fr/panel.json';
import frPeople from './fr/people.json';
import frPlurals from './fr/plurals.json';
import frRepair from './fr/repair.json';
import frSiteCheck from './fr/site-check.json';
import type { Lang } from './languages';
import { once } from './once';
import { type SentenceSpan, splitSentences } from './split-sentences';
import { fill, typeset, type Values } from './typeset';

/** Every language's own words. Each is one folder; a word that is missing there is an error of the compiler here. */
const WORDS: Record<Lang, Words> = {
  fr: {
    ...frGuide,
    ui: {
      ...frGuide.ui,
      ...frPanel,
      ...frPeople,
      ...frNotices,
      ...frSiteCheck,
      ...frRepair,
      ...frLink,
      ...frBoard,
    },
    plurals: frPlurals,
  },
};

/** A sentence of the interface. */
export type UiKey =
  | keyof typeof frGuide.ui
  | keyof typeof frPanel
  | keyof typeof frPeople
  | keyof typeof frNotices
  | keyof typeof frSiteCheck
  | keyof typeof frRepair
  | keyof typeof frLink
  | keyof typeof frBoard;
/** A sentence whose form goes by a count. */
export type PluralKey = keyof typeof frPlurals;

/**
 * The forms of a sentence: one for each category of the language's plural rules (French: `one`, `other`, and `many`
 * for millions), and, before these, `=0` or `=1` for exactly so many.
 */
export type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule | `=${number}`, string>>;

interface Words {
  /** Which way the language is written: « ltr » or « rtl ». */
  dir: string;
  stages: Record<string, string>;
  steps: Record<string, string>;
  hints: Record<string, HintText>;
  site: Record<string, string>;
  ui: Record<UiKey, string>;
  plurals: Record<PluralKey, PluralForms>;
}

export interface HintText {
  /** What to do now, action verb first. */
  do: string;
  /** The same where the name of the thing on the page is known: it stands in place of `{label}`. */
  named?: string;
  /** The reason, or what to watch out for. */
  why?: string;
  /** Words to search for, shown in place of `why` when we cannot point at the target. */
  look?: string;
  /** « Ensuite : … » */
  after?: string;
  /** Label of the button that ticks the step off. */
  done?: string;
  /** More help, on demand. */
  stuck?: string;
  /** The other answer of a step that has one (`instead` of the journey). */
  instead?: string;
}

/** The words of the guide in one language. A key without words throws. */
export interface Texts extends Dates {
  /** For `lang` attributes. */
  lang: Lang;
  /** For `dir` attributes. */
  dir: 'ltr' | 'rtl';
  /** A sentence of the interface; `values` stand in place of `{name}`. */
  ui(key: UiKey, values?: Values): string;
  /** A sentence in the form that goes with `count`, which stands in place of `{count}`. */
  plural(key: PluralKey, count: number, values?: Values): string;
  /** The words of a hint. */
  hint(key: string): HintText;
  /** A stage's title. */
  stage(id: string): string;
  /** A step's short title. */
  step(id: string): string;
  /** What a site is called, or the host itself when it has no name. */
  siteName(host: string): string;
  /** Cuts a text of ours into what is read aloud in one go. */
  sentencesOf(text: string): SentenceSpan[];
  /** Puts names in order: negative, 0 or positive, as `sort` wants it. */
  compare(one: string, other: string): number;
}

/**
 * @param lang a language that has a folder
 * @returns its words: make them once, where a script of the extension starts, and pass them on
 */
export function createTexts(lang: Lang): Texts {
  const words = WORDS[lang];
  const rules = once(() => new Intl.PluralRules(lang));
  const collator = once(() => new Intl.Collator(lang));
  const number = once(() => new Intl.NumberFormat(lang));

  const find = <T>(section: keyof Words, key: string): T => {
    const some = words[section] as Record<string, unknown>;
    if (!Object.hasOwn(some, key)) {
      throw new Error(`No words for ${section}.${key}: add them to journey/texts/${lang}/`);
    }
    return some[key] as T;
  };
  const put = (template: string, values: Values, where: string) =>
    typeset(fill(template, values, where, (value) => number().format(value)));
  const ui: Texts['ui'] = (key, values = {}) => put(find('ui', key), values, `ui.${key}`);

  return {
    lang,
    dir: words.dir === 'rtl' ? 'rtl' : 'ltr',
    ui,
    plural: (key, count, values = {}) => {
      const forms = find<PluralForms>('plurals', key);
      const form = forms[`=${count}`] ?? forms[rules().select(count)] ?? forms.other;
      return put(form, { ...values, count }, `plurals.${key}`);
    },
    hint: (key) =>
      Object.fromEntries(
        Object.entries(find<HintText>('hints', key)).map(([part, text]) => [part, typeset(text)]),
      ) as unknown as HintText,
    stage: (id) => typeset(find('stages', id)),
    step: (id) => typeset(find('steps', id)),
    siteName: (host) => typeset((Object.hasOwn(words.site, host) && words.site[host]) || host),
    sentencesOf: (text) => splitSentences(text, lang),
    compare: (one, other) => collator().compare(one, other),
    ...createDates(lang, ui),
  };
}
