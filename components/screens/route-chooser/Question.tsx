import { Sentence } from '@/components/elements';
import { AnswerIcon } from './AnswerIcon';
import './Question.css';

/** One question with large answers, each with a drawing. */
export function Question(props: {
  title: string;
  help?: string;
  answers: readonly { id: string; label: string; sign: string }[];
  /** The answer given before, when the learner comes back. */
  selected?: string;
  onAnswer(id: string): void;
}) {
  return (
    <div className="screen stack">
      <Sentence as="h2">{props.title}</Sentence>
      {props.help && <Sentence>{props.help}</Sentence>}
      <ul className="question-answers">
        {props.answers.map(({ id, label, sign }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={props.selected === undefined ? undefined : props.selected === id}
              onClick={() => props.onAnswer(id)}
            >
              <AnswerIcon name={sign} />
              <span>{label}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
