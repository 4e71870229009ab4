import { Sign } from '@/components/panel';
import { SurveyText } from '@/components/repair';
import { ui } from '@/journey';
import type { SurveyAnswer } from '../inspect/protocol';
import { saveFile } from './files';
import { say } from './view';

/** The survey, all of it, before it is kept. It leaves the browser as a download only. */
export function Survey({ survey, onDone }: { survey: SurveyAnswer; onDone(): void }) {
  const save = () => {
    saveFile(survey.name, survey.html, 'text/html');
    say(ui('surveySaved'));
    onDone();
  };
  return (
    <section className="stack">
      <h3>{ui('surveyText')}</h3>
      <p>{ui('surveyRead')}</p>
      <SurveyText title={ui('surveyText')} text={survey.html} />
      <div className="buttons">
        <button type="button" className="main" onClick={save}>
          <Sign name="bag" />
          {ui('surveySave')}
        </button>
        <button type="button" className="link" onClick={onDone}>
          {ui('surveyDrop')}
        </button>
      </div>
    </section>
  );
}
