/**
 * A name without what is only a help beside it: « Numéro de mobile Sans le premier 0 » is « Numéro de mobile ». What
 * stays is the beginning; « Nom d’usage » loses nothing, whatever stands in letters of its own.
 */
import { call, get, normalise, type Reader } from './shared-runtime';

/** Said by the page itself to be a help, a count, a remark. */
const HELP = 'small, [class*="hint"], [class*="help"], [class*="counter"], [class*="required"]';
/** In brackets: figures, units and how to write; not what makes it another thing: « Nom (d’usage) ». */
const BRACKETS = /\s*\((?=[^()]*(?:\d|[€%]|exemple|format|chiffre|caractere|euros))[^()]*\)?$/;
/** « 0/20 », « 0 / 20 caractères », « - obligatoire » at the end. */
const TAIL = /\s*(?:\d+\s*\/\s*\d+(?: caracteres?)?|[-–—:|]\s*(?:champ )?obligatoire)$/;

/** Letters smaller than these, as a share of the label's, are a remark. */
const SMALL = 0.95;

/** @returns the name without brackets and counts at its end; the same when it has none */
export const withoutTail = (name: string) => name.replace(BRACKETS, '').replace(TAIL, '');

/** @returns the words of a label or button as they begin, without helps, second lines and smaller letters */
export function shortTextOf(element: Element, reader: Reader): string {
  if (!reader.isOpen(element) || reader.isPrivate(element)) return '';
  const size = Number.parseFloat(getComputedStyle(element).fontSize);
  let out = '';
  const add = (node: Node): boolean => {
    for (const child of get(node, 'childNodes')) {
      if (get(child, 'nodeType') === Node.TEXT_NODE) out += get(child, 'nodeValue');
      if (!(child instanceof HTMLElement)) continue;
      const hasBegun = /\p{L}/u.test(out);
      const { display, fontSize } = getComputedStyle(child);
      // A second line ends the name, whatever comes after it.
      const isLine = call(child, 'matches', 'br') || (get(child, 'firstChild') && !/^[icn]/.test(display));
      if (hasBegun && isLine) return false;
      if (call(child, 'matches', `${HELP}, select, textarea, script, style`) || display === 'none') continue;
      if (hasBegun && Number.parseFloat(fontSize) < size * SMALL) continue;
      if (!add(child)) return false;
    }
    return true;
  };
  add(element);
  return withoutTail(normalise(out));
}
