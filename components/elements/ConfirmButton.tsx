import { useEffect, useRef, useState } from 'react';
import './ConfirmButton.css';

/** The words of the two steps of an erasure. */
interface ConfirmLabels {
  button: string;
  question: string;
  help: string;
  yes: string;
  no: string;
}

/** Erases after a second question, asked in the page. The safe answer comes first and has the focus. */
export function ConfirmButton({ labels, onConfirm }: { labels: ConfirmLabels; onConfirm(): void }) {
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const [returning, setReturning] = useState(false);

  // The focus follows the question and comes back from it; it is not taken when the page opens.
  useEffect(() => {
    if (asking || returning) first.current?.focus();
  }, [asking, returning]);

  if (!asking) {
    return (
      <button ref={first} type="button" className="link" onClick={() => setAsking(true)}>
        {labels.button}
      </button>
    );
  }
  const close = () => {
    setAsking(false);
    setReturning(true);
  };
  return (
    <fieldset
      className="confirm-button"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <legend>{labels.question}</legend>
      <p>{labels.help}</p>
      <div className="buttons">
        <button ref={first} type="button" onClick={close}>
          {labels.no}
        </button>
        <button
          type="button"
          className="danger"
          onClick={() => {
            close();
            onConfirm();
          }}
        >
          {labels.yes}
        </button>
      </div>
    </fieldset>
  );
}
