/** The script of the page with every baseline in it: the only entry that needs the bench's own packages. */
import { BASELINES } from '../baselines';
import { compareWith } from '.';

export { legend, openPage, runTrial } from '.';

compareWith(BASELINES);
