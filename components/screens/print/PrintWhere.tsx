import { useSnapshot } from '@/extension/client';
import { systemClock } from '@/extension/storage/clock';
import { newProgress, type Progress, type Texts, type WaitState } from '@/journey';
import { useJourney, useTexts } from '../app/guide';
import { ReadAloudButton } from '../app/ReadAloudButton';
import { PrintChecklist } from './PrintChecklist';
import { Sheet } from './Sheet';

/**
 * « Où j’en suis »: one page with what is done, what comes next and what is waited for. No name, no animal.
 * A stage that is done takes one line, so that the page is enough on every way.
 */
export function PrintWhere() {
  const texts = useTexts();
  const { stepsOf } = useJourney();
  const { ui } = texts;
  const { progress } = useSnapshot();
  return (
    <Sheet
      title={ui('printWhere')}
      disclaimer={ui('unofficial')}
      date={ui('printDate', { date: texts.date(systemClock()) })}
      printLabel={ui('printButton')}
      onPrint={() => window.print()}
      tools={<ReadAloudButton of=".sheet" />}
    >
      <p>{ui('printWhereHelp')}</p>
      <NextOnPaper progress={progress} />
      <div className="columns">
        {stepsOf(progress ?? newProgress(0)).map(({ stage, steps }) => (
          <section key={stage}>
            {steps.every(({ done }) => done) ? (
              <PrintChecklist
                items={[{ ...boxOf(texts, true), id: stage, title: texts.stage(stage), strong: true }]}
              />
            ) : (
              <>
                <h2>{texts.stage(stage)}</h2>
                <PrintChecklist
                  items={steps.map(({ id, done }) => ({ ...boxOf(texts, done), id, title: texts.step(id) }))}
                />
              </>
            )}
          </section>
        ))}
      </div>
      <p>{ui('printLegend')}</p>
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
  const { isFinished } = useJourney();
  const { ui } = texts;
  const { next, waits } = useSnapshot();
  const started = progress !== null && next !== null;
  const words = started && !isFinished(progress) ? texts.hint(next.hint) : null;
  return (
    <div className="framed">
      <h2>{ui('printNext')}</h2>
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
