import { Fragment } from 'react';

/**
 * The name of a site, spelled large. It may break after each dot only when it must.
 * @param owner the part that somebody has registered (« laposte.fr »): it is what counts, and stands in bold
 */
export function HostName({ host, owner }: { host: string; owner: string | null }) {
  const begin = owner && host.endsWith(owner) ? host.length - owner.length : host.length;
  return (
    <p className="host" dir="ltr" translate="no">
      <Broken>{host.slice(0, begin)}</Broken>
      {begin < host.length && (
        <strong>
          <Broken>{host.slice(begin)}</Broken>
        </strong>
      )}
    </p>
  );
}

/** The name of a site in a sentence: a line may end after a dot. */
export function Broken({ children }: { children: string }) {
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
