import { StageList, UndoList } from '@/components/elements';
import { openOptions, openPrint, send, useSnapshot } from '@/extension/client';
import { newProgress } from '@/journey';
import { useJourney, useTexts } from '../app/guide';
import { Notices } from '../app/Notices';
import { announce, showScreen } from '../app/navigation';
import { stageItems, undoItems } from '../app/progress-items';
import { BranchChoices } from './BranchChoices';
import { EraseAllButton } from './EraseAllButton';
import { JustDone } from './JustDone';
import { type NavItem, NavList } from './NavList';
import { NextStepCard } from './NextStepCard';
import { OffPageStep } from './OffPageStep';
import { PhoneQrCode } from './PhoneQrCode';
import { PrivacyNote } from './PrivacyNote';
import { StopButton } from './StopButton';
import './Home.css';

/** The panel's first screen: where I am, the one next thing to do, what is done, and every other screen. */
export function Home() {
  const texts = useTexts();
  const journey = useJourney();
  const { ui } = texts;
  const { progress, next, ready } = useSnapshot();
  const shown = progress ?? newProgress(0);
  const running = progress?.status.value === 'running';
  return (
    <>
      <Notices />
      {ready && (
        <>
          <JustDone />
          <NextStepCard />
          <OffPageStep />
          <StageList
            title={ui('mySteps')}
            stepsLabel={ui('stepsDetail')}
            stages={stageItems({ journey, texts }, shown, { steps: running })}
          />
          <UndoList
            title={ui('undoHelp')}
            buttonLabel={ui('undo')}
            items={undoItems({ journey, texts }, shown)}
            onUndo={(step) => {
              void send({ type: 'undo', step });
              announce(ui('popupUndone'));
            }}
          />
          <HomeNav />
          <section className="home-more stack">
            {progress && (
              <details>
                <summary>{ui('forks')}</summary>
                <p className="quiet">{ui('forksHelp')}</p>
                <BranchChoices branches={['way', 'verification', 'place', 'phone', 'space']} />
              </details>
            )}
            {running && next?.open && <PhoneQrCode url={next.open} title={ui('phoneCode')} />}
            <PrivacyNote />
            <div className="buttons">
              <StopButton />
              <EraseAllButton />
            </div>
          </section>
        </>
      )}
    </>
  );
}

function HomeNav() {
  const { ui } = useTexts();
  const { settings } = useSnapshot();
  const items: (NavItem | false)[] = [
    { id: 'site-check', icon: 'pin', label: ui('linkPlace'), onClick: () => showScreen('site-check') },
    { id: 'route-chooser', icon: 'fork', label: ui('linkWays'), onClick: () => showScreen('route-chooser') },
    {
      id: 'bring',
      icon: 'print',
      label: ui('linkBring'),
      help: ui('linkPrint'),
      external: true,
      onClick: () => openPrint('bring'),
    },
    {
      id: 'where',
      icon: 'print',
      label: ui('linkWhere'),
      help: ui('linkPrint'),
      external: true,
      onClick: () => openPrint('where'),
    },
    { id: 'learners', icon: 'people', label: ui('linkLearners'), onClick: () => showScreen('learners') },
    settings.adviser && {
      id: 'adviser',
      icon: 'eye',
      label: ui('linkAdviser'),
      onClick: () => showScreen('adviser'),
    },
    { id: 'leave', icon: 'door', label: ui('linkLeave'), onClick: () => showScreen('leave') },
    {
      id: 'options',
      icon: 'settings',
      label: ui('linkSettings'),
      external: true,
      onClick: () => openOptions(),
    },
  ];
  return <NavList title={ui('linksTitle')} items={items.filter((item) => item !== false)} />;
}
