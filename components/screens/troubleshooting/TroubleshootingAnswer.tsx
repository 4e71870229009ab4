import { Icon, Sentence } from '@/components/elements';
import { openAddress, send } from '@/extension/client';
import { systemClock } from '@/extension/storage/clock';
import { hasFigure, type Texts, yearWhenOld } from '@/journey';
import type { RemedyAction } from '@/journey/troubleshooting';
import { ContactDetails } from '../app/ContactDetails';
import { useTexts, useTroubleshooting } from '../app/guide';
import { announce, goBack, showScreen } from '../app/navigation';
import { Origin } from '../app/Origin';
import { ReadAloudText } from './ReadAloudText';
import './TroubleshootingAnswer.css';

/** The remedy for one symptom: the one thing to do, why, and whom to call. */
export function TroubleshootingAnswer({ symptom }: { symptom: string }) {
  const texts = useTexts();
  const { remedyOf } = useTroubleshooting();
  const { ui } = texts;
  const remedy = remedyOf(symptom);
  const { ask, do: what, why, then, soft, read, contact, actions } = remedy;
  const year = hasFigure([what, why, then].join(' ')) && yearWhenOld(remedy.checked, systemClock());
  return (
    <div className="screen stack">
      <h2>{ask}</h2>
      <section className="troubleshooting-answer" aria-label={ui('stuckDo')}>
        <Sentence className="do">{what}</Sentence>
        <Sentence>{why}</Sentence>
        {then && <Sentence>{then}</Sentence>}
        {year && <p className="quiet">{ui('readIn', { year })}</p>}
        {soft && <p className="quiet">{ui('stuckSoft')}</p>}
        {actions.length > 0 && (
          <div className="buttons">
            {actions.map((action, index) => (
              <button
                key={action.label}
                type="button"
                className={index === 0 ? 'primary' : ''}
                onClick={() => act(texts, action)}
              >
                {action.label}
                {action.type === 'open' && <Icon name="out" />}
              </button>
            ))}
          </div>
        )}
      </section>
      {contact && <ContactDetails contact={contact} />}
      <Origin {...remedy} />
      {read && <ReadAloudText title={ui('stuckRead')}>{read}</ReadAloudText>}
      <div className="buttons">
        <button type="button" onClick={() => showScreen('home')}>
          <Icon name="check" />
          {ui('stuckSolved')}
        </button>
        <button type="button" className="link" onClick={goBack}>
          {ui('stuckOther')}
        </button>
      </div>
    </div>
  );
}

/** Does what the learner has clicked, then shows where that leads. */
async function act(texts: Texts, action: RemedyAction): Promise<void> {
  switch (action.type) {
    case 'open':
      return openAddress(action.url);
    case 'show':
      return showScreen(action.screen);
    case 'branch':
      await send({ type: 'branch', key: action.key, value: action.value });
      break;
    case 'wait':
      await send({ type: 'wait', wait: action.wait });
      break;
    case 'step':
      // Back to that step: it is to be done again.
      await send({ type: 'undo', step: action.step });
  }
  showScreen('home');
  announce(texts.ui('stuckDone'));
}
