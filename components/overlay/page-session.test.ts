/** The session of a page as a table, then as laws that hold whatever happens, in any order. No browser is needed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Doubt, ReadingReply, WhereHelp } from '@/extension/messages/protocol';
import type { PageReading } from '@/selectors';
import {
  FRESH_MS,
  NEW_SESSION,
  type PageSessionEffect,
  type PageSessionEvent,
  type PageSessionState,
  STOPPED_MS,
  step,
  type View,
} from './page-session';
import type { Search } from './page-session-types';
import type { CardAction, CardContent } from './types';

/** The same scenes at each run: a red test is then the change's. Change it to try others. */
const SEED = 20_261_129;

/** Those that name no page. */
type PlainAction = Exclude<CardAction, `choose:${string}` | `symptom:${string}`>;
type Card = Extract<ReadingReply, { show: 'card' }>;
type Soft = Card & { doubt: Doubt };

const NOTHING: ReadingReply = { show: 'nothing' };
const PILL = { show: 'pill', content: { title: 'Un guide ?' } } as ReadingReply;
const cardOf = (id: string) =>
  ({
    show: 'card',
    next: { step: id, target: `${id}-field`, wanted: `${id}-field` },
    words: {},
  }) as Card;

/** What a page shows: which one, and whether a field of it holds something. */
function readingOf(page: string | null, filled = false, score = 1): PageReading {
  const facts = { visible: true, enabled: true, filled, valid: true, checked: false, expanded: false };
  return {
    page,
    verdict: page === null ? 'unknown' : 'known',
    likeliest: [],
    related: false,
    wall: null,
    states: {},
    targets: { field: { verdict: 'found', score, facts: { ...facts, active: false } } },
  };
}

const WHICH = { title: 'C’est lequel ?' };
const DOUBT = { intro: 'On dirait que …', which: WHICH } as unknown as Doubt;
const softOf = (id: string): Soft => ({ ...cardOf(id), doubt: DOUBT });
const UNKNOWN = { show: 'unknown', next: {}, line: {}, doubt: DOUBT } as Extract<
  ReadingReply,
  { show: 'unknown' }
>;

/** A page that is likely this one; null: a screen of the journey that is not known. */
function likelyOf(page: string | null, filled = false, likeliest: string[] = []): PageReading {
  const verdict = page === null ? 'unknown' : 'likely';
  return { ...readingOf(page, filled), verdict, related: page === null, likeliest };
}

/** A session that is told of events; it keeps what it was to do. The state is frozen: nobody may write into it. */
class Session {
  state: PageSessionState = Object.freeze({ ...NEW_SESSION });
  asked: Extract<PageSessionEffect, { type: 'ask' }>[] = [];

  tell(event: PageSessionEvent): PageSessionEffect[] {
    const [state, effects] = step(this.state, event);
    this.state = Object.freeze(state);
    for (const effect of effects) if (effect.type === 'ask') this.asked.push(effect);
    return effects;
  }
  read(reading: PageReading, at = 0, place = '/', touched = false): PageSessionEffect[] {
    return this.tell({ type: 'page-read', reading, at, place, touched });
  }
  /** Answers the last question, or an earlier one. */
  answer(reply: ReadingReply | null, which = this.asked.length - 1, at = 0): PageSessionEffect[] {
    return this.tell({ type: 'answered', question: this.asked[which]?.question as string, reply, at });
  }
  act(action: CardAction): PageSessionEffect[] {
    return this.tell({ type: 'action', action });
  }
  change(at = 0, map = false): PageSessionEffect[] {
    return this.tell({ type: 'storage-changed', map, at });
  }
}

/** A session that shows a card on a page. */
function shown(card: ReadingReply = cardOf('one')): Session {
  const session = new Session();
  session.read(readingOf('home'));
  session.answer(card);
  return session;
}

const drawn = (view: View, search: Search | null = null) => ({ type: 'draw' as const, view, search });
const LOOKING: Search = { where: null };
const STUCK = { title: 'Choisissez la phrase' } as CardContent;
const WHERE: WhereHelp = { words: 'En bas.', picture: null };
const types = (effects: PageSessionEffect[]) => effects.map(({ type }) => type);

