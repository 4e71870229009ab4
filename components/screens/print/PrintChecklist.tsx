import { Icon, QuotedText } from '@/components/elements';
import './PrintChecklist.css';

/** Lines with a box each. A ticked box also says so in words, for who cannot see it. */
export function PrintChecklist(props: {
  items: readonly {
    id: string;
    title: string;
    /** Of a step: « 3-2 ». */
    code?: string;
    help?: string | undefined;
    done?: boolean;
    note?: string;
    /** It stands for a whole stage. */
    strong?: boolean;
  }[];
}) {
  return (
    <ul className="print-checklist">
      {props.items.map(({ id, title, code, help, done, note, strong }) => (
        <li key={id} className={strong ? 'strong' : undefined}>
          <span className="box" aria-hidden="true">
            {done && <Icon name="check" />}
          </span>
          <span>
            {code && <b className="code">{code} </b>}
            <QuotedText>{title}</QuotedText>
            {note && <span className="visually-hidden">, {note}</span>}
            {help && (
              <span className="help">
                <QuotedText>{help}</QuotedText>
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
