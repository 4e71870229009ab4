/**
 * A script of a suspicious page: it looks for the guide in every way that a page has. It runs first, as the
 * page's own. `spyReport()` tells what it noticed; `spyForget()` forgets what was noticed so far.
 */
export const SPY = `(() => {
  const known = new Set(Object.getOwnPropertyNames(window));
  let messages = [], mutations = [], events = [], calls = [];
  const ours = (node) => node && node.nodeType === 1 && node.matches('div[popover]');
  window.addEventListener('message', (event) => messages.push(event.data), true);
  // Everything that the page did not change itself: the only thing allowed is an element added under <html>.
  const observer = new MutationObserver((list) => {
    for (const one of list) {
      const added = [...one.addedNodes].filter((node) => node.nodeType === 1);
      const card = one.type === 'childList' && one.target === document.documentElement &&
        [...one.addedNodes, ...one.removedNodes].every(ours);
      // An attribute of the element itself is not one of the page's nodes.
      if (!card && !ours(one.target)) mutations.push(one.type + ' ' + one.target.nodeName + ' ' + (one.attributeName ?? '') + added.map((n) => n.nodeName));
    }
  });
  // Before that, the parser itself changes the page.
  document.addEventListener('DOMContentLoaded', () => setTimeout(() =>
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })));
  const types = new Set();
  for (let at of [window, document, document.documentElement]) {
    for (; at; at = Object.getPrototypeOf(at)) {
      for (const name of Object.getOwnPropertyNames(at)) if (name.startsWith('on')) types.add(name.slice(2));
    }
  }
  for (const type of [...types, 'focusin', 'focusout', 'compositionstart', 'DOMContentLoaded', 'jalon']) {
    for (const target of [window, document, document.documentElement]) {
      target.addEventListener(type, (event) => { if (ours(event.target)) events.push(type); }, true);
    }
  }
  // Calls on the page's own objects by somebody else.
  const wrap = (object, name) => {
    const original = object[name];
    object[name] = function (...args) { if (!spying) calls.push(name); return original.apply(this, args); };
  };
  let spying = false;
  wrap(Element.prototype, 'attachShadow');
  wrap(Document.prototype, 'createElement');
  wrap(EventTarget.prototype, 'addEventListener');
  wrap(Node.prototype, 'appendChild');
  wrap(Element.prototype, 'append');
  wrap(Document.prototype, 'querySelectorAll');
  wrap(Element.prototype, 'getBoundingClientRect');
  wrap(window, 'getComputedStyle');
  wrap(window, 'fetch');
  wrap(History.prototype, 'pushState');
  const added = new Set(['spyReport', 'spyForget']);
  window.spyForget = () => { messages = []; mutations = []; events = []; calls = []; };
  window.spyReport = () => ({
    globals: Object.getOwnPropertyNames(window).filter((name) => !known.has(name) && !added.has(name) && !/^\\d+$/.test(name)),
    messages, mutations, events, calls,
    resources: performance.getEntries().map((one) => one.name).filter((name) => /extension|jalon/i.test(name)),
    children: [...document.documentElement.children].map((one) => one.tagName),
    // What was changed before the observer could look: these have no more attributes than in the page's file.
    attributes: [document.documentElement, document.head, document.body].map((one) => one.getAttributeNames().join()),
  });
})();`;