describe('questions and answers', () => {
  test('the page is read first, a reading is asked about, the answer is drawn', () => {
    const session = new Session();
    expect(session.tell({ type: 'returned' })).toEqual([{ type: 'read-page' }]);
    const reading = readingOf('home');
    const { question } = { ...session.state };
    expect(question).toBe('');
    const asked = session.read(reading);
    expect(asked).toEqual([
      { type: 'ask', question: session.state.question, reading, chosen: null, acted: false },
    ]);
    expect(session.answer(cardOf('one'))).toEqual([drawn(cardOf('one'))]);
  });

  test('the same reading again is drawn anew, for its elements may be others, and not asked again', () => {
    const session = shown();
    expect(session.read(readingOf('home', false, 0.5))).toEqual([drawn(cardOf('one'))]);
    expect(types(session.read(readingOf('home', true)))).toEqual(['ask']);
  });

  test('an answer that comes late to an older question draws nothing', () => {
    const session = shown();
    session.read(readingOf('home', true));
    session.read(readingOf('next'));
    expect(session.answer(cardOf('old'), 1)).toEqual([]);
    expect(session.answer(cardOf('two'), 2)).toEqual([drawn(cardOf('two'))]);
  });

  test('so does the answer to the same reading from before a command', () => {
    const session = new Session();
    session.read(readingOf('home'));
    session.tell({ type: 'told' });
    session.read(readingOf('home'));
    expect(session.answer(cardOf('before'), 0)).toEqual([]);
    expect(session.answer(cardOf('after'), 1)).toEqual([drawn(cardOf('after'))]);
  });

  test('and when the page could not be read since, for want of a map: the next change tries again', () => {
    const session = new Session();
    session.read(readingOf('home'));
    session.tell({ type: 'told' });
    expect(session.answer(cardOf('before'))).toEqual([]);
    expect(session.change(FRESH_MS)).toEqual([{ type: 'read-page' }]);
  });

  test('no reply keeps the card, and the next reading asks again, whatever it says', () => {
    const session = shown();
    session.read(readingOf('home', true));
    expect(session.answer(null)).toEqual([drawn(cardOf('one'))]);
    expect(types(session.read(readingOf('home', true)))).toEqual(['ask']);
    expect(session.answer(cardOf('two'))).toEqual([drawn(cardOf('two'))]);
  });

  test('the same answer, when nothing new was read, draws nothing', () => {
    const session = shown();
    session.change();
    expect(session.answer(cardOf('one'))).toEqual([]);
    session.read(readingOf('home', true));
    expect(session.answer(cardOf('one'))).toEqual([drawn(cardOf('one'))]);
  });
});

describe('what is stored changes', () => {
  test('a fresh reading is asked about at once, an older one is read again', () => {
    const session = shown();
    session.read(readingOf('home'), 1000);
    expect(types(session.change(1000 + FRESH_MS - 1))).toEqual(['ask']);
    session.answer(cardOf('one'));
    expect(session.change(1000 + FRESH_MS)).toEqual([{ type: 'read-page' }]);
    expect(types(session.read(readingOf('home'), 1000 + FRESH_MS))).toEqual(['ask']);
  });

  test('while an answer is under way: it is shown, then asked for once more, and only once', () => {
    const session = shown();
    session.read(readingOf('home', true));
    for (let n = 0; n < 3; n++) expect(session.change()).toEqual([]);
    expect(types(session.answer(cardOf('two')))).toEqual(['draw', 'ask']);
    expect(session.answer(cardOf('three'))).toEqual([drawn(cardOf('three'))]);
  });

  test('while an answer is under way that never comes: asked once more all the same', () => {
    const session = shown();
    session.read(readingOf('home', true));
    session.change();
    expect(types(session.answer(null))).toEqual(['draw', 'ask']);
  });

  test('a question that was asked after the change knows of it', () => {
    const session = shown();
    session.read(readingOf('home', true));
    session.change();
    session.read(readingOf('next'));
    expect(types(session.answer(cardOf('two')))).toEqual(['draw']);
  });

  test('the map is another: nothing that was read counts, however fresh', () => {
    const session = shown();
    session.act('hide');
    expect(session.change(0, true)).toEqual([{ type: 'read-page' }]);
    expect(types(session.read(readingOf('home')))).toEqual(['ask']);
    expect(session.answer(cardOf('one'))).toEqual([drawn(cardOf('one'))]);
  });

  test('the map is another while an answer is under way: the page is read again after it', () => {
    const session = shown();
    session.read(readingOf('home', true));
    session.change(0, true);
    expect(types(session.answer(cardOf('two')))).toEqual(['draw', 'read-page']);
  });
});

