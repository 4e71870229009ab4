/** The controls that a target could be when its words are not those of the map. */
import type { Target } from '../schema';
import { candidatesOf } from './candidates';
import type { Scan } from './dom-index';
import { mustAvoid } from './resolve';
import type { PageText } from './shared-runtime';

/** @returns what the target could be, wherever it stands, but for what the map says that it is not */
export function controlsFor(target: Target, text: PageText, scan: Scan): Element[] {
  const anywhere = { ...target, within: undefined };
  // A field for files is often hidden behind a button.
  const buttons: Target[] = target.types?.includes('file')
    ? [{ ...anywhere, kind: 'action', types: undefined, roles: undefined }]
    : [];
  const all = [anywhere, ...buttons].flatMap((one) => candidatesOf(one, text, scan));
  return all.filter((one) => {
    const { own, placeholder } = scan.names(one, target.kind === 'field');
    return ![...own, placeholder].some((name) => mustAvoid(target, name)) && !scan.isElsewhere(one);
  });
}
