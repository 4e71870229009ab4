/** The list of ways from the first screen to the others. */
import { Icon, type IconName } from '@/components/elements';
import './NavList.css';

/** A way to another screen. */
export interface NavItem {
  id: string;
  icon: IconName;
  label: string;
  /** What it is, in a few words. */
  help?: string;
  /** It leaves this page. */
  external?: boolean;
  onClick(): void;
}

/** The ways to the other screens, one a line. */
export function NavList({ title, items }: { title: string; items: readonly NavItem[] }) {
  return (
    <nav className="nav-list" aria-label={title}>
      <ul>
        {items.map(({ id, icon, label, help, external, onClick }) => (
          <li key={id}>
            <button type="button" onClick={onClick}>
              <Icon name={icon} />
              <span className="label">
                {label}
                {help && <span className="quiet">{help}</span>}
              </span>
              <Icon name={external ? 'out' : 'next'} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
