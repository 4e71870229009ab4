/** Card, panel and popup say the same at the same moment: what is compared, in both browsers. */
import type { CardSeen } from '../../../scripts/mock-sites/walk.mjs';
import { plain } from './sentences';

/** What a page of the extension says of the thing to do. Runs in that page. */
export function saidThere(): { title: string; position: string; opens: boolean } {
  const flat = (css: string) =>
    (document.querySelector<HTMLElement>(css)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return {
    title: flat('.next-step h2'),
    position: flat('.next-step .position'),
    opens: document.querySelector('.next-step-address') !== null,
  };
}

/** How long a screen may take to follow, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Waits until every screen says what the card says: the same title, the same stage and step.
 * @param card what stands on the page in front, looked at anew each time
 * @param screens panel and popup, by name
 * @param opens whether they may offer to open a site: not on the step's own page
 * @throws {Error} that says who says something else
 */
export async function agree(
  card: () => Promise<CardSeen | null>,
  screens: Record<string, () => Promise<ReturnType<typeof saidThere>>>,
  opens = false,
): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const seen = await card().catch(() => null);
    const said = await Promise.all(
      Object.entries(screens).map(async ([name, look]) => ({ name, ...(await look()) })),
    );
    const other = said.filter(
      (one) =>
        !seen ||
        one.title !== plain(seen.title) ||
        !plain(seen.step).includes(one.position) ||
        one.position === '' ||
        (one.opens && !opens),
    );
    if (other.length === 0) return;
    if (Date.now() > end)
      throw new Error(`the card says « ${seen?.title} », ${seen?.step}; but: ${JSON.stringify(other)}`);
    await new Promise((done) => setTimeout(done, 60));
  }
}
