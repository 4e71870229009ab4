import type { ReactNode } from 'react';
import { Icon } from '@/components/elements';
import logo from '../../jalon.svg';
import './Sheet.css';

/** A sheet of paper, A4, in black on white, with who we are and the date. What is around it is not printed. */
export function Sheet(props: {
  title: string;
  subtitle?: string;
  /** Stands beside the title. */
  drawing?: ReactNode;
  disclaimer: string;
  date: string;
  printLabel: string;
  onPrint(): void;
  /** Beside the button that prints. */
  tools?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="sheet-page">
      <div className="screen-only">
        <button type="button" className="primary" onClick={props.onPrint}>
          <Icon name="print" />
          {props.printLabel}
        </button>
        {props.tools}
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
