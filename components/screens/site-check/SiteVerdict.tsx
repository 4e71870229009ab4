import type { ReactNode } from 'react';
import { HostName } from '../../elements/HostName';
import { Icon } from '../../elements/Icon';
import { Sentence } from '../../elements/Sentence';
import './site-verdict.css';

/** What an address is: yes, known, unknown, or a clear stop. Never a colour alone: a sign and words. */
export function SiteVerdict(props: {
  kind: 'yes' | 'known' | 'unknown' | 'stop';
  title: string;
  host: string | null;
  owner: string | null;
  /** Words over the host: « Adresse de la page ». */
  hostLabel: string;
  text?: string;
  children?: ReactNode;
}) {
  return (
    <div className={`screen verdict ${props.kind}`}>
      <div className="head">
        <Icon name={SIGN[props.kind]} />
        <h2>{props.title}</h2>
      </div>
      {props.text && <Sentence>{props.text}</Sentence>}
      {props.host && (
        <div className="spelled">
          <p className="quiet">{props.hostLabel}</p>
          <HostName host={props.host} owner={props.owner} />
        </div>
      )}
      {props.children && <div className="buttons">{props.children}</div>}
    </div>
  );
}

const SIGN = { yes: 'check', known: 'info', unknown: 'info', stop: 'warning' } as const;