describe('what the learner does', () => {
  const command = (of: object) => ({ type: 'tell', message: { type: 'command', command: of } });
  const { words } = cardOf('one');
  const STOPPED: View = { show: 'stopped', words };
  const STOP_OVER = { type: 'later', after: STOPPED_MS, event: { type: 'stop-over', words } };
  const ACTIONS: Record<PlainAction, unknown[]> = {
    // A card that is sure offers none of these.
    which: [drawn(cardOf('one'))],
    stuck: [{ type: 'ask-stuck', symptom: null }],
    back: [drawn(cardOf('one'))],
    close: [drawn(cardOf('one'))],
    hide: [drawn({ show: 'tab' })],
    restore: [drawn(cardOf('one'))],
    'not-seen': [{ type: 'scroll-to', target: 'one-field' }, drawn(cardOf('one'), LOOKING)],
    seen: [drawn(cardOf('one'))],
    'show-me': [{ type: 'scroll-to', target: 'one-field' }, drawn(cardOf('one'))],
    tick: [command({ type: 'tick', step: 'one' })],
    start: [command({ type: 'start' })],
    here: [{ type: 'tell', message: { type: 'in-use' } }, drawn(cardOf('one'))],
    stop: [drawn(STOPPED), STOP_OVER, command({ type: 'stop' })],
    decline: [{ type: 'tell', message: { type: 'decline' } }],
  };
  test.each(Object.entries(ACTIONS))('%s', (action, effects) => {
    expect(shown().act(action as CardAction)).toEqual(effects);
  });

  /** @returns what happens when the time to take it back is over */
  function stop(session: Session): PageSessionEvent {
    const later = session.act('stop').find((effect) => effect.type === 'later');
    return later?.event as PageSessionEvent;
  }
  test('a stop can be taken back for a while, whatever is asked and answered meanwhile; then nothing is left', () => {
    const session = shown();
    const over = stop(session);
    session.tell({ type: 'told' });
    session.read(readingOf('home'));
    expect(session.answer(NOTHING)).toEqual([drawn(STOPPED)]);
    expect(session.tell(over)).toEqual([drawn(NOTHING)]);
    expect(session.tell(over)).toEqual([]);
  });

  test('taken back, or begun again elsewhere, the card comes again, and the time of the old stop ends nothing', () => {
    const session = shown();
    const over = stop(session);
    expect(session.act('start')).toEqual([command({ type: 'start' })]);
    session.tell({ type: 'told' });
    session.read(readingOf('home'));
    expect(session.answer(cardOf('one'))).toEqual([drawn(cardOf('one'))]);
    expect(session.tell(over)).toEqual([]);
    stop(session);
    session.tell({ type: 'told' });
    session.read(readingOf('home'));
    expect(session.answer(cardOf('two'))).toEqual([drawn(cardOf('two'))]);
  });

  test('without a card there is no step to tick and nothing to scroll to', () => {
    const session = shown(PILL);
    expect(session.act('tick')).toEqual([]);
    expect(session.act('show-me')).toEqual([{ type: 'scroll-to', target: null }, drawn(PILL)]);
  });

  test('what was told the background, and what came back, is followed by a question', () => {
    for (const type of ['told', 'returned'] as const) {
      const session = shown();
      expect(session.tell({ type })).toEqual([{ type: 'read-page' }]);
      expect(types(session.read(readingOf('home')))).toEqual(['ask']);
    }
  });

  test('a hidden card stays hidden on the same page, and another page shows it', () => {
    const session = shown();
    session.act('hide');
    expect(session.read(readingOf('home'))).toEqual([drawn({ show: 'tab' })]);
    session.read(readingOf('home', true));
    expect(session.answer(cardOf('two'))).toEqual([drawn({ show: 'tab' })]);
    session.read(readingOf('next'));
    expect(session.answer(cardOf('three'))).toEqual([drawn(cardOf('three'))]);
  });

  test('a hidden card is no hidden pill', () => {
    const session = shown();
    session.act('hide');
    session.read(readingOf('home', true));
    expect(session.answer(PILL)).toEqual([drawn(PILL)]);
  });

  test('« Je ne le vois pas » holds on the same page, and not on another', () => {
    const session = shown();
    session.act('not-seen');
    expect(session.read(readingOf('home'))).toEqual([drawn(cardOf('one'), LOOKING)]);
    session.act('seen');
    expect(session.read(readingOf('home'))).toEqual([drawn(cardOf('one'))]);
    session.act('not-seen');
    session.read(readingOf('next'));
    expect(session.answer(cardOf('two'))).toEqual([drawn(cardOf('two'))]);
  });

  test.each(['hide', 'not-seen'] as const)('the panel brings the card back after %s, as new', (action) => {
    const session = shown();
    session.act(action);
    expect(session.tell({ type: 'show-card' })).toEqual([drawn(NOTHING), { type: 'read-page' }]);
    session.read(readingOf('home'));
    expect(session.answer(cardOf('one'))).toEqual([drawn(cardOf('one'))]);
  });
});

