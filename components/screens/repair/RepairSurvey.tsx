import { Icon } from '@/components/elements';
import type { SurveyAnswer } from '@/extension/repairs/page-tools/protocol';
import { saveFile } from '../app/files';
import { useTexts } from '../app/guide';
import { announce } from '../app/navigation';
import { SurveyText } from './SurveyText';

/** The survey, all of it, before it is kept. It leaves the browser as a download only. */
export function RepairSurvey({ survey, onDone }: { survey: SurveyAnswer; onDone(): void }) {
  const { ui } = useTexts();
  const save = () => {
    saveFile(survey.name, survey.html, 'text/html');
    announce(ui('surveySaved'));
    onDone();
  };
  return (
    <section className="stack">
      <h3>{ui('surveyText')}</h3>
      <p>{ui('surveyRead')}</p>
      <SurveyText title={ui('surveyText')} text={survey.html} />
      <div className="buttons">
        <button type="button" className="primary" onClick={save}>
          <Icon name="bag" />
          {ui('surveySave')}
        </button>
        <button type="button" className="link" onClick={onDone}>
          {ui('surveyDrop')}
        </button>
      </div>
    </section>
  );
}
