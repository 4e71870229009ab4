import { useCallback, useEffect, useState } from 'react';
import { getDomain } from 'tldts';
import { Icon, useArrival } from '@/components/elements';
import { SiteVerdict } from '@/components/screens/site-check/SiteVerdict';
import { addressInFront, openAddress } from '@/extension/client';
import { type UiKey, ui } from '@/journey';
import { type Place as Judged, judge } from '@/journey/place';

const KIND = { official: 'yes', known: 'known', lookalike: 'stop', other: 'unknown' } as const;
const TITLE = {
  official: 'verdictOfficial',
  known: 'verdictKnown',
  lookalike: 'verdictLookalike',
  other: 'verdictOther',
} as const satisfies Record<Judged['verdict'], UiKey>;

/** « Suis-je au bon endroit ? »: the address in front, judged on the learner's click. Nothing of it is kept. */
export function SiteCheck() {
  const [place, setPlace] = useState<Judged | 'hidden' | null>(null);
  const [times, setTimes] = useState(0);
  // The answer takes the place of the first heading: the focus goes with it.
  const part = useArrival<HTMLDivElement>(place ? `seen ${times}` : 'looking');
  const look = useCallback(async () => {
    const address = await addressInFront();
    setPlace(address === null ? 'hidden' : judge(address));
  }, []);
  useEffect(() => void look(), [look]);

  return (
    <div ref={part} className="stack">
      {place === null ? (
        <h2>{ui('linkPlace')}</h2>
      ) : place === 'hidden' ? (
        <SiteVerdict
          kind="unknown"
          title={ui('placeHidden')}
          text={ui('placeHiddenHelp')}
          host={null}
          owner={null}
          hostLabel=""
        />
      ) : (
        <SiteVerdict
          kind={KIND[place.verdict]}
          title={ui(TITLE[place.verdict])}
          text={ui(place.words as UiKey)}
          host={place.shown}
          owner={place.shown && getDomain(place.shown)}
          hostLabel={ui('placeHost')}
        >
          {place.open && (
            <button type="button" className="main" onClick={() => openAddress(place.open ?? '')}>
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
            await look();
            setTimes(times + 1);
          }}
        >
          {ui('placeAgain')}
        </button>
      </div>
      <p className="quiet">{ui('placePrivacy')}</p>
    </div>
  );
}
