import { Icon, type IconName, Words } from '@/components/elements';
import '../../elements/people.css';

/** A few rules under a heading. `warn`: what must not be done. */
export function Points(props: { title: string; sign: IconName; points: readonly string[]; warn?: boolean }) {
  return (
    <section className={props.warn ? 'points warn' : 'points'}>
      <h3>{props.title}</h3>
      <ul>
        {props.points.map((point) => (
          <li key={point}>
            <Icon name={props.sign} />
            <span>
              <Words>{point}</Words>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
