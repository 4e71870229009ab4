/** For tests, scripts and the adviser's tools: all lines of the lexicon are in use from the start. */
import { useLexicon } from './engine/lexicon';
import lines from './lexicon.json';

useLexicon(lines);
