/** The signals of a target, in words, and whether each one agrees. */
import { Icon } from '@/components/elements';
import './SignalList.css';

/** One way to recognise a target. */
export interface SignalItem {
  /** « Le nom du champ ». */
  title: string;
  /** What it is compared with, word for word. */
  words: readonly string[];
  /** Whether the element has it; null: there is no element. */
  agrees: boolean | null;
  /** « d’accord, à un seul endroit ». */
  note: string;
}

/** What speaks for an element and what does not, in words. */
export function SignalList({ signals }: { signals: readonly SignalItem[] }) {
  return (
    <ul className="signal-list">
      {signals.map(({ title, words, agrees, note }) => (
        <li key={title + words.join()} className={agrees === false ? 'no' : undefined}>
          <Icon name={agrees === false ? 'close' : 'check'} />
          <span>
            {title}
            {words.map((one) => (
              <span key={one}>
                {' '}
                <q dir="ltr">{one}</q>
              </span>
            ))}
            <span className="quiet"> {note}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
