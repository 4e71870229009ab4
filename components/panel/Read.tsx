import { Sign } from './Sign';
import './question.css';

/** A sentence to read aloud to somebody. */
export function Read({ title, children }: { title: string; children: string }) {
  return (
    <figure className="read">
      <figcaption>
        <Sign name="speak" />
        {title}
      </figcaption>
      <blockquote>{children}</blockquote>
    </figure>
  );
}
