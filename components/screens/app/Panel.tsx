import { type ReactNode, useEffect } from 'react';
import { AnimalSign } from '@/components/drawings';
import { Icon, Meanings, Page, useArrival } from '@/components/elements';
import { useSnapshot } from '@/extension/client';
import { lang, ui } from '@/journey';
import { meaningsIn } from '@/journey/word-bank';
import { Adviser } from '../adviser/Adviser';
import { Home } from '../home/Home';
import { Learners } from '../learners/Learners';
import { learnerName } from '../learners/learner-name';
import { Leave } from '../leave/Leave';
import { Repair } from '../repair/Repair';
import { RouteChooser } from '../route-chooser/RouteChooser';
import { SiteCheck } from '../site-check/SiteCheck';
import { Troubleshooting } from '../troubleshooting/Troubleshooting';
import { back, go, type ScreenName, useIsInside, useNavigation, useSaid } from './navigation';
import { ScreenErrorBoundary } from './ScreenErrorBoundary';

const SCREENS: Record<ScreenName, () => ReactNode> = {
  home: Home,
  ways: RouteChooser,
  stuck: Troubleshooting,
  place: SiteCheck,
  learners: Learners,
  adviser: Adviser,
  repair: Repair,
  leave: Leave,
};

/** The panel: one screen at a time, « Retour » above and « Je suis bloqué » below, always in the same place. */
export function Panel() {
  const { view } = useNavigation();
  const said = useSaid();
  const inside = useIsInside();
  const { large } = useSnapshot().settings;
  const part = useArrival<HTMLDivElement>(view);
  const Screen = SCREENS[view];

  useEffect(() => {
    document.documentElement.classList.toggle('large', large);
  }, [large]);
  useEffect(() => {
    // What is open inside a screen (a meaning, a question) takes its own Escape first.
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && view !== 'home') back();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [view]);

  return (
    <Meanings value={meaningsIn}>
      <Page
        title={ui('popupTitle')}
        unofficial={ui('unofficial')}
        lang={lang}
        who={<Who />}
        bar={<Bar view={view} />}
      >
        {view !== 'home' && (
          <div className="back-row">
            <button type="button" className="link" onClick={back}>
              <Icon name="back" />
              {ui('back')}
            </button>
            {inside && (
              <button type="button" className="link" onClick={() => go('home')}>
                <Icon name="home" />
                {ui('popupTitle')}
              </button>
            )}
          </div>
        )}
        <p className="said" role="status">
          {said}
        </p>
        <div ref={part} className="stack">
          <ScreenErrorBoundary key={view} onAgain={() => go('home')}>
            <Screen />
          </ScreenErrorBoundary>
        </div>
      </Page>
    </Meanings>
  );
}

/** Whose steps these are, where several learn on one computer. */
function Who() {
  const { learners } = useSnapshot();
  const mine = learners.find(({ current }) => current);
  if (!mine || learners.length < 2) return null;
  const name = learnerName(mine);
  return (
    <button
      type="button"
      className="who"
      aria-label={ui('whoLabel', { name })}
      onClick={() => go('learners')}
    >
      <AnimalSign animal={mine.animal} colour={mine.colour} />
      <span>{name}</span>
    </button>
  );
}

/** Help, in the same place on every screen. */
function Bar({ view }: { view: ScreenName }) {
  return (
    <button
      type="button"
      className="stuck"
      aria-current={view === 'stuck' ? 'page' : undefined}
      onClick={() => go('stuck')}
    >
      <Icon name="help" />
      {ui('stuckScreen')}
    </button>
  );
}
