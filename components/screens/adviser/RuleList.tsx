import { Icon, type IconName, QuotedText } from '@/components/elements';
import './RuleList.css';

/** A few rules under a heading. `warn`: what must not be done. */
export function RuleList(props: {
  title: string;
  icon: IconName;
  rules: readonly string[];
  warning?: boolean;
}) {
  return (
    <section className={props.warning ? 'rule-list warning' : 'rule-list'}>
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
