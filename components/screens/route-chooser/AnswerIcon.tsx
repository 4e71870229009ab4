import { ANSWER_ICONS } from './answer-icons';
import './AnswerIcon.css';

/** The drawing of an answer, 48 × 48. It is decoration: the label says the same. */
export function AnswerIcon({ name }: { name: string }) {
  const paths = Object.hasOwn(ANSWER_ICONS, name) ? ANSWER_ICONS[name] : ANSWER_ICONS.unknown;
  return (
    <svg className="answer-icon" viewBox="0 0 48 48" aria-hidden="true">
      {paths?.map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