describe('« Je ne le vois pas », again and again', () => {
  const one = cardOf('one');
  const ASKED = { type: 'ask-where', target: 'one-field' };
  const ASK_STUCK = { type: 'ask-stuck', symptom: null };
  const where = (help: WhereHelp | null, target = 'one-field') => ({
    type: 'where' as const,
    target,
    where: help,
  });

  test('shows it, says where it is, then gives help', () => {
    const session = shown();
    expect(session.act('not-seen')).toEqual([
      { type: 'scroll-to', target: 'one-field' },
      drawn(one, LOOKING),
    ]);
    expect(session.act('not-seen')).toEqual([ASKED]);
    expect(session.tell(where(WHERE))).toEqual([drawn(one, { where: WHERE })]);
    expect(session.act('not-seen')).toEqual([ASK_STUCK]);
    expect(session.tell({ type: 'stuck', content: STUCK })).toEqual([
      drawn({ show: 'which', content: STUCK }, { where: WHERE }),
    ]);
    expect(session.act('back')).toEqual([drawn(one)]);
    expect(session.act('not-seen')).toEqual([
      { type: 'scroll-to', target: 'one-field' },
      drawn(one, LOOKING),
    ]);
  });

  test('what is not on the page is not shown: at once it is said what it looks like', () => {
    const { next, ...rest } = one;
    const session = shown({ ...rest, next: { ...next, target: null } });
    expect(session.act('not-seen')).toEqual([ASKED]);
  });

  test('where nothing can be said of it, there is help at once', () => {
    const session = shown();
    session.act('not-seen');
    session.act('not-seen');
    expect(session.tell(where(null))).toEqual([ASK_STUCK]);
  });

  test('an answer that comes late counts no more', () => {
    const session = shown();
    session.act('not-seen');
    session.act('not-seen');
    expect(session.tell(where(WHERE, 'two-field'))).toEqual([]);
    session.act('seen');
    expect(session.tell(where(WHERE))).toEqual([]);
  });

  test('it begins anew with the next thing to do on the page', () => {
    const session = shown();
    session.act('not-seen');
    session.read(readingOf('home', true));
    expect(session.answer(cardOf('two'))).toEqual([drawn(cardOf('two'))]);
    session.act('not-seen');
    session.read(readingOf('home'));
    expect(session.answer({ ...cardOf('two'), words: { lang: 'fr' } } as Card)).toEqual([
      drawn({ ...cardOf('two'), words: { lang: 'fr' } } as Card, LOOKING),
    ]);
  });

  test('on a page without a card nothing is looked for', () => {
    expect(shown(PILL).act('not-seen')).toEqual([]);
  });
});

describe('« Je suis bloqué »', () => {
  const stuck = drawn({ show: 'which', content: STUCK });

  test('sentences to choose from, then what to do, and back to the card', () => {
    const session = shown();
    expect(session.act('stuck')).toEqual([{ type: 'ask-stuck', symptom: null }]);
    expect(session.tell({ type: 'stuck', content: STUCK })).toEqual([stuck]);
    expect(session.act('symptom:code-refused')).toEqual([{ type: 'ask-stuck', symptom: 'code-refused' }]);
    const content = { title: 'Tapez le dernier code reçu.' } as CardContent;
    expect(session.tell({ type: 'stuck', content })).toEqual([drawn({ show: 'which', content })]);
    expect(session.act('back')).toEqual([drawn(cardOf('one'))]);
  });

  test('it stays when the page says something else, and goes with the page', () => {
    const session = shown();
    session.tell({ type: 'stuck', content: STUCK });
    session.read(readingOf('home', true));
    expect(session.answer(cardOf('two'))).toEqual([stuck]);
    session.read(readingOf('next'));
    expect(session.answer(cardOf('three'))).toEqual([drawn(cardOf('three'))]);
  });

  test('« Vous êtes là ? » comes even over a card that was put away, and goes with the answer, given here or elsewhere', () => {
    const content = { main: { action: 'here' } } as CardContent;
    const session = shown();
    session.act('hide');
    expect(session.tell({ type: 'stuck', content })).toEqual([drawn({ show: 'which', content })]);
    expect(session.act('here')).toEqual([
      { type: 'tell', message: { type: 'in-use' } },
      drawn(cardOf('one')),
    ]);
    session.tell({ type: 'stuck', content });
    expect(session.tell({ type: 'stuck', content: null })).toEqual([drawn(cardOf('one'))]);
    session.tell({ type: 'stuck', content: STUCK });
    expect(session.tell({ type: 'stuck', content: null })).toEqual([]);
  });

  test('hidden, it comes back as it was', () => {
    const session = shown();
    session.tell({ type: 'stuck', content: STUCK });
    expect(session.act('hide')).toEqual([drawn({ show: 'tab' })]);
    expect(session.act('restore')).toEqual([stuck]);
  });

  test('nothing comes where nobody answers, or where nothing is shown', () => {
    expect(shown().tell({ type: 'stuck', content: null })).toEqual([]);
    expect(shown(NOTHING).tell({ type: 'stuck', content: STUCK })).toEqual([]);
  });

  test('on a screen that is not known, « Masquer » makes it a line again', () => {
    const session = new Session();
    session.read(likelyOf(null));
    session.answer(UNKNOWN);
    session.act('restore');
    session.tell({ type: 'stuck', content: STUCK });
    expect(session.act('hide')).toEqual([drawn(UNKNOWN)]);
    expect(session.act('restore')).toEqual([drawn({ show: 'which', content: DOUBT.which })]);
  });
});

