import { Icon } from './Icon';
import './question.css';

/** Sentences to pick one from, one a line. */
export function OptionList(props: {
  picks: readonly { id: string; ask: string }[];
  onPick(id: string): void;
}) {
  return (
    <ul className="picks">
      {props.picks.map(({ id, ask }) => (
        <li key={id}>
          <button type="button" data-pick={id} onClick={() => props.onPick(id)}>
            <span>{ask}</span>
            <Icon name="next" />
          </button>
        </li>
      ))}
    </ul>
  );
}
