// The least that a card can cost: messages, a popover, a closed root with our style, a title and a reason beside the field. It
// recognises nothing, looks for no place, and follows nothing.
import card from '../../../components/overlay/card.css';
import place from '../../../components/overlay/place.css';
import { hint, target } from './hint.js';

const api = globalThis.chrome?.runtime ?? globalThis.browser.runtime;
api.onMessage.addListener(() => undefined);

const element = target();
if (element) {
  const host = document.createElement('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(card + place);
  root.adoptedStyleSheets = [sheet];
  const frame = document.createElement('div');
  frame.className = 'jalon';
  const { x, y, width, height } = element.getBoundingClientRect();
  const put = (name, left, top, ...inside) => {
    const one = document.createElement('div');
    one.className = name;
    one.style.left = `${left}px`;
    one.style.top = `${top}px`;
    one.append(...inside);
    frame.append(one);
    return one;
  };
  const ring = put('ring', x, y);
  ring.style.width = `${width}px`;
  ring.style.height = `${height}px`;
  const title = document.createElement('h2');
  title.textContent = hint.do;
  const why = document.createElement('p');
  why.textContent = `${hint.why} ${hint.after}`;
  put('card', x + width + 16, y, title, why);
  root.append(frame);
  document.documentElement.append(host);
  host.showPopover();
}