describe('a page that does not let the card stand', () => {
  test('nothing is shown there any more', () => {
    const session = shown();
    // The panel can say why there is no card.
    const asked = [
      expect.objectContaining({ type: 'ask', reading: { ...readingOf('home'), hindered: true } }),
    ];
    expect(session.tell({ type: 'withdrawn' })).toEqual(asked);
    expect(session.answer(cardOf('one'))).toEqual([]);
    expect(session.read(readingOf('home'))).toEqual([drawn(NOTHING)]);
    session.read(readingOf('home', true));
    expect(session.answer(cardOf('two'))).toEqual([drawn(NOTHING)]);
  });

  test('until the panel asks for the card', () => {
    const session = shown();
    session.tell({ type: 'withdrawn' });
    session.tell({ type: 'show-card' });
    session.read(readingOf('home'));
    expect(session.asked.at(-1)?.reading).toEqual(readingOf('home'));
    expect(session.answer(cardOf('two'))).toEqual([drawn(cardOf('two'))]);
  });

  test('a press that comes late does nothing', () => {
    for (const action of ['choose:home', 'show-me', 'tick', 'stop'] as const) {
      const session = shown();
      session.tell({ type: 'withdrawn' });
      expect(session.act(action), action).toEqual([]);
      session.read(readingOf('home', true));
      expect(session.answer(cardOf('two')), action).toEqual([drawn(NOTHING)]);
    }
  });

  test('or another page comes', () => {
    const session = shown();
    session.tell({ type: 'withdrawn' });
    session.read(readingOf(null));
    expect(session.answer(cardOf('two'))).toEqual([drawn(cardOf('two'))]);
  });
});

describe('a screen that is not known', () => {
  const which = (more = {}) => drawn({ show: 'which', content: { ...WHICH, ...more } as CardContent });

  /** A session that shows this on a page that the engine knows nothing of, or thinks something of. */
  function unsure(reply: ReadingReply = UNKNOWN, reading = likelyOf(null)): Session {
    const session = new Session();
    session.read(reading);
    session.answer(reply);
    return session;
  }

  test('a line, that opens and becomes a line again', () => {
    const session = unsure();
    expect(session.act('restore')).toEqual([which()]);
    expect(session.read(likelyOf(null))).toEqual([which()]);
    expect(session.act('hide')).toEqual([drawn(UNKNOWN)]);
    expect(session.act('restore')).toEqual([which()]);
  });

  test('closed for good on this page, whatever is read there', () => {
    const session = unsure();
    session.act('restore');
    expect(session.act('close')).toEqual([drawn(NOTHING)]);
    expect(session.read(likelyOf(null))).toEqual([drawn(NOTHING)]);
    session.read(likelyOf(null, true, ['home']));
    expect(session.answer(UNKNOWN)).toEqual([drawn(NOTHING)]);
    session.change();
    expect(session.answer(UNKNOWN)).toEqual([]);
  });

  test('opened, another place makes it a line again, without the words about help', () => {
    const session = unsure();
    session.act('stuck');
    expect(session.read(likelyOf(null), 0, '/other')).toEqual([drawn(UNKNOWN)]);
    expect(session.act('restore')).toEqual([which()]);
  });

  test('there is no step to tick', () => {
    expect(unsure({ ...UNKNOWN, next: cardOf('one').next }).act('tick')).toEqual([]);
  });

  test('a soft card that is put away comes back as a card', () => {
    const session = unsure(softOf('one'), likelyOf('home'));
    expect(session.act('hide')).toEqual([drawn({ show: 'tab' })]);
    expect(session.act('restore')).toEqual([drawn(softOf('one'))]);
  });

  test('until the place is another, or a page is named, or the panel asks', () => {
    const closed = () => {
      const session = unsure();
      session.act('close');
      return session;
    };
    const moved = closed();
    expect(moved.read(likelyOf(null), 0, '/other')).toEqual([drawn(UNKNOWN)]);
    const named = closed();
    named.read(likelyOf('home'));
    expect(named.answer(softOf('one'))).toEqual([drawn(softOf('one'))]);
    const asked = closed();
    asked.tell({ type: 'show-card' });
    asked.read(likelyOf(null));
    expect(asked.answer(UNKNOWN)).toEqual([drawn(UNKNOWN)]);
  });

  test('a soft card that was closed does not come back as the engine wavers', () => {
    const session = unsure(softOf('one'), likelyOf('home'));
    session.act('which');
    session.act('close');
    session.read(likelyOf(null));
    expect(session.answer(UNKNOWN)).toEqual([drawn(NOTHING)]);
    session.read(likelyOf('home'));
    expect(session.answer(softOf('one'))).toEqual([drawn(NOTHING)]);
    session.read(readingOf('home'));
    expect(session.answer(cardOf('one'))).toEqual([drawn(cardOf('one'))]);
  });

  test('« Ce n’est pas cet écran » leads to the choice', () => {
    const session = unsure(softOf('one'), likelyOf('home'));
    expect(session.act('which')).toEqual([which()]);
  });

  test('the choice goes with the next reading, and holds on this page', () => {
    const session = unsure();
    session.act('restore');
    expect(session.act('choose:home')).toEqual([{ type: 'read-page' }]);
    expect(session.read(likelyOf(null))).toMatchObject([{ type: 'ask', chosen: 'home' }]);
    expect(session.answer(softOf('home'))).toEqual([drawn(softOf('home'))]);
    expect(session.read(likelyOf(null, true))).toMatchObject([{ type: 'ask', chosen: 'home' }]);
    // The engine takes the learner's word for it.
    expect(session.read(likelyOf('home', true))).toMatchObject([{ type: 'ask', chosen: 'home' }]);
  });

  test.each([
    ['the place is another', likelyOf(null), '/other'],
    ['the engine thinks of a third page', likelyOf(null, false, ['next']), '/'],
    ['a third page is likely', likelyOf('next'), '/'],
    ['the page is surely known', readingOf('home'), '/'],
  ])('until %s', (_, reading, place) => {
    const session = unsure(UNKNOWN, likelyOf(null, false, ['first']));
    session.act('choose:home');
    session.read(likelyOf(null, true, ['first']));
    expect(session.state.chosen).toBe('home');
    session.read(reading, 0, place);
    expect(session.state.chosen).toBeNull();
  });

  test('a choice against what the engine thinks holds while it goes on thinking so', () => {
    const session = unsure(softOf('one'), likelyOf('home'));
    session.act('which');
    session.act('choose:next');
    expect(session.read(likelyOf('home', true))).toMatchObject([{ type: 'ask', chosen: 'next' }]);
  });
});

