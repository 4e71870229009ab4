import { useEffect, useState } from 'react';
import { Icon } from '@/components/elements';
import { send, useSnapshot } from '@/extension/client';
import { systemClock } from '@/extension/storage/clock';
import type { Progress } from '@/journey';
import { useTexts } from '../app/guide';
import { announce } from '../app/navigation';
import './JustDone.css';

/** How long a step that was ticked off stays in sight, in milliseconds. */
const IN_SIGHT = 10_000;

/** @returns the steps that the learner has just ticked off, as long as they stay in sight; none: nothing to show */
export function useJustDone(): readonly string[] {
  const { progress } = useSnapshot();
  const { at, steps } = newestTick(progress);
  const [gone, setGone] = useState(0);
  useEffect(() => {
    const left = Math.min(IN_SIGHT, at + IN_SIGHT - systemClock());
    if (left <= 0) return setGone(at);
    const timer = setTimeout(setGone, left, at);
    return () => clearTimeout(timer);
  }, [at]);
  return at <= gone || at + IN_SIGHT <= systemClock() ? [] : steps;
}

/** The step that the learner has just ticked off, on the page or here, and « Annuler » beside it. */
export function JustDone() {
  const texts = useTexts();
  const { ui } = texts;
  const steps = useJustDone();
  const [first] = steps;
  if (first === undefined) return null;
  // One answer may settle many steps: they go, and come back, together.
  const title = steps.length === 1 ? texts.step(first) : ui('popupDone');
  return (
    <p className="just-done">
      <Icon name="check" />
      <span>{title}</span>
      <button
        type="button"
        aria-label={ui('undoStep', { step: title })}
        onClick={() => {
          for (const step of steps) void send({ type: 'undo', step });
          announce(ui('popupUndone'));
        }}
      >
        {ui('undo')}
      </button>
    </p>
  );
}

/** What the learner said last is done: those of one moment. */
function newestTick(progress: Progress | null): { at: number; steps: string[] } {
  const said = Object.entries(progress?.steps ?? {}).filter(
    ([, { by, state }]) => by === 'learner' && state === 'done',
  );
  const at = Math.max(0, ...said.map(([, one]) => one.at));
  return { at, steps: said.filter(([, one]) => one.at === at).map(([id]) => id) };
}
