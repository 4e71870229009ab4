/** Pages that draw above everything, and a page that hears what is copied and pasted. Part of the table of pages.ts. */
import { plain, sentence } from '../support/sentences';
import type { HostilePage } from './pages';

const MOBILE = 'lidentitenumerique.laposte.fr/in-mobile';
const FIELD = 'form input[type="tel"]';

/** The page shows a picture of itself for a minute, drawn above everything that it has; no press gets to what lies below. */
const transition = (name: string, does: string, css: string): HostilePage => ({
  name,
  does,
  at: MOBILE,
  css: `::view-transition-group(*), ::view-transition-old(*), ::view-transition-new(*) { animation-duration: 60s } ${css}`,
  holds: FIELD,
  async next(on) {
    await on.evaluate(async () => {
      await document.startViewTransition(() => {}).ready;
    });
    await on.gone();
    const alerts = await on.alerts();
    return alerts.includes(plain(sentence('pageHinders'))) ? [] : [`the popup says: ${alerts}`];
  },
});

interface Ears {
  heard: string[];
}

export const ABOVE: HostilePage[] = [
  transition('transition-above', 'draws a transition of its view above the card, and never ends it', ''),
  transition(
    'transition-through',
    'draws over the card with a transition of its view that lets presses through',
    '::view-transition { pointer-events: none; background: #fff }',
  ),
  {
    name: 'clipboard',
    does: 'hears all that is cut, copied and pasted',
    at: MOBILE,
    script: () => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['cut', 'copy', 'paste'])
        addEventListener(type, ({ target }) => heard.push(`${type} ${(target as Element).localName}`), true);
    },
    holds: FIELD,
    async next(on) {
      const problems: string[] = [];
      await on.click(FIELD);
      await on.keys('6987');
      await on.pointsAt('form button');
      await on.chord('a');
      await on.chord('x');
      await on.pointsAt(FIELD);
      // All that the card can do: none of it puts something else there.
      for (const action of ['not-seen', 'seen', 'hide', 'restore']) await on.press(action);
      await on.pointsAt(FIELD);
      // « Je ne le vois pas » has brought the field into view.
      await on.evaluate(() => globalThis.witness.mark());
      await on.click(FIELD);
      await on.chord('v');
      await on.pointsAt('form button');
      const held = await on.evaluate((css) => document.querySelector<HTMLInputElement>(css)?.value, FIELD);
      if (held !== '6987') problems.push(`pasted: ${held}`);
      const { heard } = await on.evaluate(() => ({ heard: (globalThis as unknown as Ears).heard }));
      if (`${heard}` !== 'cut input,paste input') problems.push(`the page heard: ${heard}`);
      return problems;
    },
  },
];
