import type { ReactNode } from 'react';
import { Icon } from './Icon';
import './off-page.css';

/** A wait that runs: since when, and when to look again. `due`: it is time to look; `long`: time to worry. */
export function Wait(props: {
  since: string;
  look: string;
  /** Said where the hour is a guess of ours. */
  guess?: string;
  state: 'running' | 'due' | 'long';
  children?: ReactNode;
}) {
  return (
    <div className={`wait ${props.state}`}>
      <Icon name={props.state === 'running' ? 'clock' : props.state === 'due' ? 'eye' : 'warning'} />
      <div>
        <p className="look">{props.look}</p>
        {props.guess && <p>{props.guess}</p>}
        <p className="quiet">{props.since}</p>
        {props.children && <div className="buttons">{props.children}</div>}
      </div>
    </div>
  );
}
