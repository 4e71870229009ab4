import { EraseAll, Notice } from '@/components/elements';
import { type CheckLine, Checklist } from '@/components/screens/leave/Checklist';
import { ask, useSnapshot } from '@/extension/client';
import { ui } from '@/journey';
import { go, say } from '../app/navigation';

const LINES: readonly CheckLine[] = [
  { id: 'post', title: ui('leavePost'), host: 'www.laposte.fr', help: ui('leavePostHelp') },
  {
    id: 'training',
    title: ui('leaveTraining'),
    host: 'www.moncompteformation.gouv.fr',
    help: ui('leaveTrainingHelp'),
  },
  { id: 'mail', title: ui('leaveMail'), help: ui('leaveMailHelp') },
  { id: 'password', title: ui('leavePassword'), help: ui('leavePasswordHelp') },
  { id: 'papers', title: ui('leavePapers'), help: ui('leavePapersHelp') },
];

/** « Avant de partir »: what to close and to take, then whether the guide forgets. The ticks are not kept. */
export function Leave() {
  const { learners, settings, progress } = useSnapshot();
  const mine = learners.find(({ current }) => current);
  return (
    <div className="screen stack">
      <h2>{ui('leaveTitle')}</h2>
      {settings.shared && <Notice calm text={ui('leaveShared')} />}
      <p>{ui('leaveHelp')}</p>
      <Checklist title={ui('leaveTitle')} lines={LINES} done={ui('leaveDone')} />
      {(mine || progress) && (
        <section className="part stack">
          <h3>{ui('leaveStepsTitle')}</h3>
          <p>{ui('leaveStepsHelp')}</p>
          <div className="buttons">
            <button type="button" onClick={() => go('home')}>
              {ui('leaveKeep')}
            </button>
            <EraseAll
              words={{
                button: ui('leaveErase'),
                question: ui('leaveEraseAsk'),
                help: ui('learnerEraseHelp'),
                yes: ui('learnerEraseYes'),
                no: ui('eraseNo'),
              }}
              onErase={() => erase(mine?.id ?? progress?.learner)}
            />
          </div>
        </section>
      )}
    </div>
  );
}

async function erase(learner: string | undefined): Promise<void> {
  if (learner === undefined || !(await ask({ type: 'learner-erase', learner }))) return;
  go('home');
  say(ui('leaveErased'));
}
