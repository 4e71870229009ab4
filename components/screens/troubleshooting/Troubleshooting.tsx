import { useEffect, useState } from 'react';
import { OptionList, useHeadingFocus } from '@/components/elements';
import { useSnapshot } from '@/extension/client';
import { ui } from '@/journey';
import { groups, pointsNear, pointsOf } from '@/journey/stuck';
import { currentBranches } from '../app/current-branches';
import { useBackHandler } from '../app/navigation';
import { TroubleshootingAnswer } from './TroubleshootingAnswer';
import './Troubleshooting.css';

/** « Je suis bloqué »: sentences to pick from, those near the present step first; never a text to type. */
export function Troubleshooting() {
  const { progress, next } = useSnapshot();
  const [point, setPoint] = useState<string | null>(null);
  // The way that led to the answer stays open, for a learner who comes back to try another.
  const [open, setOpen] = useState<readonly string[]>([]);
  const part = useHeadingFocus<HTMLDivElement>(point ?? '');
  const [from, setFrom] = useState<string | null>(null);
  useBackHandler(
    point === null
      ? null
      : () => {
          setFrom(point);
          setPoint(null);
        },
  );
  // Back from an answer: the focus returns to the sentence that led there.
  useEffect(() => {
    if (point === null && from !== null) {
      part.current?.querySelector<HTMLElement>(`[data-option="${CSS.escape(from)}"]`)?.focus();
    }
  }, [point, from, part]);

  const near = pointsNear(next?.step ?? null, currentBranches(progress));
  return (
    <div ref={part}>
      {point !== null ? (
        <TroubleshootingAnswer point={point} />
      ) : (
        <div className="screen">
          <h2>{ui('stuckScreen')}</h2>
          <p>{ui('stuckHelp')}</p>
          {near.length > 0 && (
            <>
              <h3 className="troubleshooting-heading">{ui('stuckNear')}</h3>
              <OptionList options={near.map(toOption)} onSelect={setPoint} />
            </>
          )}
          <h3 className="troubleshooting-heading">{ui(near.length > 0 ? 'stuckGroups' : 'stuckAll')}</h3>
          <div className="troubleshooting-groups">
            {groups().map(({ id, title }) => (
              <details
                key={id}
                open={open.includes(id)}
                onToggle={({ currentTarget }) =>
                  setOpen((before) => [
                    ...before.filter((one) => one !== id),
                    ...(currentTarget.open ? [id] : []),
                  ])
                }
              >
                <summary>{title}</summary>
                <OptionList options={pointsOf(id).map(toOption)} onSelect={setPoint} />
              </details>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

const toOption = ({ id, ask }: { id: string; ask: string }) => ({ id, label: ask });
