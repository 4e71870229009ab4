// The trailing slash asks for the package: `punycode` alone is a module of Node's own, which no browser has.
import { decode } from 'punycode/';

/**
 * Decodes one label of a host.
 * @returns the label in letters; the label itself when it is not punycode, or broken punycode
 */
export function decodeLabel(label: string): string {
  if (!label.startsWith('xn--')) return label;
  try {
    return decode(label.slice('xn--'.length));
  } catch {
    return label;
  }
}
