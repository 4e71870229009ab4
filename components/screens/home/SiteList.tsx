import { BreakableHost } from '@/components/elements';
import './SiteList.css';

/** The official sites of the journey, by name and exact address. */
export function SiteList({ title, sites }: { title: string; sites: { host: string; name: string }[] }) {
  return (
    <details className="site-list">
      <summary>{title}</summary>
      <ul>
        {sites.map(({ host, name }) => (
          <li key={host}>
            <b>{name}</b>
            <BreakableHost>{host}</BreakableHost>
          </li>
        ))}
      </ul>
    </details>
  );
}
