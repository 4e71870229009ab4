import { ScreenDrawing } from '@/components/drawings';
import { Sentence } from '@/components/elements';
import type { StepHint } from '@/journey';
import { useTexts } from '../app/guide';
import './HintList.css';

/** Cards that a step may show, each with its picture: what an adviser at the other end of a telephone has before them. */
export function HintList({ title, hints }: { title: string; hints: readonly StepHint[] }) {
  const texts = useTexts();
  return (
    <section className="hint-list section">
      <h3>{title}</h3>
      <ol>
        {hints.map(({ text, page, target }) => {
          const { do: what, why, look } = texts.hint(text);
          return (
            <li key={text}>
              {page && (
                <div className="picture">
                  <ScreenDrawing page={page} target={target} />
                </div>
              )}
              <div className="words">
                <Sentence className="do">{what}</Sentence>
                {(why ?? look) && <Sentence className="quiet">{why ?? look ?? ''}</Sentence>}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
