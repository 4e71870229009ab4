import { useCallback, useEffect, useState } from 'react';
import { getDomain } from 'tldts';
import { Icon, useHeadingFocus } from '@/components/elements';
import { addressInFront, openAddress } from '@/extension/client';
import type { UiKey } from '@/journey';
import { type SiteCheck as Checked, checkSite } from '@/journey/site-check';
import { useTexts } from '../app/guide';
import { SiteVerdict } from './SiteVerdict';

const TITLE = {
  official: 'verdictOfficial',
  known: 'verdictKnown',
  lookalike: 'verdictLookalike',
  other: 'verdictOther',
} as const satisfies Record<Checked['verdict'], UiKey>;

/** « Suis-je au bon endroit ? »: the address in front, judged on the learner's click. Nothing of it is kept. */
export function SiteCheck() {
  const { ui } = useTexts();
  const [site, setSite] = useState<Checked | 'hidden' | null>(null);
  const [checks, setChecks] = useState(0);
  // The answer takes the place of the first heading: the focus goes with it.
  const part = useHeadingFocus<HTMLDivElement>(site ? `seen ${checks}` : 'looking');
  const check = useCallback(async () => {
    const address = await addressInFront();
    setSite(address === null ? 'hidden' : checkSite(address));
  }, []);
  useEffect(() => void check(), [check]);

  return (
    <div ref={part} className="stack">
      {site === null ? (
        <h2>{ui('linkPlace')}</h2>
      ) : site === 'hidden' ? (
        <SiteVerdict
          kind="other"
          title={ui('placeHidden')}
          text={ui('placeHiddenHelp')}
          host={null}
          owner={null}
          hostLabel=""
        />
      ) : (
        <SiteVerdict
          kind={site.verdict}
          title={ui(TITLE[site.verdict])}
          text={ui(site.words as UiKey)}
          host={site.shown}
          owner={site.shown && getDomain(site.shown)}
          hostLabel={ui('placeHost')}
        >
          {site.open && (
            <button type="button" className="primary" onClick={() => openAddress(site.open ?? '')}>
              {ui('placeOpen')}
              <Icon name="out" />
            </button>
          )}
        </SiteVerdict>
      )}
      <div className="buttons">
        <button
          type="button"
          onClick={async () => {
            await check();
            setChecks(checks + 1);
          }}
        >
          {ui('placeAgain')}
        </button>
      </div>
      <p className="quiet">{ui('placePrivacy')}</p>
    </div>
  );
}
