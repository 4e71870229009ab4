import { type ReactNode, useContext, useEffect, useId, useState } from 'react';
import { type Part, quotesOf } from '../quotes';
import { GlossaryContext, type Meaning } from './glossary-context';
import './Sentence.css';

/** What is open, and whether a click keeps it so. */
interface Opened {
  meaning: Meaning;
  kept: boolean;
}

const NONE: readonly Meaning[] = [];

/**
 * A sentence in which a difficult word has dots below it: pointing at it, the focus or a click shows the word's meaning,
 * and moves nothing. Escape closes it. A title explains none: it is read in one go.
 */
export function Sentence(props: { as?: 'p' | 'h2' | 'li' | 'dd'; className?: string; children: string }) {
  const { as: Tag = 'p', className, children } = props;
  const find = useContext(GlossaryContext);
  const id = useId();
  const [open, setOpen] = useState<Opened | null>(null);
  const parts = quotesOf(children);
  const found = Tag === 'h2' ? NONE : find(parts.map(({ text }) => text).join(''));
  const known = [...found].sort((a, b) => a.at - b.at);
  const shown = open && known.find(({ at, word }) => at === open.meaning.at && word === open.meaning.word);

  const isOpen = shown !== null && shown !== undefined;
  useEffect(() => {
    if (!isOpen) return;
    // First of all who listen: what is open here takes its own Escape, wherever the focus is.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(null);
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [isOpen]);

  const button = (meaning: Meaning, text: string): ReactNode => {
    const isShown = meaning === shown;
    const show = () => setOpen((before) => (before?.kept ? before : { meaning, kept: false }));
    const toggle = () => setOpen(isShown && open?.kept ? null : { meaning, kept: true });
    return (
      // biome-ignore lint/a11y/useSemanticElements: the words of a <button> cannot go on in the next line
      <span
        key={meaning.at}
        role="button"
        tabIndex={0}
        className="sentence-term"
        aria-expanded={isShown}
        aria-controls={isShown ? id : undefined}
        aria-describedby={isShown ? id : undefined}
        onPointerEnter={(event) => event.pointerType === 'mouse' && show()}
        onFocus={show}
        onBlur={() => setOpen(null)}
        onClick={toggle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          toggle();
          event.preventDefault();
        }}
      >
        {text}
      </span>
    );
  };
  const names = [known.length > 0 ? 'sentence-explained' : '', className].filter(Boolean).join(' ');
  return (
    <Tag
      className={names || undefined}
      onPointerLeave={() => setOpen((before) => (before?.kept ? before : null))}
    >
      {pieces(parts, known, button)}
      {shown && (
        <span className="sentence-meaning" id={id}>
          <b>{shown.word}</b>
          {'\u00a0: '}
          {shown.means}
        </span>
      )}
    </Tag>
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
