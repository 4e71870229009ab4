/** Takes out of proposed signals what could be somebody's: a word that is not everybody's becomes a wildcard. */
import type { Signal, SiteMap, Target } from '@/selectors/schema';
import { MASK, Mask } from '@/selectors/survey/mask';

const WILDCARD = '{…}';
const STANDS_FOR = /\{[^}]*\}/g;
const MOST_WORDS = 160;

/** @returns the target with common words, ids and names only; a signal of which nothing is left goes */
export function cleaned(target: Target, map: SiteMap): Target {
  const mask = new Mask(map);
  const { avoid, within, ...rest } = target;
  const others = avoid?.filter((text) => wordsOf(text, mask) === text);
  return {
    ...rest,
    ...(others && others.length > 0 && { avoid: others }),
    ...(within !== undefined && isCommonCss(within, mask) && { within }),
    signals: target.signals.flatMap((signal) => cleanSignal(signal, mask)),
  };
}

function cleanSignal(signal: Signal, mask: Mask): Signal[] {
  if ('text' in signal) {
    const text = [...new Set(signal.text.map((one) => wordsOf(one, mask)))].filter(saysSomething);
    return text.length > 0 ? [{ ...signal, text }] : [];
  }
  if (signal.kind === 'css') return isCommonCss(signal.value, mask) ? [signal] : [];
  if (signal.kind === 'container') return isCommonCss(signal.css, mask) ? [signal] : [];
  if (signal.kind === 'image') {
    const src = signal.src.filter((one) => mask.isCommon(one.replace(/\.\w+$/, '')));
    return src.length > 0 ? [{ ...signal, src }] : [];
  }
  if (signal.kind === 'attribute') {
    const value = signal.value.filter((one) => mask.isCommon(one));
    return value.length > 0 ? [{ ...signal, value }] : [];
  }
  return [signal];
}

/** @returns the text with a wildcard for the words that are hidden */
export function wordsOf(text: string, mask: Mask): string {
  return text
    .slice(0, MOST_WORDS)
    .split(STANDS_FOR)
    .map((part) => (part.trim() === '' ? part : spaced(part, mask)))
    .join(WILDCARD)
    .replace(new RegExp(`(${WILDCARD}\\s*)+`, 'g'), WILDCARD);
}

/** Masks the words and leaves the spaces around them, which `text` takes off. */
function spaced(part: string, mask: Mask): string {
  const [before = '', after = ''] = [/^\s*/.exec(part)?.[0], /\s*$/.exec(part)?.[0]];
  return `${before}${mask.text(part).replaceAll(MASK, WILDCARD)}${after}`.replace(/\s*(\{…\})\s*/g, '$1');
}

/** @returns whether there is more than wildcards, and more than a single letter */
export const saysSomething = (text: string) => /\p{L}{2}/u.test(text.replace(STANDS_FOR, ''));

function isCommonCss(css: string, mask: Mask): boolean {
  const strings = [...css.matchAll(/=["']?([^"'\]]+)["']?/g), ...css.matchAll(/[#.]([\w-]+)/g)];
  return strings.every(([, value = '']) => mask.isCommon(value) || mask.text(value) === value);
}
