import { Icon, type IconName } from './Icon';
import './question.css';

/** A way to another screen. */
export interface LinkLine {
  id: string;
  sign: IconName;
  label: string;
  /** What it is, in a few words. */
  help?: string;
  /** It leaves this page. */
  leaves?: boolean;
  onGo(): void;
}

/** The ways to the other screens, one a line. */
export function Links({ title, links }: { title: string; links: readonly LinkLine[] }) {
  return (
    <nav className="links" aria-label={title}>
      <ul>
        {links.map(({ id, sign, label, help, leaves, onGo }) => (
          <li key={id}>
            <button type="button" onClick={onGo}>
              <Icon name={sign} />
              <span className="label">
                {label}
                {help && <span className="quiet">{help}</span>}
              </span>
              <Icon name={leaves ? 'out' : 'next'} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
