import { useEffect, useState } from 'react';
import { OptionList, Sentence, useHeadingFocus } from '@/components/elements';
import { useSnapshot } from '@/extension/client';
import type { Next } from '@/journey';
import { useJourney, useTexts, useTroubleshooting } from '../app/guide';
import { useBackHandler } from '../app/navigation';
import { TroubleshootingAnswer } from './TroubleshootingAnswer';
import './Troubleshooting.css';

/** « Je suis bloqué »: sentences to pick from, those near the present step first; never a text to type. */
export function Troubleshooting() {
  const { ui } = useTexts();
  const { branchesOf } = useJourney();
  const { groups, guideSymptoms, likelySymptoms, symptomsOf } = useTroubleshooting();
  const { progress, next, words, place } = useSnapshot();
  const [symptom, setSymptom] = useState<string | null>(null);
  // The way that led to the answer stays open, for a learner who comes back to try another.
  const [open, setOpen] = useState<readonly string[]>([]);
  const part = useHeadingFocus<HTMLDivElement>(symptom ?? '');
  const [from, setFrom] = useState<string | null>(null);
  useBackHandler(
    symptom === null
      ? null
      : () => {
          setFrom(symptom);
          setSymptom(null);
        },
  );
  // Back from an answer: the focus returns to the sentence that led there.
  useEffect(() => {
    if (symptom === null && from !== null) {
      part.current?.querySelector<HTMLElement>(`[data-option="${CSS.escape(from)}"]`)?.focus();
    }
  }, [symptom, from, part]);

  const likely = likelySymptoms(next?.step ?? null, branchesOf(progress?.branch ?? {}));
  const isSeen = place !== 'away' && place !== 'other';
  return (
    <div ref={part}>
      {symptom !== null ? (
        <TroubleshootingAnswer symptom={symptom} />
      ) : (
        <div className="screen">
          <h2>{ui('stuckScreen')}</h2>
          {next && <StepNow next={next} stuck={words?.stuck} />}
          <p>{ui('stuckHelp')}</p>
          {likely.length > 0 && (
            <>
              <h3 className="troubleshooting-heading">{ui('stuckNear')}</h3>
              <OptionList
                options={[...likely, ...guideSymptoms(isSeen)].map(toOption)}
                onSelect={setSymptom}
              />
            </>
          )}
          <h3 className="troubleshooting-heading">{ui(likely.length > 0 ? 'stuckGroups' : 'stuckAll')}</h3>
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
                <OptionList options={symptomsOf(id).map(toOption)} onSelect={setSymptom} />
              </details>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

/** Which step it is, and what its own hint says about trouble. */
function StepNow({ next, stuck }: { next: Next; stuck: string | undefined }) {
  const texts = useTexts();
  return (
    <div className="tinted-box below troubleshooting-step">
      <p>
        <b>{texts.ui('stuckAt', { step: texts.step(next.step) })}</b>
      </p>
      {stuck && <Sentence>{stuck}</Sentence>}
    </div>
  );
}

const toOption = ({ id, ask }: { id: string; ask: string }) => ({ id, label: ask });
