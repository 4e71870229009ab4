import { ConfirmButton, Notice } from '@/components/elements';
import { ask, useSnapshot } from '@/extension/client';
import type { Texts } from '@/journey';
import { useTexts } from '../app/guide';
import { announce, showScreen } from '../app/navigation';
import { Checklist, type ChecklistItem } from './Checklist';

/** @param shared others use the computer: what the browser remembers goes too */
const itemsOf = ({ ui }: Texts, shared: boolean): readonly ChecklistItem[] => [
  { id: 'post', title: ui('leavePost'), host: 'www.laposte.fr', help: ui('leavePostHelp') },
  {
    id: 'training',
    title: ui('leaveTraining'),
    host: 'www.moncompteformation.gouv.fr',
    help: ui('leaveTrainingHelp'),
  },
  { id: 'mail', title: ui('leaveMail'), help: ui('leaveMailHelp') },
  ...(shared ? [{ id: 'traces', title: ui('leaveTraces'), help: ui('leaveTracesHelp') }] : []),
  { id: 'password', title: ui('leavePassword'), help: ui('leavePasswordHelp') },
  { id: 'papers', title: ui('leavePapers'), help: ui('leavePapersHelp') },
];

/** « Avant de partir »: what to close and to take, then whether the guide forgets. The ticks are not kept. */
export function Leave() {
  const texts = useTexts();
  const { ui } = texts;
  const { learners, settings, progress } = useSnapshot();
  const mine = learners.find(({ current }) => current);
  return (
    <div className="screen stack">
      <h2>{ui('leaveTitle')}</h2>
      {settings.shared && <Notice kind="info" text={ui('leaveShared')} />}
      <p>{ui('leaveHelp')}</p>
      <Checklist
        title={ui('leaveTitle')}
        items={itemsOf(texts, settings.shared)}
        doneText={ui('leaveDone')}
      />
      {(mine || progress) && (
        <section className="section stack">
          <h3>{ui('leaveStepsTitle')}</h3>
          <p>{ui('leaveStepsHelp')}</p>
          <div className="buttons">
            <button type="button" onClick={() => showScreen('home')}>
              {ui('leaveKeep')}
            </button>
            <ConfirmButton
              labels={{
                button: ui('leaveErase'),
                question: ui('leaveEraseAsk'),
                help: ui('learnerEraseHelp'),
                yes: ui('learnerEraseYes'),
                no: ui('eraseNo'),
              }}
              onConfirm={() => erase(texts, mine?.id ?? progress?.learner)}
            />
          </div>
        </section>
      )}
    </div>
  );
}

async function erase({ ui }: Texts, learner: string | undefined): Promise<void> {
  if (learner === undefined || !(await ask({ type: 'learner-erase', learner }))) return;
  showScreen('home');
  announce(ui('leaveErased'));
}
