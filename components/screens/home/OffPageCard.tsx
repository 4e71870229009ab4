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

/** What happens away from the page: a drawing and what counts first; the rest, and the children, are folded away. */
export function OffPageCard(props: {
  label: string;
  drawing: ReactNode;
  first: readonly OffPageItem[];
  /** Words that open the rest. */
  fold: string;
  folded: readonly OffPageItem[];
  children?: ReactNode;
}) {
  return (
    <section className="off-page-card" aria-label={props.label}>
      <div className="off-page-card-first">
        <div className="illustration">{props.drawing}</div>
        <Items items={props.first} />
      </div>
      <details>
        <summary>{props.fold}</summary>
        <Items items={props.folded} />
        {props.children}
      </details>
    </section>
  );
}

function Items({ items }: { items: readonly OffPageItem[] }) {
  return (
    <dl>
      {items.map(({ title, text, basis, warning }) => (
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
  );
}
