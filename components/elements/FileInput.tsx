import './FileInput.css';

/** A button that lets somebody choose a file of this guide. */
export function FileInput(props: { label: string; helpId: string; onFile(file: File): Promise<unknown> }) {
  return (
    <label className="file-input">
      <input
        type="file"
        accept=".json,application/json"
        aria-describedby={props.helpId}
        onChange={async ({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) await props.onFile(file);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      <span>{props.label}</span>
    </label>
  );
}
