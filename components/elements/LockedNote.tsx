import { Icon } from './Icon';
import './LockedNote.css';

/** The sentence that says that a setting cannot be moved here. */
export function LockedNote({ id, children }: { id?: string; children: string }) {
  return (
    <p id={id} className="locked-note">
      <Icon name="shield" />
      {children}
    </p>
  );
}
