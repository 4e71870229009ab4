import { Icon } from '@/components/elements';
import './WaitStatus.css';

/** A wait that runs: since when, and when to look again. `due`: it is time to look; `overdue`: time to worry. */
export function WaitStatus(props: {
  since: string;
  nextCheck: string;
  /** Said where the hour is a guess of ours. */
  estimateNote?: string;
  state: 'running' | 'due' | 'overdue';
}) {
  return (
    <div className={`wait-status callout ${props.state}`}>
      <Icon name={props.state === 'running' ? 'clock' : props.state === 'due' ? 'eye' : 'warning'} />
      <div>
        <p className="next-check">{props.nextCheck}</p>
        <p className="quiet">{[props.since, props.estimateNote].filter(Boolean).join(' ')}</p>
      </div>
    </div>
  );
}
