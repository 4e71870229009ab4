import { Icon } from './Icon';
import './UndoList.css';

/** A step that is done, and the words of its button. */
interface UndoItem {
  step: string;
  title: string;
  /** Full name of the button, for screen readers: « Annuler : Lire la liste ». */
  label: string;
}

/** Steps that are done, folded away, each with a button that undoes it. */
export function UndoList(props: {
  title: string;
  buttonLabel: string;
  items: UndoItem[];
  onUndo(step: string): void;
}) {
  if (props.items.length === 0) return null;
  return (
    <details className="undo-list">
      <summary>{props.title}</summary>
      <ul>
        {props.items.map(({ step, title, label }) => (
          <li key={step}>
            <span>{title}</span>
            <button type="button" aria-label={label} onClick={() => props.onUndo(step)}>
              <Icon name="back" />
              {props.buttonLabel}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
