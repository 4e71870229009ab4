import { Icon } from '@/components/elements';
import './StepChooser.css';

/** A stage whose steps can be shown. */
interface StageOption {
  id: string;
  title: string;
  /** Whether the learner is in this stage: it is open at first. */
  current: boolean;
  /** `note`: « fait », « à faire »; empty: not on the learner's way. `label`: the full name of the button. `code`: « 3-2 ». */
  steps: readonly { id: string; code: string; title: string; note: string; label: string; done: boolean }[];
}

/** All steps of the journey by stage, to choose one from. */
export function StepChooser({
  stages,
  onSelect,
}: {
  stages: readonly StageOption[];
  onSelect(step: string): void;
}) {
  return (
    <div className="step-chooser">
      {stages.map(({ id, title, current, steps }) => (
        <details key={id} open={current}>
          <summary>
            <b>{title}</b>
          </summary>
          <ul>
            {steps.map((step) => (
              <li key={step.id}>
                <button
                  type="button"
                  data-step={step.id}
                  aria-label={[step.label, step.note && `(${step.note})`, step.code]
                    .filter(Boolean)
                    .join(' ')}
                  onClick={() => onSelect(step.id)}
                >
                  <span className="dot" aria-hidden="true">
                    {step.done && <Icon name="check" />}
                  </span>
                  <span className="code">{step.code}</span>
                  <span className="label">{step.title}</span>
                  {step.note && <span className="quiet">{step.note}</span>}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
