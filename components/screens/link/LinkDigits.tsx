import { type FormEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { ask } from '@/extension/client';
import type { LinkNo } from '@/extension/link/view';
import { useTexts } from '../app/guide';
import { caretAfter, DIGITS, digitsIn, inPairs } from './digits';
import './LinkDigits.css';

/** What is not well with them, where there are words for it. */
const WORDED = ['code', 'slow', 'spent', 'busy', 'off'] as const satisfies readonly LinkNo[];
type Worded = (typeof WORDED)[number] | 'other';

const worded = (no: LinkNo): Worded => WORDED.find((one) => one === no) ?? 'other';

/** The ten digits that the adviser tells, in one field that puts them in pairs. Nothing leaves the browser here. */
export function LinkDigits() {
  const { ui } = useTexts();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [digits, setDigits] = useState('');
  const [caret, setCaret] = useState<number | null>(null);
  const [no, setNo] = useState<Worded | null>(null);

  useLayoutEffect(() => {
    if (caret !== null && document.activeElement === field.current)
      field.current?.setSelectionRange(caret, caret);
  }, [caret, digits]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = digits.length === DIGITS ? await ask({ type: 'link-join', code: digits }) : null;
    const wrong = digits.length < DIGITS ? 'code' : answer ? answer.no : 'gone';
    setNo(wrong && worded(wrong));
    if (wrong) field.current?.focus();
  };
  return (
    <form className="screen stack" onSubmit={submit} noValidate>
      <h2>{ui('linkDigits')}</h2>
      <div className="link-digits">
        <label htmlFor={id}>{ui('linkDigitsHelp')}</label>
        <input
          ref={field}
          id={id}
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          value={inPairs(digits)}
          aria-invalid={no !== null}
          aria-describedby={no ? `${id}-no` : `${id}-safe`}
          onChange={({ target: { value, selectionStart } }) => {
            setDigits(digitsIn(value));
            setCaret(caretAfter(digitsIn(value.slice(0, selectionStart ?? value.length)).length));
            setNo(null);
          }}
        />
        <p id={`${id}-no`} className="link-digits-no" role="alert">
          {no && ui(`linkNo-${no}`)}
        </p>
      </div>
      <p id={`${id}-safe`} className="quiet">
        {ui('linkDigitsSafe')}
      </p>
      <div className="buttons">
        <button type="submit" className="primary">
          {ui('linkDigitsNext')}
        </button>
      </div>
    </form>
  );
}
