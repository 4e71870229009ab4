import { EraseAll, Icon, useArrival } from '@/components/elements';
import { Learner, Learners as List } from '@/components/screens/learners/LearnerList';
import { ask, eraseAll, useSnapshot } from '@/extension/client';
import type { LearnerCard, Snapshot } from '@/extension/messages/protocol';
import { stageTitle, ui } from '@/journey';
import { go, say } from '../app/navigation';
import { learnerName } from './learner-name';

/** Who learns on this computer: animals, no names. One can switch, add, leave, erase one or all. */
export function Learners() {
  const { learners, settings } = useSnapshot();
  const some = learners.length > 0;
  // Where a card has gone, its button has gone too: the focus goes to the heading.
  const part = useArrival<HTMLDivElement>(learners.map(({ id }) => id).join(' '));
  return (
    <div className="screen stack" ref={part}>
      <h2>{ui('learnersTitle')}</h2>
      <p>{ui('learnersHelp')}</p>
      {some ? (
        <List title={ui('learnersTitle')}>
          {learners.map((card) => (
            <One key={card.id} card={card} adviser={settings.adviser} />
          ))}
        </List>
      ) : (
        <p>{ui('learnersNone')}</p>
      )}
      <section className="part">
        <button type="button" className={some ? '' : 'main'} onClick={add}>
          <Icon name="people" />
          {ui('learnerNew')}
        </button>
        {some && <p className="help below">{ui('learnerNewHelp')}</p>}
      </section>
      {learners.length > 1 && (
        <section className="part">
          <EraseAll
            words={{
              button: ui('learnersEraseAll'),
              question: ui('learnersEraseAllAsk'),
              help: ui('learnerEraseHelp'),
              yes: ui('eraseYes'),
              no: ui('eraseNo'),
            }}
            onErase={async () => {
              if (await eraseAll()) say(ui('eraseDone'));
            }}
          />
        </section>
      )}
    </div>
  );
}

function One({ card, adviser }: { card: LearnerCard; adviser: boolean }) {
  const name = learnerName(card);
  return (
    <Learner
      animal={card.animal}
      colour={card.colour}
      name={name}
      {...(card.current && { here: ui('learnerYou') })}
      {...noteOf(card, adviser)}
    >
      {card.current ? (
        <button type="button" onClick={() => go('leave')}>
          <Icon name="door" />
          {ui('learnerFinish')}
        </button>
      ) : (
        <button type="button" aria-label={ui('learnerChooseName', { name })} onClick={() => choose(card)}>
          {ui('learnerChoose')}
        </button>
      )}
      <EraseAll
        words={{
          button: ui('learnerErase', { name }),
          question: ui('learnerEraseAsk', { name }),
          help: ui('learnerEraseHelp'),
          yes: ui('learnerEraseYes'),
          no: ui('eraseNo'),
        }}
        onErase={async () => {
          if (await ask({ type: 'learner-erase', learner: card.id })) say(ui('learnerErased'));
        }}
      />
    </Learner>
  );
}

/** How far somebody else is, is nobody's business but the adviser's. */
function noteOf({ current, finished, stage }: LearnerCard, adviser: boolean): { note?: string } {
  if (!current && !adviser) return {};
  if (finished) return { note: ui('learnerFinished') };
  return stage === null ? {} : { note: stageTitle(stage) };
}

async function choose(card: LearnerCard): Promise<void> {
  if (!(await ask({ type: 'learner-switch', learner: card.id }))) return;
  go('home');
  say(ui('learnerNow', { name: learnerName(card) }));
}

async function add(): Promise<void> {
  const snapshot = await ask<Snapshot>({ type: 'learner-new' });
  const mine = snapshot?.learners.find(({ current }) => current);
  if (!mine) return;
  go('home');
  say(ui('learnerNewDone', { name: learnerName(mine) }));
}
