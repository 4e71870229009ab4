import { Icon, type IconName, QuotedText } from '@/components/elements';
import '../../elements/people.css';

/** A few rules under a heading. `warn`: what must not be done. */
export function RuleList(props: {
  title: string;
  icon: IconName;
  rules: readonly string[];
  warning?: boolean;
}) {
  return (
    <section className={props.warning ? 'points warn' : 'points'}>
      <h3>{props.title}</h3>
      <ul>
        {props.rules.map((rule) => (
          <li key={rule}>
            <Icon name={props.icon} />
            <span>
              <QuotedText>{rule}</QuotedText>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
