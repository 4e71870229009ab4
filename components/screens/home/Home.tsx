import { type LinkLine, Links, StageList, UndoList } from '@/components/elements';
import { openOptions, openPrint, send, useSnapshot } from '@/extension/client';
import { newProgress, ui } from '@/journey';
import { Notices } from '../app/Notices';
import { go, say } from '../app/navigation';
import { PhoneCode } from '../app/PhoneCode';
import { stageLines, undoLines } from '../app/progress-lines';
import { BranchChoices } from './BranchChoices';
import { NextStepCard } from './NextStepCard';
import { OffPageStep } from './OffPageStep';
import { EraseButton, OurPromise, StopButton } from './Reset';

/** The panel's first screen: where I am, the one next thing to do, what is done, and every other screen. */
export function Home() {
  const { progress, next, ready } = useSnapshot();
  const shown = progress ?? newProgress(0);
  const running = progress?.status.value === 'running';
  return (
    <>
      <Notices />
      {ready && (
        <>
          <NextStepCard full />
          <OffPageStep />
          <StageList
            title={ui('mySteps')}
            detail={ui('stepsDetail')}
            stages={stageLines(shown, { steps: running })}
          />
          <UndoList
            title={ui('undoHelp')}
            button={ui('undo')}
            steps={undoLines(shown)}
            onUndo={(step) => {
              void send({ type: 'undo', step });
              say(ui('popupUndone'));
            }}
          />
          <HomeLinks />
          <section className="more stack">
            {progress && (
              <details className="forks">
                <summary>{ui('forks')}</summary>
                <p className="quiet">{ui('forksHelp')}</p>
                <BranchChoices keys={['way', 'verification', 'place', 'phone', 'space']} />
              </details>
            )}
            {running && next?.open && <PhoneCode url={next.open} title={ui('phoneCode')} />}
            <OurPromise />
            <div className="buttons">
              <StopButton />
              <EraseButton />
            </div>
          </section>
        </>
      )}
    </>
  );
}

function HomeLinks() {
  const { settings } = useSnapshot();
  const links: (LinkLine | false)[] = [
    { id: 'place', sign: 'pin', label: ui('linkPlace'), onGo: () => go('place') },
    { id: 'ways', sign: 'fork', label: ui('linkWays'), onGo: () => go('ways') },
    {
      id: 'bring',
      sign: 'print',
      label: ui('linkBring'),
      help: ui('linkPrint'),
      leaves: true,
      onGo: () => openPrint('bring'),
    },
    {
      id: 'where',
      sign: 'print',
      label: ui('linkWhere'),
      help: ui('linkPrint'),
      leaves: true,
      onGo: () => openPrint('where'),
    },
    { id: 'learners', sign: 'people', label: ui('linkLearners'), onGo: () => go('learners') },
    settings.adviser && { id: 'adviser', sign: 'eye', label: ui('linkAdviser'), onGo: () => go('adviser') },
    { id: 'leave', sign: 'door', label: ui('linkLeave'), onGo: () => go('leave') },
    { id: 'options', sign: 'settings', label: ui('linkSettings'), leaves: true, onGo: () => openOptions() },
  ];
  return <Links title={ui('linksTitle')} links={links.filter((line) => line !== false)} />;
}
