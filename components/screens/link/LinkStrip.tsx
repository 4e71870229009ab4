import { AnimalSign } from '@/components/drawings';
import { ask } from '@/extension/client';
import { learnerName } from '@/extension/learners/learner-name';
import { useTexts } from '../app/guide';
import { showScreen } from '../app/navigation';
import type { Linked } from './useLinked';
import { useMinutes } from './useMinutes';
import './LinkStrip.css';

/** At the head of every screen as long as an adviser sees the step: by which sign, how long still, and the end of it. */
export function LinkStrip({ phase, sign, until }: Linked) {
  const texts = useTexts();
  const { plural, ui } = texts;
  const minutes = useMinutes(until);
  return (
    <section className="link-strip" aria-label={ui('keptLink')}>
      <AnimalSign {...sign} />
      <button type="button" className="link" title={ui('linkLog')} onClick={() => showScreen('link')}>
        <span>
          <b>{ui(phase === 'lost' ? 'linkCut' : 'linkSeen')}</b>
          <br />
          {learnerName(texts, sign)}, {plural('linkMinutes', minutes)}
        </span>
      </button>
      <button type="button" onClick={() => ask({ type: 'link-stop' })}>
        {ui('linkStop')}
      </button>
    </section>
  );
}
