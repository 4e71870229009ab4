import type { ReactNode } from 'react';
import { Icon } from '@/components/elements';
import './repair.css';

/** One way to recognise a target. */
export interface SignalItem {
  /** « Le nom du champ ». */
  title: string;
  /** What it is compared with, word for word. */
  words: readonly string[];
  /** Whether the element has it; null: there is no element. */
  agrees: boolean | null;
  /** « d’accord, à un seul endroit ». */
  note: string;
}

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
      <p className="verdict-line">
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

/** What speaks for an element and what does not, in words. */
export function SignalList({ signals }: { signals: readonly SignalItem[] }) {
  return (
    <ul className="sign-list">
      {signals.map(({ title, words, agrees, note }) => (
        <li key={title + words.join()} className={agrees === false ? 'no' : undefined}>
          <Icon name={agrees === false ? 'close' : 'check'} />
          <span>
            {title}
            {words.map((one) => (
              <span key={one}>
                {' '}
                <q dir="ltr">{one}</q>
              </span>
            ))}
            <span className="quiet"> {note}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
