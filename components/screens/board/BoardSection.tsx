import { Icon } from '@/components/elements';
import { ask, openBoard, useSnapshot } from '@/extension/client';
import { useTexts } from '../app/guide';
import { showScreen } from '../app/navigation';

/** The way to the board, where a place has set where the messages pass. */
export function BoardSection() {
  const { ui } = useTexts();
  const { link } = useSnapshot();
  if (!link?.place?.adviser) return null;
  const isBusy = link.adviser !== null;
  const welcome = async () => {
    if (!isBusy) await ask({ type: 'link-open' });
    await openBoard();
  };
  return (
    <section className="section">
      <h3>{ui('boardTitle')}</h3>
      <p className="help">{ui('boardHelp')}</p>
      <div className="buttons below">
        <button type="button" className="primary" onClick={welcome}>
          <Icon name="people" />
          {ui(isBusy ? 'boardOpen' : 'boardWelcome')}
        </button>
        <button type="button" onClick={() => showScreen('board')}>
          {ui('boardHere')}
        </button>
      </div>
    </section>
  );
}
