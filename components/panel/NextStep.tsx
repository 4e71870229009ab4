import type { ReactNode } from 'react';
import { Sign } from './Sign';
import { Words } from './Words';

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
  children?: ReactNode;
}) {
  return (
    <section className={props.problem ? 'next problem' : 'next'} aria-label={props.label}>
      {props.where && <p className="where">{props.where}</p>}
      {props.step && <p className="step">{props.step}</p>}
      <h2>
        <Words>{props.title}</Words>
      </h2>
      {props.why && (
        <p>
          <Words>{props.why}</Words>
        </p>
      )}
      {props.after && <p className="quiet">{props.after}</p>}
      {props.children && <div className="buttons">{props.children}</div>}
      {props.address && (
        <p className="address">
          <Sign name="shield" />
          <span>
            <strong>{props.address.host}</strong>
            <br />
            <span className="quiet">{props.address.help}</span>
          </span>
        </p>
      )}
      {props.stuck && (
        <details>
          <summary>{props.stuck.title}</summary>
          <p>
            <Words>{props.stuck.text}</Words>
          </p>
        </details>
      )}
    </section>
  );
}
