import { Fragment } from 'react';

/** The name of a site in a sentence: a line may end after a dot. */
export function BreakableHost({ children }: { children: string }) {
  let at = 0;
  return children.split(/(?<=\.)/).map((part) => {
    at += part.length;
    return (
      <Fragment key={at}>
        {part}
        <wbr />
      </Fragment>
    );
  });
}
