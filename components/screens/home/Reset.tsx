/** The end of the first screen: the promise, and the buttons that stop the guide and erase what it keeps. */
import { ConfirmButton, Icon } from '@/components/elements';
import { eraseAll, send, useSnapshot } from '@/extension/client';
import { MATCHES } from '@/extension/injection/hosts';
import { useTexts } from '../app/guide';
import { announce } from '../app/navigation';
import { SiteList } from './SiteList';

/** Official hosts. A site may have several. */
const HOSTS = [...new Set(MATCHES.map((match) => new URL(match.replace('*', '')).hostname))];

/** The sites where the guide works, and its promise. */
export function OurPromise() {
  const { siteName, ui } = useTexts();
  return (
    <>
      <SiteList title={ui('permissionSites')} sites={HOSTS.map((host) => ({ host, name: siteName(host) }))} />
      <p className="privacy-note quiet">
        <Icon name="shield" />
        <span>{ui('privacy')}</span>
      </p>
    </>
  );
}

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

/** Erases everything, after a second question. Nothing to show while there is nothing to erase. */
export function EraseButton() {
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
