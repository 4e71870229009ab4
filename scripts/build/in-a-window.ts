/**
 * floating-ui asks at run time whether there is a window, whether the browser is WebKit's and what it can do. On our pages
 * there always is one, it never is, and it can. The overlay stands in the top frame only, has no floating element of
 * floating-ui's, and asks autoUpdate() for all but its frame loop; its own getBoundingClientRect() is the browser's as long as nobody
 * names another frame. Said when building, this spares a guided page 0.8 kB.
 */
import type { Plugin } from 'vite';

const ANSWERS: [RegExp, string][] = [
  [/(?<!function )\bhasWindow\(\)/g, 'true'],
  [/(?<!function )\bisWebKit\(\)/g, 'false'],
  [/(?<![.\w])getBoundingClientRect\(reference\)/g, 'reference.getBoundingClientRect()'],
  [/typeof (?:Resize|Intersection)Observer === 'function'/g, 'true'],
  [/typeof ShadowRoot === 'undefined'/g, 'false'],
  [/(?<!function )\bgetFrameElement\(win\)/g, 'null'],
  // A form answers with its fields where the browser's own word is wanted (selectors/engine/dom.ts).
  [
    /\bnode\.(parentNode|assignedSlot|nodeName|ownerDocument)\b/g,
    "Reflect.get(Object.getPrototypeOf(node), '$1', node)",
  ],
];
/** The same inside autoUpdate() alone. */
const IN_AUTO_UPDATE: [RegExp, string][] = [
  [/\bfloating\b(?!,)/g, 'null'],
  [/ {2}function frameLoop\(\) \{[\s\S]*?\n {2}\}\n/, ''],
  [/\bframeLoop\(\);/, ''],
  [/^ {4}(?:ancestorScroll|ancestorResize|elementResize|animationFrame) = .*\n/gm, ''],
  [/\b(?:ancestorScroll|ancestorResize|elementResize)\b/g, 'true'],
  [/\banimationFrame\b/g, 'false'],
];
const AUTO_UPDATE = /^function autoUpdate\([\s\S]*?\n\}/m;

const answered = (code: string, answers: [RegExp, string][]) =>
  answers.reduce((text, [call, answer]) => text.replace(call, answer), code);

export function inAWindow(): Plugin {
  return {
    name: 'in-a-window',
    transform(code, id) {
      if (!/@floating-ui\/(utils|dom)\//.test(id)) return null;
      const all = answered(code, ANSWERS);
      return { code: all.replace(AUTO_UPDATE, (body) => answered(body, IN_AUTO_UPDATE)), map: null };
    },
  };
}
