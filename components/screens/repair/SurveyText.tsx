import './SurveyText.css';

/** The whole survey, to be read before it is kept. It can be reached and scrolled by keyboard. */
export function SurveyText({ title, text }: { title: string; text: string }) {
  return (
    <textarea
      className="survey-text"
      aria-label={title}
      readOnly
      spellCheck={false}
      dir="ltr"
      rows={16}
      value={text}
    />
  );
}