describe('what the learner does on a likely page', () => {
  const acted = (session: Session) => session.asked.at(-1)?.acted;
  function soft(): Session {
    const session = new Session();
    session.read(likelyOf('home'));
    session.answer(softOf('one'));
    return session;
  }

  test('a field that they fill while the card is there counts, and goes on counting', () => {
    const session = soft();
    session.read(likelyOf('home', true), 0, '/', true);
    expect(acted(session)).toBe(true);
    session.answer(softOf('two'));
    session.read(likelyOf('home', false), 0, '/', true);
    expect(acted(session)).toBe(true);
    session.read(likelyOf('next'));
    expect(acted(session)).toBe(false);
  });

  test('a box that they tick counts too', () => {
    const session = soft();
    const ticked = likelyOf('home');
    const field = ticked.targets.field as PageReading['targets'][string];
    const facts = { ...(field.facts as NonNullable<typeof field.facts>), checked: true };
    session.read({ ...ticked, targets: { field: { ...field, facts } } }, 0, '/', true);
    expect(acted(session)).toBe(true);
  });

  test('one field of several is enough', () => {
    const session = soft();
    const filled = likelyOf('home', true);
    const other = likelyOf('home').targets.field as PageReading['targets'][string];
    const two = (reading: PageReading) => ({ ...reading, targets: { ...reading.targets, other } });
    session.read(two(likelyOf('home')));
    session.answer(softOf('one'));
    session.read(two(filled), 0, '/', true);
    expect(acted(session)).toBe(true);
  });

  test('what the page fills by itself does not', () => {
    const session = soft();
    session.read(likelyOf('home', true), 0, '/', false);
    expect(acted(session)).toBe(false);
  });

  test('nor a field that was not surely there before, or is not now', () => {
    const missing = { field: { verdict: 'missing' as const, score: 0, facts: null } };
    const session = soft();
    session.read({ ...likelyOf('home'), targets: missing }, 0, '/', true);
    expect(acted(session)).toBe(false);
    session.answer(softOf('one'));
    session.read(likelyOf('home', true), 0, '/', true);
    expect(acted(session)).toBe(false);
  });

  test('nor what is done while the card is put away, or before it is there, or on another page', () => {
    const hidden = soft();
    hidden.act('hide');
    hidden.read(likelyOf('home', true), 0, '/', true);
    expect(acted(hidden)).toBe(false);
    const early = new Session();
    early.read(likelyOf('home'));
    early.read(likelyOf('home', true), 0, '/', true);
    expect(acted(early)).toBe(false);
    const other = soft();
    other.read(likelyOf('next', true), 0, '/', true);
    expect(acted(other)).toBe(false);
  });

  test('on a page that is known there is nothing to prove, on one that is not there is nothing that could', () => {
    const sure = shown();
    sure.read(readingOf('home', true), 0, '/', true);
    expect(acted(sure)).toBe(false);
    const session = new Session();
    session.read(likelyOf(null));
    session.answer(softOf('one'));
    session.read(likelyOf(null, true), 0, '/', true);
    expect(acted(session)).toBe(false);
  });
});

