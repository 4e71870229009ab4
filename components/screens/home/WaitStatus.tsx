import type { ReactNode } from 'react';
import { Icon } from '../../elements/Icon';
import '../../elements/off-page.css';

/** A wait that runs: since when, and when to look again. `due`: it is time to look; `overdue`: time to worry. */
export function WaitStatus(props: {
  since: string;
  nextCheck: string;
  /** Said where the hour is a guess of ours. */
  estimateNote?: string;
  state: 'running' | 'due' | 'overdue';
  children?: ReactNode;
}) {
  return (
    <div className={`wait ${props.state}`}>
      <Icon name={props.state === 'running' ? 'clock' : props.state === 'due' ? 'eye' : 'warning'} />
      <div>
        <p className="look">{props.nextCheck}</p>
        {props.estimateNote && <p>{props.estimateNote}</p>}
        <p className="quiet">{props.since}</p>
        {props.children && <div className="buttons">{props.children}</div>}
      </div>
    </div>
  );
}
