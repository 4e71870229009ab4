/** Answers to our own pages about the link. Each change answers with the state after it, and why nothing was done. */
import type { LinkOnPage } from '@/components/overlay';
import type { Line, LinkCommand } from '@/link';
import { namesOf } from '@/selectors';
import type { Call, Handler } from '../messages/message';
import type { Snapshot } from '../messages/protocol';
import { snapshot } from '../storage/handlers';
import type { Link, OwnPlace } from './link';
import { showableOn } from './showable';
import type { LinkCheck, LinkNo, LinkTarget, LogLine } from './view';

/** `no`: why nothing was done; null: it is done, or on its way. */
export interface LinkReply {
  no: LinkNo | null;
  snapshot: Snapshot;
}

function change<Request>(
  ask: (link: Link, request: Request) => Promise<LinkNo | null>,
): Handler<Request, LinkReply> {
  return async (request, call) => {
    const no = await ask(call.link, request);
    return { no, snapshot: await snapshot({ window: null }, call) };
  };
}

export const joinLink = change((link, { code }: { code: string }) => link.join(code));
export const agreeToLink = change((link) => link.agree());
export const raiseHand = change((link, { up }: { up: boolean }) => link.hand(up));
export const moreOfLink = change((link) => link.more());
export const stopLink = change((link) => link.stop());

export const openLink = change((link) => link.open());
export const closeLink = change((link) => link.close());
export const showByLink = change(
  (link, { row, page, target }: { row: string; page: string; target: string }) =>
    link.command(row, { k: 'show', page, target }),
);
export const stepByLink = change((link, { row, step }: { row: string | null; step: string }) =>
  link.command(row, { k: 'step', step }),
);
export const sayByLink = change((link, { row, line }: { row: string | null; line: Line }) =>
  link.command(row, { k: 'say', line }),
);
export const callByLink = change((link, { row }: { row: string }) =>
  link.command(row, { k: 'call' } satisfies LinkCommand),
);
export const removeFromLink = change((link, { row }: { row: string }) => link.remove(row));
export const setLinkPlace = change((link, { place }: { place: OwnPlace | null }) => link.setPlace(place));

/** The learner has it in front of them, on a card or in the panel. */
export const shownByLink = async ({ n }: { n: number }, { link }: Call): Promise<true> => {
  await link.shown(n);
  return true;
};
/** A page may end what it shows, and hears nothing else of it; whoever follows others is not its concern. */
export const stopLinkFromPage = async (_: object, { link }: Call): Promise<true> => {
  await link.stop('learner');
  return true;
};
export const linkOfPage = (_: object, { link }: Call): Promise<LinkOnPage | null> => link.onPage();
export const linkLog = ({ row }: { row: string | null }, { link }: Call): Promise<LogLine[]> => link.log(row);
/** @returns what a learner on this page may be shown, in the map's order, each with the map's first name for it */
export const linkTargets = async ({ page }: { page: string }): Promise<LinkTarget[]> =>
  showableOn(page).map(({ id, kind, signals }) => ({
    target: id,
    kind,
    name: namesOf({ signals })[0] ?? null,
  }));
/** @returns what the look at the broker has found; a word: why there was none */
export const checkLink = (_: object, { link }: Call): Promise<LinkCheck | LinkNo> => link.check();
