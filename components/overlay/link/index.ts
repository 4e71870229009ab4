/**
 * A link to an adviser, on the page: a line on the card, what the adviser asks in words, and their own ring where the page has
 * what they speak of, for sure. It never scrolls by itself. It comes in a script of its own (`link-card.js`), while there is a link.
 */

import type { LiveReading } from '@/selectors';
import { call, get } from '@/selectors/engine/shared-runtime';
import colours from '../../link.css?inline';
import type { CardParts } from '../card-tools-types.ts';
import { make } from '../dom.ts';
import type { HitTest } from '../hit-test.ts';
import type { CardGuest, LinkAsked, LinkOnPage } from '../link-types.ts';
import css from './link.css?inline';

/** From the target's edge to the ring's outer edge: outside the guide's own. */
const OUTSET = 14;

/** What the page asks of the background. */
export interface LinkWishes {
  shown(n: number): void;
  stop(): void;
}

/** @param live the page as it was read last */
export function createLinkCard(parts: CardParts, live: () => LiveReading | null, wishes: LinkWishes) {
  const { view, root, host } = parts;
  host.addStyle(`${colours}\n${css}`);
  const ring = make('div', { class: 'link-ring', 'aria-hidden': 'true' });
  /** Beside the words of a tab, which is a button itself: it lies on room that the tab keeps for it. */
  const end = make('button', { type: 'button', class: 'link-end', 'data-action': 'link-stop' });
  let link: LinkOnPage | null = null;
  /** What was asked last stays until the learner has read it, or goes on. */
  let asked: LinkAsked | null = null;
  let read = 0;
  let told = 0;
  let isFirst = true;
  let where: HitTest | 'none' = 'none';
  let isWatching = false;
  let drawn = '';
  const over = new AbortController();
  const follower = new MutationObserver(place);
  follower.observe(view.tab, { attributes: true });

  /** The target, only where the page has it for sure. */
  function target(): Element | null {
    const seen = live();
    if (!seen || !asked?.target) return null;
    const { page, id } = asked.target;
    const { reading, elements } = seen;
    const isHere = reading.page === page || reading.wall === page;
    return (isHere && reading.targets[id]?.verdict === 'found' && elements.get(id)) || null;
  }
  const button = (action: string, label: string) =>
    make('button', { type: 'button', 'data-action': action }, label);

  function draw(): void {
    const focused = root.activeElement?.closest<HTMLElement>('.link button')?.dataset.action;
    for (const old of view.frame.querySelectorAll('.link, .link-tab')) old.remove();
    if (!link) {
      end.remove();
      return;
    }
    const { what, who, labels } = link;
    const line = `${what} ${who}`;
    const box = make('div', { class: 'link' }, make('p', {}, line, button('link-stop', labels.stop)));
    if (asked) box.append(...say(asked, labels));
    view.inside.firstElementChild?.prepend(box);
    const own = view.tab.lastElementChild;
    if (asked) own?.append(make('b', { class: 'link-tab' }, labels.askedTab));
    const parts = [make('span', { class: 'link-what' }, what, ' '), make('span', {}, who)];
    own?.append(make('b', { class: 'link-tab link-line' }, ...parts));
    end.textContent = labels.stop;
    end.ariaLabel = `${labels.stop}. ${line}`;
    if (!end.parentNode) view.tab.after(end);
    place();
    if (focused)
      root.querySelector<HTMLElement>(`[data-action="${focused}"]`)?.focus({ preventScroll: true });
  }
  /** In the tab's last corner, wherever the layout has put that. */
  function place(): void {
    const { tab, frame } = view;
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = tab;
    const left = offsetLeft + (frame.dir === 'rtl' ? 0 : offsetWidth - end.offsetWidth);
    end.style.left = `${left}px`;
    end.style.top = `${offsetTop + offsetHeight - end.offsetHeight}px`;
  }
  function say({ words, target }: LinkAsked, labels: LinkOnPage['labels']): Node[] {
    const isOut = where === 'above' || where === 'below';
    const place = where === 'above' ? labels.higher : labels.lower;
    const text = !target
      ? words
      : where === 'none'
        ? target.notHere
        : isOut
          ? `${target.here} ${place}`
          : target.here;
    return [
      make('p', { class: 'asked' }, text),
      make(
        'div',
        { class: 'actions' },
        isOut ? button('link-show-me', labels.showMe) : null,
        button('link-seen', labels.seen),
      ),
    ];
  }

  /** A card of another size finds another place; minutes that go by move nothing. */
  function settle(): void {
    const shape = JSON.stringify([link !== null, asked?.n, where]);
    if (shape === drawn) return;
    drawn = shape;
    parts.relook();
  }

  /** As long as something is asked: the ring follows its target, and the words say when it is gone. */
  function watch(): void {
    isWatching = asked !== null && !over.signal.aborted;
    if (!asked || !isWatching) {
      ring.remove();
      return;
    }
    const element = target();
    const now = element ? parts.hitTest(element) : 'none';
    if (now !== where) {
      where = now;
      draw();
      settle();
    }
    if (element && now === 'reachable') {
      const { x, y, width, height } = parts.boxOf(element);
      Object.assign(ring.style, {
        left: `${x - OUTSET}px`,
        top: `${y - OUTSET}px`,
        width: `${width + OUTSET * 2}px`,
        height: `${height + OUTSET * 2}px`,
      });
      if (!ring.parentNode) view.frame.append(ring);
    } else ring.remove();
    tellOnce(asked);
    requestAnimationFrame(watch);
  }
  /** Before the learner's eyes: a card that shows, in a tab that is in front. */
  function tellOnce({ n, words }: LinkAsked): void {
    const { mode = '' } = view.frame.dataset;
    if (told === n || !host.open || /measure|none|tab/.test(mode) || get(document, 'hidden')) return;
    told = n;
    view.status.textContent = root.querySelector('.link .asked')?.textContent ?? words;
    wishes.shown(n);
  }
  function done(): void {
    read = asked?.n ?? read;
    asked = null;
    where = 'none';
    ring.remove();
    draw();
    settle();
  }

  // Who goes on has seen what was pointed at. That they did is heard, never what.
  for (const name of ['click', 'input'])
    call(
      document,
      'addEventListener',
      name,
      ({ isTrusted }) => isTrusted && asked?.target && told === asked.n && done(),
      { capture: true, passive: true, signal: over.signal },
    );

  const guest: CardGuest = {
    refresh: draw,
    act(action) {
      if (action === 'link-stop') wishes.stop();
      else if (action === 'link-seen') done();
      else if (action === 'link-show-me') {
        const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
        const element = target();
        if (element)
          call(element, 'scrollIntoView', { block: 'center', behavior: calm ? 'instant' : 'smooth' });
      } else return false;
      return true;
    },
  };
  parts.guest = guest;

  return {
    /** Shows this of the link; null: it is over, and nothing of it stays. */
    set(next: LinkOnPage | null): void {
      const news = next?.asked;
      // What was seen before this page came is no news here.
      if (news && news.n > read && !(isFirst && news.shown)) asked = news;
      isFirst = false;
      link = next;
      if (!link) asked = null;
      draw();
      settle();
      if (asked && !isWatching) watch();
      if (!link) {
        ring.remove();
        over.abort();
        follower.disconnect();
        parts.guest = undefined;
      }
    },
  };
}

/** What `link-card.js` leaves on a page. */
export type LinkCard = ReturnType<typeof createLinkCard>;
