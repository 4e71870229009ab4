import { useState } from 'react';
import {
  Choice,
  EraseAll,
  NextStep,
  Notice,
  Page,
  Sign,
  Sites,
  StageList,
  UndoList,
} from '@/components/panel';
import type { Next } from '@/journey';
import {
  type Command,
  hintText,
  isFinished,
  journey,
  lang,
  newProgress,
  overview,
  type Progress,
  siteName,
  stageTitle,
  stepTitle,
  type UiKey,
  ui,
} from '@/journey';
import { MATCHES } from '../background/hosts';
import type { ClientState } from './client';

/** What the popup can ask for. */
export interface PopupCommands {
  send(command: Command): unknown;
  openAddress(url: string): unknown;
  eraseAll(): unknown;
  askPermission(): unknown;
  refresh(): unknown;
}

/** The popup: where I am, what to do next, and how to stop. Works without any page of the journey open. */
export function Popup({
  progress,
  next,
  notices,
  ready,
  failed,
  commands,
}: ClientState & { commands: PopupCommands }) {
  const [said, setSaid] = useState('');
  const shown = progress ?? newProgress(0);
  const running = shown.status.value === 'running';
  return (
    <Page title={ui('popupTitle')} unofficial={ui('unofficial')} lang={lang}>
      <p className="hidden" role="status">
        {said}
      </p>
      {failed && (
        <Notice text={ui('error')}>
          <button type="button" onClick={() => commands.refresh()}>
            {ui('retry')}
          </button>
        </Notice>
      )}
      {!ready && !failed && <p className="quiet">{ui('popupLoading')}</p>}
      {ready && (
        <>
          <Notices notices={notices} onPermission={() => commands.askPermission()} />
          <Now progress={shown} next={next} commands={commands} onTick={() => setSaid(ui('popupDone'))} />
          <Branch
            progress={shown}
            onChoose={(value) => commands.send({ type: 'branch', key: 'verification', value })}
          />
          <StageList title={ui('popupStages')} stages={stageLines(shown)} />
          <UndoList
            title={ui('undoHelp')}
            button={ui('undo')}
            steps={undoLines(shown)}
            onUndo={(step) => {
              commands.send({ type: 'undo', step });
              setSaid(ui('popupUndone'));
            }}
          />
          <section className="more stack">
            <Sites title={ui('permissionSites')} sites={SITES} />
            <p className="promise quiet">
              <Sign name="shield" />
              <span>{ui('privacy')}</span>
            </p>
            <div className="buttons">
              {running && (
                <button type="button" onClick={() => commands.send({ type: 'stop' })}>
                  {ui('stop')}
                </button>
              )}
              {progress && (
                <EraseAll
                  words={ERASE}
                  onErase={() => {
                    commands.eraseAll();
                    setSaid(ui('eraseDone'));
                  }}
                />
              )}
            </div>
          </section>
        </>
      )}
    </Page>
  );
}

const ERASE = {
  button: ui('eraseAll'),
  question: ui('eraseConfirm'),
  help: ui('eraseConfirmHelp'),
  yes: ui('eraseYes'),
  no: ui('eraseNo'),
};

/** Official sites, one line a name: a site may have several hosts. */
const SITES = [...new Set(MATCHES.map((match) => new URL(match.replace('*', '')).hostname))].map((host) => ({
  host,
  name: siteName(host),
}));

function Notices({ notices, onPermission }: { notices: string[]; onPermission(): void }) {
  return notices.map((key) =>
    key === 'permissionMissing' ? (
      <Notice key={key} text={ui(key)} help={ui('permissionMissingHelp')}>
        <button type="button" onClick={onPermission}>
          {ui('permissionAsk')}
        </button>
      </Notice>
    ) : (
      <Notice key={key} text={sentence(key)} />
    ),
  );
}

/** A key that this version has no words for must not leave the learner with an empty page. */
function sentence(key: string): string {
  try {
    return ui(key as UiKey);
  } catch {
    return ui('error');
  }
}

/** The one thing to do now. */
function Now(props: { progress: Progress; next: Next | null; commands: PopupCommands; onTick(): void }) {
  const { progress, next, commands } = props;
  const label = ui('popupNextStep');
  if (progress.status.value === 'running' && isFinished(progress)) {
    return <NextStep label={label} title={ui('popupFinished')} />;
  }
  if (progress.status.value !== 'running' || !next) {
    const stopped = progress.status.value === 'stopped';
    return (
      <NextStep
        label={label}
        title={ui(stopped ? 'popupStopped' : 'popupNotStarted')}
        why={ui(stopped ? 'popupStoppedHelp' : 'popupNotStartedHelp')}
      >
        <button type="button" className="main" onClick={() => commands.send({ type: 'start' })}>
          {ui(stopped ? 'resume' : 'start')}
        </button>
      </NextStep>
    );
  }
  const { do: title, why, after, done, stuck } = hintText(next.hint);
  const { open, tick, step } = next;
  return (
    <NextStep
      label={label}
      where={stageTitle(next.stage)}
      step={ui('step', { index: next.index, total: next.total })}
      title={title}
      why={why}
      after={after}
      problem={next.problem}
      address={open ? { host: new URL(open).hostname, help: ui('popupOpensTab') } : undefined}
      stuck={stuck ? { title: ui('stuckTitle'), text: stuck } : undefined}
    >
      {tick && (
        <button
          type="button"
          className="main"
          onClick={() => {
            commands.send({ type: 'tick', step });
            props.onTick();
          }}
        >
          {done ?? ui('done')}
        </button>
      )}
      {open && (
        <button type="button" className={tick ? '' : 'main'} onClick={() => commands.openAddress(open)}>
          {ui('popupOpenPage')}
          <Sign name="out" />
        </button>
      )}
      {!tick && !open && <p className="quiet">{ui('popupGoToPage')}</p>}
    </NextStep>
  );
}

/** The journey's one fork, asked while it is near. */
function Branch({ progress, onChoose }: { progress: Progress; onChoose(value: string): void }) {
  const current = overview(progress).find((stage) => stage.state === 'current')?.stage;
  if (progress.status.value !== 'running' || (current !== 'identity' && current !== 'verification'))
    return null;
  return (
    <Choice
      name="verification"
      title={ui('branchTitle')}
      value={progress.branch.verification?.value ?? journey.branches.verification?.default ?? ''}
      answers={[
        { value: 'online', label: ui('branchOnline') },
        { value: 'face-to-face', label: ui('branchFaceToFace') },
      ]}
      onChoose={onChoose}
    />
  );
}

function stageLines(progress: Progress) {
  return overview(progress).map(({ stage, state, done, total }) => ({
    id: stage,
    title: stageTitle(stage),
    state,
    note:
      state === 'done'
        ? ui('stageDone')
        : state === 'todo'
          ? ui('stageTodo')
          : ui('stageCount', { done, total }),
  }));
}

/** The newest first: what was clicked too fast was clicked just now. */
function undoLines(progress: Progress) {
  const when = (step: string) => progress.steps[step]?.at ?? 0;
  return overview(progress)
    .flatMap((stage) => stage.undoable)
    .reverse()
    .sort((a, b) => when(b) - when(a))
    .map((step) => ({ step, title: stepTitle(step), label: ui('undoStep', { step: stepTitle(step) }) }));
}
