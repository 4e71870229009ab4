/** What we know of hosts: known-hosts.json, by host. */
import data from './known-hosts.json';

interface Entry {
  host: string;
  /** The official page to open instead. */
  open?: string;
}

export interface OfficialHost extends Entry {
  /** Only addresses below this path are the journey's. */
  path?: string;
  open: string;
}

export interface KnownHost extends Entry {
  /** Key of the words that say what it is. */
  words: string;
}

/** The exact hosts of the journey. A test compares them with the manifest's list. */
export const OFFICIAL: readonly OfficialHost[] = data.official;

/** Help, neighbours, and doors that are not for learners. */
export const KNOWN: readonly KnownHost[] = data.known;

/**
 * Genuine copies for trials (pprod., recette., integration.). They belong to the real owners, so they are no
 * look-alikes; nothing done there counts, so they are not « known » either.
 */
export const TRIAL: readonly Entry[] = data.trial;

/** Honest domains that carry a name of the journey. */
export const INNOCENT: readonly string[] = data.innocent.map(({ domain }) => domain);

/** Domains in which only their real owners can make a host. `gouv.fr` is a public suffix: only the State enters. */
export const GENUINE = ['laposte.fr', 'ar24.fr', 'gouv.fr'];

/** Is this host the domain, or one in it? */
export const isIn = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);
