/** The list of all that is stored on this computer. */
import './StoredDataList.css';

/** One thing that is stored. */
export interface StoredDataItem {
  key: string;
  title: string;
  /** In words, where we have words for it. */
  lines: readonly string[];
  /** Exactly as it is stored. */
  exact: string;
}

/** Everything that is stored, in words, and to the letter for who wants to check. */
export function StoredDataList({
  items,
  exactLabel,
}: {
  items: readonly StoredDataItem[];
  exactLabel: string;
}) {
  return (
    <ul className="stored-data-list">
      {items.map((item) => (
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
            <summary>{exactLabel}</summary>
            <pre dir="ltr">{item.exact}</pre>
          </details>
        </li>
      ))}
    </ul>
  );
}
