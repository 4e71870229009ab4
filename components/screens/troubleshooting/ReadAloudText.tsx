import { Icon } from '@/components/elements';
import './ReadAloudText.css';

/** A sentence to read aloud to somebody. */
export function ReadAloudText({ title, children }: { title: string; children: string }) {
  return (
    <figure className="read-aloud-text">
      <figcaption>
        <Icon name="speak" />
        {title}
      </figcaption>
      <blockquote>{children}</blockquote>
    </figure>
  );
}