const REPLIES: (ReadingReply | null)[] = [null, NOTHING, PILL, UNKNOWN, cardOf('one'), softOf('two')];
const ACTIONS: CardAction[] = [
  'hide',
  'restore',
  'not-seen',
  'seen',
  'show-me',
  'tick',
  'start',
  'stop',
  'decline',
  'which',
  'stuck',
  'close',
  'back',
  'symptom:code-refused',
  'choose:home',
  'choose:next',
];
const readings = fc
  .tuple(fc.constantFrom('home', 'next', null), fc.boolean())
  .map(([page, filled]) => readingOf(page, filled));
const unsure = fc
  .tuple(
    fc.constantFrom('home', 'next', null),
    fc.boolean(),
    fc.constantFrom<string[]>(['home'], ['next'], []),
  )
  .map(([page, filled, likeliest]) => likelyOf(page, filled, likeliest));
const at = fc.nat(500);

/** Anything that can happen; an answer is to one of the last questions, or to none that was ever asked. */
const happenings = fc.oneof(
  fc.record({
    type: fc.constant('page-read' as const),
    reading: fc.oneof(readings, unsure),
    at,
    place: fc.constantFrom('/', '/other'),
    touched: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('answered' as const),
    back: fc.nat(3),
    reply: fc.constantFrom(...REPLIES),
    at,
  }),
  fc.record({ type: fc.constant('storage-changed' as const), map: fc.boolean(), at }),
  fc.record({ type: fc.constant('action' as const), action: fc.constantFrom(...ACTIONS) }),
  fc.record({
    type: fc.constant('where' as const),
    target: fc.constantFrom('one-field', 'two-field'),
    where: fc.constantFrom(WHERE, null),
  }),
  fc.record({ type: fc.constant('stuck' as const), content: fc.constantFrom(STUCK, null) }),
  fc.constantFrom(...(['told', 'returned', 'show-card', 'withdrawn'] as const).map((type) => ({ type }))),
);
type Happening = typeof happenings extends fc.Arbitrary<infer T> ? T : never;

function happen(
  session: Session,
  what: Happening,
): { event: PageSessionEvent; effects: PageSessionEffect[] } {
  const event: PageSessionEvent =
    what.type === 'answered'
      ? {
          ...what,
          question: session.asked[session.asked.length - 1 - what.back]?.question ?? 'never asked',
        }
      : what;
  return { event, effects: session.tell(event) };
}

