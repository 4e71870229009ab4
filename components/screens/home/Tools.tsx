import { openOptions, openPrint, useSnapshot } from '@/extension/client';
import { useTexts } from '../app/guide';
import { showScreen } from '../app/navigation';
import { EraseAllButton } from './EraseAllButton';
import { FocusKeys } from './FocusKeys';
import { type NavItem, NavList } from './NavList';
import { PhoneQrCode } from './PhoneQrCode';
import { PrivacyNote } from './PrivacyNote';
import { StopButton } from './StopButton';
import './Tools.css';

/** All that is not the thing to do, in two groups that open: the learner's, and that of whoever helps. */
export function Tools() {
  const { ui } = useTexts();
  return (
    <div className="tools">
      <details>
        <summary>{ui('toolsMine')}</summary>
        <LearnerTools />
      </details>
      <details>
        <summary>{ui('toolsHelper')}</summary>
        <HelperTools />
      </details>
    </div>
  );
}

function LearnerTools() {
  const { ui } = useTexts();
  const { progress, next, link } = useSnapshot();
  const open = progress?.status.value === 'running' ? next?.open : null;
  const items: (NavItem | false)[] = [
    link?.place?.learner === true && {
      id: 'link',
      icon: 'people',
      label: ui('linkEntry'),
      onClick: () => showScreen('link'),
    },
    { id: 'site-check', icon: 'pin', label: ui('linkPlace'), onClick: () => showScreen('site-check') },
    { id: 'route-chooser', icon: 'fork', label: ui('linkWays'), onClick: () => showScreen('route-chooser') },
    {
      id: 'bring',
      icon: 'print',
      label: ui('linkBring'),
      help: ui('linkPrint'),
      external: true,
      onClick: () => openPrint('bring'),
    },
    {
      id: 'where',
      icon: 'print',
      label: ui('linkWhere'),
      help: ui('linkPrint'),
      external: true,
      onClick: () => openPrint('where'),
    },
    { id: 'leave', icon: 'door', label: ui('linkLeave'), onClick: () => showScreen('leave') },
  ];
  return (
    <div className="stack">
      <NavList title={ui('toolsMine')} items={items.filter((item) => item !== false)} />
      {open && <PhoneQrCode url={open} title={ui('phoneCode')} />}
      <FocusKeys />
      <StopButton />
    </div>
  );
}

function HelperTools() {
  const { ui } = useTexts();
  const { settings } = useSnapshot();
  const items: (NavItem | false)[] = [
    { id: 'learners', icon: 'people', label: ui('linkLearners'), onClick: () => showScreen('learners') },
    settings.adviser && {
      id: 'adviser',
      icon: 'eye',
      label: ui('linkAdviser'),
      onClick: () => showScreen('adviser'),
    },
    {
      id: 'options',
      icon: 'settings',
      label: ui('linkSettings'),
      external: true,
      onClick: () => openOptions(),
    },
  ];
  return (
    <div className="stack">
      <NavList title={ui('toolsHelper')} items={items.filter((item) => item !== false)} />
      <PrivacyNote />
      <EraseAllButton />
    </div>
  );
}
