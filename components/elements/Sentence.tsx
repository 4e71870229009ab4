import { type ReactNode, useContext, useId, useState } from 'react';
import { type Part, quotesOf } from '../quotes';
import { GlossaryContext, type Meaning } from './glossary-context';
import './Sentence.css';

/**
 * A sentence in which a difficult word is a button with a dotted line: it opens the word's meaning just below.
 * Escape closes it again.
 */
export function Sentence(props: { as?: 'p' | 'h2' | 'li' | 'dd'; className?: string; children: string }) {
  const { as: Tag = 'p', className, children } = props;
  const find = useContext(GlossaryContext);
  const id = useId();
  const [open, setOpen] = useState<Meaning | null>(null);
  const parts = quotesOf(children);
  const known = [...find(parts.map(({ text }) => text).join(''))].sort((a, b) => a.at - b.at);
  const shown = open && known.find(({ at, word }) => at === open.at && word === open.word);

  const button = (meaning: Meaning, text: string): ReactNode => {
    const toggle = () => setOpen(meaning.at === shown?.at ? null : meaning);
    return (
      // biome-ignore lint/a11y/useSemanticElements: the words of a <button> cannot go on in the next line
      <span
        key={meaning.at}
        role="button"
        tabIndex={0}
        className="sentence-term"
        aria-expanded={meaning.at === shown?.at}
        aria-controls={meaning.at === shown?.at ? id : undefined}
        onClick={toggle}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') toggle();
          else if (event.key === 'Escape' && shown) setOpen(null);
          else return;
          event.preventDefault();
        }}
      >
        {text}
      </span>
    );
  };
  const meaning = shown && (
    <span className="sentence-meaning" id={id}>
      <b>{shown.word}</b>
      {'\u00a0: '}
      {shown.means}
    </span>
  );
  // A list allows nothing beside its entries: there the meaning stands inside.
  const inside = Tag === 'li' || Tag === 'dd';
  return (
    <>
      <Tag className={className}>
        {pieces(parts, known, button)}
        {inside && meaning}
      </Tag>
      {!inside && meaning}
    </>
  );
}

/** The parts of a sentence, known words as buttons. A word that straddles a « quote » stays plain. */
function pieces(
  parts: readonly Part[],
  known: readonly Meaning[],
  button: (meaning: Meaning, text: string) => ReactNode,
): ReactNode[] {
  let start = 0;
  return parts.map(({ text, quoted }) => {
    const from = start;
    start += text.length;
    const inner: ReactNode[] = [];
    let at = 0;
    for (const one of known) {
      const begin = one.at - from;
      if (begin < at || begin + one.length > text.length) continue;
      inner.push(text.slice(at, begin), button(one, text.slice(begin, begin + one.length)));
      at = begin + one.length;
    }
    inner.push(text.slice(at));
    return quoted ? (
      <b key={from} className="quoted" lang="fr" dir="ltr">
        {inner}
      </b>
    ) : (
      <span key={from}>{inner}</span>
    );
  });
}
