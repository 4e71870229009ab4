import './WriteInLines.css';

/** Empty lines to write on by hand: nothing of it is ever typed here. */
export function WriteInLines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section className="write-in-lines">
      <h2>{title}</h2>
      {lines.map((line) => (
        <p key={line}>
          <span>{line}</span>
          <span className="rule" />
        </p>
      ))}
    </section>
  );
}
