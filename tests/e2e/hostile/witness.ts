/**
 * The first script of every hostile page: it remembers how the page was, and notices what somebody else did to it.
 * `mark()` says « so I am now »; a page that changes itself calls it after each change of its own.
 */
export interface Witness {
  mark(): void;
  /** What went wrong on the page: errors, broken policies. */
  errors: string[];
  /** What is not as it was at the last `mark()`. */
  compare(): string[];
  /** Looks at the card, frame by frame. Its root has been opened before. */
  watch(frames: number): Promise<Watched>;
}

export interface Watched {
  /** The most writes of the card's place in one frame. */
  writes: number;
  /** Frames in which there was no card. */
  gone: number;
  /** Where the card stood, one place after the other. */
  places: string[];
}

declare global {
  var witness: Witness;
}

/** Runs in the page, before anything else of it. */
export function installWitness(host: string): void {
  const errors: string[] = [];
  let was: { html: string; nodes: Element[]; scroll: string } | null = null;
  const looks = () => ({
    html: document.documentElement.outerHTML.replace(/<div popover="\w+"[^>]*>(<span><\/span>)*<\/div>/g, ''),
    nodes: [...document.querySelectorAll('form, label, input, button, select, textarea, a')],
    scroll: `${scrollX} ${scrollY}`,
  });
  globalThis.witness = {
    errors,
    mark() {
      was = looks();
    },
    compare() {
      if (!was) return ['the page has not said how it was'];
      const now = looks();
      const problems: string[] = [];
      const changed = [...now.html].findIndex((letter, at) => letter !== was?.html[at]);
      if (now.html !== was.html)
        problems.push(`changed: …${now.html.slice(Math.max(0, changed - 40), changed + 80)}…`);
      const others = now.nodes.filter((node, at) => node !== was?.nodes[at]);
      if (others.length > 0 || now.nodes.length !== was.nodes.length) problems.push('other nodes');
      if (now.scroll !== was.scroll) problems.push(`scrolled from ${was.scroll} to ${now.scroll}`);
      if (document.activeElement?.matches(host)) problems.push('focus taken');
      return problems;
    },
    async watch(frames) {
      const seen = { writes: 0, gone: 0, places: [] as string[] };
      const frame = () => document.querySelector(host)?.shadowRoot?.querySelector<HTMLElement>('.jalon');
      const parts = [...(frame()?.querySelectorAll<HTMLElement>('.card, .tab') ?? [])];
      const card = parts.find((one) => one.checkVisibility());
      let writes = 0;
      // One call for all that is written in one go.
      const observer = new MutationObserver(() => {
        writes += 1;
      });
      if (card) observer.observe(card, { attributeFilter: ['style'] });
      let before = '';
      for (let n = 0; n < frames; n++) {
        await new Promise(requestAnimationFrame);
        seen.writes = Math.max(seen.writes, writes);
        writes = 0;
        const box = card?.checkVisibility() ? card.getBoundingClientRect() : null;
        if (!card?.isConnected || !box || frame()?.dataset.mode === 'measure') {
          seen.gone += 1;
          continue;
        }
        const place = `${Math.round(box.x)} ${Math.round(box.y)}`;
        if (place !== before) seen.places.push(place);
        before = place;
      }
      observer.disconnect();
      return seen;
    },
  };
  addEventListener('error', ({ message }) => errors.push(`error: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(`rejection: ${reason}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    errors.push(`policy: ${violatedDirective} ${blockedURI} ${sourceFile}`),
  );
  addEventListener('DOMContentLoaded', () => globalThis.witness.mark());
}
