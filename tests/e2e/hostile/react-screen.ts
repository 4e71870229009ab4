/** A screen in React: the browser takes it over late, then it is drawn again every 50 ms. */
import { createElement as h, useEffect, useState } from 'react';

/** What the real screen says; the same on the server and in the browser. */
function Screen() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    globalThis.witness.mark();
    (globalThis as { hydrated?: boolean }).hydrated = true;
    const timer = setInterval(() => setCount((before) => before + 1), 50);
    return () => clearInterval(timer);
  }, []);
  return h(
    'main',
    { 'data-drawn': count < 0 ? 'never' : 'often' },
    h('h1', null, 'Renseignez votre numéro de mobile'),
    h(
      'form',
      { method: 'post' },
      h('label', null, h('span', null, 'Numéro de mobile'), h('input', { type: 'tel', name: 'mobile' })),
      h('button', { type: 'submit' }, 'SUIVANT'),
    ),
  );
}

/** The whole document is React's. */
export function Whole() {
  return h(
    'html',
    { lang: 'fr' },
    h('head', null, h('meta', { charSet: 'utf-8' }), h('title', null, 'L’Identité Numérique La Poste')),
    h('body', null, h(Screen)),
  );
}

/** Only a part of it is. */
export const Part = Screen;
