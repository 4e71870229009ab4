/** For tests, scripts and the adviser's tools: all lines of the lexicon are in use from the start. */
import { useLexicon } from './engine/synonyms';
import lines from './synonyms.json';

useLexicon(lines);
