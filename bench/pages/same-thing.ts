/** Is what was found what was marked? */

/** A control, with its labels; a label, with its control. */
function withLabels(element: Element): Element[] {
  const { labels, control } = element as Partial<HTMLInputElement & HTMLLabelElement>;
  return [element, ...Array.from(labels ?? []), ...(control ? [control] : [])];
}

/** @returns true when one is the other, a part of it, or its label */
export const isSameThing = (one: Element, other: Element): boolean =>
  withLabels(one).some((a) => withLabels(other).some((b) => a.contains(b) || b.contains(a)));
