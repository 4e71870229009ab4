import { Sign } from './Sign';

/** A stage as the list shows it. */
export interface StageLine {
  id: string;
  title: string;
  state: 'done' | 'current' | 'todo';
  /** Words of the state: « fait », « 2 sur 5 ». */
  note: string;
}

/** Where the learner is: the stages in order. Never a colour alone: a sign or a number, and words. */
export function StageList({ title, stages }: { title: string; stages: StageLine[] }) {
  return (
    <section className="stages" aria-labelledby="stages-title">
      <h2 id="stages-title">{title}</h2>
      <ol>
        {stages.map((stage, index) => (
          <li
            key={stage.id}
            className={stage.state}
            aria-current={stage.state === 'current' ? 'step' : undefined}
          >
            <span className="mark" aria-hidden="true">
              {stage.state === 'done' ? <Sign name="check" /> : index + 1}
            </span>
            <span className="name">{stage.title}</span>
            <span className="note">{stage.note}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
