import type { ReactNode } from 'react';
import { Icon } from '@/components/elements';
import { type SignalItem, SignalList } from './SignalList';
import './TargetCard.css';

/** A target of the page: what the guide makes of it, and what can be done as children. */
export function TargetCard(props: {
  id: string;
  title: string;
  verdict: 'found' | 'unsure' | 'missing';
  verdictLabel: string;
  trouble?: string | undefined;
  signalsTitle: string;
  signals: readonly SignalItem[];
  children?: ReactNode;
}) {
  return (
    <li className={`target-card ${props.verdict}`} data-target={props.id}>
      <h4>{props.title}</h4>
      <p className="target-card-verdict">
        <Icon name={ICONS[props.verdict]} />
        <b>{props.verdictLabel}</b>
        <code dir="ltr">{props.id}</code>
      </p>
      {props.trouble && <p>{props.trouble}</p>}
      <details>
        <summary>{props.signalsTitle}</summary>
        <SignalList signals={props.signals} />
      </details>
      {props.children && <div className="buttons">{props.children}</div>}
    </li>
  );
}

const ICONS = { found: 'check', unsure: 'help', missing: 'close' } as const;
