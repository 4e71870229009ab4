import { Broken } from './HostName';

/** The official sites of the journey, by name and exact address. */
export function Sites({ title, sites }: { title: string; sites: { host: string; name: string }[] }) {
  return (
    <details className="sites">
      <summary>{title}</summary>
      <ul>
        {sites.map(({ host, name }) => (
          <li key={host}>
            <b>{name}</b>
            <Broken>{host}</Broken>
          </li>
        ))}
      </ul>
    </details>
  );
}
