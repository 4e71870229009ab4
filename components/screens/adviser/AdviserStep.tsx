import { Drawing, ScreenDrawing } from '@/components/drawings';
import { Icon, NextStep } from '@/components/elements';
import { branchesFor, type Progress, positionWords } from '@/journey';
import { useJourney, useOffPage, usePreparation, useTexts } from '../app/guide';
import { HintList } from './HintList';

/** The words of one step, to show them. Nothing in the progress changes. */
export function AdviserStep(props: { step: string; progress: Progress; onShow(step: string | null): void }) {
  const texts = useTexts();
  const journey = useJourney();
  const { offPageCard } = useOffPage();
  const { atHand } = usePreparation();
  const { ui } = texts;
  const { step, progress, onShow } = props;
  const ids = journey.stepsOf(progress).flatMap(({ steps }) => steps.map(({ id }) => id));
  const at = ids.indexOf(step);
  // A step beside the route has no neighbours on it.
  const beside = (by: 1 | -1) => (at < 0 ? undefined : ids[at + by]);
  const branches = journey.branchesOf(progress.branch);
  const next = journey.previewOf(step, progress);
  if (!next) return null;
  const shown = journey.stepOf(step);
  const hints = shown ? journey.hintsOf(shown, branchesFor(shown.branch, branches)) : [];
  // The first words on the step's own page. Away from it the guide says only how to come there.
  const [first, ...others] = hints.filter(({ problem }) => !problem);
  const problems = hints.filter(({ problem }) => problem);
  const { do: title, why, after, stuck } = texts.hint(first?.text ?? next.hint);
  const card = offPageCard(step, branches);
  const code = shown ? journey.codeOf(shown, branches) : '';
  return (
    <>
      <h2>{texts.step(step)}</h2>
      <p className="help">{ui('adviserShowHelp')}</p>
      <NextStep
        label={ui('adviserShown')}
        stage={texts.stage(next.stage)}
        position={positionWords(ui, next)}
        code={{ label: ui('stepCode'), code }}
        title={title}
        why={why}
        after={after}
        help={stuck ? { title: ui('stuckTitle'), text: stuck } : undefined}
        beforeButtons={
          card ? (
            <Drawing name={card.drawing} />
          ) : (
            first?.page && <ScreenDrawing page={first.page} target={first.target} />
          )
        }
        preparation={{ title: ui('atHand'), items: atHand(step, branches) }}
        address={next.open ? { host: new URL(next.open).hostname, help: ui('adviserSite') } : undefined}
      />
      {others.length > 0 && <HintList title={ui('adviserHintsThen')} hints={others} />}
      {problems.length > 0 && <HintList title={ui('adviserHintsWrong')} hints={problems} />}
      <div className="buttons">
        <StepButton to={beside(-1)} icon="back" label={ui('adviserPrevious')} onShow={onShow} />
        <StepButton to={beside(1)} icon="next" label={ui('adviserNext')} onShow={onShow} />
        <button type="button" className="link" onClick={() => onShow(null)}>
          {ui('adviserList')}
        </button>
      </div>
    </>
  );
}

function StepButton(props: {
  to: string | undefined;
  icon: 'back' | 'next';
  label: string;
  onShow(step: string): void;
}) {
  const { to, icon, label } = props;
  if (to === undefined) return null;
  return (
    <button type="button" onClick={() => props.onShow(to)}>
      {icon === 'back' && <Icon name="back" />}
      {label}
      {icon === 'next' && <Icon name="next" />}
    </button>
  );
}
