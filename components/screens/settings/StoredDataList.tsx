import '../../elements/people.css';

/** One thing that is stored. */
export interface StoredDataLine {
  key: string;
  title: string;
  /** In words, where we have words for it. */
  lines: readonly string[];
  /** Exactly as it is stored. */
  exact: string;
}

/** Everything that is stored, in words, and to the letter for who wants to check. */
export function StoredDataList({ kept, exact }: { kept: readonly StoredDataLine[]; exact: string }) {
  return (
    <ul className="kept">
      {kept.map((item) => (
        <li key={item.key}>
          <h3>{item.title}</h3>
          {item.lines.length > 0 && (
            <ul>
              {item.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          <details>
            <summary>{exact}</summary>
            <pre dir="ltr">{item.exact}</pre>
          </details>
        </li>
      ))}
    </ul>
  );
}