describe('whatever happens, in any order', () => {
  const law = (holds: (session: Session, what: Happening) => void) =>
    fc.assert(
      fc.property(fc.array(happenings, { maxLength: 40 }), (list) => {
        const session = new Session();
        for (const what of list) holds(session, what);
      }),
      { numRuns: 1000, seed: SEED },
    );

  test('only the last question is answered', () => {
    law((session, what) => {
      const last = session.asked.at(-1)?.question;
      const { event, effects } = happen(session, what);
      if (event.type === 'answered' && event.question !== last) expect(effects).toEqual([]);
    });
  });

  test('a reading is drawn or asked about, one of the two', () => {
    law((session, what) => {
      const { event, effects } = happen(session, what);
      if (event.type === 'page-read') expect(types(effects)).toHaveLength(1);
      if (event.type === 'page-read') expect(['draw', 'ask']).toContain(types(effects)[0]);
    });
  });

  test('no two questions are under way that were asked for the same change', () => {
    law((session, what) => {
      const { effects } = happen(session, what);
      expect(types(effects).filter((type) => type === 'ask' || type === 'read-page').length).toBeLessThan(2);
    });
  });

  test('the page is scrolled on « Me le montrer » and « Je ne le vois pas » alone, and told of on the learner’s word alone', () => {
    law((session, what) => {
      const { event, effects } = happen(session, what);
      const action = event.type === 'action' ? event.action : null;
      if (!['show-me', 'not-seen'].includes(action as string))
        expect(types(effects)).not.toContain('scroll-to');
      if (!['tick', 'start', 'stop', 'decline'].includes(action as string))
        expect(types(effects)).not.toContain('tell');
    });
  });

  test('a withdrawn overlay is silent until the panel asks for it or another page comes', () => {
    let silent = false;
    let page: string | null | undefined;
    fc.assert(
      fc.property(fc.array(happenings, { maxLength: 40 }), (list) => {
        const session = new Session();
        silent = false;
        page = undefined;
        for (const what of list) {
          const { event, effects } = happen(session, what);
          if (event.type === 'withdrawn') silent = true;
          if (event.type === 'storage-changed' && event.map) page = undefined;
          if (event.type === 'show-card' || (event.type === 'page-read' && event.reading.page !== page))
            silent = false;
          if (event.type === 'page-read') page = event.reading.page;
          const views = effects.flatMap((one) => (one.type === 'draw' ? [one.view] : []));
          if (silent) expect(views.filter(({ show }) => show !== 'nothing')).toEqual([]);
        }
      }),
      { numRuns: 1000, seed: SEED },
    );
  });

  test('while the screen is not known, nothing that was closed comes back but for another page or place', () => {
    law((session, what) => {
      const before = session.state;
      const { event, effects } = happen(session, what);
      if (!before.closed || event.type === 'show-card') return;
      // A card that came since and is sure has its own help.
      const { reply } = session.state;
      if (reply.show === 'card' && !reply.doubt) return;
      const isElsewhere =
        event.type === 'page-read' &&
        (event.place !== before.place ||
          (event.reading.page !== null && event.reading.page !== before.named));
      const views = effects.flatMap((one) => (one.type === 'draw' ? [one.view] : []));
      if (!isElsewhere) expect(views.filter((view) => 'doubt' in view || view.show === 'which')).toEqual([]);
    });
  });

  test('after its end it does nothing ever', () => {
    fc.assert(
      fc.property(fc.array(happenings), fc.array(happenings), (before, after) => {
        const session = new Session();
        for (const what of before) happen(session, what);
        expect(session.tell({ type: 'end' })).toEqual([{ type: 'end' }]);
        const { state } = session;
        for (const what of after) expect(happen(session, what).effects).toEqual([]);
        expect(session.tell({ type: 'end' })).toEqual([]);
        expect(session.state).toBe(state);
      }),
    );
  });

  test('in the end the card is the one that the background would give now', () => {
    /** The background answers in turn, and can fail; what is stored goes up by one with each change. */
    const moves = fc.array(
      fc.oneof(
        fc.record({ move: fc.constant('page' as const), reading: readings }),
        fc.record({ move: fc.constant('stored' as const), told: fc.boolean() }),
        fc.record({ move: fc.constant('think' as const), fails: fc.boolean() }),
        fc.constantFrom({ move: 'deliver' as const }, { move: 'wait' as const }),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(moves, (list) => {
        let [stored, now, page] = [0, 0, readingOf('home')];
        const session = new Session();
        const asked: { question: string; reading: PageReading }[] = [];
        const answers: { question: string; reply: ReadingReply | null }[] = [];
        const right = (reading: PageReading) => cardOf(`${stored} ${JSON.stringify(reading)}`);
        const tell = (event: PageSessionEvent) => {
          for (const effect of session.tell(event)) {
            if (effect.type === 'ask') asked.push(effect);
            if (effect.type === 'read-page')
              tell({ type: 'page-read', reading: page, at: now, place: '/', touched: false });
          }
        };
        const think = (fails: boolean) => {
          const one = asked.shift();
          if (one) answers.push({ question: one.question, reply: fails ? null : right(one.reading) });
        };
        const deliver = () => {
          const one = answers.shift();
          if (one) tell({ type: 'answered', ...one, at: now });
        };
        tell({ type: 'returned' });
        for (const one of list) {
          if (one.move === 'page') {
            page = one.reading;
            tell({ type: 'page-read', reading: page, at: now, place: '/', touched: false });
          } else if (one.move === 'stored') {
            stored++;
            // The overlay hears of it by storage, or its own command is done.
            tell(one.told ? { type: 'told' } : { type: 'storage-changed', map: false, at: now });
          } else if (one.move === 'think') think(one.fails);
          else if (one.move === 'deliver') deliver();
          else now += FRESH_MS;
        }
        const settle = () => {
          for (let turns = 0; asked.length + answers.length > 0; turns++) {
            expect(turns).toBeLessThan(200);
            think(false);
            deliver();
          }
        };
        settle();
        // After a failure the next reading asks again.
        tell({ type: 'page-read', reading: page, at: now, place: '/', touched: false });
        settle();
        expect(session.state.reply).toEqual(right(page));
        expect(session.state.drawn).toBe(true);
      }),
      { numRuns: 1000, seed: SEED },
    );
  });
});
