// The card of the guide, drawn by React: the same elements, style, closed root and placing library.
import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import { useLayoutEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { close, info, post } from '@/components/icons';
import card from '@/components/overlay/card.css';
import place from '@/components/overlay/place.css';
import tokens from '@/components/tokens.css';
import { hint, target } from './hint.js';

function Sign({ name, path }) {
  return (
    <svg className={`sign ${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

function Card({ anchor }) {
  const box = useRef(null);
  const ring = useRef(null);
  useLayoutEffect(
    () =>
      autoUpdate(anchor, box.current, async () => {
        const { left, top, width, height } = anchor.getBoundingClientRect();
        Object.assign(ring.current.style, {
          left: `${left - 6}px`,
          top: `${top - 6}px`,
          width: `${width + 12}px`,
          height: `${height + 12}px`,
        });
        const found = await computePosition(anchor, box.current, {
          strategy: 'fixed',
          placement: 'right-start',
          middleware: [offset(16), flip(), shift({ padding: 12 })],
        });
        Object.assign(box.current.style, { left: `${found.x}px`, top: `${found.y}px` });
      }),
    [anchor],
  );
  return (
    <div className="jalon" lang="fr" dir="ltr" data-mode="beside" data-side="right">
      <div aria-hidden="true">
        <div className="ring" ref={ring} />
        <span className="badge">1</span>
      </div>
      <section className="card" aria-label="Jalon" aria-describedby="title" tabIndex={-1} ref={box}>
        <i className="arrow" />
        <div className="in">
          <header>
            <div className="where">
              <span className="stage">Créer l’identité numérique</span>
              <span className="step">étape 1 sur 9</span>
            </div>
            <button type="button" className="round" aria-label="Masquer" title="Masquer">
              <Sign name="close" path={close} />
            </button>
          </header>
          <h2 id="title">{hint.do}</h2>
          <p className="note">
            <Sign name="info" path={info} />
            <span>{hint.why}</span>
          </p>
          <p className="after">{hint.after}</p>
          <div className="actions">
            <button type="button" className="plain">
              Je ne le vois pas
            </button>
            <button type="button" className="plain">
              Arrêter le guide
            </button>
          </div>
          <footer>
            <Sign name="post" path={post} />
            Guide indépendant
          </footer>
        </div>
      </section>
      <p role="status" className="status" />
    </div>
  );
}

const anchor = target();
if (anchor) {
  const host = document.createElement('div');
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = `${tokens}\n${card}\n${place}`;
  const mount = document.createElement('div');
  root.append(style, mount);
  document.documentElement.append(host);
  host.showPopover();
  createRoot(mount).render(<Card anchor={anchor} />);
}
