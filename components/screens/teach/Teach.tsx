import { useCallback, useEffect, useState } from 'react';
import { Icon, Notice, useHeadingFocus } from '@/components/elements';
import { ask, useSnapshot } from '@/extension/client';
import { onPage, stopPicking } from '@/extension/repairs/ask-page-tools';
import type { HealthAnswer } from '@/extension/repairs/page-tools/protocol';
import type { UiKey } from '@/journey';
import { useJourney, useTexts } from '../app/guide';
import { announce, showScreen, useBackHandler } from '../app/navigation';
import { RepairList } from '../repair/RepairList';
import { RepairOff } from '../repair/RepairOff';
import { pageTitle, roleWords, textForKind } from '../repair/repair-words';
import { ScreenChooser } from './ScreenChooser';
import { screenGroups } from './screen-options';
import { type Lesson, TeachLesson } from './TeachLesson';

/** What the screen shows. */
type Part =
  | { part: 'start' }
  | { part: 'choose'; health: HealthAnswer }
  | { part: 'lesson'; health: HealthAnswer; lesson: Lesson }
  | { part: 'picking'; health: HealthAnswer; lesson: Lesson }
  | { part: 'kept'; id: string };

/** For advisers: which screen is in front, where its targets are, and what the guide will know both by. */
export function Teach() {
  const { settings } = useSnapshot();
  return settings.adviser ? <TeachScreen /> : <RepairOff />;
}

function TeachScreen() {
  const texts = useTexts();
  const guide = { journey: useJourney(), texts };
  const { ui } = texts;
  const [part, setPart] = useState<Part>({ part: 'start' });
  const [wrong, setWrong] = useState<UiKey | null>(null);
  const ref = useHeadingFocus<HTMLDivElement>(part.part);
  useBackHandler(part.part === 'start' || part.part === 'choose' ? null : () => leave());

  const look = useCallback(async () => {
    setWrong(null);
    const seen = await onPage({ job: 'health' });
    if ('message' in seen) {
      setWrong(seen.message);
      setPart({ part: 'start' });
    } else setPart({ part: 'choose', health: seen.answer });
  }, []);
  useEffect(() => void look(), [look]);

  async function leave() {
    if (part.part === 'picking') {
      await stopPicking();
      setPart({ ...part, part: 'lesson' });
    } else if (part.part === 'lesson') setPart({ part: 'choose', health: part.health });
    else await look();
  }
  /** Asks the page what the lesson is worth now. Until it answers nothing can be kept: that would lack what was just shown. */
  async function learn(
    health: HealthAnswer,
    { answer, ...lesson }: Omit<Lesson, 'answer'> & Partial<Lesson>,
  ) {
    if (answer) setPart({ part: 'lesson', health, lesson: { ...lesson, answer, pending: true } });
    const seen = await onPage({ job: 'teach', page: lesson.page, targets: lesson.targets });
    if ('message' in seen) return setWrong(seen.message);
    setPart({ part: 'lesson', health, lesson: { ...lesson, answer: seen.answer, pending: false } });
  }
  async function choose(health: HealthAnswer, page: string) {
    begin();
    await learn(health, { page, targets: [], names: {} });
  }
  async function show(health: HealthAnswer, lesson: Lesson, id: string) {
    const target = lesson.answer.targets.find((one) => one.id === id);
    if (!target) return;
    begin();
    setPart({ part: 'picking', health, lesson });
    const words = {
      lang: texts.lang,
      dir: texts.dir,
      title: textForKind(texts, 'pickTitle', target.kind),
      help: ui('pickHelp'),
      stop: ui('pickStop'),
    };
    const seen = await onPage({
      job: 'teach-pick',
      page: lesson.page,
      target: id,
      words,
      kinds: roleWords(texts),
    });
    setPart({ part: 'lesson', health, lesson });
    if ('message' in seen) return setWrong(seen.message);
    if (!seen.answer.picked) return announce(ui('pickEnded'));
    const { name, target: found, refusal } = seen.answer;
    if (!found) return setWrong(`repairNo-${refusal ?? 'weak'}`);
    const targets = [...lesson.targets.filter((one) => one.id !== id), found];
    await learn(health, { ...lesson, targets, names: { ...lesson.names, [id]: name } });
  }
  async function drop(health: HealthAnswer, lesson: Lesson, id: string) {
    begin();
    await learn(health, { ...lesson, targets: lesson.targets.filter((one) => one.id !== id) });
  }
  async function keep({ answer: { screen } }: Lesson) {
    begin();
    if (!screen) return;
    const done = await ask({ type: 'screen-keep', screen });
    if (!done?.ok) return setWrong(done?.message ?? 'error');
    setPart({ part: 'kept', id: done.id });
    announce(ui('teachKept'));
  }
  async function undo(id: string) {
    begin();
    const done = await ask({ type: 'screen-drop', screen: id });
    if (!done?.ok) return setWrong(done?.message ?? 'error');
    await look();
    announce(ui('teachUndone'));
  }
  /** What was said of the last deed goes with the next one. */
  function begin() {
    setWrong(null);
    announce('');
  }

  return (
    <div className="screen stack" ref={ref}>
      <h2>{ui('teachTitle')}</h2>
      {wrong && <Notice text={ui(wrong)} />}
      {part.part === 'start' && (
        <>
          <p className="help">{ui('teachIntro')}</p>
          <div className="buttons">
            <button type="button" className="primary" onClick={look}>
              <Icon name="search" />
              {ui('repairCheck')}
            </button>
          </div>
        </>
      )}
      {part.part === 'choose' && (
        <>
          <p>
            {part.health.page === null
              ? ui('teachSeenNone')
              : ui('teachSeen', { page: pageTitle(guide, part.health.page) })}
          </p>
          <ScreenChooser
            groups={screenGroups(guide, part.health.pages)}
            searchLabel={ui('teachSearch')}
            noneText={ui('teachSearchNone')}
            labelOf={(page) => ui('teachChoose', { page })}
            onSelect={(page) => choose(part.health, page)}
          />
          <RepairList onChange={look} />
        </>
      )}
      {part.part === 'lesson' && (
        <TeachLesson
          lesson={part.lesson}
          onShow={(id) => show(part.health, part.lesson, id)}
          onDrop={(id) => drop(part.health, part.lesson, id)}
          onKeep={() => keep(part.lesson)}
          onOther={leave}
        />
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
      {part.part === 'kept' && (
        <>
          <p>{ui('teachKeptHelp')}</p>
          <div className="buttons">
            <button type="button" className="primary" onClick={() => showScreen('repair')}>
              <Icon name="search" />
              {ui('repairOpen')}
            </button>
            <button type="button" onClick={() => undo(part.id)}>
              <Icon name="close" />
              {ui('teachUndo')}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
