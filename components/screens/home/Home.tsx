import { StageList, UndoList } from '@/components/elements';
import { openOptions, openPrint, send, useSnapshot } from '@/extension/client';
import { newProgress, ui } from '@/journey';
import { Notices } from '../app/Notices';
import { announce, showScreen } from '../app/navigation';
import { stageItems, undoItems } from '../app/progress-items';
import { BranchChoices } from './BranchChoices';
import { type NavItem, NavList } from './NavList';
import { NextStepCard } from './NextStepCard';
import { OffPageStep } from './OffPageStep';
import { PhoneQrCode } from './PhoneQrCode';
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
            stages={stageItems(shown, { steps: running })}
          />
          <UndoList
            title={ui('undoHelp')}
            button={ui('undo')}
            steps={undoItems(shown)}
            onUndo={(step) => {
              void send({ type: 'undo', step });
              announce(ui('popupUndone'));
            }}
          />
          <HomeNav />
          <section className="more stack">
            {progress && (
              <details className="forks">
                <summary>{ui('forks')}</summary>
                <p className="quiet">{ui('forksHelp')}</p>
                <BranchChoices keys={['way', 'verification', 'place', 'phone', 'space']} />
              </details>
            )}
            {running && next?.open && <PhoneQrCode url={next.open} title={ui('phoneCode')} />}
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

function HomeNav() {
  const { settings } = useSnapshot();
  const links: (NavItem | false)[] = [
    { id: 'site-check', sign: 'pin', label: ui('linkPlace'), onGo: () => showScreen('site-check') },
    { id: 'route-chooser', sign: 'fork', label: ui('linkWays'), onGo: () => showScreen('route-chooser') },
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
    { id: 'learners', sign: 'people', label: ui('linkLearners'), onGo: () => showScreen('learners') },
    settings.adviser && {
      id: 'adviser',
      sign: 'eye',
      label: ui('linkAdviser'),
      onGo: () => showScreen('adviser'),
    },
    { id: 'leave', sign: 'door', label: ui('linkLeave'), onGo: () => showScreen('leave') },
    { id: 'options', sign: 'settings', label: ui('linkSettings'), leaves: true, onGo: () => openOptions() },
  ];
  return <NavList title={ui('linksTitle')} links={links.filter((line) => line !== false)} />;
}
