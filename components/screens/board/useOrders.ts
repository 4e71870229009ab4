import { useRef, useState } from 'react';
import { ask as askBackground } from '@/extension/client';
import type { LinkNo } from '@/extension/link/view';
import type { RequestFrom } from '@/extension/messages/table';
import type { Texts } from '@/journey';
import { useTexts } from '../app/guide';

/** What there is to choose from: for one learner, or (null) for all. */
export interface Chosen {
  row: string | null;
  what: 'show' | 'say' | 'step' | 'log';
}

/** Messages of an adviser that are answered with « why nothing was done ». */
type Order = Extract<
  RequestFrom<'own'>,
  {
    type: `link-${'open' | 'close' | 'show' | 'step' | 'say' | 'call' | 'remove' | 'stop'}`;
  }
>;

export type Orders = ReturnType<typeof useOrders>;

/**
 * What an adviser asks for, what came of it in words, and which choice is open: one at a time.
 * @param isFull nobody else can come in
 */
export function useOrders(isFull: boolean) {
  const texts = useTexts();
  const [announcement, setAnnouncement] = useState('');
  const [choice, setChoice] = useState<Chosen | null>(null);
  /** What opened the choice: the focus goes back there. */
  const opener = useRef<Element | null>(null);
  /** Where a row has gone, its button has gone too: the focus goes here. */
  const heading = useRef<HTMLHeadingElement>(null);

  const close = () => {
    setChoice(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const toggle = (wanted: Chosen) => {
    setAnnouncement('');
    if (choice?.row === wanted.row && choice.what === wanted.what) return close();
    opener.current = document.activeElement;
    setChoice(wanted);
  };
  /** @param done what to say when it is done; '' : what the board shows says it */
  const ask = async (order: Order, done = ''): Promise<void> => {
    setAnnouncement('');
    const reply = await askBackground(order);
    const no = reply && 'no' in reply ? reply.no : 'error';
    setAnnouncement(no === null ? done : noWords(texts, no, isFull));
    if (no === null && order.type === 'link-remove') heading.current?.focus({ preventScroll: true });
    if (no === null && choice && choice.what !== 'log') close();
  };
  return { choice, announcement, heading, toggle, close, ask };
}

function noWords({ ui }: Texts, no: LinkNo | 'error', isFull: boolean): string {
  if (no === 'busy') return ui(isFull ? 'boardNo-full' : 'boardNo-busy');
  if (no === 'off' || no === 'id' || no === 'gone' || no === 'soon') return ui(`boardNo-${no}`);
  return ui('error');
}
