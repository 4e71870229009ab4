import { ConfirmButton, Icon, useHeadingFocus } from '@/components/elements';
import { ask, eraseAll, useSnapshot } from '@/extension/client';
import { learnerName } from '@/extension/learners/learner-name';
import type { LearnerCard } from '@/extension/messages/protocol';
import type { Texts } from '@/journey';
import { useTexts } from '../app/guide';
import { announce, showScreen } from '../app/navigation';
import { LearnerList, LearnerTile } from './LearnerList';

/** Who learns on this computer: animals, no names. One can switch, add, leave, erase one or all. */
export function Learners() {
  const texts = useTexts();
  const { ui } = texts;
  const { learners, settings } = useSnapshot();
  const some = learners.length > 0;
  // Where a card has gone, its button has gone too: the focus goes to the heading.
  const part = useHeadingFocus<HTMLDivElement>(learners.map(({ id }) => id).join(' '));
  return (
    <div className="screen stack" ref={part}>
      <h2>{ui('learnersTitle')}</h2>
      <p>{ui('learnersHelp')}</p>
      {some ? (
        <LearnerList title={ui('learnersTitle')}>
          {learners.map((card) => (
            <LearnerItem key={card.id} card={card} adviser={settings.adviser} />
          ))}
        </LearnerList>
      ) : (
        <p>{ui('learnersNone')}</p>
      )}
      <section className="section">
        <button type="button" className={some ? '' : 'primary'} onClick={() => addLearner(texts)}>
          <Icon name="people" />
          {ui('learnerNew')}
        </button>
        {some && <p className="help below">{ui('learnerNewHelp')}</p>}
      </section>
      {learners.length > 1 && (
        <section className="section">
          <ConfirmButton
            labels={{
              button: ui('learnersEraseAll'),
              question: ui('learnersEraseAllAsk'),
              help: ui('learnerEraseHelp'),
              yes: ui('eraseYes'),
              no: ui('eraseNo'),
            }}
            onConfirm={async () => {
              if (await eraseAll()) announce(ui('eraseDone'));
            }}
          />
        </section>
      )}
    </div>
  );
}

function LearnerItem({ card, adviser }: { card: LearnerCard; adviser: boolean }) {
  const texts = useTexts();
  const { ui } = texts;
  const name = learnerName(texts, card);
  return (
    <LearnerTile
      animal={card.animal}
      colour={card.colour}
      name={name}
      {...(card.current && { currentLabel: ui('learnerYou') })}
      {...noteOf(texts, card, adviser)}
    >
      {card.current ? (
        <button type="button" onClick={() => showScreen('leave')}>
          <Icon name="door" />
          {ui('learnerFinish')}
        </button>
      ) : (
        <button
          type="button"
          aria-label={ui('learnerChooseName', { name })}
          onClick={() => switchTo(texts, card)}
        >
          {ui('learnerChoose')}
        </button>
      )}
      <ConfirmButton
        labels={{
          button: ui('learnerErase', { name }),
          question: ui('learnerEraseAsk', { name }),
          help: ui('learnerEraseHelp'),
          yes: ui('learnerEraseYes'),
          no: ui('eraseNo'),
        }}
        onConfirm={async () => {
          if (await ask({ type: 'learner-erase', learner: card.id })) announce(ui('learnerErased'));
        }}
      />
    </LearnerTile>
  );
}

/** How far somebody else is, is nobody's business but the adviser's. */
function noteOf(
  texts: Texts,
  { current, finished, stage }: LearnerCard,
  adviser: boolean,
): { note?: string } {
  if (!current && !adviser) return {};
  if (finished) return { note: texts.ui('learnerFinished') };
  return stage === null ? {} : { note: texts.stage(stage) };
}

async function switchTo(texts: Texts, card: LearnerCard): Promise<void> {
  if (!(await ask({ type: 'learner-switch', learner: card.id }))) return;
  showScreen('home');
  announce(texts.ui('learnerNow', { name: learnerName(texts, card) }));
}

async function addLearner(texts: Texts): Promise<void> {
  const snapshot = await ask({ type: 'learner-new' });
  const mine = snapshot?.learners.find(({ current }) => current);
  if (!mine) return;
  showScreen('home');
  announce(texts.ui('learnerNewDone', { name: learnerName(texts, mine) }));
}
