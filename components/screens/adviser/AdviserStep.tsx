import { Drawing } from '@/components/drawings';
import { Icon, NextStep } from '@/components/elements';
import {
  hintText,
  nextStep,
  type Progress,
  previewOf,
  stageTitle,
  stepOf,
  stepsOf,
  stepTitle,
  ui,
} from '@/journey';
import { offPageCard } from '@/journey/off-page';
import { atHand } from '@/journey/ways';
import { branchesNow } from '../app/answers-in-force';

/** The words of one step, to show them. Nothing in the progress changes. */
export function AdviserStep(props: { step: string; progress: Progress; onShow(step: string | null): void }) {
  const { step, progress, onShow } = props;
  const ids = stepsOf(progress).flatMap(({ steps }) => steps.map(({ id }) => id));
  const at = ids.indexOf(step);
  // A step beside the route has no neighbours on it.
  const beside = (by: 1 | -1) => (at < 0 ? undefined : ids[at + by]);
  const branches = branchesNow(progress);
  const next = previewOf(step, progress);
  if (!next) return null;
  const { do: title, why, after, stuck } = hintText(hintOnPage(step, progress) ?? next.hint);
  const card = offPageCard(step, branches);
  return (
    <>
      <h2>{stepTitle(step)}</h2>
      <p className="help">{ui('adviserShowHelp')}</p>
      <NextStep
        label={ui('adviserShown')}
        where={stageTitle(next.stage)}
        step={ui('step', { index: next.index, total: next.total })}
        title={title}
        why={why}
        after={after}
        stuck={stuck ? { title: ui('stuckTitle'), text: stuck } : undefined}
        before={card && <Drawing name={card.drawing} />}
        hand={{ title: ui('atHand'), items: atHand(step, branches) }}
        address={next.open ? { host: new URL(next.open).hostname, help: ui('adviserSite') } : undefined}
      />
      <div className="buttons">
        <Go to={beside(-1)} sign="back" label={ui('adviserPrevious')} onShow={onShow} />
        <Go to={beside(1)} sign="next" label={ui('adviserNext')} onShow={onShow} />
        <button type="button" className="link" onClick={() => onShow(null)}>
          {ui('adviserList')}
        </button>
      </div>
    </>
  );
}

/** The first words on the step's own page. Away from it the guide says only how to come there. */
function hintOnPage(step: string, progress: Progress): string | null {
  const page = stepOf(step)?.pages?.[0];
  return page ? nextStep({ page, wall: null, states: {}, targets: {} }, progress).hint : null;
}

function Go(props: {
  to: string | undefined;
  sign: 'back' | 'next';
  label: string;
  onShow(step: string): void;
}) {
  const { to, sign, label } = props;
  if (to === undefined) return null;
  return (
    <button type="button" onClick={() => props.onShow(to)}>
      {sign === 'back' && <Icon name="back" />}
      {label}
      {sign === 'next' && <Icon name="next" />}
    </button>
  );
}
