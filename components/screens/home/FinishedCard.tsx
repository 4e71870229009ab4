import { NextStep } from '@/components/elements';
import { useSnapshot } from '@/extension/client';
import type { Next } from '@/journey';
import { useTexts } from '../app/guide';
import { showScreen } from '../app/navigation';
import { OpenButton } from './OpenButton';

/** All is done. Leaving is the last step of all; the first thing offered where others use the computer. */
export function FinishedCard({ next: { hint, open } }: { next: Next }) {
  const texts = useTexts();
  const { ui } = texts;
  const { shared } = useSnapshot().settings;
  const leave = (
    <button type="button" className={shared ? 'primary' : ''} onClick={() => showScreen('leave')}>
      {ui('linkLeave')}
    </button>
  );
  return (
    <NextStep label={ui('popupNextStep')} title={ui('popupFinished')} why={texts.hint(hint).do}>
      {shared && leave}
      {open && <OpenButton url={open} main={!shared} />}
      {!shared && leave}
    </NextStep>
  );
}
