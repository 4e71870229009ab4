import type { ReactNode } from 'react';
import { Icon } from './Icon';

/** Something the learner should know. `calm`: good to know; otherwise something went wrong. */
export function Notice(props: { calm?: boolean; text: string; help?: string; children?: ReactNode }) {
  return (
    <div className={props.calm ? 'notice calm' : 'notice'} role={props.calm ? undefined : 'alert'}>
      <Icon name={props.calm ? 'info' : 'warning'} />
      <div>
        <p>{props.text}</p>
        {props.help && <p className="quiet">{props.help}</p>}
        {props.children && <div className="buttons">{props.children}</div>}
      </div>
    </div>
  );
}
