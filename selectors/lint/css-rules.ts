/**
 * The rules for CSS in maps and repairs, each with a name, a reason and what to write instead. A selector is parsed as
 * browsers do it, so that no spelling (capitals, escapes, nested lists) gets past a rule.
 */
import { type AttributeSelector, type PseudoSelector, parse, type Selector } from 'css-what';
import { isMadeAttribute, isMadeClass, refuseId, refusePiece } from './generated-ids';
import { countsPlaces, isStateAttribute, isStateClass } from './passing-states';

/** Why a selector is refused. */
export interface CssRefusal {
  /** Name of the rule, as in CONTRIBUTING.md. */
  rule: string;
  reason: string;
  instead: string;
}

/** One compound after the other: what stands between two combinators. */
type Compound = Selector[];

/** What a selector is for: to tell a screen, or to find a place on it. */
export type CssUse = 'landmark' | 'target';

interface CssRule {
  name: string;
  reason: string;
  instead: string;
  /** Landmarks may: they tell a screen as it is now, and point at nothing. */
  targetsOnly?: boolean;
  /** @returns whether this selector, one of a list or inside a pseudo-class, breaks the rule */
  breaks(selector: readonly Selector[], compounds: readonly Compound[]): boolean;
}

/** At most so many elements: each is a thing that a new layout may take away. */
const STEPS = 3;
/** These take selectors and say nothing of position or state. All others are refused, also those to come. */
const LOGICAL = new Set(['is', 'not', 'where', 'has']);
const POSITIONAL = /^(nth-|first-|last-|only-|first$|last$|eq$|even$|odd$|root$|scope$)/;
/** What people type stands in these on sites that mirror a field into the page: it is read in facts.ts alone. */
const CONTENT = /^(value|defaultvalue|data-(\w+-)*value|aria-value\w+|ng-reflect-(model|value|ng-model))$/;
/**
 * Attributes that say what an element is, or whose address it leads to. In all others, those of a site's own making first
 * of all, a framework may write what people type.
 */
const NAMING =
  /^(id|class|name|type|role|for|form|headers|list|slot|usemap|itemid|itemprop|href|hreflang|action|formaction|method|rel|target|src|alt|title|label|lang|dir|open|hidden|disabled|checked|selected|readonly|required|multiple|inert|is|style|autocomplete|inputmode|enterkeyhint|maxlength|minlength|size|rows|cols|colspan|rowspan|tabindex|pattern|step|min|max|accept|capture|placeholder|popover|popovertarget|commandfor|formcontrolname|formgroupname|ng-model|ng-app|ng-controller|ng-click|aria-(?!value|description$|placeholder$).+|data-.+)$/;
/** Of `data-…`, those of which no word stands for something that a person writes or has. */
const WRITTEN =
  /^data-(?:.*-)?(?:values?|val|content|contents|text|raw|input|typed?|typing|entered|entry|written|masked?|unmasked|digits?|number|num|phone|tel|mobile|e?mail|code|pin|otp|iban|nir|birth|date|amount|answer|draft|query|search|model|length|len|count|chars?|filled|initial|last|previous|mirror|sync|bind|shadow)(?:-.*)?$/;
/** These are read aloud or shown: a site may put into them what was chosen. A piece of it tells letter by letter. */
const SHOWN = /^(title|alt|label|placeholder|aria-label|aria-roledescription|data-.+)$/;
/** In these stand names that somebody, or something, has given. Texts and addresses are no names. */
const ID_ATTRIBUTES =
  /^(id|name|for|form|href|headers|list|slot|usemap|popovertarget|commandfor|itemid|data-.+|aria-(labelledby|describedby|controls|owns|details|errormessage|flowto|activedescendant))$/;
/** Root elements are on every page: naming them says nothing. */
const ROOTS = new Set(['html', 'body']);
/** @returns whether what people type may stand in an attribute of this name */
export function holdsContent(name: string): boolean {
  return CONTENT.test(name.toLowerCase());
}

/** @returns whether an attribute of this name says what an element is, and never what somebody has written */
export function isNaming(name: string): boolean {
  const plain = name.toLowerCase();
  return NAMING.test(plain) && !CONTENT.test(plain) && !WRITTEN.test(plain);
}

/** A piece of a text that is a digit or some letters asks a page what was typed, one sign after the other. */
const isSounding = (name: string, value: string, { action }: AttributeSelector) =>
  SHOWN.test(name) &&
  action !== 'equals' &&
  action !== 'exists' &&
  (/\d/.test(value) || value.trim().length < 3);

/** The parser takes them, no browser does. */
const NO_COMBINATORS = ['parent', 'column-combinator'];
const NEIGHBOURS = ['adjacent', 'sibling'];
const isCombinator = ({ type }: Selector) =>
  ['child', 'descendant', ...NEIGHBOURS, ...NO_COMBINATORS].includes(type);
