import { ConfirmButton } from '@/components/elements';
import { eraseAll, useSnapshot } from '@/extension/client';
import { useTexts } from '../app/guide';
import { announce } from '../app/navigation';

/** Erases everything, after a second question. Nothing to show while there is nothing to erase. */
export function EraseAllButton() {
  const { ui } = useTexts();
  const { progress, learners } = useSnapshot();
  if (!progress && learners.length === 0) return null;
  return (
    <ConfirmButton
      labels={{
        button: ui('eraseAll'),
        question: ui('eraseConfirm'),
        help: ui('eraseConfirmHelp'),
        yes: ui('eraseYes'),
        no: ui('eraseNo'),
      }}
      onConfirm={() => {
        void eraseAll();
        announce(ui('eraseDone'));
      }}
    />
  );
}
