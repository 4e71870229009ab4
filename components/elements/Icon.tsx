import { back, check, close, info, out, search, shield, warning } from '../icons';
import * as panelIcons from './panel-icons';
import './Icon.css';

const ICONS = { back, check, close, info, out, search, shield, warning, ...panelIcons };

/** Name of an icon. */
export type IconName = keyof typeof ICONS;

/** A drawn icon. It is decoration: the words beside it say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}
