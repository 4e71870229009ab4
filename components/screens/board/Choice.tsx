import { useEffect, useState } from 'react';
import { wordsInDrawing } from '@/components/drawings/screens';
import { OptionList } from '@/components/elements';
import { ask } from '@/extension/client';
import type { LinkRow, LinkTarget, LogLine } from '@/extension/link/view';
import { newProgress } from '@/journey';
import { LINES } from '@/link/messages';
import { StepChooser } from '../adviser/StepChooser';
import { stageOptions } from '../adviser/stage-options';
import { useJourney, useTexts } from '../app/guide';
import { StoredDataList } from '../settings/StoredDataList';
import { lineWords } from './row-words';
import type { Chosen, Orders } from './useOrders';
import './Choice.css';

/** What can be shown or said to a learner, to choose from; or all that was. @param row null: to all */
export function Choice({ what, row, orders }: { what: Chosen['what']; row: LinkRow | null; orders: Orders }) {
  const id = row?.id ?? null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what is inside
    <div
      className="choice"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        orders.close();
      }}
    >
      {what === 'show' && row && <ShowChoice row={row} orders={orders} />}
      {(what === 'show' || what === 'step') && <StepChoice row={id} orders={orders} />}
      {what === 'say' && <SayChoice row={id} orders={orders} />}
      {what === 'log' && row && <RowLog row={row} />}
    </div>
  );
}

/** The things on the learner's page, the one that they are at first. */
function ShowChoice({ row, orders }: { row: LinkRow; orders: Orders }) {
  const texts = useTexts();
  const journey = useJourney();
  const { ui } = texts;
  const page = row.state?.page ?? null;
  const wanted = row.state?.wanted ?? null;
  const [targets, setTargets] = useState<LinkTarget[] | null>(null);
  useEffect(() => {
    let isOver = false;
    if (page === null) setTargets([]);
    else void ask({ type: 'link-targets', page }).then((all) => !isOver && setTargets(answerOf(all)));
    return () => {
      isOver = true;
    };
  }, [page]);
  if (!targets) return null;
  if (page === null || targets.length === 0) return <p>{ui('boardShowNone')}</p>;
  const title = ({ target, name }: LinkTarget): string => {
    const hint = journey.data.steps.flatMap(({ hints }) => hints).find((one) => one.target === target);
    const words = (page && wordsInDrawing(page, target)) ?? name;
    return words ? `«\u00a0${words}\u00a0»` : hint ? texts.hint(hint.text).do : target;
  };
  const first = targets.filter(({ target }) => target === wanted);
  const options = [...first, ...targets.filter(({ target }) => target !== wanted)];
  return (
    <>
      <h4>{ui('boardShowAsk')}</h4>
      <OptionList
        options={options.map((one) => ({ id: one.target, label: title(one) }))}
        onSelect={(target) => orders.ask({ type: 'link-show', row: row.id, page, target })}
      />
    </>
  );
}

/** Among the sentences, the one that asks to talk. */
const CALL = 'call';

/** A refusal, where the adviser's view was switched off meanwhile, offers nothing. */
const answerOf = (answer: LinkTarget[] | { ok: false } | null): LinkTarget[] =>
  Array.isArray(answer) ? answer : [];

function SayChoice({ row, orders }: { row: string | null; orders: Orders }) {
  const { ui } = useTexts();
  return (
    <>
      <h4>{ui('boardSayAsk')}</h4>
      <OptionList
        options={[
          // To one learner: it is no sentence for a room.
          ...(row === null ? [] : [{ id: CALL, label: ui('linkCall') }]),
          ...LINES.map((line) => ({ id: line, label: ui(`linkLine-${line}`) })),
        ]}
        onSelect={(id) => {
          const line = LINES.find((one) => one === id);
          if (line) void orders.ask({ type: 'link-say', row, line });
          else if (row !== null) void orders.ask({ type: 'link-call', row });
        }}
      />
    </>
  );
}

/** Which answers the learner has given is not known here: these are the steps of most people, then all others. */
function StepChoice({ row, orders }: { row: string | null; orders: Orders }) {
  const texts = useTexts();
  const journey = useJourney();
  const stages = stageOptions({ journey, texts }, newProgress(0)).map((stage) => ({
    ...stage,
    current: false,
    steps: stage.steps.map((step) => ({ ...step, note: '' })),
  }));
  return (
    <>
      <h4>{texts.ui('boardStepAsk')}</h4>
      <StepChooser stages={stages} onSelect={(step) => void orders.ask({ type: 'link-step', row, step })} />
    </>
  );
}

/** Each line that came from this learner or went to them, the newest first. */
function RowLog({ row }: { row: LinkRow }) {
  const texts = useTexts();
  const journey = useJourney();
  const { ui } = texts;
  const [lines, setLines] = useState<LogLine[]>([]);
  // A row is another one with each change of it.
  useEffect(() => {
    let isOver = false;
    void ask({ type: 'link-log', row: row.id }).then((all) => !isOver && all && setLines(all));
    return () => {
      isOver = true;
    };
  }, [row]);
  const items = lines.toReversed().map((line) => ({
    key: `${line.at} ${line.way}`,
    title: ui(line.way === 'shown' ? 'boardLogShown' : 'boardLogAsked', { hour: texts.hour(line.at) }),
    lines: [lineWords({ journey, texts }, line.said)],
    exact: JSON.stringify(line.said, null, 1),
  }));
  return (
    <>
      <h4>{ui('boardLogTitle')}</h4>
      {items.length > 0 ? (
        <StoredDataList items={items} exactLabel={ui('keptExact')} />
      ) : (
        <p>{ui('boardLogNone')}</p>
      )}
    </>
  );
}
