import type { ReactNode } from 'react';
import { Icon } from './Icon';
import './StageList.css';

/** A stage as the list shows it. */
interface StageItem {
  id: string;
  title: string;
  state: 'done' | 'current' | 'todo';
  /** Words of the state: « fait », « 2 sur 5 ». */
  note: string;
  /** The steps of the stage, shown under it. `note`: « fait », « en cours », « à faire », for screen readers. */
  steps?: readonly { id: string; title: string; state: 'done' | 'current' | 'todo'; note: string }[];
}

/**
 * Where the learner is: the stages in order. Never a colour alone: an icon or a number, and words.
 * @param props.collapsed only the title is shown until it is opened
 * @param props.stepsLabel words that open the steps of a stage
 */
export function StageList(props: {
  title: string;
  stages: StageItem[];
  collapsed?: boolean;
  stepsLabel?: string;
  /** What stands below the list when it is open. */
  children?: ReactNode;
}) {
  const list = (
    <ol>
      {props.stages.map((stage, index) => (
        <li
          key={stage.id}
          className={stage.state}
          aria-current={stage.state === 'current' ? 'step' : undefined}
        >
          <span className="mark" aria-hidden="true">
            {stage.state === 'done' ? <Icon name="check" /> : index + 1}
          </span>
          <span className="name">{stage.title}</span>
          <span className="note">{stage.note}</span>
          {stage.steps && stage.steps.length > 0 && (
            <details className="steps">
              <summary>{props.stepsLabel}</summary>
              <ul>
                {stage.steps.map(({ id, title, state, note }) => (
                  <li key={id} className={state}>
                    <span className="dot" aria-hidden="true">
                      {state === 'done' && <Icon name="check" />}
                    </span>
                    {title}
                    <span className="visually-hidden">, {note}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
  if (props.collapsed) {
    return (
      <details className="stage-list">
        <summary>
          <h2>{props.title}</h2>
        </summary>
        {list}
        {props.children}
      </details>
    );
  }
  return (
    <section className="stage-list" aria-labelledby="stage-list-title">
      <h2 id="stage-list-title">{props.title}</h2>
      {list}
    </section>
  );
}
