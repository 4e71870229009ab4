import { back, check, close, info, out, post, search, shield, warning } from '../icons';
import * as ours from './panel-icons';

const ICONS = { back, check, close, info, out, post, search, shield, warning, ...ours };

/** Name of a drawn sign. */
export type IconName = keyof typeof ICONS;

/** A drawn sign. It is decoration: the words beside it say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={`sign sign-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}
