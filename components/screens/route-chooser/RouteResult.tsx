import { Icon, Sentence } from '@/components/elements';
import { send, useSnapshot } from '@/extension/client';
import type { Answers } from '@/journey/route-chooser';
import { useRouteChooser, useTexts } from '../app/guide';
import { announce, showScreen } from '../app/navigation';
import './RouteResult.css';

/** The way that fits the answers: why, how long, what to think of, and the other ways. */
export function RouteResult({ answers, onRestart }: { answers: Answers; onRestart(): void }) {
  const { ui } = useTexts();
  const { decide } = useRouteChooser();
  const { progress } = useSnapshot();
  const { title, reasons, time, soft, advice, branch, others } = decide(answers);

  const takeRoute = async (branches: Record<string, string>) => {
    for (const [key, value] of Object.entries(branches)) await send({ type: 'branch', key, value });
    if (progress?.status.value !== 'running') await send({ type: 'start' });
    showScreen('home');
    announce(ui('wayTaken'));
  };

  return (
    <div className="screen route-result stack">
      <section className="highlight" aria-label={ui('waysResult')}>
        <p className="eyebrow">{ui('waysResult')}</p>
        <Sentence as="h2">{title}</Sentence>
        <ReasonList items={reasons} icon="check" />
        {soft && <p className="quiet">{ui('waysSoft')}</p>}
        <div className="callout">
          <Icon name="clock" />
          <div>
            <h3>{ui('waysTime')}</h3>
            <Sentence>{time}</Sentence>
          </div>
        </div>
        <div className="buttons">
          <button type="button" className="primary" onClick={() => takeRoute(branch)}>
            {ui('waysTake')}
          </button>
        </div>
      </section>
      {advice.length > 0 && (
        <section>
          <h3>{ui('waysAdvice')}</h3>
          <ReasonList items={advice} icon="info" />
        </section>
      )}
      {others.length > 0 && (
        <details>
          <summary>{ui('waysOthers')}</summary>
          <ul className="option-list">
            {others.map((other) => (
              <li key={other.title}>
                <button type="button" onClick={() => takeRoute(other.branch)}>
                  <span>{ui('waysTakeOther', { way: other.title })}</span>
                  <Icon name="next" />
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="buttons">
        <button type="button" className="link" onClick={onRestart}>
          {ui('waysAgain')}
        </button>
      </div>
      <p className="quiet">{ui('waysPrivacy')}</p>
    </div>
  );
}

function ReasonList({ items, icon }: { items: readonly string[]; icon: 'check' | 'info' }) {
  return (
    <ul className="route-result-reasons">
      {items.map((item) => (
        <li key={item}>
          <Icon name={icon} />
          <div>
            <Sentence>{item}</Sentence>
          </div>
        </li>
      ))}
    </ul>
  );
}
