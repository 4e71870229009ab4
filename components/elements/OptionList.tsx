import { Icon } from './Icon';
import './OptionList.css';

/** Sentences to choose one from, one a line. */
export function OptionList(props: {
  options: readonly { id: string; label: string }[];
  onSelect(id: string): void;
}) {
  return (
    <ul className="option-list">
      {props.options.map(({ id, label }) => (
        <li key={id}>
          <button type="button" data-option={id} onClick={() => props.onSelect(id)}>
            <span>{label}</span>
            <Icon name="next" />
          </button>
        </li>
      ))}
    </ul>
  );
}
