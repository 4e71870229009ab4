import type { ReactNode } from 'react';
import { Sentence } from '@/components/elements';
import './OffPageCard.css';

/** A line of the card: what it is about, and one or more sentences. */
export interface OffPageItem {
  title: string;
  text: string;
  /** Where a figure comes from. */
  basis?: string | null;
  /** Stands out: when to worry, and what to do then. */
  warning?: boolean;
}

/** What happens away from the page: a drawing, then what arrives, from whom, where to look, when to worry. */
export function OffPageCard(props: {
  label: string;
  drawing: ReactNode;
  items: readonly OffPageItem[];
  children?: ReactNode;
}) {
  return (
    <section className="off-page-card" aria-label={props.label}>
      <div className="illustration">{props.drawing}</div>
      <dl>
        {props.items.map(({ title, text, basis, warning }) => (
          <div key={title} className={warning ? 'item warning' : 'item'}>
            <dt>{title}</dt>
            <Sentence as="dd">{text}</Sentence>
            {basis && (
              <Sentence as="dd" className="quiet">
                {basis}
              </Sentence>
            )}
          </div>
        ))}
      </dl>
      {props.children}
    </section>
  );
}
