import tokens from '../tokens.css?inline';
import card from './card.css?inline';
import doubt from './doubt.css?inline';
import place from './place.css?inline';

/** The overlay's whole style sheet: the shared tokens, then the card and the marker, what is not sure, and where they stand. */
export const style = `${tokens}\n${card}\n${doubt}\n${place}`;
