import { Icon } from '@/components/elements';
import type { AdviserLink } from '@/extension/link/view';
import { useTexts } from '../app/guide';
import type { Orders } from './useOrders';
import './Reception.css';

const MINUTE = 60_000;

/** The door: the digits in five pairs, large enough for a whole room, or how to open it. */
export function Reception(props: { adviser: AdviserLink | null; now: number; onAsk: Orders['ask'] }) {
  const { ui, plural } = useTexts();
  const { adviser, now, onAsk } = props;
  const reception = adviser?.reception;
  const open = () => onAsk({ type: 'link-open' });
  if (!reception) {
    const closed = adviser?.closed;
    return (
      <section className="reception closed">
        <p>{ui(closed ? `boardClosed-${closed}` : adviser ? 'boardClosed' : 'boardHelp')}</p>
        <button type="button" className={adviser ? undefined : 'primary'} onClick={open}>
          <Icon name="people" />
          {ui('boardWelcome')}
        </button>
      </section>
    );
  }
  const minutes = Math.max(1, Math.ceil((reception.until - now) / MINUTE));
  return (
    <section className="reception">
      <h2>{ui('boardDigits')}</h2>
      <p className="digits">
        {reception.code.map((pair, place) => (
          <span key={place}>{pair} </span>
        ))}
      </p>
      {reception.lost ? (
        <p className="state" role="status">
          {ui(adviser?.lost ? 'boardDialling' : 'boardRoomLost')}
        </p>
      ) : (
        <p className="quiet">
          {ui('boardDigitsHelp')} {plural('boardMinutes', minutes)}.
        </p>
      )}
      <div className="buttons">
        <button type="button" onClick={() => onAsk({ type: 'link-close' })}>
          <Icon name="close" />
          {ui('boardClose')}
        </button>
        <button type="button" className="link" onClick={open}>
          {ui('boardNewDigits')}
        </button>
      </div>
    </section>
  );
}
