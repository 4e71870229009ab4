/** The end of the first screen: the promise, and the buttons that stop the guide and erase what it keeps. */
import { ConfirmButton, Icon } from '@/components/elements';
import { eraseAll, send, useSnapshot } from '@/extension/client';
import { listedHosts } from '@/extension/injection/hosts';
import { useTexts } from '../app/guide';
import { announce } from '../app/navigation';
import { SiteList } from './SiteList';

/** The sites where the guide works, and its promise. */
export function OurPromise() {
  const { compare, siteName, ui } = useTexts();
  // One line a host: a site may have several.
  const sites = listedHosts()
    .map((host) => ({ host, name: siteName(host) }))
    .sort((a, b) => compare(a.name, b.name));
  return (
    <>
      <SiteList title={ui('permissionSites')} sites={sites} />
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
