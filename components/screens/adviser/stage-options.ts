/** The steps of a route to choose one from. */
import { type Guide, isDone, type Progress } from '@/journey';

/** @returns the steps of the learner's route, stage by stage, then those that only some people meet */
export function stageOptions({ journey, texts }: Guide, progress: Progress) {
  const { ui } = texts;
  const stages = journey.stepsOf(progress);
  const route = stages.flatMap(({ steps }) => steps.map(({ id }) => id));
  const others = journey.data.steps.filter(
    ({ id }) => !route.includes(id) && journey.previewOf(id, progress) !== null,
  );
  const codeOf = (id: string) => {
    const step = journey.stepOf(id);
    return step ? journey.codeOf(step, journey.branchesOf(progress.branch)) : '';
  };
  const line = ({ id, done }: { id: string; done: boolean }) => ({
    id,
    done,
    title: texts.step(id),
    code: codeOf(id),
    note: ui(done ? 'stageDone' : 'stageTodo'),
    label: ui('adviserShowStep', { step: texts.step(id) }),
  });
  return [
    ...stages.map(({ stage, steps }) => ({
      id: stage,
      title: texts.stage(stage),
      current: steps.some(({ current }) => current),
      steps: steps.map(line),
    })),
    {
      id: 'others',
      title: ui('adviserOthers'),
      current: false,
      steps: others.map(({ id }) => ({ ...line({ id, done: isDone(progress, id) }), note: '' })),
    },
  ];
}
