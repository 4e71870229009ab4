/** A question with a few answers, one of them chosen. */
export function Choice(props: {
  name: string;
  title: string;
  value: string;
  answers: { value: string; label: string }[];
  onChoose(value: string): void;
}) {
  return (
    <fieldset className="choice">
      <legend>{props.title}</legend>
      {props.answers.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={props.name}
            value={value}
            checked={value === props.value}
            onChange={() => props.onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
