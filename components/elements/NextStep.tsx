import type { ReactNode } from 'react';
import { BreakableHost } from './BreakableHost';
import { Icon } from './Icon';
import { Sentence } from './Sentence';
import './NextStep.css';

/**
 * What to do now: one thing, in the largest words, and its buttons as children. The buttons come before the reason in the
 * order of the Tab key, where a word may be explained, and stand below it.
 */
export function NextStep(props: {
  /** Name of the part, for screen readers: « À faire maintenant ». */
  label: string;
  stage?: string;
  position?: string;
  /** What to say on the telephone to tell which step it is: « 3-2 ». `label`: « Code de l’étape ». */
  code?: { label: string; code: string };
  /** What the guide makes of the page in front. */
  intro?: string;
  title: string;
  why?: string;
  after?: string;
  problem?: boolean;
  /** The official site that a button opens. */
  address?: { host: string; help: string };
  /** More help, folded away. */
  help?: { title: string; text: string };
  /** What stands between the words and the buttons. */
  beforeButtons?: ReactNode;
  /** What to have at hand. */
  preparation?: { title: string; items: readonly string[] };
  /** Something to offer, below all the rest. */
  afterButtons?: ReactNode;
  children?: ReactNode;
}) {
  const { code, preparation } = props;
  return (
    <section
      className={props.problem ? 'next-step highlight problem' : 'next-step highlight'}
      aria-label={props.label}
    >
      {(props.stage || props.position) && (
        <p className="position-line">
          {props.stage && <span className="eyebrow">{props.stage}</span>}
          {props.position && <span className="position">{props.position}</span>}
          {code && (
            <span className="next-step-code" title={code.label}>
              <span className="visually-hidden">{code.label} </span>
              {code.code}
            </span>
          )}
        </p>
      )}
      {props.intro && <Sentence className="next-step-intro">{props.intro}</Sentence>}
      <Sentence as="h2">{props.title}</Sentence>
      {props.children && <div className="buttons">{props.children}</div>}
      <div className="next-step-words">
        {props.why && <Sentence>{props.why}</Sentence>}
        {props.after && <Sentence className="quiet">{props.after}</Sentence>}
        {props.beforeButtons}
      </div>
      {props.address && (
        <p className="next-step-address">
          <Icon name="shield" />
          <span>
            <strong>
              <BreakableHost>{props.address.host}</BreakableHost>
            </strong>
            <br />
            <span className="quiet">{props.address.help}</span>
          </span>
        </p>
      )}
      {preparation && preparation.items.length > 0 && (
        <div className="next-step-preparation">
          <Icon name="bag" />
          <div>
            <h3>{preparation.title}</h3>
            <ul>
              {preparation.items.map((item) => (
                <Sentence as="li" key={item}>
                  {item}
                </Sentence>
              ))}
            </ul>
          </div>
        </div>
      )}
      {props.help && (
        <details>
          <summary>{props.help.title}</summary>
          <Sentence>{props.help.text}</Sentence>
        </details>
      )}
      {props.afterButtons}
    </section>
  );
}
