import type { ReactNode } from 'react';
import { Icon, Sentence } from '@/components/elements';
import { HostName } from './HostName';
import './SiteVerdict.css';

/** What an address is, from yes to a clear stop. Never a colour alone: an icon and words. */
export function SiteVerdict(props: {
  kind: 'official' | 'known' | 'lookalike' | 'other';
  title: string;
  host: string | null;
  owner: string | null;
  /** Words over the host: « Adresse de la page ». */
  hostLabel: string;
  text?: string;
  children?: ReactNode;
}) {
  return (
    <div className={`screen site-verdict ${props.kind}`}>
      <div className="heading">
        <Icon name={ICONS[props.kind]} />
        <h2>{props.title}</h2>
      </div>
      {props.text && <Sentence>{props.text}</Sentence>}
      {props.host && (
        <div className="site-verdict-address">
          <p className="quiet">{props.hostLabel}</p>
          <HostName host={props.host} owner={props.owner} />
        </div>
      )}
      {props.children && <div className="buttons">{props.children}</div>}
    </div>
  );
}

const ICONS = { official: 'check', known: 'info', lookalike: 'warning', other: 'info' } as const;
