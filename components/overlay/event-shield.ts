/**
 * Every event that a person can cause on the card, or that the card causes by itself. Listening to
 * `pointerrawupdate` makes a browser send it at the mouse's full rate; without it, a page that listens would follow the
 * pointer over the card.
 */
const EVENTS = `
  pointerdown pointerup pointermove pointerrawupdate pointerover pointerout pointerenter pointerleave pointercancel
  gotpointercapture lostpointercapture
  mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave click dblclick auxclick contextmenu
  keydown keyup keypress beforeinput input change invalid compositionstart compositionupdate compositionend
  focus focusin focusout blur wheel mousewheel DOMMouseScroll MozMousePixelScroll
  touchstart touchmove touchend touchcancel
  drag dragstart dragend dragenter dragleave dragover drop
  select selectstart selectionchange toggle beforetoggle copy cut paste beforecopy beforecut beforepaste
  animationstart animationend animationiteration animationcancel
  transitionrun transitionstart transitionend transitioncancel
  scroll scrollend scrollsnapchange scrollsnapchanging
`;

/** Keeps a page from seeing what happens on the card. */
export interface EventShield {
  /** The element whose events belong to us; null while nothing is shown. */
  host: Element | null;
  /** Receives them. */
  handler: ((event: Event) => unknown) | null;
  /** Listens again where a page has thrown every listener away: `document.open()` does. Else it changes nothing. */
  listen(): void;
}

/**
 * Must run before any script of the page: listeners of one element are called in the order of their registration.
 * Costs one comparison for an event that is not ours. The listeners are passive, except those whose default action the
 * handler may refuse (a press of the mouse, a key, a drag).
 */
export function installEventShield(window: Window): EventShield {
  const watch = (event: Event) => {
    const { host } = shield;
    if (!host) return;
    // Inside an open shadow root of the page, the page's own element stands for ours.
    if (event.target !== host && !event.composedPath().includes(host)) return;
    event.stopImmediatePropagation();
    shield.handler?.(event);
  };
  const shield: EventShield = {
    host: null,
    handler: null,
    listen() {
      for (const type of EVENTS.trim().split(/\s+/)) {
        window.addEventListener(type, watch, {
          capture: true,
          passive: /wheel|touch|Scroll|scroll/.test(type),
        });
      }
    },
  };
  shield.listen();
  return shield;
}
