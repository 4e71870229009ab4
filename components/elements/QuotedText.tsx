import { Fragment } from 'react';
import { quotesOf } from '../quotes';

/** A sentence whose « quoted words », which stand on a page, keep their language and direction. */
export function QuotedText({ children }: { children: string }) {
  let at = 0;
  return quotesOf(children).map(({ text, quoted }) => {
    const key = at;
    at += text.length;
    if (!quoted) return <Fragment key={key}>{text}</Fragment>;
    return (
      <b key={key} className="quoted" lang="fr" dir="ltr">
        {text}
      </b>
    );
  });
}
