import { cardBody, pillBody } from './card.ts';
import { make, sign } from './dom.ts';
import { createMarker } from './marker.ts';
import type { CardContent } from './types.ts';

/** What the overlay shows: a card with its marker, an offer in a corner, a line that opens, or only a tab. */
export type Mode = 'card' | 'pill' | 'line' | 'tab';

/** The nodes inside the closed root. */
export type View = ReturnType<typeof createView>;

/** Builds the nodes once; render() changes what they say. */
export function createView() {
  const { element, ring, badge } = createMarker();
  const arrow = make('i', { class: 'arrow' });
  const inside = make('div', { class: 'in' });
  const card = make(
    'section',
    { class: 'card', role: 'region', 'aria-label': 'Jalon', 'aria-describedby': 'title', tabindex: -1 },
    arrow,
    inside,
  );
  const tabText = make('span');
  const tab = make('button', { class: 'tab', type: 'button' });
  const status = make('p', { role: 'status', class: 'status' });
  const frame = make('div', { class: 'jalon', 'data-mode': 'measure' }, element, card, tab, status);

  /** Says something new. Nothing shows before the layout has found a place for it. */
  function render(mode: Mode, content: CardContent | null): void {
    if (content && mode !== 'tab') {
      // One element to move in, not each of the parts.
      const body = (mode === 'card' ? cardBody : pillBody)(content);
      inside.replaceChildren(make('div', {}, body));
      inside.scrollTop = 0;
    }
    const {
      lang = 'fr',
      dir = 'ltr',
      title = 'Jalon',
      index,
      problem,
      soft,
      large,
      asked,
      labels,
    } = content ?? {};
    delete frame.dataset.menu;
    frame.lang = lang;
    frame.dir = dir;
    frame.className = `jalon${mode === 'pill' ? ' offer' : ''}${problem ? ' problem' : ''}${soft ? ' soft' : ''}${large ? ' large' : ''}${asked ? ' asked' : ''}`;
    badge.textContent = soft ? '?' : index ? String(index) : '';
    tabText.textContent = mode === 'tab' ? (labels?.restore ?? labels?.unofficial ?? 'Jalon') : title;
    tab.dataset.action = mode === 'tab' || mode === 'line' ? 'restore' : 'peek';
    tab.replaceChildren(sign(soft ? 'question' : 'post'), tabText);
    // Put in again, the ring draws the eye again.
    element.replaceChildren(ring, badge);
  }

  return { frame, ring, badge, arrow, inside, card, tab, status, render };
}
