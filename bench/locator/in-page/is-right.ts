/** When is an answer right? The same rule for every resolver. */

const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/**
 * @param answer what a resolver points at
 * @param truth the target; undefined when it was deleted: then no answer is right
 * @returns true for the target itself, a part of it, its label, or a block that says hardly more than it
 */
export function isRight(answer: Element, truth: Element | undefined): boolean {
  if (!truth) return false;
  if (answer === truth) return true;
  if (answer instanceof HTMLLabelElement && answer.control === truth) return true;
  if (truth instanceof HTMLLabelElement && truth.control === answer) return true;
  const interactive = 'input, select, textarea, button, a[href], [role="button"], [role="checkbox"]';
  if (truth.matches(interactive)) return truth.contains(answer);
  // A region: its edges may have moved by a wrapper, its words have not. Its heading stands for it.
  if (!truth.contains(answer) && !answer.contains(truth)) return false;
  const heading = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
  if (truth.contains(answer) && (answer.matches(heading) || answer.querySelector(heading))) return true;
  const [one, other] = [words(answer).length, words(truth).length];
  return Math.min(one, other) >= 0.5 * Math.max(one, other);
}
