/**
 * Decodes one label of a host from punycode (RFC 3492, section 6.2). Forty lines rather than a package: nothing
 * else of one is needed, and the tests compare every answer with Node's own decoder.
 */
const [BASE, T_MIN, T_MAX, SKEW, DAMP, BIAS, FIRST] = [36, 1, 26, 38, 700, 72, 128];

/** @returns the label in letters; the label itself when it is not punycode, or broken punycode */
export function decodeLabel(label: string): string {
  if (!label.startsWith('xn--')) return label;
  const coded = label.slice(4);
  const cut = coded.lastIndexOf('-');
  const output = [...coded.slice(0, Math.max(cut, 0))].map((char) => char.charCodeAt(0));
  let [code, bias, index] = [FIRST, BIAS, 0];
  for (let at = cut < 0 ? 0 : cut + 1; at < coded.length; ) {
    const before = index;
    for (let [weight, k] = [1, BASE]; ; k += BASE) {
      const digit = digitOf(coded.charCodeAt(at++));
      if (digit < 0) return label;
      index += digit * weight;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
      if (index > 0x7fffffff || weight > 0x7fffffff) return label;
    }
    const length = output.length + 1;
    bias = adapt(index - before, length, before === 0);
    code += Math.floor(index / length);
    if (code > 0x10ffff) return label;
    index %= length;
    output.splice(index++, 0, code);
  }
  return String.fromCodePoint(...output);
}

/** 0 to 35 for a letter or a digit; -1 for anything else, the end of the label too. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 22;
  if (code >= 97 && code <= 122) return code - 97;
  return -1;
}

function adapt(delta: number, length: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
