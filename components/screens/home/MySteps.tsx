import { StageList, UndoList } from '@/components/elements';
import { send, useSnapshot } from '@/extension/client';
import { newProgress } from '@/journey';
import { useJourney, useTexts } from '../app/guide';
import { announce } from '../app/navigation';
import { stageItems, undoItems } from '../app/progress-items';
import { BranchChoices } from './BranchChoices';

/** « Mes étapes », folded away: how far it goes, what can be undone, and another way. `short`: without the last. */
export function MySteps({ short = false }: { short?: boolean }) {
  const texts = useTexts();
  const journey = useJourney();
  const { ui } = texts;
  const { progress } = useSnapshot();
  const shown = progress ?? newProgress(0);
  const steps = !short && progress?.status.value === 'running';
  return (
    <StageList
      title={ui('mySteps')}
      stepsLabel={ui('stepsDetail')}
      stages={stageItems({ journey, texts }, shown, { steps })}
      collapsed
    >
      <UndoList
        title={ui('undoHelp')}
        buttonLabel={ui('undo')}
        items={undoItems({ journey, texts }, shown)}
        onUndo={(step) => {
          void send({ type: 'undo', step });
          announce(ui('popupUndone'));
        }}
      />
      {progress && !short && (
        <details>
          <summary>{ui('forks')}</summary>
          <p className="quiet">{ui('forksHelp')}</p>
          <BranchChoices branches={['way', 'paper', 'verification', 'place', 'phone', 'space']} />
        </details>
      )}
    </StageList>
  );
}
