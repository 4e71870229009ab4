import { useEffect, useRef, useState } from 'react';
import { ConfirmButton, Icon, Notice } from '@/components/elements';
import { openBoard, useSnapshot } from '@/extension/client';
import { kindOf } from '@/extension/link/board';
import type { AdviserLink, LinkRow, RowKind } from '@/extension/link/view';
import type { Texts } from '@/journey';
import { useTexts } from '../app/guide';
import { Choice } from './Choice';
import { LearnerRow } from './LearnerRow';
import { Reception } from './Reception';
import { newsWords } from './row-words';
import { useOrders } from './useOrders';
import { useRowOrder, useSeconds } from './useRowOrder';
import './Board.css';

/** Who helps has everybody before them: which step, how they do, and what can be shown to them. No name, no screen. */
export function Board({ wide = false }: { wide?: boolean }) {
  const { ui } = useTexts();
  const { settings, link } = useSnapshot();
  if (!settings.adviser || !link?.place?.adviser) {
    return (
      <div className="screen stack">
        <h2>{ui('boardTitle')}</h2>
        <p>{ui(settings.adviser ? 'boardOff' : 'adviserOff')}</p>
      </div>
    );
  }
  return <OpenBoard adviser={link.adviser} wide={wide} />;
}

const NOBODY: readonly LinkRow[] = [];

function OpenBoard({ adviser, wide }: { adviser: AdviserLink | null; wide: boolean }) {
  const texts = useTexts();
  const { ui } = texts;
  const rows = adviser?.rows ?? NOBODY;
  const now = useSeconds();
  const { shown, heard } = useRowOrder(rows, now);
  const orders = useOrders(rows.length > 0 && rows.length >= (adviser?.most ?? 0));
  const news = useNews(texts, rows, now);
  return (
    <div className={rows.length > 0 ? 'board screen stack' : 'board screen stack empty'}>
      {!wide && (
        <div className="board-top">
          <h2>{ui('boardTitle')}</h2>
          <button type="button" className="link" onClick={openBoard}>
            {ui('boardWide')}
            <Icon name="out" />
          </button>
        </div>
      )}
      <Reception adviser={adviser} now={now} onAsk={orders.ask} />
      {adviser?.lost && <Notice text={ui('boardLost')} />}
      {adviser && (
        <section>
          <div className="board-top">
            <h2 ref={orders.heading} tabIndex={-1}>
              {ui('boardPeople')}
            </h2>
            {adviser.most > 0 && (
              <p className="board-count">{ui('boardCount', { count: rows.length, most: adviser.most })}</p>
            )}
          </div>
          {rows.length === 0 ? (
            <p className="quiet">{ui('boardNobody')}</p>
          ) : (
            <>
              <ul className="board-rows" aria-label={ui('boardPeople')} {...heard}>
                {shown.map((row) => (
                  <LearnerRow key={row.id} row={row} now={now} orders={orders} />
                ))}
              </ul>
              <Everybody orders={orders} />
            </>
          )}
        </section>
      )}
      <p className="announcement" role="status">
        {orders.announcement}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {news}
      </p>
    </div>
  );
}

/** One sentence or one step for all of them; and the end. */
function Everybody({ orders }: { orders: ReturnType<typeof useOrders> }) {
  const { ui } = useTexts();
  const all = ui('boardAll');
  const { choice } = orders;
  return (
    <section className="board-everybody" aria-label={all}>
      <div className="buttons">
        <b>{`${all} :`}</b>
        {(['say', 'step'] as const).map((what) => (
          <button
            key={what}
            type="button"
            aria-label={ui('boardFor', { action: ui(what === 'say' ? 'boardSay' : 'boardStep'), name: all })}
            aria-expanded={choice?.row === null && choice.what === what}
            onClick={() => orders.toggle({ row: null, what })}
          >
            {ui(what === 'say' ? 'boardSay' : 'boardStep')}
          </button>
        ))}
      </div>
      {choice?.row === null && <Choice what={choice.what} row={null} orders={orders} />}
      <ConfirmButton
        labels={{
          button: ui('boardEnd'),
          question: ui('boardEndAsk'),
          help: ui('boardEndHelp'),
          yes: ui('boardEndYes'),
          no: ui('boardNo'),
        }}
        onConfirm={() => orders.ask({ type: 'link-stop' }, ui('boardEnded'))}
      />
    </section>
  );
}

/** @returns what has just become urgent, to be read out; it stays until there is something else */
function useNews(texts: Texts, rows: readonly LinkRow[], now: number): string {
  const [news, setNews] = useState('');
  const before = useRef<ReadonlyMap<string, RowKind> | null>(null);
  useEffect(() => {
    // Who is there when the board is opened is no news.
    const words = before.current ? newsWords(texts, before.current, rows, now) : '';
    before.current = new Map(rows.map((row) => [row.id, kindOf(row, now)]));
    if (words) setNews(words);
  }, [texts, rows, now]);
  return news;
}
