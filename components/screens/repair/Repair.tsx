import { useState } from 'react';
import { Icon, Notice, useHeadingFocus } from '@/components/elements';
import { ask, useSnapshot } from '@/extension/client';
import { onPage, stopPicking } from '@/extension/repairs/ask-page-tools';
import type {
  HealthAnswer,
  PickAnswer,
  SurveyAnswer,
  TargetHealth,
} from '@/extension/repairs/page-tools/protocol';
import { dayOf, systemClock } from '@/extension/storage/clock';
import type { UiKey } from '@/journey';
import { useTexts } from '../app/guide';
import { announce, showScreen, useBackHandler } from '../app/navigation';
import { RepairHealth } from './RepairHealth';
import { RepairList } from './RepairList';
import { RepairOff } from './RepairOff';
import { RepairProposal } from './RepairProposal';
import { RepairSurvey } from './RepairSurvey';
import { roleWords, textForKind } from './repair-words';

export type Picked = Extract<PickAnswer, { picked: true }>;

/** What the screen shows. */
type Part =
  | { part: 'start' }
  | { part: 'health'; health: HealthAnswer }
  | { part: 'picking'; target: TargetHealth }
  | { part: 'proposal'; target: TargetHealth; picked: Picked }
  | { part: 'survey'; survey: SurveyAnswer };

/** For advisers: what the guide finds on the page in front, how to repair it, and a survey of the page. */
export function Repair() {
  const texts = useTexts();
  const { ui } = texts;
  const { settings } = useSnapshot();
  const [part, setPart] = useState<Part>({ part: 'start' });
  const [health, setHealth] = useState<HealthAnswer | null>(null);
  const [wrong, setWrong] = useState<UiKey | null>(null);
  const ref = useHeadingFocus<HTMLDivElement>(part.part);
  const home = () => setPart(health ? { part: 'health', health } : { part: 'start' });
  useBackHandler(part.part === 'start' ? null : () => leave());

  async function leave() {
    if (part.part === 'picking') await stopPicking();
    if (part.part === 'health') setHealth(null);
    setPart(health && part.part !== 'health' ? { part: 'health', health } : { part: 'start' });
  }
  /** What was said of the last deed goes with the next one. */
  function begin() {
    setWrong(null);
    announce('');
  }
  async function check(told?: UiKey) {
    begin();
    const seen = await onPage({ job: 'health' });
    if ('message' in seen) return setWrong(seen.message);
    setHealth(seen.answer);
    setPart({ part: 'health', health: seen.answer });
    if (told) announce(ui(told));
  }
  async function survey() {
    begin();
    const seen = await onPage({ job: 'survey' });
    if ('message' in seen) setWrong(seen.message);
    else setPart({ part: 'survey', survey: seen.answer });
  }
  async function pick(target: TargetHealth) {
    begin();
    setPart({ part: 'picking', target });
    const words = {
      lang: texts.lang,
      dir: texts.dir,
      title: textForKind(texts, 'pickTitle', target.kind),
      help: ui('pickHelp'),
      stop: ui('pickStop'),
    };
    const seen = await onPage({
      job: 'pick',
      page: target.page,
      target: target.id,
      words,
      kinds: roleWords(texts),
    });
    if ('message' in seen) {
      setWrong(seen.message);
      return home();
    }
    if (seen.answer.picked) return setPart({ part: 'proposal', target, picked: seen.answer });
    announce(ui('pickEnded'));
    home();
  }
  async function keep(repair: NonNullable<Picked['repair']>, told: UiKey) {
    const answer = await ask({ type: 'repair-keep', repair });
    if (answer?.ok) return check(told);
    setWrong(answer?.message ?? 'error');
  }
  async function mute({ id, page }: TargetHealth, { site }: HealthAnswer) {
    const made = dayOf(systemClock());
    await keep({ site, page, target: id, made, found: null }, 'repairMuted');
  }

  if (!settings.adviser) return <RepairOff />;
  return (
    <div className="screen stack" ref={ref}>
      <h2>{ui('repairTitle')}</h2>
      {wrong && <Notice text={ui(wrong)} />}
      {part.part === 'start' && (
        <>
          <p className="help">{ui('repairIntro')}</p>
          <div className="buttons">
            <button type="button" className="primary" onClick={() => check()}>
              <Icon name="search" />
              {ui('repairCheck')}
            </button>
          </div>
          <SurveyOffer onMake={survey} />
          <RepairList />
        </>
      )}
      {part.part === 'health' && (
        <>
          <RepairHealth
            health={part.health}
            onPick={pick}
            onMute={(target) => mute(target, part.health)}
            onCheckAgain={() => check()}
            onTeach={() => showScreen('teach')}
          />
          <SurveyOffer onMake={survey} />
          <RepairList onChange={() => check('repairDropped')} />
        </>
      )}
      {part.part === 'picking' && (
        <>
          <p>{ui('pickNow')}</p>
          <div className="buttons">
            <button type="button" onClick={leave}>
              <Icon name="close" />
              {ui('pickStop')}
            </button>
          </div>
        </>
      )}
      {part.part === 'proposal' && (
        <RepairProposal
          picked={part.picked}
          onKeep={(repair) => keep(repair, 'repairKept')}
          onPickAgain={() => pick(part.target)}
          onCancel={home}
        />
      )}
      {part.part === 'survey' && <RepairSurvey survey={part.survey} onDone={home} />}
    </div>
  );
}

function SurveyOffer({ onMake }: { onMake(): void }) {
  const { ui } = useTexts();
  return (
    <section className="section">
      <h3>{ui('surveyTitle')}</h3>
      <p className="help">{ui('surveyHelp')}</p>
      <div className="buttons below">
        <button type="button" onClick={onMake}>
          <Icon name="bag" />
          {ui('surveyMake')}
        </button>
      </div>
    </section>
  );
}
