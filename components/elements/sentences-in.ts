/** The sentences that stand in a part of our own page, and where. */
/** Cuts a text into sentences: where each stands, in UTF-16 units. */
export type Split = (text: string) => { start: number; end: number }[];

/** A sentence on the page. */
export interface ShownSentence {
  text: string;
  /** @returns the place of some of its characters, to mark them */
  rangeOf(start: number, length: number): Range;
}

/** What is no text to read: what one presses, drawings, a meaning that was opened, the count above what is to be done. */
const SKIPPED =
  'button, summary, input, select, svg, [aria-hidden="true"], .sentence-meaning, .position-line';

/** @returns the sentences in view inside `part`, in order; what stands in two blocks is never one sentence */
export function sentencesIn(part: Element, split: Split): ShownSentence[] {
  const blocks: { block: Element; nodes: Text[] }[] = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let isBroken = true;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement) isBroken = true;
    if (!(node instanceof Text)) continue;
    const block = blockOf(node);
    if (!block?.checkVisibility()) continue;
    const last = blocks.at(-1);
    if (last && last.block === block && !isBroken) last.nodes.push(node);
    else blocks.push({ block, nodes: [node] });
    isBroken = false;
  }
  return blocks.flatMap(({ nodes }) => {
    const text = nodes.map(({ data }) => data).join('');
    return split(text).map(({ start, end }) => ({
      text: text.slice(start, end),
      rangeOf: (from: number, length: number) =>
        rangeIn(nodes, start + from, Math.min(start + from + length, end)),
    }));
  });
}

function blockOf(node: Text): Element | null {
  let at = node.parentElement;
  // An entry of a list is a thing of its own, though some lists run on in one line.
  while (at && at.localName !== 'li' && /^(inline|contents)/.test(getComputedStyle(at).display))
    at = at.parentElement;
  return at;
}

/** @param start in the joined text of the nodes, as `end` */
function rangeIn(nodes: readonly Text[], start: number, end: number): Range {
  const range = new Range();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (before <= start && start < after) range.setStart(node, start - before);
    if (before < end && end <= after) range.setEnd(node, end - before);
    before = after;
  }
  return range;
}
