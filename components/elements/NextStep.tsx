import type { ReactNode } from 'react';
import { Broken } from './HostName';
import { Icon } from './Icon';
import { Sentence } from './Sentence';
import './next.css';

/** What to do now: one thing, in the largest words, and its buttons as children. */
export function NextStep(props: {
  /** Name of the part, for screen readers: « À faire maintenant ». */
  label: string;
  where?: string;
  step?: string;
  title: string;
  why?: string;
  after?: string;
  problem?: boolean;
  /** The official site that a button opens. */
  address?: { host: string; help: string };
  /** More help, folded away. */
  stuck?: { title: string; text: string };
  /** What stands between the words and the buttons. */
  before?: ReactNode;
  /** What to have at hand. */
  hand?: { title: string; items: readonly string[] };
  /** Something to offer, below all the rest. */
  offer?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <section className={props.problem ? 'next problem' : 'next'} aria-label={props.label}>
      {(props.where || props.step) && (
        <p className="place-line">
          {props.where && <span className="where">{props.where}</span>}
          {props.step && <span className="step">{props.step}</span>}
        </p>
      )}
      <Sentence as="h2">{props.title}</Sentence>
      {props.why && <Sentence>{props.why}</Sentence>}
      {props.after && <Sentence className="quiet">{props.after}</Sentence>}
      {props.before}
      {props.hand && props.hand.items.length > 0 && (
        <div className="hand">
          <Icon name="bag" />
          <div>
            <h3>{props.hand.title}</h3>
            <ul>
              {props.hand.items.map((item) => (
                <Sentence as="li" key={item}>
                  {item}
                </Sentence>
              ))}
            </ul>
          </div>
        </div>
      )}
      {props.children && <div className="buttons">{props.children}</div>}
      {props.address && (
        <p className="address">
          <Icon name="shield" />
          <span>
            <strong>
              <Broken>{props.address.host}</Broken>
            </strong>
            <br />
            <span className="quiet">{props.address.help}</span>
          </span>
        </p>
      )}
      {props.stuck && (
        <details>
          <summary>{props.stuck.title}</summary>
          <Sentence>{props.stuck.text}</Sentence>
        </details>
      )}
      {props.offer}
    </section>
  );
}
