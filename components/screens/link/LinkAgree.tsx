import { useEffect, useRef } from 'react';
import { BreakableHost } from '@/components/elements';
import { agreeToLink, ask, useSnapshot } from '@/extension/client';
import { useTexts } from '../app/guide';
import { announce, showScreen } from '../app/navigation';
import { SEES, SeesDrawing } from './SeesDrawing';
import './LinkAgree.css';

/** What is shown and what never is, to whom, for how long; two answers of the same weight, « Non » with the first focus. */
export function LinkAgree() {
  const { ui } = useTexts();
  const { link } = useSnapshot();
  const place = link?.place;
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    no.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const refuse = async () => {
    await ask({ type: 'link-stop' });
    showScreen('home');
    announce(ui('linkRefused'));
  };
  return (
    <div className="screen link-agree">
      <div id="link-agree-words" className="stack">
        <h2>{ui('linkAgree')}</h2>
        <p>
          {place?.name || ui('linkPlaceNone')}{' '}
          <span className="quiet" dir="ltr" translate="no">
            <BreakableHost>{place?.host ?? ''}</BreakableHost>
          </span>
        </p>
        <p className="link-agree-nobody">{ui('linkAgreeNobody')}</p>
        <section>
          <h3>{ui('linkAgreeSees')}</h3>
          <ul>
            {SEES.map((what) => (
              <li key={what}>
                <SeesDrawing what={what} />
                <span>{ui(`linkSees-${what}`)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{ui('linkAgreeNever')}</h3>
          <p>{ui('linkNever')}</p>
        </section>
        <p>{ui('linkAgreeLong')}</p>
      </div>
      <div className="link-agree-answers">
        <button ref={no} type="button" aria-describedby="link-agree-words" onClick={refuse}>
          {ui('linkRefuse')}
        </button>
        <button type="button" onClick={() => agreeToLink()}>
          {ui('linkYes')}
        </button>
      </div>
    </div>
  );
}
