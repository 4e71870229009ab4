import { AnimalSign, ScreenDrawing } from '@/components/drawings';
import { ConfirmButton, Icon, type IconName } from '@/components/elements';
import { learnerName } from '@/extension/learners/learner-name';
import type { LinkRow, RowKind } from '@/extension/link/view';
import { useJourney, useTexts } from '../app/guide';
import { Choice } from './Choice';
import { rowWords, sentWords } from './row-words';
import type { Orders } from './useOrders';
import './LearnerRow.css';

const ICONS: Partial<Record<RowKind, IconName>> = {
  hand: 'hand',
  problem: 'warning',
  quiet: 'clock',
  lost: 'close',
  done: 'check',
};

/** One learner: who, where, how they do, the picture that they have before them, and what can be shown to them. */
export function LearnerRow({ row, now, orders }: { row: LinkRow; now: number; orders: Orders }) {
  const texts = useTexts();
  const { ui } = texts;
  const name = learnerName(texts, row.sign);
  const words = rowWords({ texts }, row, now);
  const sent = sentWords(texts, row);
  const icon = ICONS[words.kind];
  const { choice } = orders;
  const open = choice?.row === row.id ? choice.what : null;
  return (
    <li className="learner-row" data-kind={words.kind}>
      <AnimalSign animal={row.sign.animal} colour={row.sign.colour} />
      <div className="words">
        <h3>{name}</h3>
        <p className="step">
          {words.code && <b>{words.code}</b>} {words.step}
        </p>
        {words.stage && <p className="quiet">{words.stage}</p>}
      </div>
      <div className="words">
        <p className="state">
          {icon && <Icon name={icon} />}
          <span>{words.state}</span>
        </p>
        {words.more && <p>{words.more}</p>}
        {words.hint && <p className="quiet">{words.hint}</p>}
        {sent && (
          <p className="sent">
            <Icon name={row.sent?.shown ? 'check' : 'clock'} />
            <span>{sent}</span>
          </p>
        )}
      </div>
      <div className="picture">
        <StepPicture row={row} />
      </div>
      <RowButtons row={row} name={name} orders={orders} />
      {open && (
        <div className="open">
          {open === 'log' && (
            <ConfirmButton
              labels={{
                button: ui('boardRemove'),
                question: ui('boardRemoveAsk', { name }),
                help: ui('boardRemoveHelp'),
                yes: ui('boardRemoveYes'),
                no: ui('boardNo'),
              }}
              onConfirm={() => orders.ask({ type: 'link-remove', row: row.id }, ui('boardRemoved', { name }))}
            />
          )}
          <Choice what={open} row={row} orders={orders} />
        </div>
      )}
    </li>
  );
}

/** The picture of the learner's page; without one, of their step's first page. */
function StepPicture({ row: { state } }: { row: LinkRow }) {
  const journey = useJourney();
  if (!state) return null;
  const step = state.step === null ? undefined : journey.stepOf(state.step);
  const page = state.page ?? step?.pages?.[0] ?? null;
  return page === null ? null : <ScreenDrawing page={page} target={state.wanted} />;
}

function RowButtons({ row, name, orders }: { row: LinkRow; name: string; orders: Orders }) {
  const { ui } = useTexts();
  const { choice, toggle, ask } = orders;
  const choices = [
    { what: 'show', label: ui('boardShow') },
    { what: 'say', label: ui('boardSay') },
    { what: 'log', label: ui('boardLog') },
  ] as const;
  const label = (action: string) => ui('boardFor', { action, name });
  return (
    <div className="buttons">
      {choices.map(({ what, label: words }) => (
        <button
          key={what}
          type="button"
          aria-label={label(words)}
          aria-expanded={choice?.row === row.id && choice.what === what}
          onClick={() => toggle({ row: row.id, what })}
        >
          {words}
        </button>
      ))}
      <button
        type="button"
        aria-label={label(ui('boardComing'))}
        onClick={() => ask({ type: 'link-say', row: row.id, line: 'coming' })}
      >
        {ui('boardComing')}
      </button>
    </div>
  );
}
