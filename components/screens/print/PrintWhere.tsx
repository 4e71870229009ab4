import { AnimalSign, ScreenDrawing } from '@/components/drawings';
import { useSnapshot } from '@/extension/client';
import { learnerName } from '@/extension/learners/learner-name';
import { systemClock } from '@/extension/storage/clock';
import { branchesFor, newProgress, type Progress, type Texts, type WaitState } from '@/journey';
import { useJourney, useTexts } from '../app/guide';
import { ReadAloudButton } from '../app/ReadAloudButton';
import { PhoneNumbers } from './PhoneNumbers';
import { PrintChecklist } from './PrintChecklist';
import { Sheet } from './Sheet';
import { WriteInLines } from './WriteInLines';
import './PrintWhere.css';

/**
 * « Où j’en suis »: one page with what is done, what comes next, what is waited for and whom to call. No name: the animal.
 * A stage that is done takes one line, so that the page is enough on every way.
 */
export function PrintWhere() {
  const texts = useTexts();
  const journey = useJourney();
  const { ui } = texts;
  const { progress, learners } = useSnapshot();
  const me = learners.find(({ current }) => current);
  const shown = progress ?? newProgress(0);
  const branches = journey.branchesOf(shown.branch);
  const codeOf = (id: string) => {
    const step = journey.stepOf(id);
    return step ? journey.codeOf(step, branches) : '';
  };
  return (
    <Sheet
      title={ui('printWhere')}
      {...(me && {
        subtitle: learnerName(texts, me),
        drawing: (
          <span className="print-where-sign">
            <AnimalSign animal={me.animal} colour={me.colour} />
          </span>
        ),
      })}
      disclaimer={ui('unofficial')}
      date={ui('printDate', { date: texts.date(systemClock()) })}
      printLabel={ui('printButton')}
      onPrint={() => window.print()}
      tools={<ReadAloudButton of=".sheet" />}
    >
      <NextOnPaper progress={progress} />
      <div className="columns">
        {journey.stepsOf(shown).map(({ stage, steps }) => (
          <section key={stage}>
            {steps.every(({ done }) => done) ? (
              <PrintChecklist
                items={[{ ...boxOf(texts, true), id: stage, title: texts.stage(stage), strong: true }]}
              />
            ) : (
              <>
                <h2>{texts.stage(stage)}</h2>
                <PrintChecklist
                  items={steps.map(({ id, done }) => ({
                    ...boxOf(texts, done),
                    id,
                    code: codeOf(id),
                    title: texts.step(id),
                  }))}
                />
              </>
            )}
          </section>
        ))}
      </div>
      <p>{ui('printWhereHelp')}</p>
      <PhoneNumbers branches={branches} />
      <WriteInLines title={ui('printNotes')} lines={[ui('printNotesWhen'), ui('printNotesAsk')]} />
    </Sheet>
  );
}

const boxOf = ({ ui }: Texts, done: boolean) => ({
  done,
  note: ui(done ? 'printStepDone' : 'printStepTodo'),
});

/** The next thing to do, and the waits. */
function NextOnPaper({ progress }: { progress: Progress | null }) {
  const texts = useTexts();
  const journey = useJourney();
  const { ui } = texts;
  const { next, waits } = useSnapshot();
  const started = progress !== null && next !== null;
  const words = started && !journey.isFinished(progress) ? texts.hint(next.hint) : null;
  const step = words && next ? journey.stepOf(next.step) : undefined;
  const branches = journey.branchesOf(progress?.branch ?? {});
  const first = step && journey.hintsOf(step, branchesFor(step.branch, branches))[0];
  return (
    <div className="print-where-next framed">
      {first?.page && (
        <div className="picture">
          <ScreenDrawing page={first.page} target={first.target} />
        </div>
      )}
      <h2>{step ? ui('printNextCode', { code: journey.codeOf(step, branches) }) : ui('printNext')}</h2>
      <p className="title">{words ? words.do : ui(started ? 'popupFinished' : 'printNotStarted')}</p>
      {words?.why && <p>{words.why}</p>}
      {waits.length > 0 && (
        <>
          <h2>{ui('printWaits')}</h2>
          {waits.map((one) => (
            <WaitOnPaper key={one.wait.id} state={one} progress={progress} />
          ))}
        </>
      )}
    </div>
  );
}

/** A delay that no source gives is not printed as one. */
function WaitOnPaper({ state, progress }: { state: WaitState; progress: Progress | null }) {
  const texts = useTexts();
  const { stepsOf } = useJourney();
  const { ui } = texts;
  const { wait, since, remindAt } = state;
  const route = stepsOf(progress ?? newProgress(0)).flatMap(({ steps }) => steps.map(({ id }) => id));
  const step = wait.steps.find((id) => route.includes(id)) ?? wait.steps[0] ?? '';
  return (
    <>
      <p>{ui('printWaitSince', { step: texts.step(step), date: texts.weekday(since) })}</p>
      {wait.mark !== 'unknown' && <p>{ui('printWaitLook', { date: texts.weekday(remindAt) })}</p>}
    </>
  );
}
