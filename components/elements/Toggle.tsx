import { useId } from 'react';
import { LockedNote } from './LockedNote';
import './Toggle.css';

/**
 * A setting that is on or off. What somebody else has set cannot be moved, and says so.
 * @param props.locked the sentence that says who has set it; without it the learner decides
 */
export function Toggle(props: {
  label: string;
  help?: string;
  lockedReason?: string | undefined;
  checked: boolean;
  onChange(on: boolean): void;
}) {
  const id = useId();
  const help = props.help !== undefined;
  const locked = props.lockedReason !== undefined;
  const described = [help && `${id}-help`, locked && `${id}-locked`].filter(Boolean).join(' ');
  return (
    <div className="toggle">
      <label className="checkbox">
        <input
          type="checkbox"
          checked={props.checked}
          disabled={locked}
          aria-describedby={described || undefined}
          onChange={({ target }) => props.onChange(target.checked)}
        />
        <b>{props.label}</b>
      </label>
      {help && (
        <p id={`${id}-help`} className="help">
          {props.help}
        </p>
      )}
      {locked && <LockedNote id={`${id}-locked`}>{props.lockedReason ?? ''}</LockedNote>}
    </div>
  );
}
