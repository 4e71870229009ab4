import { type ReactNode, useEffect } from 'react';
import { AnimalSign } from '@/components/drawings';
import { GlossaryContext, Icon, Page, useHeadingFocus } from '@/components/elements';
import { useSnapshot } from '@/extension/client';
import { learnerName } from '@/extension/learners/learner-name';
import { onTeachAsked } from '@/extension/repairs/on-teach-asked';
import { Adviser } from '../adviser/Adviser';
import { Board } from '../board/Board';
import { Home } from '../home/Home';
import { Learners } from '../learners/Learners';
import { Leave } from '../leave/Leave';
import { HandButton } from '../link/HandButton';
import { Link } from '../link/Link';
import { LinkNews } from '../link/LinkNews';
import { LinkStrip } from '../link/LinkStrip';
import { useLinked } from '../link/useLinked';
import { Repair } from '../repair/Repair';
import { RouteChooser } from '../route-chooser/RouteChooser';
import { SiteCheck } from '../site-check/SiteCheck';
import { Teach } from '../teach/Teach';
import { Troubleshooting } from '../troubleshooting/Troubleshooting';
import { useGlossary, useTexts } from './guide';
import { IdleQuestion } from './IdleQuestion';
import {
  goBack,
  type ScreenName,
  showScreen,
  useAnnouncement,
  useHasBackHandler,
  useScreen,
  useScreenTitle,
} from './navigation';
import { ScreenErrorBoundary } from './ScreenErrorBoundary';
import { useLargeText } from './useLargeText';
import './Panel.css';

const SCREENS: Record<ScreenName, () => ReactNode> = {
  home: Home,
  'route-chooser': RouteChooser,
  troubleshooting: Troubleshooting,
  'site-check': SiteCheck,
  learners: Learners,
  adviser: Adviser,
  board: () => <Board />,
  repair: Repair,
  teach: Teach,
  leave: Leave,
  link: Link,
};

/** The panel: one screen at a time, « Retour » above and « Je suis bloqué » below, always in the same place. */
export function Panel() {
  const { ui } = useTexts();
  const { meaningsIn } = useGlossary();
  const screen = useScreen();
  const announcement = useAnnouncement();
  const hasBackHandler = useHasBackHandler();
  useLargeText();
  useScreenTitle(ui);
  const part = useHeadingFocus<HTMLDivElement>(screen);
  const Screen = SCREENS[screen];
  const linked = useLinked();

  // « Montrer à Jalon », on a page that the guide does not know.
  useEffect(() => onTeachAsked(() => showScreen('teach')), []);
  useEffect(() => {
    // What is open inside a screen (a meaning, a question) takes its own Escape first.
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && screen !== 'home') goBack();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [screen]);

  return (
    <GlossaryContext value={meaningsIn}>
      <Page
        title={ui('popupTitle')}
        disclaimer={ui('unofficial')}
        // Two animals would be taken for each other: one's own stays away as long as the adviser's is there.
        strip={linked && <LinkStrip {...linked} />}
        learner={<CurrentLearner />}
        bottomBar={
          <>
            <HelpButton screen={screen} />
            {linked && <HandButton up={linked.hand} />}
          </>
        }
      >
        <LinkNews />
        <IdleQuestion />
        {screen !== 'home' && (
          <div className="back-row">
            <button type="button" className="link" onClick={goBack}>
              <Icon name="back" />
              {ui('back')}
            </button>
            {hasBackHandler && (
              <button type="button" className="link" onClick={() => showScreen('home')}>
                <Icon name="home" />
                {ui('popupTitle')}
              </button>
            )}
          </div>
        )}
        <p className="announcement" role="status">
          {announcement}
        </p>
        <div ref={part} className="stack">
          <ScreenErrorBoundary key={screen} onRetry={() => showScreen('home')}>
            <Screen />
          </ScreenErrorBoundary>
        </div>
      </Page>
    </GlossaryContext>
  );
}

/** Whose steps these are, where several learn on one computer. */
function CurrentLearner() {
  const texts = useTexts();
  const { learners } = useSnapshot();
  const mine = learners.find(({ current }) => current);
  if (!mine || learners.length < 2) return null;
  const name = learnerName(texts, mine);
  return (
    <button
      type="button"
      className="current-learner"
      aria-label={texts.ui('whoLabel', { name })}
      onClick={() => showScreen('learners')}
    >
      <AnimalSign animal={mine.animal} colour={mine.colour} />
      <span>{name}</span>
    </button>
  );
}

/** Help, in the same place on every screen. */
function HelpButton({ screen }: { screen: ScreenName }) {
  const { ui } = useTexts();
  return (
    <button
      type="button"
      className="help-button"
      aria-current={screen === 'troubleshooting' ? 'page' : undefined}
      onClick={() => showScreen('troubleshooting')}
    >
      <Icon name="help" />
      {ui('stuckScreen')}
    </button>
  );
}
