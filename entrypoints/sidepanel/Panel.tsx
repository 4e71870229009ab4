import { type ReactNode, useEffect } from 'react';
import { AnimalSign } from '@/components/drawings';
import { Meanings, Page, Sign, useArrival } from '@/components/panel';
import { lang, ui } from '@/journey';
import { meaningsIn } from '@/journey/word-bank';
import { Adviser } from '../screens/Adviser';
import { useSnapshot } from '../screens/client';
import { Home } from '../screens/Home';
import { Learners } from '../screens/Learners';
import { learnerName } from '../screens/LearnersName';
import { Leave } from '../screens/Leave';
import { Place } from '../screens/Place';
import { Repair } from '../screens/Repair';
import { Stuck } from '../screens/Stuck';
import { back, go, useIsInside, useSaid, useView, type View } from '../screens/view';
import { Ways } from '../screens/Ways';
import { Whole } from '../screens/Whole';

const SCREENS: Record<View, () => ReactNode> = {
  home: Home,
  ways: Ways,
  stuck: Stuck,
  place: Place,
  learners: Learners,
  adviser: Adviser,
  repair: Repair,
  leave: Leave,
};

/** The panel: one screen at a time, « Retour » above and « Je suis bloqué » below, always in the same place. */
export function Panel() {
  const { view } = useView();
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
              <Sign name="back" />
              {ui('back')}
            </button>
            {inside && (
              <button type="button" className="link" onClick={() => go('home')}>
                <Sign name="home" />
                {ui('popupTitle')}
              </button>
            )}
          </div>
        )}
        <p className="said" role="status">
          {said}
        </p>
        <div ref={part} className="stack">
          <Whole key={view} onAgain={() => go('home')}>
            <Screen />
          </Whole>
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
function Bar({ view }: { view: View }) {
  return (
    <button
      type="button"
      className="stuck"
      aria-current={view === 'stuck' ? 'page' : undefined}
      onClick={() => go('stuck')}
    >
      <Sign name="help" />
      {ui('stuckScreen')}
    </button>
  );
}
