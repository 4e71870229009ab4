import { back, check, info, out, post, shield, warning } from '../signs';

const SIGNS = { back, check, info, out, post, shield, warning };

/** A drawn sign. It is decoration: the words beside it say the same. */
export function Sign({ name }: { name: keyof typeof SIGNS }) {
  return (
    <svg className="sign" viewBox="0 0 24 24" aria-hidden="true">
      <path d={SIGNS[name]} />
    </svg>
  );
}