const isAttribute = (part: Selector): part is AttributeSelector => part.type === 'attribute';
const isPseudo = (part: Selector): part is PseudoSelector => part.type === 'pseudo';
const isClass = (part: Selector): part is AttributeSelector =>
  isAttribute(part) && part.name.toLowerCase() === 'class' && part.action === 'element';

const attribute = (test: (name: string, value: string, part: AttributeSelector) => boolean) =>
  some((part) => isAttribute(part) && test(part.name.toLowerCase(), part.value, part));
const pseudo = (test: (name: string) => boolean) =>
  some((part) => isPseudo(part) && test(part.name.toLowerCase()));

function some(test: (part: Selector) => boolean): CssRule['breaks'] {
  return (selector) => selector.some(test);
}

/** That a dialog is open says which window it is: nothing else on the page can be used. */
function isState({ name }: AttributeSelector, compound: Compound): boolean {
  const isDialog = compound.some((part) => part.type === 'tag' && part.name.toLowerCase() === 'dialog');
  return !(isDialog && name.toLowerCase() === 'open') && isStateAttribute(name);
}

/** @returns how many elements must stand where the selector says, the longest way through its pseudo-classes */
function steps(selector: readonly Selector[]): number {
  let all = selector[0] && !isCombinator(selector[0]) ? 1 : 0;
  for (const part of selector) {
    if (isCombinator(part)) all += 1;
    if (!isPseudo(part) || !Array.isArray(part.data)) continue;
    // What stands in `:is()` is the element itself and what is around it; in `:has()` it is another one.
    const own = part.name.toLowerCase() === 'has' ? 0 : 1;
    all += Math.max(0, ...part.data.map((one) => steps(one) - own));
  }
  return all;
}

/** @returns whether a part tells an element by something else than its classes */
function tells(part: Selector): boolean {
  if (part.type === 'tag') return !ROOTS.has(part.name.toLowerCase());
  if (isAttribute(part)) return !isClass(part);
  if (!isPseudo(part) || part.name.toLowerCase() === 'not' || !Array.isArray(part.data)) return false;
  return part.data.length > 0 && part.data.every((one) => one.some(tells));
}

