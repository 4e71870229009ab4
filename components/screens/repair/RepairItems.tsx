import type { ReactNode } from 'react';
import { Icon } from '@/components/elements';
import './RepairItems.css';

/** A repair of this computer, in words. */
interface RepairItem {
  key: string;
  title: string;
  notes: readonly string[];
  /** Full name of the button that takes it out. */
  label: string;
  /** It is not used before somebody has looked: what it would ring, and the full name of the button that says yes. */
  ask?: { picture: ReactNode; label: string } | undefined;
}

/** The repairs of this computer, each with a button that takes it out; one that waits also with one that lets it in. */
export function RepairItems(props: {
  title: string;
  removeLabel: string;
  confirmLabel: string;
  items: readonly RepairItem[];
  onRemove(key: string): void;
  onConfirm(key: string): void;
}) {
  return (
    <ul className="repair-items" aria-label={props.title}>
      {props.items.map(({ key, title, notes, label, ask }) => (
        <li key={key}>
          <div>
            <b>{title}</b>
            {notes.map((note) => (
              <p key={note} className="quiet">
                {note}
              </p>
            ))}
            {ask?.picture}
          </div>
          {ask && (
            <button type="button" aria-label={ask.label} onClick={() => props.onConfirm(key)}>
              <Icon name="check" />
              {props.confirmLabel}
            </button>
          )}
          <button type="button" aria-label={label} onClick={() => props.onRemove(key)}>
            <Icon name="close" />
            {props.removeLabel}
          </button>
        </li>
      ))}
    </ul>
  );
}
