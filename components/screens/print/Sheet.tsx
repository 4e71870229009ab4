import type { ReactNode } from 'react';
import { Icon, QuotedText } from '@/components/elements';
import logo from '../../jalon.svg';
import '../../tokens.css';
import '../../elements/base.css';
import './Sheet.css';

/** A sheet of paper, A4, in black on white, with who we are and the date. What is around it is not printed. */
export function Sheet(props: {
  title: string;
  subtitle?: string;
  /** Stands beside the title. */
  drawing?: ReactNode;
  disclaimer: string;
  date: string;
  lang: string;
  printLabel: string;
  onPrint(): void;
  children: ReactNode;
}) {
  return (
    <div className="desk" lang={props.lang}>
      <div className="no-print">
        <button type="button" className="main" onClick={props.onPrint}>
          <Icon name="print" />
          {props.printLabel}
        </button>
      </div>
      <main className="sheet">
        <header>
          <img src={logo} alt="" />
          <div>
            <h1>{props.title}</h1>
            {props.subtitle && <p className="subtitle">{props.subtitle}</p>}
          </div>
          {props.drawing}
        </header>
        {props.children}
        <footer>
          <span>{props.disclaimer}</span>
          <span>{props.date}</span>
        </footer>
      </main>
    </div>
  );
}

/** Lines with a box each. A ticked box also says so in words, for who cannot see it. */
export function PrintChecklist(props: {
  items: readonly {
    id: string;
    title: string;
    help?: string | undefined;
    done?: boolean;
    note?: string;
    /** It stands for a whole stage. */
    strong?: boolean;
  }[];
}) {
  return (
    <ul className="boxes">
      {props.items.map(({ id, title, help, done, note, strong }) => (
        <li key={id} className={strong ? 'strong' : undefined}>
          <span className="box" aria-hidden="true">
            {done && <Icon name="check" />}
          </span>
          <span>
            <QuotedText>{title}</QuotedText>
            {note && <span className="hidden">, {note}</span>}
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

/** Empty lines to write on by hand: nothing of it is ever typed here. */
export function WriteInLines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section className="by-hand">
      <h2>{title}</h2>
      {lines.map((line) => (
        <p key={line}>
          <span>{line}</span>
          <span className="rule" />
        </p>
      ))}
    </section>
  );
}
