import { send, useSnapshot } from '@/extension/client';
import { useTexts } from '../app/guide';

/** Stops the guide; what is done is kept. Nothing to show while it does not run. */
export function StopButton() {
  const { ui } = useTexts();
  const { progress } = useSnapshot();
  if (progress?.status.value !== 'running') return null;
  return (
    <button type="button" onClick={() => send({ type: 'stop' })}>
      {ui('stop')}
    </button>
  );
}
