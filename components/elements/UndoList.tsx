import { Icon } from './Icon';

/** A step that is done, and the words of its button. */
export interface UndoLine {
  step: string;
  title: string;
  /** Full name of the button, for screen readers: « Annuler : Lire la liste ». */
  label: string;
}

/** Steps that are done, folded away, each with a button that undoes it. */
export function UndoList(props: {
  title: string;
  button: string;
  steps: UndoLine[];
  onUndo(step: string): void;
}) {
  if (props.steps.length === 0) return null;
  return (
    <details className="undo">
      <summary>{props.title}</summary>
      <ul>
        {props.steps.map(({ step, title, label }) => (
          <li key={step}>
            <span>{title}</span>
            <button type="button" aria-label={label} onClick={() => props.onUndo(step)}>
              <Icon name="back" />
              {props.button}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
