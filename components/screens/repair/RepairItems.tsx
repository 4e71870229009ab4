import { Icon } from '@/components/elements';
import './RepairItems.css';

/** A repair of this computer, in words. */
interface RepairItem {
  key: string;
  title: string;
  notes: readonly string[];
  /** Full name of the button that takes it out. */
  label: string;
}

/** The repairs of this computer, each with a button that takes it out. */
export function RepairItems(props: {
  title: string;
  removeLabel: string;
  items: readonly RepairItem[];
  onRemove(key: string): void;
}) {
  return (
    <ul className="repair-items" aria-label={props.title}>
      {props.items.map(({ key, title, notes, label }) => (
        <li key={key}>
          <div>
            <b>{title}</b>
            {notes.map((note) => (
              <p key={note} className="quiet">
                {note}
              </p>
            ))}
          </div>
          <button type="button" aria-label={label} onClick={() => props.onRemove(key)}>
            <Icon name="close" />
            {props.removeLabel}
          </button>
        </li>
      ))}
    </ul>
  );
}
