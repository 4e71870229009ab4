import { BreakableHost } from '@/components/elements';
import './HostName.css';

/**
 * The name of a site, spelled large. It may break after each dot only when it must.
 * @param owner the part that somebody has registered (« laposte.fr »): it is what counts, and stands in bold
 */
export function HostName({ host, owner }: { host: string; owner: string | null }) {
  const begin = owner && host.endsWith(owner) ? host.length - owner.length : host.length;
  return (
    <p className="host-name" dir="ltr" translate="no">
      <BreakableHost>{host.slice(0, begin)}</BreakableHost>
      {begin < host.length && (
        <strong>
          <BreakableHost>{host.slice(begin)}</BreakableHost>
        </strong>
      )}
    </p>
  );
}
