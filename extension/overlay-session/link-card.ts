/** The page's part of a link, with the browser: asks what there is to show of it, when it comes and each time that it is called again. */
import { createLinkCard, type LinkCard } from '@/components/overlay/link';
import { world } from '@/extension/world';
import { ask, extensionLives } from './background-client';

/** Minutes go by. */
const AGAIN = 30_000;

/** Brought anew whenever something of the link has changed: then it only asks again. */
export function showLinkCard(): void {
  if (world.jalonLinkCard) {
    world.jalonLinkCard();
    return;
  }
  const session = world.jalonPageSession;
  if (!session?.alive()) return;
  let card: LinkCard | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = async (): Promise<void> => {
    clearTimeout(timer);
    const link = session?.alive() && extensionLives() ? await ask({ type: 'link-card' }) : null;
    clearTimeout(timer);
    if (link && session) {
      card ??= createLinkCard(session.parts, session.live, {
        shown: (n) => void ask({ type: 'link-shown', n }),
        stop: () => void ask({ type: 'link-stop' }).then(refresh),
      });
      timer = setTimeout(() => void refresh(), AGAIN);
    } else world.jalonLinkCard = undefined;
    card?.set(link);
  };
  world.jalonLinkCard = () => void refresh();
  void refresh();
}
