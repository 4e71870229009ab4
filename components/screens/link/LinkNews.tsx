import { useState } from 'react';
import { Icon, Notice } from '@/components/elements';
import { ask, useSnapshot } from '@/extension/client';
import type { LinkEnd } from '@/extension/link/view';
import { useTexts } from '../app/guide';
import { announce, showScreen, useScreen } from '../app/navigation';
import { LinkAsked } from './LinkAsked';
import { type Linked, useLinked } from './useLinked';
import { useMinutes } from './useMinutes';

/** When so few minutes are left, more are offered. */
const LITTLE = 10;
/** Ends after which there is something to do besides reading it. */
const AGAIN: readonly LinkEnd[] = ['time', 'silence', 'code', 'unreachable', 'consent'];

/** What has happened on the link: something to look at, little time left, or its end and why. */
export function LinkNews() {
  const linked = useLinked();
  const learner = useSnapshot().link?.learner;
  if (learner?.phase === 'ended') return <Ended reason={learner.reason} />;
  return (
    linked && (
      <>
        <LinkAsked pending={linked.pending} />
        <LittleTime until={linked.until} />
      </>
    )
  );
}

function LittleTime({ until }: Pick<Linked, 'until'>) {
  const { plural, ui } = useTexts();
  const minutes = useMinutes(until);
  const [refused, setRefused] = useState<number | null>(null);
  if (minutes > LITTLE || refused === until) return null;
  return (
    <Notice kind="info" text={plural('linkLittle', minutes)}>
      <button
        type="button"
        onClick={async () => {
          if (await ask({ type: 'link-more' })) announce(ui('linkMoreDone'));
        }}
      >
        {ui('linkMore')}
      </button>
      <button type="button" onClick={() => setRefused(until)}>
        {ui('linkRefuse')}
      </button>
    </Notice>
  );
}

function Ended({ reason }: { reason: LinkEnd }) {
  const { ui } = useTexts();
  const screen = useScreen();
  return (
    <Notice kind="info" text={ui(`linkEnd-${reason}`)} help={ui(`linkEndHelp-${reason}`)}>
      {screen !== 'link' && AGAIN.includes(reason) && (
        <button type="button" onClick={() => showScreen('link')}>
          {ui('linkAgain')}
        </button>
      )}
      <button type="button" onClick={() => ask({ type: 'link-stop' })}>
        <Icon name="check" />
        {ui('linkUnderstood')}
      </button>
    </Notice>
  );
}
