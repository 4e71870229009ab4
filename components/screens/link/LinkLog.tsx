import { useEffect, useState } from 'react';
import { BreakableHost } from '@/components/elements';
import { ask, useSnapshot } from '@/extension/client';
import type { LogLine } from '@/extension/link/view';
import { useJourney, useTexts } from '../app/guide';
import { showScreen } from '../app/navigation';
import { StoredDataList } from '../settings/StoredDataList';
import { lineWords } from './link-words';

/** All that the link has shown and asked, the newest first: in words, and to the letter. */
export function LinkLog() {
  const texts = useTexts();
  const journey = useJourney();
  const { ui } = texts;
  const { link } = useSnapshot();
  const [lines, setLines] = useState<LogLine[]>([]);
  // A new snapshot comes with each change of it.
  useEffect(() => {
    let isOver = false;
    void ask({ type: 'link-log', row: null }).then((all) => !isOver && all && setLines(all));
    return () => {
      isOver = true;
    };
  }, [link]);
  const items = lines.toReversed().map((line) => ({
    key: `${line.at} ${line.way}`,
    ...lineWords({ journey, texts }, line),
    exact: JSON.stringify(line.said, null, 1),
  }));
  return (
    <div className="screen stack">
      <h2>{ui('linkLog')}</h2>
      <p>{ui('linkSeenHelp')}</p>
      <p className="quiet">
        {link?.place?.name}
        <br />
        <span dir="ltr" translate="no">
          <BreakableHost>{link?.place?.host ?? ''}</BreakableHost>
        </span>
      </p>
      <div className="buttons">
        <button type="button" className="primary" onClick={() => showScreen('home')}>
          {ui('linkGoOn')}
        </button>
      </div>
      <p className="quiet">{ui(items.length > 0 ? 'linkLogHelp' : 'linkLogNone')}</p>
      {items.length > 0 && <StoredDataList items={items} exactLabel={ui('keptExact')} />}
    </div>
  );
}
