/** In place of the link, in a package that is built without it (`JALON_LINK=0`). */
import type { Link } from './link';
import type { LinkNo } from './view';

const no = async (): Promise<LinkNo> => 'off';

export const createLink = (): Link => ({
  view: async () => null,
  log: async () => [],
  join: no,
  agree: no,
  hand: no,
  more: no,
  onPage: async () => null,
  pageScript: async () => null,
  shown: no,
  open: no,
  close: no,
  command: no,
  remove: no,
  check: no,
  setPlace: no,
  stop: no,
  wake: async () => undefined,
  stored: async () => undefined,
});
