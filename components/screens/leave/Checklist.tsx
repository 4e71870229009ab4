/** A list of things to tick off before leaving. */
import { useState } from 'react';
import { QuotedText } from '@/components/elements';
import './Checklist.css';

/** One thing to do before something else. */
export interface ChecklistItem {
  id: string;
  title: string;
  help?: string;
  /** The official site where it is done. */
  host?: string;
}

/** Things to tick off. The ticks are for the eyes only: they live and end with the page. */
export function Checklist(props: { title: string; items: readonly ChecklistItem[]; doneText: string }) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const all = props.items.every(({ id }) => ticked.includes(id));
  return (
    <div className="checklist">
      <ul aria-label={props.title}>
        {props.items.map(({ id, title, help, host }) => (
          <li key={id}>
            <label className="checkbox">
              <input
                type="checkbox"
                checked={ticked.includes(id)}
                autoComplete="off"
                onChange={({ target }) =>
                  setTicked(target.checked ? [...ticked, id] : ticked.filter((one) => one !== id))
                }
              />
              <span>
                <b>
                  <QuotedText>{title}</QuotedText>
                </b>
                {host && (
                  <span className="checklist-host" dir="ltr">
                    {host}
                  </span>
                )}
                {help && (
                  <span className="help">
                    <QuotedText>{help}</QuotedText>
                  </span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p className="announcement" role="status">
        {all ? props.doneText : ''}
      </p>
    </div>
  );
}
