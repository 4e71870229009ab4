// What every baseline shows: the same words beside the same field, as Jalon's card does.
// `HINT` and `TARGETS` are put in by the bundler (../build-baselines.mjs).

/** The words of the hint. */
export const hint = HINT;

/**
 * The field of this page: the one that Jalon points at.
 * @returns {Element | null} null on a page where there is nothing to say
 */
export function target() {
  const css = TARGETS[location.pathname];
  return css ? document.querySelector(css) : null;
}
