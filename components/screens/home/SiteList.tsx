import { BreakableHost } from '@/components/elements';

/** The official sites of the journey, by name and exact address. */
export function SiteList({ title, sites }: { title: string; sites: { host: string; name: string }[] }) {
  return (
    <details className="sites">
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
