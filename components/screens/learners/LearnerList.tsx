/** The learners of this computer, as tiles. */
import type { ReactNode } from 'react';
import { type Animal, AnimalSign, type Colour } from '@/components/drawings';
import './LearnerList.css';

/** The list of learners; the entries are `Learner`. */
export function LearnerList({ title, children }: { title: string; children: ReactNode }) {
  return (
    <ul className="learner-list" aria-label={title}>
      {children}
    </ul>
  );
}

/** One learner: an animal, its name in words, and what can be done as children. */
export function LearnerTile(props: {
  animal: Animal;
  colour: Colour;
  name: string;
  /** Words that mark the learner who is here now: « C’est vous ». */
  currentLabel?: string;
  /** Where this learner is. */
  note?: string;
  children?: ReactNode;
}) {
  return (
    <li
      className={props.currentLabel ? 'learner-tile current' : 'learner-tile'}
      aria-current={props.currentLabel ? 'true' : undefined}
    >
      <AnimalSign animal={props.animal} colour={props.colour} />
      <div>
        <h3>{props.name}</h3>
        {props.currentLabel && <p className="badge">{props.currentLabel}</p>}
        {props.note && <p className="quiet">{props.note}</p>}
      </div>
      {props.children && <div className="buttons">{props.children}</div>}
    </li>
  );
}
