import type { ReactNode } from 'react';
import { Icon } from './Icon';
import './Notice.css';

/** Something the learner should know: `info` is good to know, `error` (the default) says that something went wrong. */
export function Notice(props: {
  kind?: 'info' | 'error';
  text: string;
  help?: string;
  children?: ReactNode;
}) {
  const info = props.kind === 'info';
  return (
    <div className={info ? 'notice info' : 'notice'} role={info ? undefined : 'alert'}>
      <Icon name={info ? 'info' : 'warning'} />
      <div>
        <p>{props.text}</p>
        {props.help && <p className="quiet">{props.help}</p>}
        {props.children && <div className="buttons">{props.children}</div>}
      </div>
    </div>
  );
}