/** The rules, those that say most first: the first that is broken is told. */
export const CSS_RULES: readonly CssRule[] = [
  {
    name: 'no-content',
    reason: 'looks at an attribute in which a site may write what people type',
    instead: 'name the field by its label, its type or its autocomplete',
    breaks: attribute(holdsContent),
  },
  {
    name: 'no-position',
    reason: 'counts positions, and positions change',
    instead: 'name the element by what it is: a label, a type, an address',
    breaks: pseudo((name) => POSITIONAL.test(name)),
  },
  {
    name: 'no-state',
    reason: 'depends on a passing state, or on something that not every browser knows',
    instead: 'name what stays: of pseudo-classes, only :is, :not, :where and :has',
    breaks: pseudo((name) => !LOGICAL.has(name) && !POSITIONAL.test(name)),
  },
  {
    name: 'no-position',
    reason: 'counts positions by an attribute, and positions change',
    instead: 'name the element by what it is: a label, a type, an address',
    targetsOnly: true,
    breaks: attribute((name, _, { action }) => action !== 'exists' && countsPlaces(name)),
  },
  {
    name: 'no-state',
    reason: 'depends on a state that passes, told by an attribute or a class',
    instead: 'name what stays: a label, a type, an id; an open window is "dialog[open]"',
    targetsOnly: true,
    breaks: (_, all) =>
      all.some((parts) =>
        parts.some((part) =>
          isClass(part) ? isStateClass(part.value) : isAttribute(part) && isState(part, parts),
        ),
      ),
  },
  {
    name: 'no-pseudo-element',
    reason: 'names something that is no element',
    instead: 'name the element itself',
    breaks: some(({ type }) => type === 'pseudo-element'),
  },
  {
    name: 'no-any',
    reason: 'uses "*" or a namespace, which matches anything',
    instead: 'name the kind of element, for example "input" or "button"',
    breaks: some((part) => part.type === 'universal' || ('namespace' in part && part.namespace !== null)),
  },
  {
    name: 'no-class-pieces',
    reason: 'looks at pieces of the class attribute, or at a style',
    instead: 'write one whole class with an element, for example "button.primary"',
    breaks: attribute((name, _, part) => name === 'style' || (name === 'class' && part.action !== 'element')),
  },
  {
    name: 'no-hash-class',
    reason: 'holds a class that a build tool makes',
    instead: 'leave that class out: it changes with each build of the site',
    breaks: some((part) => isClass(part) && isMadeClass(part.value)),
  },
  {
    name: 'no-generated-id',
    reason: 'names an id that a framework makes, and makes anew',
    instead: 'name the element by what people read on it',
    breaks: attribute((name, value, { action }) => {
      if (isMadeAttribute(name)) return true;
      if (!ID_ATTRIBUTES.test(name) || action === 'exists') return false;
      const id = name === 'href' ? value.replace(/^[^#]*#?/, '') : value;
      return refuseId(id) !== null || (action !== 'equals' && refusePiece(id, action) !== null);
    }),
  },
  {
    name: 'no-long-path',
    reason: `has more than ${STEPS} steps, those inside its pseudo-classes counted`,
    instead: `keep what says most, ${STEPS} steps at most`,
    breaks: (selector) => steps(selector) > STEPS,
  },
  {
    name: 'no-neighbour',
    reason: 'counts on what stands beside the element, and a new layout moves it',
    instead: 'name the element itself, or what it lies in: a form, a dialog',
    targetsOnly: true,
    breaks: some(({ type }) => NEIGHBOURS.includes(type)),
  },
  {
    name: 'no-class-alone',
    reason: 'has only classes, and classes are changed like clothes',
    instead: 'add an element, an attribute or an id, for example "form .message"',
    breaks: (selector) => !selector.some(tells),
  },
  {
    name: 'no-content',
    reason: 'looks at an attribute that does not say what the element is: what people type may stand in it',
    instead: 'name the field by its label, its type or its autocomplete',
    breaks: attribute((name) => !isNaming(name)),
  },
  {
    name: 'no-content',
    reason: 'asks for a sign or two of a text in which a site may write what people choose',
    instead: 'write the whole text, or three letters of it',
    targetsOnly: true,
    breaks: attribute(isSounding),
  },
];

const SYNTAX: CssRefusal = {
  rule: 'no-syntax-error',
  reason: 'cannot be read as CSS',
  instead: 'try it in the browser’s console: document.querySelector("…")',
};
const LIST: CssRefusal = {
  rule: 'no-list',
  reason: 'is a list',
  instead: 'write one signal each; inside :is() a list is good',
};

/** The names of all rules, for the documents and the tests. */
export const CSS_RULE_NAMES: readonly string[] = [
  SYNTAX.rule,
  LIST.rule,
  ...new Set(CSS_RULES.map(({ name }) => name)),
];

/**
 * @param css a selector of a map or of a repair, of any origin
 * @param use what it is for; to find a target, it must still be true tomorrow
 * @returns the first rule that it breaks, or null
 */
export function cssRefusal(css: string, use: CssUse = 'target'): CssRefusal | null {
  let list: Selector[][];
  try {
    list = parse(css);
  } catch {
    return SYNTAX;
  }
  if (list.length !== 1 || list[0]?.length === 0) return list.length > 1 ? LIST : SYNTAX;
  const selector = list[0] as Selector[];
  if (isNoBrowsers(css, selector)) return SYNTAX;
  if ([selector[0], selector.at(-1)].some((part) => part && isCombinator(part))) return SYNTAX;
  const all = [selector, ...nested(selector)];
  const broken = CSS_RULES.find(
    ({ name, targetsOnly, breaks }) =>
      (use === 'target' || !targetsOnly) &&
      // What stands inside :is() or :has() narrows; alone it need not be enough.
      (name === 'no-class-alone' ? [selector] : all).some((one) => breaks(one, compoundsOf(one))),
  );
  return broken ? { rule: broken.name, reason: broken.reason, instead: broken.instead } : null;
}

/** What the parser takes and browsers refuse: `[a!=b]`, `:has()` inside `:has()`, `#1a`. It would end a reading. */
function isNoBrowsers(css: string, selector: readonly Selector[]): boolean {
  const parts = [selector, ...nested(selector)].flat();
  const isHas = (part: Selector) => isPseudo(part) && part.name.toLowerCase() === 'has';
  return (
    /#-?\d/.test(css.replace(/\[[^\]]*\]/g, '')) ||
    parts.some((part) => isAttribute(part) && part.action === 'not') ||
    parts.some(({ type }) => NO_COMBINATORS.includes(type)) ||
    parts.some((part) => isHas(part) && nested([part]).flat().some(isHas))
  );
}

/** @returns the selectors inside pseudo-classes, at any depth */
function nested(selector: readonly Selector[]): Selector[][] {
  return selector.flatMap((part) =>
    isPseudo(part) && Array.isArray(part.data) ? part.data.flatMap((one) => [one, ...nested(one)]) : [],
  );
}

function compoundsOf(selector: readonly Selector[]): Compound[] {
  const compounds: Compound[] = [[]];
  for (const part of selector) {
    if (isCombinator(part)) compounds.push([]);
    else compounds.at(-1)?.push(part);
  }
  // `:has(> a)` begins with a combinator.
  return compounds.filter((parts) => parts.length > 0);
}
