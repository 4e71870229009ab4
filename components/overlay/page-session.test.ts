/** The session of a page as a table, then as laws that hold whatever happens, in any order. No browser is needed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadingReply } from '@/extension/messages/protocol';
import type { PageReading } from '@/selectors';
import {
  FRESH_MS,
  NEW_SESSION,
  type PageSessionEffect,
  type PageSessionEvent,
  type PageSessionState,
  step,
} from './page-session';
import type { CardAction } from './types';

type Card = Extract<ReadingReply, { show: 'card' }>;

const NOTHING: ReadingReply = { show: 'nothing' };
const PILL = { show: 'pill', title: 'Un guide ?' } as ReadingReply;
const cardOf = (id: string) =>
  ({ show: 'card', next: { step: id, target: `${id}-field` }, words: {} }) as Card;

/** What a page shows: which one, and whether a field of it holds something. */
function readingOf(page: string | null, filled = false, score = 1): PageReading {
  const facts = { visible: true, enabled: true, filled, valid: true, checked: false, expanded: false };
  return {
    page,
    wall: null,
    states: {},
    targets: { field: { verdict: 'found', score, facts: { ...facts, active: false } } },
  };
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
  read(reading: PageReading, at = 0): PageSessionEffect[] {
    return this.tell({ type: 'page-read', reading, at });
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

const drawn = (view: ReadingReply | { show: 'tab' }, searching = false) => ({
  type: 'draw' as const,
  view,
  searching,
});
const types = (effects: PageSessionEffect[]) => effects.map(({ type }) => type);

describe('questions and answers', () => {
  test('the page is read first, a reading is asked about, the answer is drawn', () => {
    const session = new Session();
    expect(session.tell({ type: 'returned' })).toEqual([{ type: 'read-page' }]);
    const reading = readingOf('home');
    expect(session.read(reading)).toEqual([{ type: 'ask', question: session.state.question, reading }]);
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
  const ACTIONS: Record<CardAction, unknown[]> = {
    hide: [drawn({ show: 'tab' })],
    restore: [drawn(cardOf('one'))],
    'not-seen': [drawn(cardOf('one'), true)],
    seen: [drawn(cardOf('one'))],
    'show-me': [{ type: 'scroll-to', target: 'one-field' }, drawn(cardOf('one'))],
    tick: [command({ type: 'tick', step: 'one' })],
    start: [command({ type: 'start' })],
    stop: [command({ type: 'stop' })],
    decline: [{ type: 'tell', message: { type: 'decline' } }],
  };
  test.each(Object.entries(ACTIONS))('%s', (action, effects) => {
    expect(shown().act(action as CardAction)).toEqual(effects);
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
    expect(session.read(readingOf('home'))).toEqual([drawn(cardOf('one'), true)]);
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

describe('a page that does not let the card stand', () => {
  test('nothing is shown there any more', () => {
    const session = shown();
    expect(session.tell({ type: 'withdrawn' })).toEqual([]);
    expect(session.read(readingOf('home'))).toEqual([drawn(NOTHING)]);
    session.read(readingOf('home', true));
    expect(session.answer(cardOf('two'))).toEqual([drawn(NOTHING)]);
  });

  test('until the panel asks for the card', () => {
    const session = shown();
    session.tell({ type: 'withdrawn' });
    session.tell({ type: 'show-card' });
    session.read(readingOf('home'));
    expect(session.answer(cardOf('two'))).toEqual([drawn(cardOf('two'))]);
  });

  test('or another page comes', () => {
    const session = shown();
    session.tell({ type: 'withdrawn' });
    session.read(readingOf(null));
    expect(session.answer(cardOf('two'))).toEqual([drawn(cardOf('two'))]);
  });
});

const REPLIES: (ReadingReply | null)[] = [null, NOTHING, PILL, cardOf('one'), cardOf('two')];
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
];
const readings = fc
  .tuple(fc.constantFrom('home', 'next', null), fc.boolean())
  .map(([page, filled]) => readingOf(page, filled));
const at = fc.nat(500);

/** Anything that can happen; an answer is to one of the last questions, or to none that was ever asked. */
const happenings = fc.oneof(
  fc.record({ type: fc.constant('page-read' as const), reading: readings, at }),
  fc.record({
    type: fc.constant('answered' as const),
    back: fc.nat(3),
    reply: fc.constantFrom(...REPLIES),
    at,
  }),
  fc.record({ type: fc.constant('storage-changed' as const), map: fc.boolean(), at }),
  fc.record({ type: fc.constant('action' as const), action: fc.constantFrom(...ACTIONS) }),
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
      { numRuns: 1000 },
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

  test('the page is scrolled on « Me le montrer » alone, and told of on the learner’s word alone', () => {
    law((session, what) => {
      const { event, effects } = happen(session, what);
      const action = event.type === 'action' ? event.action : null;
      if (action !== 'show-me') expect(types(effects)).not.toContain('scroll-to');
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
      { numRuns: 1000 },
    );
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
            if (effect.type === 'read-page') tell({ type: 'page-read', reading: page, at: now });
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
            tell({ type: 'page-read', reading: page, at: now });
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
        tell({ type: 'page-read', reading: page, at: now });
        settle();
        expect(session.state.reply).toEqual(right(page));
        expect(session.state.drawn).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
