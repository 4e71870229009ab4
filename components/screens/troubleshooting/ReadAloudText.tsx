import { Icon } from '../../elements/Icon';
import '../../elements/question.css';

/** A sentence to read aloud to somebody. */
export function ReadAloudText({ title, children }: { title: string; children: string }) {
  return (
    <figure className="read">
      <figcaption>
        <Icon name="speak" />
        {title}
      </figcaption>
      <blockquote>{children}</blockquote>
    </figure>
  );
}
